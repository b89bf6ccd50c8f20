import type { Assessment, Case, Knowledge, Reader, WordsKnowledge } from "@foramen/engine";
import type { Brief } from "./brief.ts";
import type { Told } from "./told.ts";

/** What the page needs of the knowledge beside the answers: words to show, to tell and to search. */
export interface Vocabulary extends WordsKnowledge {
  readonly version: string;
  readonly plans: Knowledge["plans"];
  readonly screens: Knowledge["gate"]["screens"];
  /** What each act yields, by id. */
  readonly acts: Readonly<Record<string, { readonly findings: readonly string[] }>>;
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

/** Asks for an answer in short, for what would be if a finding were another. */
export type ToBriefs = { readonly kind: "brief"; readonly id: number; readonly case: Case };
export type FromBriefs =
  | { readonly kind: "brief"; readonly id: number; readonly brief: Brief | null }
  | { readonly kind: "no-brief"; readonly id: number };

/** The part of a Worker that is used for it. */
export interface BriefPort {
  postMessage(message: ToBriefs): void;
  onmessage: ((event: { data: FromBriefs }) => void) | null;
}

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
