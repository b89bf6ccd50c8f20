import type { Basis } from "./rates-behind.ts";
import type { Reader } from "./reader.ts";

export const EXPLANATION_PARTS = [
  "urgency",
  "causes",
  "nerves",
  "next",
  "change",
  "fit",
  "scan",
  "judgement",
  "limits",
] as const;
export type ExplanationPart = (typeof EXPLANATION_PARTS)[number];

/** One or two sentences that say one thing. */
export interface Claim {
  /** Id of the words that tell it, such as `cause.for_strongly`, by which a page may group. */
  readonly words: string;
  readonly text: string;
  /** Ids in knowledge/sources of all that it rests on, each once. Empty for what was entered, or follows from that. */
  readonly sources: readonly string[];
  /** The numbers behind it, each with source and status. */
  readonly behind: readonly Basis[];
}

/** All that is said about one cause, nerve, step or scan finding. */
export interface Topic {
  /** Its id in the knowledge; of a nerve with the side, `L2 left`. */
  readonly about: string;
  readonly title: string;
  readonly claims: readonly Claim[];
}

export interface ExplanationSection {
  readonly part: ExplanationPart;
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly topics: readonly Topic[];
}

/** One answer in words for one reader, urgency first; a part with nothing to say is left out. */
export interface Explanation {
  readonly reader: Reader;
  readonly sections: readonly ExplanationSection[];
}
