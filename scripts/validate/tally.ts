import type { Network } from "../../engine/src/belief/network.ts";
import type { SyntheticPatient } from "../../engine/test/patients/draw-patient.ts";
import type { CoverageTally } from "./coverage.ts";
import type { Conclusion } from "./judge.ts";

/** Predictions between two edges, and what came of them. */
export interface Bin {
  cases: number;
  /** Sum of the predicted chances. */
  predicted: number;
  /** How often it was so. */
  observed: number;
}

/** Sums over patients; two tallies add up field by field. */
export interface Tally {
  patients: number;
  /** Cases that the engine refused to weigh. */
  refused: number;
  /** Cases of which some present findings were left out. */
  narrowed: number;
  /** P(cause present), every specific cause of every patient, by EDGES. */
  present: Bin[];
  /** P(a serious cause leads), by EDGES. */
  serious: Bin[];
  /** Sums of squared differences between prediction and truth. */
  squaredPresent: number;
  squaredSerious: number;
  /** How often the lead cause was the likeliest, and among the three likeliest. */
  first: number;
  amongThree: number;
  /** The same among specific causes, where a specific cause leads. */
  specific: number;
  specificFirst: number;
  specificAmongThree: number;
}

/** How the picture of the same cases holds when numbers change. */
export interface Changes {
  cases: number;
  /** Leading cause the same, plain pain included. */
  cause: number;
  /** Leading specific cause the same. */
  specific: number;
  /** Leading root and side the same. */
  root: number;
  urgency: number;
  lowerUrgency: number;
  higherUrgency: number;
  /** Cases in which the leading cause (the leading root) had at least half of the chance before the change, and how many of them stay. */
  clearCause: number;
  clearCauseSame: number;
  clearRoot: number;
  clearRootSame: number;
}

/** Where the bins of a prediction begin: tenths, the first of them finer, because most causes are rare. */
export const EDGES = [0, 0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

export function noTally(): Tally {
  const bins = () => EDGES.map((): Bin => ({ cases: 0, predicted: 0, observed: 0 }));
  return {
    patients: 0,
    refused: 0,
    narrowed: 0,
    present: bins(),
    serious: bins(),
    squaredPresent: 0,
    squaredSerious: 0,
    first: 0,
    amongThree: 0,
    specific: 0,
    specificFirst: 0,
    specificAmongThree: 0,
  };
}

export function noChanges(): Changes {
  return {
    cases: 0,
    cause: 0,
    specific: 0,
    root: 0,
    urgency: 0,
    lowerUrgency: 0,
    higherUrgency: 0,
    clearCause: 0,
    clearCauseSame: 0,
    clearRoot: 0,
    clearRootSame: 0,
  };
}

/** Adds one patient and what was concluded of them. */
export function count(into: Tally, network: Network, truth: SyntheticPatient, concluded: Conclusion | null): void {
  into.patients += 1;
  if (concluded === null) {
    into.refused += 1;
    return;
  }
  if (concluded.leftOut > 0) into.narrowed += 1;
  network.causes.forEach(({ entry }, i) => {
    if (i === network.nonSpecific) return;
    into.squaredPresent += enter(into.present, concluded.present[i]!, truth.present.includes(entry.id));
  });
  const leads = network.causeIndex.get(truth.lead)!;
  into.squaredSerious += enter(into.serious, concluded.serious, network.causes[leads]!.serious);
  const place = placeOf(concluded.lead, leads, () => true);
  if (place <= 1) into.first += 1;
  if (place <= 3) into.amongThree += 1;
  if (leads === network.nonSpecific) return;
  into.specific += 1;
  const among = placeOf(concluded.lead, leads, (i) => i !== network.nonSpecific);
  if (among <= 1) into.specificFirst += 1;
  if (among <= 3) into.specificAmongThree += 1;
}

/** @returns the squared difference */
function enter(bins: Bin[], predicted: number, happened: boolean): number {
  const bin = bins[EDGES.findLastIndex((edge) => predicted >= edge)]!;
  bin.cases += 1;
  bin.predicted += predicted;
  bin.observed += happened ? 1 : 0;
  return (predicted - (happened ? 1 : 0)) ** 2;
}

/** 1 for the likeliest. */
function placeOf(chances: readonly number[], of: number, counts: (index: number) => boolean): number {
  return 1 + chances.filter((chance, i) => counts(i) && chance > chances[of]!).length;
}

/** The sum of tallies (of changes, of coverages), field by field. */
export function sumOf<T extends Tally | Changes | CoverageTally>(start: T, parts: readonly T[]): T {
  return parts.reduce((sum, part) => added(sum, part) as T, start);
}

function added(a: unknown, b: unknown): unknown {
  if (typeof a === "number") return a + (b as number);
  if (Array.isArray(a)) return a.map((one, i) => added(one, (b as unknown[])[i]));
  const fields = b as Record<string, unknown>;
  return Object.fromEntries(Object.entries(a as object).map(([key, value]) => [key, added(value, fields[key])]));
}
