import type { Interval90 } from "../../engine/src/vocabulary/assessment.ts";

/** How often a 90 % interval holds the chance that follows from other numbers, drawn from what is known of them. */
export interface Coverage {
  readonly intervals: number;
  readonly held: number;
  readonly below: number;
  readonly above: number;
}

export const NO_COVERAGE: Coverage = { intervals: 0, held: 0, below: 0, above: 0 };

/**
 * Adds one interval and the chance that the same case has with one set of numbers drawn anew.
 * Where intervals are given, `held` should be nine in ten of `intervals`, with about as many below as above.
 */
export function cover(into: Coverage, [lowest, highest]: Interval90, chance: number): Coverage {
  return {
    intervals: into.intervals + 1,
    held: into.held + (chance >= lowest && chance <= highest ? 1 : 0),
    below: into.below + (chance < lowest ? 1 : 0),
    above: into.above + (chance > highest ? 1 : 0),
  };
}
