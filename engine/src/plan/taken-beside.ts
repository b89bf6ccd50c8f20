import type { MedicationKnowledge } from "../knowledge/medication.ts";
import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { PatientFacts } from "../medication/facts.ts";
import { isSerious } from "../medication/finding.ts";
import { judge } from "../medication/judge.ts";
import { labelOf } from "../medication/names.ts";
import type { Order } from "../medication/order/order.ts";
import { subjectOf } from "../medication/subject.ts";
import { alertOf } from "../medication/tell/alert.ts";
import type { MedicationAlertType } from "../vocabulary/medication.ts";
import type { CarePlan } from "../vocabulary/plan.ts";

/** What speaks against a drug by the person who takes it; what it does with another drug is told of that other drug. */
const OF_THE_PERSON: readonly MedicationAlertType[] = [
  "condition",
  "allergy",
  "renal",
  "hepatic",
  "age",
  "pregnancy",
  "breastfeeding",
];

/** Drugs that are taken and that the plan has no verdict on, where the medication check speaks seriously against them. */
export function takenBeside(
  patient: PatientFacts,
  medication: MedicationKnowledge,
  rules: PlanKnowledge,
): CarePlan["takenBeside"] {
  const judged = new Set(rules.items.flatMap(({ dosing }) => dosing ?? []));
  const taken = patient.drugs.filter(({ stoppedDays }) => stoppedDays === null).flatMap(({ ids }) => ids);
  return [...new Set(taken)]
    .filter((drug) => !judged.has(drug) && medication.drugs[drug] !== undefined)
    .sort()
    .flatMap((drug) => {
      const { findings } = judge(subjectOf(asTaken(drug), drug, [], patient, medication));
      const against = findings.find((one) => OF_THE_PERSON.includes(one.type) && isSerious(one));
      if (against === undefined) return [];
      const { because, plain } = alertOf(against, medication);
      return [{ drug, label: labelOf(drug, medication), clinical: because, plain }];
    });
}

/** The drug alone: whatever its dose, what speaks against it in this person does. */
function asTaken(drug: string): Order {
  return {
    drug,
    ingredients: [drug],
    name: drug,
    route: "oral",
    routeStated: false,
    forms: [],
    dose: null,
    second: null,
    frequency: null,
    statedMaximum: null,
    prn: false,
    durationDays: null,
    longTerm: true,
    infusionMinutes: null,
    selfCare: false,
    intention: "continue",
    indication: null,
    salt: null,
    steps: [],
    firstStepDays: null,
    where: "medications",
    readAs: [],
  };
}
