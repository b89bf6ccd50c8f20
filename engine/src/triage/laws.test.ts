import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateKnowledge } from "../../test/gate-knowledge.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import type { GateTest } from "../knowledge/gate.ts";
import { readCase } from "../reading/read-case.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";
import { triage } from "./triage.ts";

const knowledge = gateKnowledge();
const RUNS = { numRuns: 3000 };

const entries = [
  ...new Set([...knowledge.gate.rules.map(({ when }) => when), ...Object.values(knowledge.gate.groups)].flatMap(idsOf)),
]
  .sort()
  .map((id) => knowledge.findings[id]!);

function idsOf(test: GateTest): string[] {
  if ("any" in test) return test.any.flatMap(idsOf);
  if ("all" in test) return test.all.flatMap(idsOf);
  if ("count" in test) return test.count.of.flatMap(idsOf);
  if ("both_sides" in test) return idsOf(test.both_sides);
  return "id" in test ? [test.id] : [];
}

const judge = (findings: readonly EnteredFinding[], age?: number) =>
  triage(readCase({ findings, ...(age === undefined ? {} : { patient: { age } }) }, knowledge), knowledge);

/** Nothing raised, urgent, emergency: an open screen that gets its answer is no lowering. */
const height = (findings: readonly EnteredFinding[], age?: number) =>
  ["urgent", "emergency"].indexOf(judge(findings, age).level);

/** Values of a finding from the mildest to the worst that is more abnormal; absence is not among them. */
function worsening(entry: FindingEntry): (string | number)[] {
  if (entry.bands?.[0] === "5") return [5, "4+", 4, "3+", 3, 2, 0];
  if (entry.id === "duration_weeks") return [60, 12, 7, 6, 3, 2, 1]; // the more recent, the more urgent
  if (entry.cuts !== undefined) {
    const around = entry.cuts.at.flatMap((cut) => [cut - 1, cut, cut + 1, cut + 40]).sort((a, b) => a - b);
    return entry.cuts.direction === "up" ? around : around.reverse();
  }
  return entry.type === "ordinal" ? (entry.bands ?? []) : ["present"];
}

const side = fc.constantFrom("left", "right", "unknown");
const place = (entry: FindingEntry) =>
  entry.laterality === "sided" ? side.map((one) => ({ side: one })) : fc.constant({});

/** One stated fact; a denial only of plain findings, so that it denies nobody else's part. */
const fact: fc.Arbitrary<EnteredFinding> = fc
  .constantFrom(...entries)
  .chain((entry) =>
    fc
      .tuple(place(entry), fc.constantFrom(...worsening(entry), ...deniable(entry)))
      .map(([at, value]) => ({ id: entry.id, ...at, value })),
  );

function deniable(entry: FindingEntry): string[] {
  return entry.kind === "plain" && entry.type === "boolean" && entry.laterality === "none" ? ["absent"] : [];
}

/** Facts about different things. */
const facts = fc.uniqueArray(fact, {
  maxLength: 8,
  selector: ({ id, side: at }) => `${id} ${at === "unknown" ? "" : "sided"}${at}`,
});
const age = fc.option(fc.integer({ min: 18, max: 95 }), { nil: undefined });

function isReadable(findings: readonly EnteredFinding[]): boolean {
  try {
    return judge(findings) !== undefined;
  } catch {
    return false;
  }
}

describe("For every case", () => {
  it("one more present answer never lowers the level", () =>
    fc.assert(
      fc.property(facts, fact, age, (before, extra, years) => {
        fc.pre(extra.value !== "absent" && isReadable(before) && isReadable([...before, extra]));
        expect(height([...before, extra], years)).toBeGreaterThanOrEqual(height(before, years));
      }),
      RUNS,
    ));

  it("a worse number never lowers the level", () =>
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...entries.filter((entry) => worsening(entry).length > 1)).chain((entry) =>
          fc.record({
            entry: fc.constant(entry),
            at: place(entry),
            steps: fc.uniqueArray(fc.nat(worsening(entry).length - 1), { minLength: 2, maxLength: 2 }),
          }),
        ),
        age,
        (others, { entry, at, steps }, years) => {
          const [milder, worse] = steps.sort((a, b) => a - b).map((step) => worsening(entry)[step]!);
          const rest = others.filter(({ id }) => id !== entry.id);
          const given = (value: string | number) => [...rest, { id: entry.id, ...at, value }];
          fc.pre(isReadable(given(milder!)) && isReadable(given(worse!)));
          expect(height(given(worse!), years)).toBeGreaterThanOrEqual(height(given(milder!), years));
        },
      ),
      RUNS,
    ));

  it("the order of the findings does not matter", () =>
    fc.assert(
      fc.property(facts, fc.nat(), (given, turn) => {
        fc.pre(isReadable(given));
        const turned = given.map((_, index) => given[(index + turn) % given.length]!).reverse();
        expect(judge(turned)).toEqual(judge(given));
      }),
      RUNS,
    ));

  it("not-assessed is the same as leaving out", () =>
    fc.assert(
      fc.property(facts, fact, (given, unasked) => {
        fc.pre(isReadable(given));
        expect(judge([...given, { ...unasked, value: "not-assessed" }])).toEqual(judge(given));
      }),
      RUNS,
    ));

  it("a year more is never less urgent from 30 on", () =>
    fc.assert(
      fc.property(facts, fc.integer({ min: 30, max: 95 }), (given, years) => {
        fc.pre(isReadable(given));
        expect(height(given, years + 1)).toBeGreaterThanOrEqual(height(given, years));
      }),
      RUNS,
    ));
});
