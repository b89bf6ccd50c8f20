import type { MedicationKnowledge } from "../knowledge/medication.ts";
import { editDistance, nearest } from "../reading/nearest.ts";
import { readPatientFacts } from "./listed-drugs.ts";

/** A name on somebody's list that means nothing to the medication check. */
export interface UnknownDrug {
  /** As it was written. */
  readonly text: string;
  /** The one known name that is spelt almost like it; null where none is. It is a question to ask, never taken for the drug. */
  readonly alike: string | null;
}

/** Single-letter slips that still count as the same word: one in a short name, two in a long one. */
const SLIPS = 2;
const LONG_NAME = 8;
/** Shorter names are all near each other. */
const SHORTEST = 5;

/** The names of a list that no drug is known by, in their order, each with the name that may have been meant. */
export function unknownDrugs(list: readonly string[], knowledge: MedicationKnowledge): UnknownDrug[] {
  const facts = readPatientFacts({ current_drugs: list }, knowledge);
  const notUnderstood = [...facts.notUnderstood.filter(({ about }) => about === undefined), ...facts.readAs];
  if (notUnderstood.length === 0) return [];
  const known = Object.values(knowledge.names).flatMap(({ label, synonyms }) => [label, ...synonyms]);
  return notUnderstood.map(({ where, text }) => {
    const entry = list[Number(/\[(\d+)\]/.exec(where)?.[1])] ?? text;
    return { text: entry, alike: alikeTo(text, known) };
  });
}

function alikeTo(text: string, known: readonly string[]): string | null {
  const name = /^[a-z-]+/i.exec(text.trim())?.[0].toLowerCase() ?? "";
  if (name.length < SHORTEST) return null;
  const slips = name.length < LONG_NAME ? 1 : SLIPS;
  const [best] = nearest(
    name,
    known.map((one) => one.toLowerCase()),
  );
  return best !== undefined && editDistance(name, best) <= slips ? best : null;
}
