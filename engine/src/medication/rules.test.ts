import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../test/medication/files.ts";
import { ruleCases } from "../../test/medication/rule-cases.ts";
import { checkMedication } from "./check-medication.ts";

const knowledge = medicationKnowledge();
const cases = ruleCases(knowledge);

describe("every rule meets the patient whom it is about, and not the one beside", () => {
  it.each(cases.map((one) => [`${one.kind}: ${one.rule}`, one] as const))("%s", (_, { on, off, hit }) => {
    expect([hit(checkMedication(on, knowledge)), hit(checkMedication(off, knowledge))]).toEqual([true, false]);
  });

  it("covers every interaction, combination, condition rule and allergy rule", () => {
    const covered = new Set(cases.map(({ rule }) => rule));
    const all = [
      ...knowledge.interactions,
      ...knowledge.combinations,
      ...knowledge.conditionRules,
      ...knowledge.allergies.rules,
    ].map(({ id }) => id);
    expect(all.filter((id) => !covered.has(id))).toEqual([]);
  });
});

// What was handed over at the beginning; the rest came later and may grow.
describe("nothing of the shared facts got lost", () => {
  it("holds 39 drugs, 227 interactions, 14 combination rules, 91 conditions, 176 condition rules, 10 allergy rules", () => {
    const drugs = Object.values(knowledge.drugs).filter(
      ({ kind, rulesOf }) => kind !== "background" && rulesOf === undefined,
    );
    expect(drugs.length).toBe(39);
    const numbered = (letters: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${letters}${String(at + 1).padStart(3, "0")}`);
    const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);
    expect(ids(knowledge.interactions)).toEqual(expect.arrayContaining(numbered("IX", 227)));
    expect(ids(knowledge.combinations).length).toBeGreaterThanOrEqual(14);
    expect(Object.keys(knowledge.conditions).length).toBeGreaterThanOrEqual(91);
    expect(ids(knowledge.conditionRules)).toEqual(expect.arrayContaining(numbered("CD", 176)));
    expect(ids(knowledge.allergies.rules).length).toBeGreaterThanOrEqual(10);
    expect(knowledge.timing.rows.length).toBeGreaterThanOrEqual(20);
  });
});
