import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import { members, modest, name } from "./modest-order.ts";
import { PERSON, type Person, WOMAN, withClearance } from "./person.ts";
import { holds, type RuleCase, request } from "./rule-case.ts";

/** States that follow from figures of the person: just inside, just outside. */
const STATES: Readonly<Record<string, readonly [Person, Person]>> = {
  ckd_crcl_lt_30: [withClearance(29.8), withClearance(30.2)],
  ckd_crcl_lt_35: [withClearance(34.8), withClearance(35.2)],
  ckd_unstaged: [
    { ...PERSON, creatinine: undefined, conditions: ["kidney disease"] },
    { ...PERSON, creatinine: undefined },
  ],
  pregnancy_t1: [
    { ...WOMAN, pregnancy: "13 weeks" },
    { ...WOMAN, pregnancy: "14 weeks" },
  ],
  pregnancy_lt_20w: [
    { ...WOMAN, pregnancy: "19 weeks" },
    { ...WOMAN, pregnancy: "20 weeks" },
  ],
  pregnancy_20_28w: [
    { ...WOMAN, pregnancy: "20 weeks" },
    { ...WOMAN, pregnancy: "19 weeks" },
  ],
  pregnancy_ge_28w: [
    { ...WOMAN, pregnancy: "28 weeks" },
    { ...WOMAN, pregnancy: "27 weeks" },
  ],
  pregnancy_any: [{ ...WOMAN, pregnancy: "25 weeks" }, WOMAN],
  breastfeeding: [{ ...WOMAN, breastfeeding: true }, WOMAN],
  age_lt_12: [
    { ...PERSON, age: 11 },
    { ...PERSON, age: 12 },
  ],
  age_lt_18: [
    { ...PERSON, age: 17 },
    { ...PERSON, age: 18 },
  ],
  age_under_19_viral: [
    { ...PERSON, age: 18, conditions: ["influenza"] },
    { ...PERSON, age: 19, conditions: ["influenza"] },
  ],
  age_ge_65: [
    { ...PERSON, age: 65 },
    { ...PERSON, age: 64 },
  ],
};

export function conditionCases(knowledge: MedicationKnowledge): RuleCase[] {
  return knowledge.conditionRules.flatMap((rule): RuleCase[] => {
    const drug = members(rule.target, knowledge)[0];
    if (drug === undefined) return [];
    const injection = knowledge.measures.injections_only.find(({ rules }) => rules.includes(rule.id));
    const order = {
      ...modest(drug, knowledge),
      ...(injection === undefined ? {} : { route: injection.routes[0], frequency: "once" }),
      ...(knowledge.drugs[drug] === undefined
        ? { drug: name(drug, knowledge), dose: 1, unit: "mg", route: "oral", frequency: "once daily" }
        : {}),
    };
    const [on, off] = STATES[rule.condition] ?? [
      { ...PERSON, conditions: [knowledge.conditions[rule.condition]!.label] },
      PERSON,
    ];
    return [
      { rule: rule.id, kind: "condition", on: request(order, on), off: request(order, off), hit: holds(rule.id) },
    ];
  });
}
