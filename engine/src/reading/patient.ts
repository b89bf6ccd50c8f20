import { ForamenError } from "../errors.ts";
import { fields, own } from "./shape.ts";

/** What the header of a case says of the person, checked; null where it says nothing. */
export interface StatedPatient {
  readonly ageYears: number | null;
  readonly sex: "female" | "male" | null;
  readonly pregnant: boolean | null;
}

const PATIENT_FIELDS = ["age", "sex", "weightKg", "heightCm", "creatinineUmolL", "pregnant"];

/** The widest values a living person can have, in the field's unit: beyond them the unit is wrong. */
const MEASURES = { weightKg: [0.3, 700], heightCm: [20, 280], creatinineUmolL: [5, 5000] } as const;

/** @throws CASE_VALUE_INVALID, CASE_FIELD_UNKNOWN */
export function readPatient(input: unknown): StatedPatient {
  if (input === undefined) return { ageYears: null, sex: null, pregnant: null };
  const patient = fields(input, "patient", PATIENT_FIELDS, "{ age: 54, sex: female }");
  for (const [name, [lowest, highest]] of Object.entries(MEASURES)) within(patient, name, lowest, highest);

  const age = within(patient, "age", 0, 130);
  const sex = own(patient, "sex");
  if (sex !== undefined && sex !== "female" && sex !== "male") {
    throw new ForamenError(
      "CASE_VALUE_INVALID",
      "patient.sex must be female or male. Leave it out when unknown.",
      "patient.sex",
    );
  }
  const pregnant = own(patient, "pregnant");
  if (pregnant !== undefined && typeof pregnant !== "boolean") {
    throw new ForamenError(
      "CASE_VALUE_INVALID",
      "patient.pregnant must be true or false, without quotes. Leave it out when unknown.",
      "patient.pregnant",
    );
  }
  return {
    // Nobody is 65 before the birthday.
    ageYears: age === null ? null : Math.floor(age),
    sex: sex ?? null,
    pregnant: pregnant ?? null,
  };
}

function within(
  patient: Readonly<Record<string, unknown>>,
  name: string,
  lowest: number,
  highest: number,
): number | null {
  const value = own(patient, name);
  if (value === undefined) return null;
  if (typeof value === "number" && value >= lowest && value <= highest) return value;
  throw new ForamenError(
    "CASE_VALUE_INVALID",
    `patient.${name} must be a number from ${lowest} to ${highest}, without quotes or unit. Leave it out when unknown.`,
    `patient.${name}`,
  );
}
