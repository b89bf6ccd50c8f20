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

// Twelve combination rules are shared facts; the first patch and the relaxants beside a long QT came later.
describe("nothing of the shared facts got lost", () => {
  it("holds 39 drugs, 227 interactions, 14 combination rules, 91 conditions, 176 condition rules, 10 allergy rules", () => {
    const drugs = Object.values(knowledge.drugs).filter(({ kind }) => kind !== "background");
    expect(drugs.length).toBe(39);
    expect(knowledge.interactions.length).toBe(227);
    expect(knowledge.combinations.length).toBe(14);
    expect(Object.keys(knowledge.conditions).length).toBeGreaterThanOrEqual(91);
    expect(knowledge.conditionRules.length).toBe(176);
    expect(knowledge.allergies.rules.length).toBe(10);
    expect(knowledge.timing.rows.length).toBe(20);
  });
});
