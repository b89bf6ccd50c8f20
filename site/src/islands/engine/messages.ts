import type { Assessment, Case, FindingEntry, Knowledge } from "@foramen/engine";

/** What the page needs of the knowledge beside the answers: words to show and to search. */
export interface Vocabulary {
  readonly version: string;
  readonly findings: Readonly<Record<string, FindingEntry>>;
  /** Plain words by cause id. */
  readonly causes: Readonly<Record<string, string>>;
  /** Names by structure id. */
  readonly structures: Readonly<Record<string, string>>;
  readonly screens: Knowledge["gate"]["screens"];
  readonly sources: Readonly<Record<string, string>>;
}

/** `explain` asks for roots, patterns and reasons too, which takes about ten times as long. */
export type ToEngine = { readonly kind: "assess"; readonly id: number; readonly case: Case; readonly explain: boolean };

/** A refusal in the engine's own words; `where` is a path such as `findings[3].side`. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly where: string;
}

export type FromEngine =
  | { readonly kind: "ready"; readonly vocabulary: Vocabulary }
  | { readonly kind: "answer"; readonly id: number; readonly assessment: Assessment }
  | { readonly kind: "refused"; readonly id: number; readonly refusal: Refusal }
  | { readonly kind: "broken"; readonly message: string };
