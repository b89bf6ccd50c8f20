import type { Column } from "./columns.ts";

/** The knowledge as it is sent and stored: one JSON document of columns. Read it back with `loadKnowledge`. */
export interface KnowledgeBundle {
  /** First 12 hexadecimal digits of the SHA-256 of `words` and `column`. */
  readonly version: string;
  readonly format: typeof BUNDLE_FORMAT;
  readonly words: readonly string[];
  readonly column: Column;
}

/** Raised whenever a bundle can no longer be read by the engine of the release before. */
export const BUNDLE_FORMAT = 1;

/** Parts of `Knowledge` whose entries repeat their own key as `id`. */
export const KEYED_BY_ID = ["sources", "findings", "causes", "structures", "syndromes", "acts"] as const;

/** What stands beside a number and is shared by many. */
export const PROVENANCE_FIELDS = ["source", "status", "ess", "n", "N"] as const;

/** Field that stands for the provenance in the bundle: its place in the list of provenances. */
export const PROVENANCE_PLACE = "@";
