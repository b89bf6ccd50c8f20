import type { EnteredSide } from "../vocabulary/anatomy.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";

/** Grades of strength, weakest first (Medical Research Council). */
export const STRENGTH_GRADES = [
  "0",
  ...(["1-", "1", "1+"] as const),
  ...(["2-", "2", "2+"] as const),
  ...(["3-", "3", "3+"] as const),
  ...(["4-", "4", "4+"] as const),
  "5",
] as const;
export type StrengthGrade = (typeof STRENGTH_GRADES)[number];

/** The strength of one movement, by its finding in the vocabulary, such as weak_knee_extension. */
export interface GradedStrength {
  readonly finding: string;
  readonly side: EnteredSide;
  readonly grade: StrengthGrade;
}

/** What somebody writes down on one day. Anything may be missing. */
export interface DiaryEntry {
  /** Days since the start of the diary. */
  readonly day: number;
  /** Answers to the items of an instrument, by its id; an unanswered item is null. */
  readonly answers?: Readonly<Record<string, readonly (number | null)[]>>;
  readonly strength?: readonly GradedStrength[];
  /** Whether a leg is weaker than before, for who cannot grade it. */
  readonly weaker?: "yes" | "no" | "not-sure";
  /** Red flags that are there, by the ids of the vocabulary. */
  readonly redFlags?: readonly EnteredFinding[];
}

export interface Diary {
  /** In any order; two of one day are both kept. */
  readonly entries: readonly DiaryEntry[];
  /** Today, and the day of the review that was agreed, counted as in the entries. */
  readonly today: number;
  readonly reviewDay: number | null;
  /** The day of the last pass through the gate; what was noted up to then has been judged. */
  readonly judgedUpTo?: number;
  /** Strength as it was examined before the diary began. */
  readonly strengthBefore?: readonly GradedStrength[];
}
