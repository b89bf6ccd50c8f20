import type { DrugProduct } from "../../knowledge/medication/drug-names.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { FoundName } from "../name-index.ts";
import { findDrug, ingredientsOf } from "../names.ts";
import { findAmount } from "./amount.ts";
import type { Frequency } from "./frequency.ts";

const NONE: DrugProduct = {};

/** What the name under which a drug is ordered says beside the drug: "Robaxin-750", "Amrix". */
export function productOf(drug: FoundName | null, { names }: Pick<MedicationKnowledge, "names">): DrugProduct {
  return drug === null ? NONE : (names[drug.id]?.products[drug.name] ?? NONE);
}

const AMOUNT = /\d ?(?:mg|mgs|g|gm|mcg|ug|micrograms?|iu|units?|ml)\b|\d ?%/;
const BARE_PAIR =
  /(?<![\d./-])(\d+(?:\.\d+)?) ?\/ ?(\d+(?:\.\d+)?)(?![\d./]| ?(?:mg|g|mcg|ug|ml|h|%|units?|iu|day|week)\b)/;

/**
 * The text with the strength of one tablet in it, where the name of the product says it or the two figures of a product
 * of two drugs stand without a unit. Unchanged where the text has an amount of its own.
 */
export function strengthWritten(text: string, product: DrugProduct, ingredients: number): string {
  if (product.course !== undefined && !/[a-z]/.test(text.replace(COURSE_WORDS, " ").replace(/\b\d+ ?mg\b/, " ")))
    return `${product.course.daily} mg once daily for ${product.course.days} days`;
  if (ingredients > 1 && BARE_PAIR.test(text)) return text.replace(BARE_PAIR, "$1/$2 mg");
  if (product.strength === undefined || AMOUNT.test(text)) return text;
  // "Robaxin 750 mg": the figure is part of the name, and the unit stands behind it.
  return `${product.strength.join("/")} mg ${text.replace(/^\s*mg\b/, "")}`;
}

const COURSE_WORDS = /\b(?:as directed|use|take|taper|pack|tablets?|po|oral|by mouth|per package|x ?1)\b/g;

/** Of "diclofenac 50 mg + misoprostol 200 mcg" the drug that stands first, however long its name is. */
export function firstOfTwo(said: string, longest: FoundName, knowledge: MedicationKnowledge): FoundName {
  const before = said.slice(0, longest.at);
  const earlier = findDrug(before, knowledge);
  if (earlier === null || earlier.id === longest.id) return longest;
  return JOINED.test(before.slice(earlier.end)) ? earlier : longest;
}

const JOINED = /(?:[/+&]|\b(?:and|plus|with)) *$/;

/** A second drug that is joined to the first by "/", "+", "and" or "with", with its own amount where one follows. */
export function joinedDrug(
  text: string,
  knowledge: MedicationKnowledge,
): { ingredients: readonly string[]; amount: number | null; rest: string } | null {
  const found = findDrug(text, knowledge);
  if (found === null) return null;
  const before = /(?:[/+&,]|\b(?:and|plus|with)) *$/.exec(text.slice(0, found.at));
  if (before === null) return null;
  const behind = text.slice(found.end);
  const own = /^ *\d+(?:\.\d+)? ?(?:mg|g|mcg|micrograms?)\b/.exec(behind);
  return {
    ingredients: ingredientsOf(found.id, knowledge),
    amount: own === null ? null : (findAmount(own[0].trim()).amount?.most ?? null),
    rest: `${text.slice(0, before.index)} ${behind.slice(own?.[0].length ?? 0)}`,
  };
}

/** Once a day, where the label knows no other way; null otherwise. */
export function usualFrequency(drug: string | undefined, { drugs }: MedicationKnowledge): Frequency | null {
  const [least, most] = (drug === undefined ? undefined : drugs[drug]?.regimens[0]?.doses_per_day) ?? [];
  return least === 1 && most === 1
    ? { perDay: [1, 1], intervalHours: null, once: false, prn: false, said: "once daily" }
    : null;
}
