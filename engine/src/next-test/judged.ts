import { pictureOf } from "../belief/picture.ts";
import type { Inference } from "../belief/posterior.ts";
import type { QuestionWeights } from "../knowledge/asking-entries.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import type { Gains } from "../vocabulary/assessment.ts";
import { type PossibleAnswer, possibleAnswers, type Standing } from "./answers.ts";
import { information } from "./information.ts";
import { byPlan } from "./plan-of-care.ts";

/** Causes at least so likely to lead have their places told apart. */
const PLACED_FROM = 0.01;

/** What is known now, with the places of the likelier causes. */
export function standingOf(inference: Inference): Standing {
  const { lead, whole } = pictureOf(inference, new Set());
  const placed = new Set<number>();
  lead.forEach((joint, cause) => {
    if (joint >= PLACED_FROM * whole) placed.add(cause);
  });
  return { inference, reading: inference.reading, picture: pictureOf(inference, placed), placed };
}

/** Vague and general statements are not asked, but for those of a safety screen: their parts are. */
export function isAskable({ kind, type }: FindingEntry): boolean {
  return (kind === "plain" || kind === "description") && (type === "boolean" || type === "ordinal");
}

/** Not of what the person's sex cannot have. */
export function suits({ applies_to }: FindingEntry, sex: string | null): boolean {
  return applies_to === undefined || sex === null || applies_to === sex;
}

/** A finding that nobody has assessed, and what its answer would tell. */
export interface Judged {
  readonly finding: FindingEntry;
  readonly answers: readonly PossibleAnswer[];
  readonly gains: Gains;
  readonly gain: number;
}

/** What it is worth to ask for a finding; null when no answer is possible. */
export function judge(standing: Standing, finding: FindingEntry): Judged | null {
  const answers = possibleAnswers(standing, finding);
  if (answers.length === 0) return null;
  const gains = gainsOf(standing, answers);
  return { finding, answers, gains, gain: weighted(gains, standing.inference.network.knowledge.asking.uses.overall) };
}

/** Expected information of some answers about each question, in bits. */
export function gainsOf(
  { inference: { network } }: Standing,
  answers: readonly Omit<PossibleAnswer, "value">[],
): Gains {
  const serious = (lead: Float64Array) => {
    let yes = 0;
    let all = 0;
    for (const cause of network.causes) {
      all += lead[cause.index]!;
      if (cause.serious) yes += lead[cause.index]!;
    }
    return [yes, all - yes];
  };
  return {
    serious: information(answers.map(({ lead }) => serious(lead))),
    cause: information(answers.map(({ lead }) => lead)),
    root: information(answers.map(({ place }) => place)),
    plan: information(answers.map(({ lead }) => byPlan(network, lead))),
  };
}

export function weighted(gains: Gains, weights: QuestionWeights): number {
  return (
    weights.serious * gains.serious +
    weights.plan * gains.plan +
    weights.cause * gains.cause +
    weights.root * gains.root
  );
}
