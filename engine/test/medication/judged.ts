import type { MedicationCase } from "../../../scripts/medication/case-files.ts";
import { type Judgement, judge } from "../../../scripts/medication/judge.ts";
import { ForamenError } from "../../src/errors.ts";
import type { MedicationKnowledge } from "../../src/knowledge/medication.ts";
import { checkMedication } from "../../src/medication/check-medication.ts";

/** The answer to a written case, or its refusal, held against what the case expects. */
export function judged(one: MedicationCase, knowledge: MedicationKnowledge): Judgement {
  try {
    return judge(one, checkMedication({ ...dayOf(one), patient: one.patient, order: one.order }, knowledge));
  } catch (fault) {
    if (fault instanceof ForamenError) return judge(one, { refused: `${fault.code} ${fault.message}` });
    throw fault;
  }
}

function dayOf({ date }: MedicationCase): { readonly date?: string } {
  return date === undefined ? {} : { date };
}

/** Everything in which the answer departs from the case; an empty list when it does not. */
export function departures(one: MedicationCase, knowledge: MedicationKnowledge): string[] {
  return judged(one, knowledge).faults.map(({ kind, expected, got }) => `${kind}: expected ${expected}, got ${got}`);
}
