import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { evidenceOf } from "./evidence.ts";
import type { Network } from "./network.ts";
import { Inference } from "./posterior.ts";

/** A reading that fits into the joint account, and the present answers that had to be left out of it. */
export interface Narrowed {
  readonly reading: CaseReading;
  readonly leftOut: readonly Answer[];
}

/**
 * Leaves out the least telling present findings until at most `most` of them have to be held jointly. What is left is
 * weighed exactly; what is left out is named in the answer. Findings of the safety screens stay as long as possible.
 *
 * How telling a finding is: by how much it alone moves the chances of all causes, for this person.
 */
export function narrowed(network: Network, reading: CaseReading, most: number): Narrowed {
  const { bits, bitAnswers } = evidenceOf(network, reading);
  if (bits <= most) return { reading, leftOut: [] };
  const screens = new Set(network.knowledge.gate.screens.flatMap((screen) => screen.findings));
  const context = reading.answers.filter(({ id }) => network.knowledge.findings[id]!.role === "context");
  const presence = (answers: readonly Answer[]) =>
    new Inference(network, { ...reading, answers }).run({ companions: true }).present;
  const before = presence(context);
  const telling = [...new Set(bitAnswers)].map((answer) => {
    const after = presence([...context, answer]);
    const shift = after.reduce((sum, p, i) => sum + (p > before[i]! ? p - before[i]! : before[i]! - p), 0);
    return { answer, rank: shift + (screens.has(answer.id) ? 10 : 0) };
  });
  telling.sort((a, b) => a.rank - b.rank || (placeOf(a.answer) < placeOf(b.answer) ? -1 : 1));
  const leftOut: Answer[] = [];
  let rest = reading;
  for (const { answer } of telling) {
    if (evidenceOf(network, rest).bits <= most) break;
    leftOut.push(answer);
    rest = { ...rest, answers: rest.answers.filter((other) => other !== answer) };
  }
  return { reading: rest, leftOut };
}

function placeOf({ id, level, side }: Answer): string {
  return `${id}@${level}:${side}`;
}
