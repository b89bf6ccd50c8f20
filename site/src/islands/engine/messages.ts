import type { Assessment, Case, Knowledge, Reader, WordsKnowledge } from "@foramen/engine";
import type { Told } from "./told.ts";

/** What the page needs of the knowledge beside the answers: words to show, to tell and to search. */
export interface Vocabulary extends WordsKnowledge {
  readonly version: string;
  readonly plans: Knowledge["plans"];
  readonly screens: Knowledge["gate"]["screens"];
  /** References by source id. */
  readonly sources: Readonly<Record<string, string>>;
}

/**
 * An answer comes in three parts, each with all of the one before: urgency and chances at once; then reasons, nerves, next
 * steps and what would change it; then the intervals, which take longest.
 */
export const STAGES = ["chances", "reasons", "intervals"] as const;
export type Stage = (typeof STAGES)[number];

export type ToEngine = { readonly kind: "assess"; readonly id: number; readonly case: Case; readonly stage: Stage };

/** A refusal in the engine's own words; `where` is a path such as `findings[3].side`. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly where: string;
}

/** The answer so far. */
export interface Answered {
  readonly assessment: Assessment;
  /** The same in words, for either reader; null with the first part. */
  readonly told: Readonly<Record<Reader, Told>> | null;
}

export type FromEngine =
  | { readonly kind: "ready"; readonly vocabulary: Vocabulary }
  | ({ readonly kind: "answer"; readonly id: number } & Answered)
  | { readonly kind: "refused"; readonly id: number; readonly refusal: Refusal }
  | { readonly kind: "broken"; readonly message: string };
