import type { Selector } from "../../knowledge/medication/rule-basis.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { isObject, own } from "../../reading/shape.ts";
import type { Allergy } from "../facts.ts";
import { NameIndex } from "../name-index.ts";
import { findDrug, ingredientsOf } from "../names.ts";
import { holdsWords, normal } from "../normal.ts";
import { selects } from "../selects.ts";

const indexes = new WeakMap<MedicationKnowledge["allergies"]["allergens"], NameIndex>();

function allergenNames(allergens: MedicationKnowledge["allergies"]["allergens"]): NameIndex {
  const known = indexes.get(allergens);
  if (known !== undefined) return known;
  const index = new NameIndex(
    Object.entries(allergens).flatMap(([id, names]) => names.map((name) => [name, id] as const)),
  );
  indexes.set(allergens, index);
  return index;
}

/** "Aspirinallergie" is a name and what is said of it. */
export const GERMAN_COMPOUND = /(?<=\p{L}{3})-?(allergie|intoleranz|unverträglichkeit)(?!\p{L})/gu;

/** Said to be none; "rash, nausea, could not breathe" is one. */
const NO_ALLERGY = /\bnot (?:an? |really |truly |real |true )*allerg/;

const PARTS = /[;\n]+|,(?![^(]*\))|\s(?:and|und|&|\+)\s(?![^(]*\))|(?<=\p{L})\s?\/\s?(?=\p{L})(?![^(]*\))/u;

/**
 * Every allergy that an entry names, each with its own reaction: "penicillin (rash), aspirin (nausea)". What names none
 * belongs to the one before it.
 */
export function allergiesIn(entry: string, knowledge: MedicationKnowledge): Allergy[] {
  const named: string[] = [];
  let ahead = "";
  for (const part of entry.split(PARTS).map((one) => one.trim())) {
    if (part === "") continue;
    if (allergyIn(part, knowledge) !== null) {
      named.push(`${ahead}${part}`);
      ahead = "";
    } else if (named.length > 0) named[named.length - 1] += `, ${part}`;
    else ahead += `${part}, `;
  }
  return (named.length < 2 ? [entry] : named).flatMap((one) => allergyIn(one, knowledge) ?? []);
}

/** Words about what happened and when, and no name: "could not breathe", "as a child", "mild". */
const NO_NAME =
  /\d|\b(?:as|at|in|on|of|to|when|while|since|after|before|until|but|could|did|does|was|were|had|has|made|not|no|never|very|bad(?:ly)?|mild(?:ly)?|moderate|severe(?:ly)?|possibl[ey]|unsure|unknown|reaction|allerg\w*|hospital|adrenaline|epipen|child(?:hood)?|years?|months?|ago|als|bei|nach|seit|nicht|kein\w*|kindheit|schwer|leicht)\b/;

/** Names in an entry beside a known allergy that are not known themselves: "penicillin, chlorhexidine". */
export function unknownAllergens(entry: string, knowledge: MedicationKnowledge): string[] {
  const { allergic, intolerance } = knowledge.allergies.reactions;
  const parts = entry.split(PARTS).map((one) => one.replace(/\([^)]*\)?/g, "").trim());
  if (!parts.some((part) => allergyIn(part, knowledge) !== null)) return [];
  return parts.filter((part) => {
    const said = normal(part);
    if (said === "" || said.split(" ").length > MOST_WORDS || NO_NAME.test(said)) return false;
    if ([...allergic, ...intolerance].some((word) => holdsWords(said, word))) return false;
    return allergyIn(part, knowledge) === null;
  });
}

/** A name has no more words; what is longer tells of something. */
const MOST_WORDS = 3;

/** One allergy as written, "codeine (nausea)", or as `{ substance, reaction }`; null where nothing in it is known. */
export function allergyIn(input: unknown, knowledge: MedicationKnowledge): Allergy | null {
  const text = textOf(input);
  if (text === null) return null;
  const said = normal(text).replace(GERMAN_COMPOUND, " $1");
  const { allergens, reactions } = knowledge.allergies;
  const met = new Set<string>();
  for (const id of allergenNames(allergens).all(said)) met.add(`allergen:${id}`);
  const drug = findDrug(said, knowledge);
  if (drug !== null) for (const id of ingredientsOf(drug.id, knowledge)) met.add(`drug:${id}`);
  const allergic = reactions.allergic.filter((word) => holdsWords(said, word));
  if (met.size === 0) return null;
  const { words, of } = reactions.unclear;
  const isName = [...met].some((one) => of.some((selector) => isOne(selector, one, knowledge)));
  const intolerant = [...reactions.intolerance, ...(isName ? [] : words)].filter((word) => holdsWords(said, word));
  const reaction =
    intolerant.length > 0 && (allergic.length === 0 || NO_ALLERGY.test(said))
      ? "intolerance"
      : allergic.length > 0
        ? "allergic"
        : "unstated";
  return {
    text,
    allergens: [...met].sort(),
    reaction,
    said: (reaction === "intolerance" ? intolerant : allergic).join(", "),
  };
}

function isOne(selector: Selector, met: string, knowledge: MedicationKnowledge): boolean {
  return selector === met || (met.startsWith("drug:") && selects(selector, met.slice("drug:".length), knowledge));
}

/** Where the names of an allergen or a drug stand as words in a text. */
export function allergenPlaces(said: string, knowledge: MedicationKnowledge): { at: number; end: number }[] {
  const names = [findDrug(said, knowledge), allergenNames(knowledge.allergies.allergens).longest(said)];
  return names.filter((one) => one !== null);
}

function textOf(input: unknown): string | null {
  if (typeof input === "string") return input;
  if (!isObject(input)) return null;
  const name = ["substance", "allergen", "drug", "name", "text"]
    .map((field) => own(input, field))
    .find((value) => typeof value === "string");
  const reaction = own(input, "reaction");
  return name === undefined ? null : `${name as string}${typeof reaction === "string" ? ` (${reaction})` : ""}`;
}
