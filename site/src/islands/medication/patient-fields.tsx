import { AboutPatient } from "../../components/about-patient/about-patient.tsx";
import { AgeAndSex } from "../../components/about-patient/age-and-sex.tsx";
import { Choice, Figure } from "../../components/about-patient/fields.tsx";
import type { EnteredRequest } from "./entered-request.ts";

interface Props {
  readonly entered: EnteredRequest;
  readonly change: (changed: Partial<EnteredRequest>) => void;
}

const UNITS = { weight: ["kg", "lb"], height: ["cm", "in"], creatinine: ["umol/L", "mg/dL"] } as const;
const PREGNANCIES = [
  { value: "not pregnant", label: "Not pregnant, or not possible" },
  { value: "0-13 weeks", label: "Up to 13 weeks" },
  { value: "14-19 weeks", label: "14 to 19 weeks" },
  { value: "20-27 weeks", label: "20 to 27 weeks" },
  { value: "28 weeks or more", label: "28 weeks or more" },
];
const LIVERS = ["Normal", "Child-Pugh A", "Child-Pugh B", "Child-Pugh C"].map((label) => ({
  value: label === "Normal" ? "normal" : label,
  label,
}));
const YES_OR_NO = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
];

/** What a dose depends on. Every field may stay empty. */
export function PatientFields({ entered, change }: Props) {
  return (
    <>
      <AboutPatient
        entered={entered}
        change={(by) => change(by as Partial<EnteredRequest>)}
        units={UNITS}
        pregnancies={PREGNANCIES}
        live
        first={<AgeAndSex age={entered.age} sex={entered.sex} change={change} />}
      >
        <Choice
          label="Breastfeeding"
          options={YES_OR_NO}
          value={entered.breastfeeding}
          change={(said) => change({ breastfeeding: said as EnteredRequest["breastfeeding"] })}
        />
        <Choice label="Liver" options={LIVERS} value={entered.liver} change={(liver) => change({ liver })} />
        <Figure label="INR" value={entered.inr} change={(inr) => change({ inr })} live />
      </AboutPatient>
      <p class="hint">Write “none” where there is none: an empty box counts as not known.</p>
    </>
  );
}
