import type { InteractionRule } from "../../../src/knowledge/medication/drug-interactions.ts";
import type { Selector } from "../../../src/knowledge/medication/rule-basis.ts";
import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import type { MedicationCheck } from "../../../src/vocabulary/medication.ts";
import { members, modest, name } from "./modest-order.ts";
import { PERSON } from "./person.ts";
import { alertsOf, holds, type RuleCase, request } from "./rule-case.ts";

/** For each rule one pair in which it is the only thing that stands between the two, if there is one. */
export function interactionCases(knowledge: MedicationKnowledge): RuleCase[] {
  return knowledge.interactions.flatMap((rule): RuleCase[] => {
    const pair = pairFor(rule, knowledge) ?? pairFor(rule, knowledge, () => true);
    if (pair === null) return [];
    const [drug, other] = pair;
    const order = modest(drug, knowledge);
    const beside =
      other === "aspirin"
        ? rule.when?.aspirin_dose === "antiplatelet"
          ? "aspirin 81 mg daily"
          : "aspirin 650 mg every 6 hours"
        : name(other, knowledge);
    const hit =
      rule.when?.timing === "neuraxial"
        ? (answer: MedicationCheck) =>
            alertsOf(answer).some(({ type, strength }) => type === "timing" && strength === "stop")
        : holds(rule.id);
    const off =
      rule.when?.dose !== undefined
        ? request({ ...order, duration_days: 13 }, { ...PERSON, current_drugs: [beside] })
        : request(order, {
            ...PERSON,
            current_drugs: rule.when?.timing === "neuraxial" ? [`${beside}, last dose 12 days ago`] : [],
          });
    return [
      { rule: rule.id, kind: "interaction", on: request(order, { ...PERSON, current_drugs: [beside] }), off, hit },
    ];
  });
}

function pairFor(
  rule: InteractionRule,
  knowledge: MedicationKnowledge,
  listed = (id: string) => ["drug", "supplement", "procedure_drug"].includes(knowledge.drugs[id]?.kind ?? ""),
): readonly [string, string] | null {
  const sides: [Selector, Selector][] = [
    [rule.a, rule.b],
    [rule.b, rule.a],
  ];
  for (const [from, to] of sides) {
    for (const drug of members(from, knowledge).filter(
      (id) =>
        listed(id) &&
        !rule.when?.except_a?.includes(id) &&
        id !== (rule.when?.not_single_injection ? "methylprednisolone_epidural" : ""),
    )) {
      for (const other of members(to, knowledge)) {
        const same = knowledge.sameIngredient.some((group) => group.includes(drug) && group.includes(other));
        if (
          other === drug ||
          same ||
          rule.when?.except_a === other ||
          (rule.when?.not_single_injection && other === "methylprednisolone_epidural")
        )
          continue;
        if (drug === "aspirin" && rule.when?.aspirin_dose === "antiplatelet") continue;
        return [drug, other];
      }
    }
  }
  return null;
}
