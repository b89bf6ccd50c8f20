import type { MedicationKnowledge } from "../knowledge/medication.ts";
import { normal, placeOfWords } from "./normal.ts";

/** One drug found in a text. */
export interface FoundDrug {
  readonly id: string;
  /** The name as it stood there, in small letters. */
  readonly name: string;
  /** Where it begins and ends in the normal form of the text. */
  readonly at: number;
  readonly end: number;
}

/** Names of drugs, longest first under their first word, so that a product is found before its ingredient. */
export interface DrugNameIndex {
  readonly byName: ReadonlyMap<string, string>;
  readonly longestFirst: readonly string[];
}

const indexes = new WeakMap<MedicationKnowledge["names"], DrugNameIndex>();

export function drugNameIndex({ names }: Pick<MedicationKnowledge, "names">): DrugNameIndex {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const byName = new Map<string, string>();
  for (const [id, { label, synonyms }] of Object.entries(names)) {
    for (const name of [id.replaceAll("_", " "), label, ...synonyms]) {
      const key = normal(name);
      if (!byName.has(key)) byName.set(key, id);
    }
  }
  const index = { byName, longestFirst: [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)) };
  indexes.set(names, index);
  return index;
}

/** The drug that a text names, the longest name first; null when it names none. `text` is in normal form. */
export function findDrug(text: string, knowledge: Pick<MedicationKnowledge, "names">): FoundDrug | null {
  const { byName, longestFirst } = drugNameIndex(knowledge);
  let best: FoundDrug | null = null;
  for (const name of longestFirst) {
    if (best !== null && name.length < best.name.length) break;
    const at = placeOfWords(text, name);
    if (at >= 0 && (best === null || at < best.at)) best = { id: byName.get(name)!, name, at, end: at + name.length };
  }
  return best;
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
