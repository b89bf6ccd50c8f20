import type { MedicationKnowledge } from "../knowledge/medication.ts";
import { type FoundName, NameIndex } from "./name-index.ts";

const indexes = new WeakMap<MedicationKnowledge["names"], NameIndex>();

function drugNames({ names }: Pick<MedicationKnowledge, "names">): NameIndex {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const index = new NameIndex(
    Object.entries(names).flatMap(([id, { label, synonyms }]) =>
      [id.replaceAll("_", " "), label, ...synonyms].map((name) => [name, id] as const),
    ),
  );
  indexes.set(names, index);
  return index;
}

/**
 * The drug that a text names, the longest name first; null when it names none. `text` is in normal form. "aspirin-free", "opioid-naive"
 * and "non-warfarin" name none. A word for a whole class ("blood thinner", an id that ends in `_unspecified`) counts only
 * where no drug is named beside it.
 */
export function findDrug(text: string, knowledge: Pick<MedicationKnowledge, "names">): FoundName | null {
  const index = drugNames(knowledge);
  const taken = (name: string, at: number) => !LACKING_BEFORE.test(text.slice(0, at)) && !lackingAfter(text, name, at);
  return (
    index.longest(text, (id, name, at) => !isClassWord(id) && taken(name, at)) ??
    index.longest(text, (id, name, at) => isClassWord(id) && taken(name, at))
  );
}

const LACKING_BEFORE = /\b(?:non-? ?|(?:no|without|avoids?|avoiding|not on|not taking|denies) (?:any )?)$/;

function lackingAfter(text: string, name: string, at: number): boolean {
  return /^[- ](?:free|na[iï]ve|sparing|tolerant)\b/.test(text.slice(at + name.length));
}

/** A word for a whole class, "blood thinner": which drug it is has still to be found out. */
export function isClassWord(id: string): boolean {
  return id.endsWith("_unspecified");
}

/** Every drug of the name, or of the product it is: ids of the single drugs. */
export function ingredientsOf(id: string, { names }: Pick<MedicationKnowledge, "names">): readonly string[] {
  const ingredients = names[id]?.ingredients ?? [];
  return ingredients.length > 0 ? ingredients : [id];
}

/** Drugs that count as one with this one, itself included. */
export function sameDrugs(
  id: string,
  { sameIngredient }: Pick<MedicationKnowledge, "sameIngredient">,
): readonly string[] {
  return sameIngredient.find((group) => group.includes(id)) ?? [id];
}

export function labelOf(id: string, { names, conditions }: Pick<MedicationKnowledge, "names" | "conditions">): string {
  return names[id]?.label ?? conditions[id]?.label ?? id.replaceAll("_", " ");
}
