import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { Allergy } from "../facts.ts";
import { findDrug, ingredientsOf } from "../names.ts";
import { normal } from "../normal.ts";
import { reactionTold } from "./reaction-told.ts";

const NEVER_BEFORE =
  /\b(?:never (?:took|taken|takes|had|been on|on|used|started|tried)|(?:does not|doesn't|do not|don't|not) (?:take|taking|on|use|using)|declin(?:es|ed)|refus(?:es|ed)|nimmt kein\w*)(?: (?:any|the))* $/;
const NEVER_AFTER = /^ (?:was |has been |is )?(?:declined|refused|never (?:taken|started|used))\b/;
const AVOIDED_BEFORE =
  /\b(?:avoid(?:s|ed|ing)?|(?:cannot|can't|unable to|must not|should not) (?:take|have|tolerate)|(?:told|advised) not to take|verträgt kein\w*)(?: (?:any|the))* $/;
const AVOIDED_AFTER = /^ (?:is |was |to be |has been )?(?:avoided|not tolerated|contraindicated)\b/;

/** Why a drug that is named is not taken: an allergy or intolerance to it, or a plain "never", which is none. */
export interface NotTaken {
  readonly allergy: Allergy | null;
  /** Nothing else stands in the entry. */
  readonly whole: boolean;
}

/**
 * A drug that is named because it is not taken: "asthma worse with aspirin", "never took clopidogrel", "avoids ibuprofen".
 * Null where it may be taken.
 */
export function notTaken(text: string, knowledge: MedicationKnowledge): NotTaken | null {
  const said = normal(text);
  const drug = findDrug(said, knowledge);
  if (drug === null) return null;
  const before = said.slice(0, drug.at);
  const after = said.slice(drug.end);
  // "Clopidogrel, cannot take aspirin": of two drugs one is taken.
  const other = findDrug(`${before}|${after}`, knowledge);
  if (other !== null && other.id !== drug.id) return null;
  const allergens = ingredientsOf(drug.id, knowledge).map((id) => `drug:${id}`);
  const reaction = reactionTold(text, knowledge);
  if (reaction !== null && allergens.every((one) => reaction.allergens.includes(one)))
    return { allergy: reaction, whole: true };
  const whole = isEmpty(before.replace(NEVER_BEFORE, "").replace(AVOIDED_BEFORE, ""), after);
  if (NEVER_BEFORE.test(before) || NEVER_AFTER.test(after)) return { allergy: null, whole };
  if (!AVOIDED_BEFORE.test(before) && !AVOIDED_AFTER.test(after)) return null;
  return { allergy: { text, allergens, reaction: "intolerance", said: "to be avoided" }, whole };
}

function isEmpty(before: string, after: string): boolean {
  const said = before.replace(/\b(?:i|she|he|patient|has|have|had|was|is|the)\b/g, "");
  return !/\p{L}/u.test(`${said}${after.replace(NEVER_AFTER, "").replace(AVOIDED_AFTER, "")}`);
}
