import type { ComponentChildren } from "preact";
import { Choice, Lines, Measured, type Option } from "./fields.tsx";

/** What is known of a patient, as typed; empty where it is not known. */
export interface PatientText {
  readonly weight: string;
  readonly weightUnit: string;
  readonly height: string;
  readonly heightUnit: string;
  readonly creatinine: string;
  readonly creatinineUnit: string;
  readonly pregnancy: string;
  /** One entry a line. */
  readonly conditions: string;
  readonly allergies: string;
  readonly drugs: string;
}

interface Props {
  entered: PatientText;
  change: (change: Partial<PatientText>) => void;
  units: { readonly [measure in "weight" | "height" | "creatinine"]: readonly [string, ...string[]] };
  pregnancies: readonly Option[];
  /** Taken over at every key, not only when a field is left. */
  live?: boolean;
  /** What comes before the measures, and what one page asks more. */
  first?: ComponentChildren;
  children?: ComponentChildren;
}

/** What drugs and plan depend on: body, kidney, pregnancy, what the patient has, takes and cannot take. */
export function AboutPatient({ entered, change, units, pregnancies, live, first, children }: Props) {
  const measured = (measure: "weight" | "height" | "creatinine", label: string) => (
    <Measured
      label={label}
      units={units[measure]}
      value={entered[measure]}
      unit={entered[`${measure}Unit`]}
      change={(value) => change({ [measure]: value })}
      choose={(unit) => change({ [`${measure}Unit`]: unit })}
      live={live}
    />
  );
  const lines = (list: "conditions" | "allergies" | "drugs", label: string) => (
    <Lines label={label} value={entered[list]} change={(text) => change({ [list]: text })} live={live} />
  );
  return (
    <div class="about-patient">
      {first}
      {measured("weight", "Weight")}
      {measured("height", "Height")}
      {measured("creatinine", "Creatinine")}
      <Choice
        label="Pregnancy"
        options={pregnancies}
        value={entered.pregnancy}
        change={(pregnancy) => change({ pregnancy })}
      />
      {children}
      {lines("drugs", "Drugs taken now, one a line")}
      {lines("conditions", "Conditions, one a line")}
      {lines("allergies", "Allergies, one a line")}
    </div>
  );
}
