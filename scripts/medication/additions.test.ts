import { checkMedication } from "@foramen/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { openMedication } from "../../cli/src/open-knowledge.ts";
import { medicationCases } from "./case-files.ts";
import { type CheckAnswer, judge } from "./judge.ts";

const CONDITIONS = [
  "alcohol dependence",
  "hypertension",
  "atrial fibrillation",
  "heart failure",
  "chronic kidney disease stage 3",
  "COPD",
  "epilepsy",
  "dementia",
  "history of peptic ulcer",
  "type 2 diabetes",
  "recurrent falls",
  "cirrhosis",
];
const DRUGS = [
  "furosemide 40 mg daily",
  "warfarin 5 mg daily",
  "aspirin 81 mg daily",
  "sertraline 50 mg daily",
  "diazepam 5 mg TDS",
  "oxycodone 5 mg QID",
  "amitriptyline 25 mg nocte",
  "lithium 400 mg BD",
  "prednisone 10 mg daily",
  "ciprofloxacin 500 mg BD",
  "naproxen 250 mg BD",
];

describe("One more fact about a written case", () => {
  const serious = medicationCases().filter(({ expect: wish }) => (wish.serious ?? []).length > 0);
  let knowledge: Awaited<ReturnType<typeof openMedication>>;
  beforeAll(async () => {
    knowledge = await openMedication();
  });

  it.each(serious)("takes no serious alert away: $name", (one) => {
    const found = (patient: typeof one.patient) =>
      judge(one, checkMedication({ patient, order: one.order }, knowledge) as CheckAnswer).found;
    const before = found(one.patient);
    for (const condition of CONDITIONS)
      expect(
        found({ ...one.patient, conditions: [...one.patient.conditions, condition] }),
        condition,
      ).toBeGreaterThanOrEqual(before);
    for (const drug of DRUGS)
      expect(
        found({ ...one.patient, current_drugs: [...one.patient.current_drugs, drug] }),
        drug,
      ).toBeGreaterThanOrEqual(before);
  });
});
