import type { Network } from "../../engine/src/belief/network.ts";
import { weightedInterval90 } from "../../engine/src/uncertainty/weighted-interval.ts";
import type { Interval90 } from "../../engine/src/vocabulary/assessment.ts";
import type { RedrawnPatient } from "./redrawn-patient.ts";

/** How often a 90 % interval holds the chance that follows from other numbers, drawn from what is known of them. */
export interface Coverage {
  readonly intervals: number;
  readonly held: number;
  readonly below: number;
  readonly above: number;
}

/** The same for patients that come from other numbers each; two of them add up field by field. */
export interface CoverageTally {
  readonly patients: number;
  /** Cases that the engine refused to weigh. */
  readonly refused: number;
  /** The specific cause that stands first in the answer. */
  readonly leading: Coverage;
  readonly plain: Coverage;
  /** Every cause, plain pain included, of at least `LIKELY`. */
  readonly likely: Coverage;
}

/** Intervals of causes below this are not counted one by one: there are dozens for each patient. */
export const LIKELY = 0.01;

export const NO_COVERAGE: Coverage = { intervals: 0, held: 0, below: 0, above: 0 };

export const NO_COVERAGE_TALLY: CoverageTally = {
  patients: 0,
  refused: 0,
  leading: NO_COVERAGE,
  plain: NO_COVERAGE,
  likely: NO_COVERAGE,
};

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

/** Adds one patient; null for one that could not be weighed. */
export function coverPatient(into: CoverageTally, network: Network, patient: RedrawnPatient | null): CoverageTally {
  const patients = into.patients + 1;
  if (patient === null) return { ...into, patients, refused: into.refused + 1 };
  const { chances, leading, truth, draws, weights } = patient;
  const intervals = draws.map((values) => weightedInterval90(values, weights));
  const add = (coverage: Coverage, cause: number) => cover(coverage, intervals[cause]!, truth[cause]!);
  const likely = network.causes.map(({ index }) => index).filter((cause) => chances[cause]! >= LIKELY);
  return {
    ...into,
    patients,
    leading: add(into.leading, leading),
    plain: add(into.plain, network.nonSpecific),
    likely: likely.reduce(add, into.likely),
  };
}
