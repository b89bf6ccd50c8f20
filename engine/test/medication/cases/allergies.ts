import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import { members, modest, words } from "./modest-order.ts";
import { PERSON } from "./person.ts";
import { holds, ofType, type RuleCase, request } from "./rule-case.ts";

export function allergyCases(knowledge: MedicationKnowledge): RuleCase[] {
  return knowledge.allergies.rules.flatMap((rule): RuleCase[] => {
    if (rule.action === "none") {
      return rule.allergens.map(
        (selector): RuleCase => ({
          rule: rule.id,
          kind: "allergy (must stay silent)",
          on: request(modest("ibuprofen", knowledge), { ...PERSON, allergies: ["ibuprofen (rash)"] }),
          off: request(modest("ibuprofen", knowledge), { ...PERSON, allergies: [words(selector, knowledge)] }),
          hit: ofType("allergy"),
        }),
      );
    }
    const pairs = rule.pairs ?? [
      { allergen: rule.allergens[0]!, target: rule.target === "same" ? "drug:naproxen" : rule.target },
    ];
    return pairs.map(({ allergen, target }): RuleCase => {
      const drug = members(target, knowledge).find(
        (id) => knowledge.drugs[id]?.kind !== undefined && knowledge.drugs[id]!.kind !== "background",
      )!;
      const text = allergen === "same_drug" ? drug : words(allergen, knowledge);
      const order = modest(drug, knowledge);
      return {
        rule: rule.id,
        kind: "allergy",
        on: request(order, { ...PERSON, allergies: [`${text} (rash)`] }),
        off: request(order, { ...PERSON, allergies: [`${text} (nausea)`] }),
        hit: holds(rule.id),
      };
    });
  });
}
