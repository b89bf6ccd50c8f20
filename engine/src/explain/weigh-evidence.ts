import { isDetachable } from "../belief/evidence.ts";
import { Inference } from "../belief/posterior.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { log } from "../uncertainty/elementary.ts";

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
export function weighEvidence(whole: Inference, reading: CaseReading, present: readonly number[]): EvidenceWeights[] {
  const { network } = whole;
  // Age and sex are no findings: what they do stands in the prior.
  const weighed = reading.answers.filter(({ id }) => network.knowledge.findings[id]?.type !== "categorical");
  return weighed.map((answer) => {
    const inference = isDetachable(network, reading, answer)
      ? new Inference(network, reading, { optional: answer, before: whole })
      : new Inference(
          network,
          { ...reading, answers: reading.answers.filter((other) => other !== answer) },
          { before: whole },
        );
    const without = inference.run({ companions: true });
    return { answer, weights: present.map((p, i) => logOdds(p) - logOdds(without.present[i]!)) };
  });
}

/** Odds beyond 10^12 to 1 are told as that. */
const FURTHEST = 12;
const { LN10 } = Math;

function logOdds(p: number): number {
  if (p <= 0) return -FURTHEST;
  if (p >= 1) return FURTHEST;
  const value = log(p / (1 - p)) / LN10;
  return value > FURTHEST ? FURTHEST : value < -FURTHEST ? -FURTHEST : value;
}
