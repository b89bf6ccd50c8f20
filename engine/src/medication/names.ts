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

/** The drug that a text names, the longest name first; null when it names none. `text` is in normal form. */
export function findDrug(text: string, knowledge: Pick<MedicationKnowledge, "names">): FoundName | null {
  return drugNames(knowledge).longest(text);
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
