import type { EnteredPerson } from "../../case/entered-case.ts";
import { linesOf, medicationsText, readMedications } from "../../case/medication-lines.ts";
import { AboutPatient, type PatientText } from "../../components/about-patient/about-patient.tsx";

/** The units of a case file. */
const UNITS = { weight: ["kg"], height: ["cm"], creatinine: ["µmol/L"] } as const;
const PREGNANCIES = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
];

interface Props {
  entered: EnteredPerson;
  change: (change: Partial<EnteredPerson>) => void;
}

/** The patient of the case in the form. What is typed enters when a field is left: a half-typed drug would be refused at every key. */
export function PatientOfCase({ entered, change }: Props) {
  return (
    <AboutPatient
      entered={{
        weight: entered.weightKg,
        weightUnit: UNITS.weight[0],
        height: entered.heightCm,
        heightUnit: UNITS.height[0],
        creatinine: entered.creatinineUmolL,
        creatinineUnit: UNITS.creatinine[0],
        pregnancy: entered.pregnant,
        conditions: entered.conditions.join("\n"),
        allergies: entered.allergies.join("\n"),
        drugs: medicationsText(entered.medications),
      }}
      change={(by) => change(inCase(by))}
      units={UNITS}
      pregnancies={PREGNANCIES}
    />
  );
}

function inCase({ weight, height, creatinine, pregnancy, conditions, allergies, drugs }: Partial<PatientText>) {
  return {
    ...(weight === undefined ? {} : { weightKg: weight }),
    ...(height === undefined ? {} : { heightCm: height }),
    ...(creatinine === undefined ? {} : { creatinineUmolL: creatinine }),
    ...(pregnancy === undefined ? {} : { pregnant: pregnancy as EnteredPerson["pregnant"] }),
    ...(conditions === undefined ? {} : { conditions: linesOf(conditions) }),
    ...(allergies === undefined ? {} : { allergies: linesOf(allergies) }),
    ...(drugs === undefined ? {} : { medications: readMedications(drugs) }),
  };
}
