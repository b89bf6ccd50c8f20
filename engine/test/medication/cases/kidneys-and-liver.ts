import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import { modest } from "./modest-order.ts";
import { PERSON, withClearance } from "./person.ts";
import { holds, type RuleCase, request } from "./rule-case.ts";

export function renalCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]) =>
    rules.renal.flatMap((rule, at): RuleCase[] => {
      if (rule.crcl === undefined || rule.action === "none") return [];
      const [from, to] = rule.crcl;
      const order = {
        ...modest(drug, knowledge),
        ...(rule.only_route === undefined ? {} : { route: rule.only_route }),
      };
      const band = holds(`dosing/${drug}#renal[${at}]`);
      const inside = to === null ? from! + 0.2 : to - 0.4;
      const outside = to === null ? from! - 0.4 : rule.also_egfr ? to * 1.25 : to + 0.4;
      return [
        {
          rule: `dosing/${drug}#renal[${at}]`,
          kind: "renal",
          on: request(order, withClearance(inside)),
          off: request(order, withClearance(outside)),
          hit: band,
        },
      ];
    }),
  );
}

const GRADES: Readonly<Record<string, string>> = {
  mild: "mild impairment",
  moderate: "moderate impairment",
  severe: "severe impairment",
  cirrhosis: "Child-Pugh B",
  chronic: "Child-Pugh A",
};

export function hepaticCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]) =>
    (rules.hepatic ?? []).flatMap((rule, at): RuleCase[] => {
      const grade = rule.grades[0]!;
      if (rule.action === "none" || grade === "alcohol") return [];
      const order = modest(drug, knowledge);
      return [
        {
          rule: `dosing/${drug}#hepatic[${at}]`,
          kind: "hepatic",
          on: request(order, { ...PERSON, liver: GRADES[grade] }),
          off: request(order),
          hit: holds(`dosing/${drug}#hepatic[${at}]`),
        },
      ];
    }),
  );
}
