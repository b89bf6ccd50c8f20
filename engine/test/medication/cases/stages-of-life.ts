import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import { modest } from "./modest-order.ts";
import { kidneys, PERSON, WOMAN } from "./person.ts";
import { alertsOf, holds, ofType, type RuleCase, request } from "./rule-case.ts";

export function lifeCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]): RuleCase[] => {
    const order = modest(drug, knowledge);
    const topical = drug === "capsaicin_topical";
    const ages = rules.age.flatMap((rule, at): RuleCase[] => {
      const edge = rule.age_min ?? rule.age_below!;
      const within = rule.age_min !== undefined ? edge : edge - 1;
      const without = rule.age_min !== undefined ? edge - 1 : edge;
      if (rule.daily_max !== undefined && rule.action === undefined) {
        const high = { ...order, dose: (rule.daily_max * 1.1) / 4, frequency: "four times daily" };
        return [
          {
            rule: `dosing/${drug}#age[${at}]`,
            kind: "age",
            on: request(high, { ...PERSON, age: within, current_drugs: [drug] }),
            off: request(high, { ...PERSON, age: without, current_drugs: [drug] }),
            hit: ofType("dose"),
          },
        ];
      }
      const conditions = rule.condition === undefined ? [] : [rule.condition];
      return [
        {
          rule: `dosing/${drug}#age[${at}]`,
          kind: "age",
          on: request(order, { ...kidneys(rule.crcl_below), age: within, conditions }),
          off: request(order, { ...kidneys(rule.crcl_below), age: without, conditions }),
          hit: (answer) =>
            alertsOf(answer).some(
              ({ type, rules: ids }) => type === "age" && ids.includes(`dosing/${drug}#age[${at}]`),
            ),
        },
      ];
    });
    const pregnancies = rules.pregnancy.flatMap((rule, at): RuleCase[] =>
      rule.action === "none"
        ? []
        : [
            {
              rule: `dosing/${drug}#pregnancy[${at}]`,
              kind: "pregnancy",
              on: request(order, { ...WOMAN, pregnancy: `${rule.weeks[0]} weeks` }),
              off: request(order, WOMAN),
              hit: holds(`dosing/${drug}#pregnancy[${at}]`),
            },
          ],
    );
    const nursing: RuleCase[] =
      rules.breastfeeding === undefined || rules.breastfeeding.action === "none" || topical
        ? []
        : [
            {
              rule: `dosing/${drug}#breastfeeding`,
              kind: "breastfeeding",
              on: request(order, { ...WOMAN, breastfeeding: true }),
              off: request(order, WOMAN),
              hit: ofType("breastfeeding"),
            },
          ];
    return [...ages, ...pregnancies, ...nursing];
  });
}
