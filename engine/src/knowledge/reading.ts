import type { BodySide, Level } from "../vocabulary/anatomy.ts";
import type { Setting } from "../vocabulary/case.ts";

/**
 * One stated answer, checked and put into bands. `not-assessed` never becomes an answer.
 * `bilateral` has become two answers; a sided finding without side has side `unknown`.
 */
export interface Answer {
  readonly id: string;
  readonly side?: BodySide | "unknown";
  readonly level?: Level;
  /** Lowest band that it can be; 0 is normal or absent. A boolean finding has bands 0 (absent) and 1 (present). */
  readonly lo: number;
  /** Highest band that it can be. An ungraded "present" of an ordinal finding has lo 1 and hi the worst band. */
  readonly hi: number;
  /** The number as entered (MRC grade or the finding's unit), when one was. */
  readonly number?: number;
  /** Categorical findings: the word. */
  readonly word?: string;
  /** True when it was implied by age, pregnancy, a condition or a drug instead of entered as a finding. */
  readonly implied?: boolean;
}

/** A case after checking: the only form in which the engine's questions see it. */
export interface CaseReading {
  readonly setting: Setting;
  readonly ageYears: number | null;
  /** Index of the age band, when age or band is known. */
  readonly ageBand: number | null;
  readonly sex: "female" | "male" | null;
  /** Sorted by id, level, side: the order of entry leaves no trace. */
  readonly answers: readonly Answer[];
  readonly notUnderstood: readonly string[];
}
