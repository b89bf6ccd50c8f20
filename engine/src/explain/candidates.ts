import type { SiteJoints } from "../belief/marginals.ts";
import { Inference } from "../belief/posterior.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import type { Urgency, WhatWouldChange } from "../vocabulary/assessment.ts";
import { type Change, changedReading } from "./changed-reading.ts";
import { ExpectedAnswers } from "./expected-answers.ts";
import { isCovered, type JointBounds, weighable } from "./leading-answers.ts";
import { possibleChanges } from "./possible-changes.ts";
import { prevalenceIn } from "./prevalence.ts";

/** What has been computed of a case already. */
export interface Weighed {
  /** The case as read, with everything that was entered. */
  readonly reading: CaseReading;
  /** On the findings that are weighed for the chances of the causes. */
  readonly wide: Inference;
  /** On the findings that are weighed for roots and reasons; the same where all fit. */
  readonly finer: Inference;
  readonly places: SiteJoints;
  readonly urgency: Pick<Urgency, "level" | "reasons" | "ask">;
  /** The bounds by which `wide` and `finer` were narrowed. */
  readonly bounds: JointBounds;
}

/** A case with the answers that could be others, and what is expected of each. */
export interface Candidates extends Weighed {
  readonly knowledge: Knowledge;
  readonly changes: readonly Change[];
  readonly expected: ExpectedAnswers;
  /** The case with these changes made; null when they contradict each other or what stays. */
  readonly changed: (changes: readonly Change[]) => CaseReading | null;
  /** P(a new answer | the findings that are weighed for reasons), exact. */
  readonly chance: (change: Change) => number;
}

/** One change without its sentence. */
export type ToldChange = Omit<WhatWouldChange, "because">;

export function candidatesOf(knowledge: Knowledge, weighed: Weighed): Candidates {
  const { reading, wide, finer, places } = weighed;
  const known = new Map<Change, number>();
  return {
    ...weighed,
    knowledge,
    changes: possibleChanges(reading, knowledge),
    expected: new ExpectedAnswers(wide, places),
    changed: (changes) => {
      const made = changedReading(reading, changes, knowledge.findings);
      return made !== null && isCovered(made, knowledge) ? made : null;
    },
    chance: (change) => {
      const before = known.get(change) ?? chanceOf(change, finer);
      known.set(change, before);
      return before;
    },
  };
}

/** That something is absent needs no more room than there is: what is present is the rest. */
function chanceOf({ to }: Change, inference: Inference): number {
  if (to === null) return 0;
  const { network, reading } = inference;
  const entry = network.knowledge.findings[to.id]!;
  if (entry.kind === "gate-only") return 0;
  const { id, level, side } = to;
  const asked =
    entry.kind === "description" || entry.role === "context"
      ? to
      : { id, lo: 0, hi: 0, ...(level === undefined ? {} : { level }), ...(side === undefined ? {} : { side }) };
  const share = weighable(() => {
    const given = new Inference(network, { ...reading, answers: [...reading.answers, asked] }, { before: inference });
    return given.run({ companions: false }).evidence / inference.run({ companions: false }).evidence;
  });
  if (share === null) return 0;
  if (entry.role === "context") return share * prevalenceIn(inference, to);
  return asked === to || to.lo === 0 ? share : 1 - share;
}

/** P(the answer as it would be) roughly; of an answer given, against the one that it would replace. */
export function roughChance(expected: ExpectedAnswers, { from, to }: Change): number {
  if (to === null) return 0;
  const after = expected.of(to).chance;
  return from === null ? after : after / (after + expected.of(from).chance);
}

/** Risk factors are conditions of the evidence: what is more probable beforehand is not in it. */
export function priorRatio(inference: Inference, { from, to }: Change): number {
  if (to === null || inference.network.knowledge.findings[to.id]!.role !== "context") return 1;
  const before = from === null ? 1 : prevalenceIn(inference, from);
  return before > 0 ? prevalenceIn(inference, to) / before : 0;
}

/** By how much a change is expected to multiply the score of each candidate. */
export function factorsOf(
  expected: ExpectedAnswers,
  { from, to }: Change,
  by: "byCause" | "byRoot",
): readonly number[] {
  const after = to === null ? null : expected.of(to)[by];
  const before = from === null ? null : expected.of(from)[by];
  return (after ?? before!).map((_, i) => (after?.[i] ?? 1) / (before?.[i] ?? 1));
}
