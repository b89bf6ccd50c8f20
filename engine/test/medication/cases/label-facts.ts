import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import { modest, words } from "./modest-order.ts";
import { PERSON, WOMAN } from "./person.ts";
import { alertsOf, holds, type RuleCase, request } from "./rule-case.ts";

/** Contraindications and cautions that only a label lists. */
export function factCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]) =>
    [...rules.contraindications, ...rules.cautions].flatMap((listed): RuleCase[] => {
      const order = modest(drug, knowledge);
      const id = `dosing/${drug}#${listed.fact}`;
      if (listed.route !== undefined && listed.region === undefined) {
        const forbidden = {
          ...order,
          route: listed.route,
          ...(listed.form === undefined ? {} : { drug: `${order.drug} ${listed.form}` }),
        };
        return [
          {
            rule: id,
            kind: "route",
            on: request(forbidden),
            off: request(order),
            hit: (answer) => alertsOf(answer).some(({ type, strength }) => type === "route" && strength === "stop"),
          },
        ];
      }
      if (!listed.enforce) return [];
      if (listed.allergen !== undefined)
        return [
          {
            rule: id,
            kind: "label",
            on: request(order, { ...PERSON, allergies: [words(listed.allergen, knowledge)] }),
            off: request(order),
            hit: holds(id),
          },
        ];
      if (listed.condition === "pregnancy_any")
        return [
          {
            rule: id,
            kind: "label",
            on: request(order, { ...WOMAN, pregnancy: "10 weeks" }),
            off: request(order, WOMAN),
            hit: holds(id),
          },
        ];
      return [
        {
          rule: id,
          kind: "label",
          on: request(order, { ...PERSON, conditions: [knowledge.conditions[listed.condition!]!.label] }),
          off: request(order),
          hit: holds(id),
        },
      ];
    }),
  );
}
