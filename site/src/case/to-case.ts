import type { Case, EnteredFinding, FindingEntry, Patient } from "@foramen/engine";
import { EMPTY, type Entered, type EnteredRow, type Findings } from "./entered-case.ts";

/**
 * The form as a case for the engine. Where the number stands, it is the value. A loaded case that nobody changed comes back
 * as it was: what it left out stays out, and what the form has no field for is kept.
 */
export function toCase(entered: Entered, findings: Findings): Case {
  const { loaded, rows, setting } = entered;
  const patient = patientOf(entered);
  const {
    patient: _p,
    setting: _s,
    findings: _f,
    conditions: _c,
    medications: _m,
    allergies: _a,
    ...more
  } = loaded ?? {};
  /** A field without anything in it is left out where the loaded case had none. */
  const isLeftOut = (field: keyof Case, isEmpty: boolean) => isEmpty && loaded !== null && loaded[field] === undefined;
  const listed = <T>(field: "conditions" | "medications" | "allergies", list: readonly T[]) =>
    list.length > 0 || loaded?.[field] !== undefined ? { [field]: list } : {};
  return {
    ...(isLeftOut("patient", Object.keys(patient).length === 0) ? {} : { patient }),
    ...(isLeftOut("setting", setting === EMPTY.setting) ? {} : { setting }),
    ...(isLeftOut("findings", rows.length === 0)
      ? {}
      : { findings: rows.map((row) => row.asGiven ?? toFinding(row, findings[row.id])) }),
    ...listed("conditions", entered.conditions),
    ...listed("medications", entered.medications),
    ...listed("allergies", entered.allergies),
    ...more,
  };
}

function patientOf({ age, sex, weightKg, heightCm, creatinineUmolL, pregnant, loaded }: Entered): Patient {
  const {
    age: _a,
    sex: _s,
    weightKg: _w,
    heightCm: _h,
    creatinineUmolL: _c,
    pregnant: _p,
    ...more
  } = loaded?.patient ?? {};
  const figure = (name: string, typed: string) =>
    typed.trim() === "" ? {} : { [name]: Number(typed.replace(",", ".")) };
  return {
    ...figure("age", age),
    ...(sex === "" ? {} : { sex }),
    ...figure("weightKg", weightKg),
    ...figure("heightCm", heightCm),
    ...figure("creatinineUmolL", creatinineUmolL),
    ...(pregnant === "" ? {} : { pregnant: pregnant === "yes" }),
    ...more,
  };
}

function toFinding(row: EnteredRow, finding: FindingEntry | undefined): EnteredFinding {
  const typed = row.number.trim() === "" ? row.value : row.number.trim();
  return {
    id: row.id,
    value: /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed,
    ...(finding?.laterality === "sided" ? { side: row.side } : {}),
    ...(finding?.by_level && row.level !== "" ? { level: row.level } : {}),
  };
}
