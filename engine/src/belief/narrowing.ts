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
 * How telling a finding is: by which factors it alone moves the chances of all causes, for this person - a blood test
 * that makes one rare cause ten times as likely tells more than a pain that fits everything.
 */
export function narrowed(network: Network, reading: CaseReading, most: number): Narrowed {
  const { bits, bitAnswers } = evidenceOf(network, reading);
  if (bits <= most) return { reading, leftOut: [] };
  const screens = new Set(network.knowledge.gate.screens.flatMap((screen) => screen.findings));
  const shiftBy = shiftsFor(network, reading);
  const telling = [...new Set(bitAnswers)].map((answer) => ({
    answer,
    rank: shiftBy(answer) + (screens.has(answer.id) ? SCREENED : 0),
  }));
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

/** By how much each present answer alone moves the chances of all causes, for this person. */
function shiftsFor(network: Network, reading: CaseReading): (answer: Answer) => number {
  const context = reading.answers.filter(({ id }) => network.knowledge.findings[id]!.role === "context");
  const presence = (answers: readonly Answer[]) =>
    new Inference(network, { ...reading, answers }).run({ companions: true }).present;
  const { setting, ageYears, ageBand, sex } = reading;
  const shifts = shiftsOf(network, JSON.stringify([setting, ageYears, ageBand, sex, context]));
  let before: readonly number[] | null = null;
  return (answer) => {
    const key = `${placeOf(answer)}=${answer.lo}-${answer.hi}`;
    const known = shifts.get(key);
    if (known !== undefined) return known;
    before ??= presence(context);
    const after = presence([...context, answer]);
    const shift = after.reduce((sum, p, i) => sum + factorBetween(p, before![i]!), 0);
    shifts.set(key, shift);
    return shift;
  };
}

const known = new WeakMap<Network, { readonly person: string; readonly shifts: Map<string, number> }>();

/** What was found before for the same person: one answer more asks for the same again. */
function shiftsOf(network: Network, person: string): Map<string, number> {
  const kept = known.get(network);
  if (kept?.person === person) return kept.shifts;
  const shifts = new Map<string, number>();
  known.set(network, { person, shifts });
  return shifts;
}

/** More than the factors of all causes together. */
const SCREENED = 1e6;
const MOST_FACTOR = 50;

/** By how much more or less: 0 for no change. */
function factorBetween(a: number, b: number): number {
  if (a === b || a <= 0 || b <= 0) return 0;
  const factor = a > b ? a / b : b / a;
  return factor > MOST_FACTOR ? MOST_FACTOR - 1 : factor - 1;
}

function placeOf({ id, level, side }: Answer): string {
  return `${id}@${level}:${side}`;
}
