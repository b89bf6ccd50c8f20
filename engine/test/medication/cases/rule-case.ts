import type { MedicationAlert, MedicationCheck } from "../../../src/vocabulary/medication.ts";
import { PERSON, type Person } from "./person.ts";

/** One patient whom a rule is about, and one who just is not; both made from the rule itself. */
export interface RuleCase {
  readonly rule: string;
  readonly kind: string;
  readonly on: object;
  readonly off: object;
  /** True when the answer holds the rule. */
  readonly hit: (answer: MedicationCheck) => boolean;
}

export const request = (order: object, patient: Person = PERSON) => ({ patient, order });
export const alertsOf = (answer: MedicationCheck): readonly MedicationAlert[] =>
  answer.orders.flatMap(({ alerts }) => alerts);
export const holds = (id: string) => (answer: MedicationCheck) =>
  alertsOf(answer).some(({ rules }) => rules.includes(id));
export const ofType = (type: string) => (answer: MedicationCheck) =>
  alertsOf(answer).some((alert) => alert.type === type);
