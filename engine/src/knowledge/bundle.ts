import type { Column } from "./columns.ts";

/**
 * The knowledge as it is sent and stored: three JSON documents of columns, each a file of its own. Read them back with
 * `loadKnowledge`.
 */
export interface KnowledgeBundle {
  /** All that is reasoned with: numbers, structure, rules, plans, costs, and the names that a case may be written in. */
  readonly model: PackedKnowledge;
  /** All that is only told or searched: labels, questions, actions, references, templates (`told.ts`). */
  readonly texts: PackedKnowledge;
  /** What persons alone are told: a plain sentence for each rule of the gate. Left out where clinicians alone read. */
  readonly plain?: PackedKnowledge;
}

export interface PackedKnowledge {
  /** First 12 hexadecimal digits of the SHA-256 of the documents' `words` and `column`; the same in all. */
  readonly version: string;
  readonly format: typeof BUNDLE_FORMAT;
  readonly words: readonly string[];
  readonly column: Column;
}

/** Raised whenever a bundle can no longer be read by the engine of the release before. */
export const BUNDLE_FORMAT = 2;

/** Parts of `Knowledge` whose entries repeat their own key as `id`. */
export const KEYED_BY_ID = ["sources", "findings", "causes", "structures", "syndromes", "acts"] as const;

/** What stands beside a number and is shared by many. */
export const PROVENANCE_FIELDS = ["source", "status", "ess", "n", "N"] as const;

/** Field that stands for the provenance in the bundle: its place in the list of provenances. */
export const PROVENANCE_PLACE = "@";
