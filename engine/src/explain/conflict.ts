import type { Network } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { bandedRef } from "../reading/answer-word.ts";
import { log } from "../uncertainty/elementary.ts";
import type { Conflict, FindingRef } from "../vocabulary/assessment.ts";
import { twelveDigits } from "../vocabulary/digits.ts";
import { conflictExplanation } from "../words/fit-claims.ts";
import { weighable } from "./leading-answers.ts";

/** So many of the answers that fit least are named. */
const NAMED = 3;
const { LN10 } = Math;

/**
 * Do the findings fit anything that is known? The score is log10 of P(each answer by itself) / P(all of them), for
 * people of this age, sex and risk factors. Findings of one illness are likelier together than apart: the score is then
 * below 0. Above the threshold of the knowledge the combination is called unusual, and the answers are named without
 * which it would be least so.
 *
 * @param inference on the findings that are weighed; those left out of the joint account play no part
 * @returns         null when fewer than two findings have been answered
 */
export function conflictOf(inference: Inference): Conflict | null {
  const { network, reading } = inference;
  const { knowledge } = network;
  const answers = reading.answers.filter(({ id }) => {
    const { role, kind } = knowledge.findings[id]!;
    return role === "evidence" && kind !== "gate-only";
  });
  if (answers.length < 2) return null;
  const context = reading.answers.filter(({ id }) => knowledge.findings[id]!.role === "context");
  const bare: CaseReading = { ...reading, answers: context };
  // P(nothing more is known) is no 1 where the people that it may be are weighted.
  const nothing = evidenceOf(network, bare);
  const apart = answers.reduce((sum, answer) => sum + log10(alone(network, bare, answer) / nothing), 0);
  const together = inference.run({ companions: false }).evidence / nothing;
  const score = twelveDigits(apart - log10(together));
  const unusual = score > knowledge.thresholds.conflict.log10;
  const findings = unusual ? leastFitting(inference, bare, nothing, answers) : [];
  return {
    score,
    unusual,
    findings,
    explanation: conflictExplanation({ knowledge, reader: "practitioner" }, { score, unusual, findings }),
  };
}

/** The answers without which the score falls most: how much rarer each is beside the others than by itself. */
function leastFitting(
  inference: Inference,
  bare: CaseReading,
  nothing: number,
  answers: readonly Answer[],
): FindingRef[] {
  const { network, reading } = inference;
  const whole = inference.run({ companions: false }).evidence;
  return answers
    .flatMap((answer) => {
      const rest = { ...reading, answers: reading.answers.filter((other) => other !== answer) };
      const without = weighable(() => new Inference(network, rest, { before: inference }).run({ companions: false }));
      if (without === null) return [];
      const beside = whole / without.evidence;
      return [{ answer, rarer: twelveDigits(alone(network, bare, answer) / nothing / beside) }];
    })
    .filter(({ rarer }) => rarer > 1)
    .sort((a, b) => b.rarer - a.rarer || (a.answer.id < b.answer.id ? -1 : 1))
    .slice(0, NAMED)
    .map(({ answer }) => bandedRef(network.knowledge.findings[answer.id]!, answer));
}

const chances = new WeakMap<Network, Map<string, number>>();
/** A few people's chances are kept. */
const MOST_KEPT = 4000;

/** P(one answer by itself). */
function alone(network: Network, bare: CaseReading, answer: Answer): number {
  let kept = chances.get(network);
  if (kept === undefined || kept.size > MOST_KEPT) {
    kept = new Map();
    chances.set(network, kept);
  }
  const { setting, ageYears, ageBand, sex } = bare;
  const { id, side, level, lo, hi } = answer;
  const risks = bare.answers.map((risk) => `${risk.id}=${risk.lo}`).join();
  const key = [setting, ageYears, ageBand, sex, risks, id, side, level, lo, hi].join("|");
  const known = kept.get(key) ?? evidenceOf(network, { ...bare, answers: [...bare.answers, answer] });
  kept.set(key, known);
  return known;
}

function evidenceOf(network: Network, reading: CaseReading): number {
  return new Inference(network, reading).run({ companions: false }).evidence;
}

function log10(x: number): number {
  return log(x) / LN10;
}
