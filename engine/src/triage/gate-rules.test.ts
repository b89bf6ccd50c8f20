import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { gateFiles, gateKnowledge, sourceIds } from "../../test/gate-knowledge.ts";
import { caseOf, smallestFacts } from "../../test/rule-cases.ts";
import type { GateTest } from "../knowledge/gate.ts";
import { readCase } from "../reading/read-case.ts";
import type { Case } from "../vocabulary/case.ts";
import type { UrgencyCode } from "../vocabulary/urgency.ts";
import { triage } from "./triage.ts";

interface Row {
  readonly id: string;
  readonly urgency: UrgencyCode;
  readonly fires: Case;
  readonly not: Case;
}

const knowledge = gateKnowledge();
const { rules, groups, screens, scope } = knowledge.gate;
const table = new URL("../../../vignettes/triage/gate-rules.yaml", import.meta.url);
const rows = (parse(readFileSync(table, "utf8")) as { rules: Row[] }).rules;

function fired(given: Case): Map<string, UrgencyCode> {
  return new Map(triage(readCase(given, knowledge), knowledge).fired.map(({ rule, code }) => [rule, code]));
}

describe("The written table", () => {
  it("has a row for every rule, once, and no other", () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it.each(rows)("$id is $urgency in its smallest case", ({ id, urgency, fires }) => {
    expect(fired(fires).get(id)).toBe(urgency);
  });

  it.each(rows)("$id stays silent in the nearest case without it", ({ id, not }) => {
    expect(fired(not).has(id)).toBe(false);
  });
});

describe("Every rule, spelt out by itself", () => {
  it.each(rules)("$id fires on its fewest facts and misses none of them", ({ id, when }) => {
    const facts = smallestFacts(when, knowledge);
    expect(fired(caseOf(facts)).has(id)).toBe(true);
    for (const missing of facts) expect(fired(caseOf(facts, missing)).has(id)).toBe(false);
  });

  it.each(rules)("$id says what met it, why and what to do", (rule) => {
    const reading = readCase(caseOf(smallestFacts(rule.when, knowledge)), knowledge);
    const reason = triage(reading, knowledge).fired.find((one) => one.rule === rule.id);
    const stated = reading.answers.map(({ id }) => id);
    expect(reason?.findings.length).toBeGreaterThan(0);
    for (const finding of reason?.findings ?? []) expect(stated).toContain(finding);
    expect(reason).toMatchObject({ action: rule.action, because: rule.because, within: rule.within });
  });
});

describe("The gate's knowledge", () => {
  const testsOf = (test: GateTest): GateTest[] => {
    if ("any" in test) return test.any.flatMap(testsOf);
    if ("all" in test) return test.all.flatMap(testsOf);
    if ("count" in test) return test.count.of.flatMap(testsOf);
    return "both_sides" in test ? testsOf(test.both_sides) : [test];
  };
  const all = [
    ...rules.map(({ when }) => when),
    ...scope.rules.map(({ when }) => when),
    ...Object.values(groups),
  ].flatMap(testsOf);

  it("needs no absent finding", () => {
    expect(all.filter((test) => "value" in test && ["absent", "not-assessed"].includes(test.value))).toEqual([]);
  });

  it("names findings and groups that exist", () => {
    const missing = all.filter((test) => "id" in test && !(test.id in knowledge.findings));
    const unknown = all.filter((test) => "group" in test && !(test.group in groups));
    expect([...missing, ...unknown]).toEqual([]);
    for (const id of [...screens.flatMap(({ findings }) => findings), ...scope.complaint]) {
      expect(knowledge.findings).toHaveProperty(id);
    }
  });

  it("tests only values that the finding can have", () => {
    for (const test of all) {
      if (!("id" in test)) continue;
      const entry = knowledge.findings[test.id]!;
      if (!("value" in test)) expect(entry.cuts ?? entry.bands, test.id).toBeDefined();
      else if (test.value !== "present") expect(entry.bands, test.id).toContain(test.value);
    }
  });

  it("names sources that exist, and calls nothing published that names none", () => {
    const known = sourceIds();
    for (const { sources, status } of rules) {
      for (const source of sources) expect(known).toContain(source);
      if (sources.length === 0) expect(["recalled", "derived", "elicited"]).toContain(status);
    }
  });

  it("gives each code one time", () => {
    const times = { E0: "now", E1: "hours", U1: "next-day", U2: "two-weeks" };
    for (const { urgency, within } of rules) expect(within).toBe(times[urgency]);
  });

  it("holds each rule in one topic", () => {
    const ids = gateFiles().flatMap(({ rules: own }) => own.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(88);
  });

  it("asks eight screens in order, each with its reason", () => {
    expect(screens.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { plain, why } of screens) {
      expect(plain).toMatch(/\?$/);
      expect(why).toMatch(/\.$/);
    }
  });
});
