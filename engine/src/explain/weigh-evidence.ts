import { networkOf } from "../belief/network.ts";
import { posterior } from "../belief/posterior.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";

/** What one answer does to every cause: change of log10 odds of presence when it alone is taken away. */
export interface EvidenceWeights {
  readonly answer: Answer;
  /** Like network.causes; positive speaks for the cause. */
  readonly weights: readonly number[];
}

/**
 * The weight of each answer for each cause: log10 odds with everything entered minus log10 odds without that answer.
 * Weights do not add up to the whole: answers overlap. Exact, by asking again without each answer.
 */
export function weighEvidence(
  knowledge: Knowledge,
  reading: CaseReading,
  present: readonly number[],
): EvidenceWeights[] {
  const network = networkOf(knowledge);
  return reading.answers.map((answer) => {
    const without = posterior(network, { ...reading, answers: reading.answers.filter((other) => other !== answer) });
    return { answer, weights: present.map((p, i) => logOdds(p) - logOdds(without.present[i]!)) };
  });
}

/** Odds beyond 10^12 to 1 are told as that. */
const FURTHEST = 12;

function logOdds(p: number): number {
  if (p <= 0) return -FURTHEST;
  if (p >= 1) return FURTHEST;
  const value = Math.log10(p / (1 - p));
  return value > FURTHEST ? FURTHEST : value < -FURTHEST ? -FURTHEST : value;
}
