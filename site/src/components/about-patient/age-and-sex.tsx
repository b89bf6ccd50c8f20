import { Choice, Figure } from "./fields.tsx";

type Sex = "" | "female" | "male";

interface Props {
  age: string;
  sex: Sex;
  change: (change: { age: string } | { sex: Sex }) => void;
}

const SEXES = [
  { value: "female", label: "Female" },
  { value: "male", label: "Male" },
];

/** Age and sex move every chance and many doses; both pages ask for them first. */
export function AgeAndSex({ age, sex, change }: Props) {
  return (
    <>
      <Figure label="Age" value={age} change={(typed) => change({ age: typed })} live mode="numeric" most={3} />
      <Choice label="Sex" options={SEXES} value={sex} change={(chosen) => change({ sex: chosen as Sex })} />
    </>
  );
}
