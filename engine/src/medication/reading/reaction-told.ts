import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { Allergy } from "../facts.ts";
import { findDrug } from "../names.ts";
import { normal } from "../normal.ts";
import { allergenPlaces, allergyIn, GERMAN_COMPOUND } from "./allergies.ts";

/** "after ibuprofen", "to aspirin", "worse with naproxen"; between the two nothing that makes it a treatment. */
const BEFORE_DRUG =
  /\b(?:after|following|from|to|caused by|triggered by|provoked by|induced by|brought on by|set off by|(?:worse|worsens?|worsened|flares?|attacks?|wheez\w+|bronchospasms?|anaphyla\w+|hives|urticaria|angioedema|rash) (?:with|on|by|when)|reacts?|nach|durch)(?: (?:taking|using|having|a|an|one|the|every|any|dose|tablet|of|some|einnahme|von))*\s$/;
const AFTER_DRUG =
  /^(?:[- ]\w+)?[- ]?(?:(?:also |always |badly )?(?:makes?|made|triggers?|triggered|causes?|caused|worsens?|worsened|brings?|brought|gives?|gave|provokes?|sets?|induced|provoked)\b|-?sensitiv|-?exacerbated)/;
const DENIED = /\b(?:no|not|never|without|denies|denied|tolerates?|tolerated|fine|kein\w*|nicht)\b/;
/** "allergic to ibuprofen", "allergy: penicillin" */
const ALLERGIC_TO =
  /\b(?:allerg(?:y|ies|ic|ie|ien|isch)|allergic reaction|(?:hyper)?sensitiv(?:e|ity)|überempfindlich(?:keit)?|intoleran(?:t|ce|z)|unverträglichkeit)(?: ?:| (?:to|of|gegen|auf|von))(?: (?:the|an|a|any|all))? ?$/;
/** "aspirin allergy", "ASS-Intoleranz" */
const AN_ALLERGY =
  /^[- ]?(?:drug )?(?:allerg(?:y|ies|ic|ie)|(?:hyper)?sensitiv(?:e|ity)|überempfindlichkeit|intoleran(?:t|ce|z)|unverträglichkeit)(?![\p{L}])(?! (?:asthma|test|testing|clinic|referral))/u;
const RULED_OUT =
  /\b(?:ruled out|excluded|disproved|negative|de-?labell?ed|unlikely|ausgeschlossen|widerlegt|negativ)\b/;
/** Water in the legs is a side effect. */
const SWOLLEN_LIMB =
  /\b(?:ankles?|legs?|feet|foot|knees?|joints?) swelling\b|\bswelling of (?:the |both |my |his |her )*(?:ankles?|legs?|feet|foot|knees?|joints?)\b/gi;
const NO_BREATH = /\b(?:could|can|cannot|couldn't|can't) ?(?:not )?(?:breathe|get (?:her|his|my|their|any) breath)\b/;

/**
 * A reaction, or an intolerance, to a drug that stands among the conditions: "wheezed after ibuprofen", "aspirin makes my asthma
 * worse". Null where no reaction is told as the work of a drug; a disease and its treatment are none.
 */
export function reactionTold(text: string, knowledge: MedicationKnowledge): Allergy | null {
  const said = normal(text);
  const allergy = allergyIn(text.replace(SWOLLEN_LIMB, ""), knowledge);
  if (allergy === null) return null;
  const named = allergyNamed(said, knowledge);
  if (named !== null && (named.reaction === "intolerance" || allergy.reaction !== "intolerance"))
    return { ...named, text };
  if (allergy.reaction === "unstated" && !NO_BREATH.test(said)) return null;
  const blamed = said.split(/[,;.()]/).filter((clause) => isBlamed(clause.replace(NO_BREATH, "attack"), knowledge));
  // Only what is blamed, and not what it was treated with.
  const allergens = blamed.flatMap((clause) => allergyIn(clause, knowledge)?.allergens ?? []);
  return allergens.length === 0 ? null : { ...allergy, allergens: [...new Set(allergens)].sort() };
}

/** An allergy by its name, "penicillin allergy", with all that is named so. */
function allergyNamed(said: string, knowledge: MedicationKnowledge): Allergy | null {
  if (RULED_OUT.test(said)) return null;
  const named = said
    .replace(GERMAN_COMPOUND, " $1")
    .split(/[,;.()]/)
    .filter((clause) => !DENIED.test(clause) && isNamed(clause, knowledge))
    .flatMap((clause) => allergyIn(clause, knowledge) ?? []);
  const [first] = named;
  if (first === undefined) return null;
  return { ...first, allergens: [...new Set(named.flatMap(({ allergens }) => allergens))].sort() };
}

function isNamed(clause: string, knowledge: MedicationKnowledge): boolean {
  return allergenPlaces(clause, knowledge).some(
    ({ at, end }) =>
      /allergy$/.test(clause.slice(at, end)) ||
      ALLERGIC_TO.test(clause.slice(0, at)) ||
      AN_ALLERGY.test(clause.slice(end)),
  );
}

function isBlamed(clause: string, knowledge: MedicationKnowledge): boolean {
  if (DENIED.test(clause)) return false;
  const drug = findDrug(clause, knowledge);
  if (drug !== null) return blames(clause.slice(0, drug.at), clause.slice(drug.end));
  const kind = /^(.*)\b(?:nsaids?|anti-inflammator(?:y|ies))\b(.*)$/.exec(clause);
  return kind !== null && blames(kind[1]!, kind[2]!);
}

function blames(before: string, after: string): boolean {
  return BEFORE_DRUG.test(before) || AFTER_DRUG.test(after);
}
