/** A healthy man of 40 without a height: his clearance follows from the weight that he has. */
export const PERSON = {
  age: 40,
  sex: "M",
  weight: { value: 72, unit: "kg" },
  creatinine: { value: 1, unit: "mg/dL" },
  liver: "normal",
  pregnancy: "not applicable",
  breastfeeding: false,
  conditions: [] as string[],
  allergies: [] as string[],
  current_drugs: [] as string[],
};
export const WOMAN = { ...PERSON, age: 30, sex: "F", pregnancy: "not pregnant" };

export type Person = Record<string, unknown>;

/** Cockcroft and Gault turned round for a man of 72 kg: the age of 40 gives 100 mL/min at 1 mg/dL. */
export function withClearance(mlMin: number): Person {
  return { ...PERSON, creatinine: { value: 100 / mlMin, unit: "mg/dL" } };
}

/** Kidneys that are weak enough for a rule of age that asks for them, still so at the other side of its edge. */
export function kidneys(below: number | undefined): Person {
  return below === undefined ? PERSON : withClearance(below / 2);
}
