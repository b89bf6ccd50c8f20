import { Inference } from "../belief/posterior.ts";
import type { UrgencyLevel } from "../vocabulary/urgency.ts";
import { type Candidates, priorRatio, roughChance } from "./candidates.ts";
import { type Change, changedReading, keyOf } from "./changed-reading.ts";
import { weighable } from "./leading-answers.ts";
import { properParts } from "./smallest-change.ts";

/** So many answers are changed at most. */
export const MOST_CHANGED = 3;
/** Of the sets of one size so many are judged by the whole assessment, or until so many are found that do. */
const MOST_JUDGED = 10;
const ENOUGH_FOUND = 3;

export interface Judged extends Candidates {
  /** The urgency of the whole assessment after these changes; null when they cannot be made. */
  readonly levelAfter: (changes: ChangeSet) => UrgencyLevel | null;
}

export type ChangeSet = readonly Change[];

/** The most probable set of those that change the level while no part of them does. */
export function mostProbable(
  judged: Judged,
  sets: readonly ChangeSet[],
  counts: (level: UrgencyLevel) => boolean,
): ChangeSet | null {
  const { expected, levelAfter } = judged;
  const rough = (changes: ChangeSet) =>
    changes.reduce(
      (product, change) => product * (isOutsideTheModel(judged, change) ? 0 : roughChance(expected, change)),
      1,
    );
  const unique = [...new Map(sets.map((changes) => [keyOf(changes), changes]))];
  const ranked = unique
    .map(([key, changes]) => ({ key, changes, rough: rough(changes) }))
    .sort((a, b) => b.rough - a.rough || (a.key < b.key ? -1 : 1));
  const found: { changes: ChangeSet; likelihood: number }[] = [];
  let looked = 0;
  for (const { changes } of ranked) {
    if (found.length >= ENOUGH_FOUND || looked >= MOST_JUDGED) break;
    if (!changes.every((change) => couldHappen(judged, change))) continue;
    looked += 1;
    const level = levelAfter(changes);
    if (level === null || !counts(level)) continue;
    const smaller = properParts(changes).find((part) => {
      const there = levelAfter(part);
      return there !== null && counts(there);
    });
    const smallest = smaller ?? changes;
    found.push({ changes: smallest, likelihood: likelihood(judged, smallest) });
  }
  return found.sort((a, b) => a.changes.length - b.changes.length || b.likelihood - a.likelihood)[0]?.changes ?? null;
}

/** A new answer counts from a least probability on; where there is none, only what is absent does. */
function couldHappen(judged: Judged, change: Change): boolean {
  if (change.from !== null) return true;
  if (isOutsideTheModel(judged, change)) return change.to?.hi === 0;
  return judged.chance(change) >= judged.knowledge.asking.could_happen.p;
}

/** Asked for the gate alone: the model has no probability of it. */
export function isOutsideTheModel({ knowledge }: Candidates, { from, to }: Change): boolean {
  return knowledge.findings[(to ?? from)!.id]!.kind === "gate-only";
}

/** P(case as changed) / P(case as entered), on the findings that were weighed; 0 for what the model does not hold. */
function likelihood(judged: Judged, changes: ChangeSet): number {
  const { wide, knowledge } = judged;
  if (changes.some((change) => change.to === null || isOutsideTheModel(judged, change))) return 0;
  const reading = changedReading(wide.reading, changes, knowledge.findings);
  if (reading === null) return 0;
  const evidence = weighable(
    () => new Inference(wide.network, reading, { before: wide }).run({ companions: false }).evidence,
  );
  const before = wide.run({ companions: false }).evidence;
  return changes.reduce((ratio, change) => ratio * priorRatio(wide, change), (evidence ?? 0) / before);
}

/** P(a serious cause), roughly, after the chance of each cause has been multiplied. */
export function seriousAfter(wide: Inference): (factors: readonly number[]) => number {
  const { lead } = wide.run({ companions: false });
  const { causes } = wide.network;
  return (factors) => {
    let above = 0;
    let whole = 0;
    lead.forEach((p, i) => {
      whole += p * factors[i]!;
      if (causes[i]!.serious) above += p * factors[i]!;
    });
    return above / whole;
  };
}
