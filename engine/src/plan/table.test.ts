import { describe, expect, it } from "vitest";
import { plannedVignettes, planningKnowledge } from "../../test/plan/cases.ts";
import type { PlannedItem } from "../knowledge/plan.ts";
import { type ContraRow, PLAN_VERDICTS, type PlanVerdict } from "../knowledge/plan-entries.ts";
import type { KnownFacts } from "./facts.ts";
import { isOffered, judgeItem, rowsHere } from "./verdict.ts";

const knowledge = planningKnowledge();
const { facts, items, rows } = knowledge.plan;
const planned = plannedVignettes(knowledge);

function knowing(ids: readonly string[]): KnownFacts {
  const present = new Map(
    ids.map((id) => [id, { id, label: facts[id]!.label, plain: facts[id]!.plain, findings: [] }]),
  );
  return { present, unknown: new Set(), unled: new Set() };
}

const judged = (item: PlannedItem, ids: readonly string[], plan = knowledge.plan) => {
  const known = knowing(ids);
  return judgeItem(item, known, rowsHere(known, plan), ["root_care"], null, [], plan);
};

/** Every fact by which some rule would offer the thing, so that the table is held against the best case for it. */
const inItsFavour = (item: PlannedItem, { unless = [] }: Pick<ContraRow, "unless"> = {}): string[] =>
  item.rules
    .filter(({ verdict }) => isOffered(verdict))
    .flatMap(({ any = [], all = [] }) => [...any, ...all])
    .filter((id) => !unless.includes(id));

const pairs = rows.flatMap((row) =>
  row.items.flatMap((item) => row.facts.map((fact) => ({ row, fact, item: items.find((one) => one.item === item)! }))),
);

describe("the table of what forbids what", () => {
  it("is exercised whole", () => {
    expect(pairs.length).toBeGreaterThan(400);
    expect(pairs.filter(({ item }) => item === undefined)).toEqual([]);
  });

  it("lets nothing be offered against it, whatever speaks for the thing", () => {
    const broken = pairs.filter(({ row, fact, item }) => {
      if (row.effect === "care") return false;
      const { verdict, because } = judged(item, [...inItsFavour(item, row), fact]);
      const least = PLAN_VERDICTS.indexOf(row.effect as PlanVerdict);
      return PLAN_VERDICTS.indexOf(verdict) < least || !because.some((reason) => reason.facts.length > 0);
    });
    expect(broken.map(({ row, fact, item }) => `${item.item} with ${fact} (${row.id})`)).toEqual([]);
  });

  it("tells whatever asks for care beside the verdict", () => {
    const silent = pairs.filter(({ row, fact, item }) => {
      if (row.effect !== "care") return false;
      const { because, against } = judged(item, [...inItsFavour(item, row), fact]);
      return ![...because, ...against].some(({ rule }) => rule === row.id);
    });
    expect(silent.map(({ row, fact, item }) => `${item.item} with ${fact} (${row.id})`)).toEqual([]);
  });

  it("lifts a row only by what it names", () => {
    const { row, fact, item } = pairs.find(
      (one) => one.row.id === "operation_between_two" && one.item.item === "operations/microdiscectomy",
    )!;
    const emergency = ["disc", "marked_weakness", "emergency", fact];
    expect(judged(item, emergency).verdict).toBe("consider");
    expect(judged(item, ["disc", "over_6_weeks", "severe_pain", fact]).because.map(({ rule }) => rule)).toEqual([
      row.id,
    ]);
  });

  it("would notice a row that does nothing", () => {
    const { row, fact, item } = pairs.find(
      (one) => one.row.effect === "contraindicated" && one.item.item === "treatments/yoga",
    )!;
    const without = { ...knowledge.plan, rows: rows.map((one) => (one === row ? { ...one, facts: [] } : one)) };
    const { verdict } = judged(item, [...inItsFavour(item).filter((id) => !row.facts.includes(id)), fact], without);
    expect(verdict).not.toBe("contraindicated");
  });

  it("names facts that some case of the vignettes has", () => {
    const met = new Set(planned.flatMap(({ plan }) => plan.facts.map(({ id }) => id)));
    const never = [...new Set(rows.flatMap((row) => row.facts))].filter((id) => !met.has(id));
    expect(never).toEqual([]);
  });
});

describe("every thing", () => {
  const seen = (item: string) =>
    new Map(
      planned.map(({ written, plan }) => [written.name, plan.verdicts.find((one) => one.item === item)!.verdict]),
    );

  it.each(items.map((item) => [item.item, item] as const))(
    "%s is offered to somebody and refused to somebody, or it is said why never",
    (_, item) => {
      const verdicts = [...seen(item.item).values()];
      const offered = verdicts.some(isOffered);
      const refused = verdicts.some((verdict) => verdict === "advised-against" || verdict === "contraindicated");
      if (item.never?.offered === false) expect([offered, refused]).toEqual([false, true]);
      else if (item.never?.offered === true) expect([offered, refused]).toEqual([true, false]);
      else expect([offered, refused]).toEqual([true, true]);
    },
  );

  it.each(items.filter(({ never }) => never === undefined).map(({ item }) => [item] as const))(
    "%s has more than one verdict among the cases",
    (item) => {
      expect(new Set(seen(item).values()).size).toBeGreaterThan(1);
    },
  );
});
