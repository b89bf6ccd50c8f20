import type { DrugProduct } from "../../knowledge/medication/drug-names.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { type Amount, amountOf } from "./amount.ts";
import type { StatedMaximum } from "./course.ts";

export function saltOf(
  name: string,
  said: string,
  product: DrugProduct,
  { measures }: MedicationKnowledge,
): string | null {
  const named = measures.salts.find(
    (salt) => name.includes(salt.name) || (said.includes(salt.name) && said.includes(salt.drug)),
  );
  if (named !== undefined) return named.name;
  return product.salt ?? null;
}

export function salted(dose: Amount, salt: string | null, { measures }: MedicationKnowledge): Amount {
  const factor = measures.salts.find(({ name }) => name === salt)?.factor;
  if (factor === undefined || dose.unit !== "mg") return dose;
  const base = (value: number) => Math.round(value * factor * 10) / 10;
  return { ...dose, least: base(dose.least), most: base(dose.most) };
}

export function inUnit(maximum: StatedMaximum | null, dose: Amount | null, strength: Amount | null): number | null {
  if (maximum === null || dose === null) return null;
  // "1-2 tablets, max 8 a day": a bare number counts tablets where tablets are counted, which is the smaller amount.
  if (maximum.of === "doses") return maximum.count * dose.most;
  if (maximum.of === "pieces" || maximum.of === "either") return maximum.count * (strength ?? dose).most;
  const amount = amountOf(maximum.count, maximum.count, maximum.of);
  return amount !== null && amount.unit === dose.unit ? amount.most : null;
}
