import type { Setting } from "../vocabulary/case.ts";

/**
 * Where a number comes from.
 * published: a count or share read in the source. derived: calculated or carried over from it.
 * elicited: own judgement, never to be shown as a published figure. recalled: from memory, to be confirmed. seen: read in the source.
 */
export type Status = "published" | "derived" | "elicited" | "recalled" | "seen";

/** What stands beside every clinical number. */
export interface Provenance {
  /** Id of a file in knowledge/sources/. `expert` is own judgement. */
  source: string;
  status: Status;
  /** Equivalent sample size: how many patients the number is worth. Beta counts are p x ess and (1 - p) x ess. */
  ess?: number;
  /** Published count n of N. */
  n?: number;
  N?: number;
  note?: string;
}

/** A chance from 0 to 1. */
export interface Rate extends Provenance {
  p: number;
}

/** For an ordinal finding: the chance of reaching band 1, 2, ... or worse, falling. */
export interface BandRates extends Provenance {
  p_ge: number[];
}

export type FindingRate = Rate | BandRates;

/** One value per setting. */
export type PerSetting<T> = Record<Setting, T>;
