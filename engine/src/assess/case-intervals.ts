import { type Intervals, intervalSteps, mainCauses } from "../belief/intervals.ts";
import { ForamenError } from "../errors.ts";
import { sensitivityOf } from "../explain/sensitivity.ts";
import { LEVELS, type Level } from "../vocabulary/anatomy.ts";
import type { Assessment, Interval90, RootAssessment, Sensitivity } from "../vocabulary/assessment.ts";
import { rankedCauses } from "./cause-assessments.ts";
import { rootOf } from "./root-assessments.ts";
import { rounded } from "./rounded.ts";
import type { WeighedCase, Weighing } from "./weighed-case.ts";

/** Intervals of so many of the likeliest structures are given. */
const STRUCTURES_WITH_INTERVAL = 2;

interface OfCause {
  readonly interval90: Interval90 | null;
  readonly principal90: Interval90 | null;
}

/** How far the chances of one case may be off, and the numbers that its leading cause rests on; 12 digits. */
export interface CaseIntervals {
  /** Of the case and of the knowledge: they belong to an assessment with the same. */
  readonly inputHash: string;
  readonly knowledge: string;
  /** Of the specific causes, by id. */
  readonly causes: Readonly<Record<string, OfCause>>;
  readonly nonSpecific: OfCause;
  readonly roots: readonly (Pick<RootAssessment, "root" | "side"> & { readonly interval90: Interval90 | null })[];
  readonly levels: Readonly<Record<Level, Interval90 | null>>;
  readonly sensitivity: readonly Sensitivity[];
}

/** Intervals of every cause and level, and of the structures that are most likely affected: a draw a step. */
export function* caseIntervalSteps(weighed: WeighedCase, inputHash: string): Generator<undefined, CaseIntervals> {
  const { network, wide, finer } = weighed;
  const instances = mostAffected(finer);
  const intervals = yield* intervalSteps(finer.inference, instances);
  const ranked = rankedCauses(network, wide.posterior, mainCauses(wide.inference, wide.posterior));
  return {
    inputHash,
    knowledge: network.knowledge.version,
    causes: Object.fromEntries(ranked.map((index) => [network.causes[index]!.entry.id, ofCause(intervals, index)])),
    nonSpecific: ofCause(intervals, network.nonSpecific),
    roots: instances.map((index) => ({
      ...rootOf(network, index),
      interval90: rounded(intervals.irritated.get(index)),
    })),
    levels: Object.fromEntries(LEVELS.map((level) => [level, rounded(intervals.levels.get(level))])) as Record<
      Level,
      Interval90 | null
    >,
    sensitivity: ranked.length === 0 ? [] : sensitivityOf(finer.inference, intervals, ranked[0]!),
  };
}

function ofCause({ present, principal }: Intervals, index: number): OfCause {
  return { interval90: rounded(present[index]), principal90: rounded(principal[index]) };
}

function mostAffected({ inference, posterior }: Weighing): number[] {
  return inference.network.instances
    .map(({ index }) => ({ index, intact: inference.limited({ instance: index, allowed: "intact" }) }))
    .sort((a, b) => a.intact - b.intact || a.index - b.index)
    .slice(0, STRUCTURES_WITH_INTERVAL)
    .filter(({ intact }) => intact < posterior.evidence)
    .map(({ index }) => index);
}

/**
 * An assessment with the intervals of the same case.
 *
 * @param intervals null where the case has no chances
 * @throws INTERNAL_FAULT when they are of another case
 */
export function withIntervals(assessment: Assessment, intervals: CaseIntervals | null): Assessment {
  if (intervals === null) return assessment;
  for (const what of ["inputHash", "knowledge"] as const)
    if (intervals[what] !== assessment[what])
      throw new ForamenError(
        "INTERNAL_FAULT",
        `The intervals are of ${intervals[what]}, the assessment of ${assessment[what]}: expected the same.`,
        what,
      );
  const { causes, nonSpecific, roots, levels, sensitivity } = intervals;
  return {
    ...assessment,
    causes: assessment.causes.map(({ id, label, probability, principal, ...rest }) => ({
      id,
      label,
      probability,
      principal,
      principal90: causes[id]!.principal90,
      ...rest,
      interval90: causes[id]!.interval90,
    })),
    nonSpecific: { ...assessment.nonSpecific, ...nonSpecific },
    roots: assessment.roots.map((row) => ({
      ...row,
      interval90: roots.find(({ root, side }) => root === row.root && side === row.side)?.interval90 ?? null,
    })),
    levels: assessment.levels.map((row) => ({ ...row, interval90: levels[row.level] })),
    sensitivity,
  };
}
