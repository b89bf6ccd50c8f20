import { assess } from "../src/assess.ts";
import { networkOf } from "../src/belief/network.ts";
import { peopleOf } from "../src/belief/people.ts";
import { Inference } from "../src/belief/posterior.ts";
import { principalUnits, unitPriors } from "../src/belief/principal-units.ts";
import { priorsFor } from "../src/belief/prior.ts";
import { ForamenError } from "../src/errors.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { CaseReading } from "../src/knowledge/reading.ts";
import { readCase } from "../src/reading/read-case.ts";
import { triage } from "../src/triage/triage.ts";
import type { Assessment } from "../src/vocabulary/assessment.ts";
import type { Case, EnteredFinding } from "../src/vocabulary/case.ts";
import { type UrgencyLevel, urgencyRank, type Within } from "../src/vocabulary/urgency.ts";
import { type AnswerSequence, isReadable, withFinding } from "./answer-sequences.ts";

/** The laws, by what they hold for. */
export type SafetyLaw =
  | "a finding that a safety screen asks for never lowers the urgency"
  | "a finding that a safety screen asks for never lengthens the time"
  | "not-assessed is the same as leaving out"
  | "no serious cause falls below one twentieth of its prior ratio before imaging"
  | "a readable case gets an answer";

export interface SafetyFault {
  readonly law: SafetyLaw;
  readonly what: string;
}

/** What one sequence has shown. */
export interface SafetyVerdict {
  readonly seed: number;
  /** Red flags that were added; some contradict what is known and are not. */
  readonly added: number;
  readonly refused: number;
  readonly assessments: number;
  /** Where the sequence ended. */
  readonly level: UrgencyLevel;
  /** Lowest (P(serious) / P(non-specific)) / prior ratio that was seen before imaging; null when not looked for. */
  readonly lowest: number | null;
  /** More positive findings than can be weighed: the sequence ended early. */
  readonly tooWide: boolean;
  readonly faults: readonly SafetyFault[];
}

/** No finding before imaging may push a serious cause below this share of its prior ratio to non-specific pain. */
export const FLOOR = 1 / 20;
/** What rounding to twelve digits may take from it. */
const ROUNDING = 1e-9;

/** An open screen that gets its answer is no lowering: the two lower levels are one height. */
function height(level: UrgencyLevel): number {
  const rank = urgencyRank(level);
  return rank <= urgencyRank("not-enough-known") ? 0 : rank;
}

const EMERGENCY = urgencyRank("emergency");

/** From the shortest on; nobody is told a time while too little is known. */
const TIMES: readonly (Within | null)[] = ["now", "hours", "next-day", "two-weeks", "routine", null];

/**
 * Holds the safety laws against one sequence: a red flag never lowers the urgency, a finding that was passed over is
 * one that was left out, and no serious cause falls below its floor before imaging.
 */
export function judgeSequence(knowledge: Knowledge, sequence: AnswerSequence): SafetyVerdict {
  const faults: SafetyFault[] = [];
  const screened = new Set(knowledge.gate.screens.flatMap(({ findings }) => findings));
  const tally = { added: 0, refused: 0, assessments: 0, lowest: null as number | null };
  let level: UrgencyLevel = "non-urgent";
  let within: Within | null = null;
  const weigh = (given: Case): Assessment => {
    tally.assessments += 1;
    return assess(given, knowledge, { explain: false });
  };
  /** Some contradictions between the two sides are only seen while weighing. */
  const weighed = (given: Case): Assessment | "refused" => {
    try {
      return weigh(given);
    } catch (error) {
      if (error instanceof ForamenError && error.code === "FINDING_CONTRADICTION") return "refused";
      throw error;
    }
  };
  const hold = (given: Case, answer: Assessment): void => {
    const share = lowestShare(knowledge, readCase(given, knowledge), answer);
    if (share === null) return;
    if (tally.lowest === null || share.share < tally.lowest) tally.lowest = share.share;
    if (share.share < FLOOR * (1 - ROUNDING)) {
      const what = `${share.cause} at ${share.share} of its prior ratio`;
      faults.push({ law: "no serious cause falls below one twentieth of its prior ratio before imaging", what });
    }
  };
  const end = (tooWide: boolean): SafetyVerdict => ({ seed: sequence.seed, ...tally, level, tooWide, faults });
  let said = sequence.start;
  try {
    const first = weighed(said);
    if (first === "refused") return end(false);
    ({ level, within } = first.urgency);
    hold(said, first);
    faults.push(...passedOver(knowledge, sequence, first));
    let last: { given: Case; answer: Assessment } | null = { given: said, answer: first };
    for (const flag of sequence.flags) {
      const next = withFinding(said, flag);
      // The model can only raise what the gate says, so that at the top the gate alone is asked.
      const top = height(level) === EMERGENCY;
      const answer = isReadable(knowledge, next) ? (top ? null : weighed(next)) : "refused";
      if (answer === "refused") {
        tally.refused += 1;
        continue;
      }
      said = next;
      tally.added += 1;
      last = answer === null ? null : { given: said, answer };
      const urgency = answer?.urgency ?? triage(readCase(said, knowledge), knowledge);
      const reached = urgency.level;
      // Findings outside the screens may still explain a suspicion of the model away (docs/decisions/0006).
      if (screened.has(flag.id) && height(reached) < height(level)) {
        const law = "a finding that a safety screen asks for never lowers the urgency";
        faults.push({ law, what: `${flag.id} takes ${level} down to ${reached}` });
      }
      if (
        screened.has(flag.id) &&
        height(reached) > 0 &&
        TIMES.indexOf(urgency.within) > TIMES.indexOf(within) &&
        height(reached) === height(level)
      ) {
        const law = "a finding that a safety screen asks for never lengthens the time";
        faults.push({ law, what: `${flag.id} takes ${within} to ${urgency.within}` });
      }
      ({ level, within } = urgency);
    }
    if (last === null) {
      const answer = weighed(said);
      if (answer === "refused") return end(false);
      last = { given: said, answer };
    }
    if (last.answer !== first) hold(last.given, last.answer);
    return end(false);
  } catch (error) {
    if (error instanceof ForamenError && error.code === "EVIDENCE_TOO_WIDE") return end(true);
    if (!(error instanceof ForamenError)) throw error;
    faults.push({ law: "a readable case gets an answer", what: `${error.code}: ${error.message}` });
    return end(false);
  }
}

/** Every tenth sequence is weighed again with the unasked findings in it; the others are compared as they are read. */
function passedOver(
  knowledge: Knowledge,
  { seed, start, unasked }: AnswerSequence,
  without: Assessment,
): SafetyFault[] {
  const findings: EnteredFinding[] = [...(start.findings ?? [])];
  for (const [index, finding] of unasked.entries()) findings.splice((seed + index) % (findings.length + 1), 0, finding);
  const given = { ...start, findings };
  const same =
    JSON.stringify(readCase(given, knowledge)) === JSON.stringify(readCase(start, knowledge)) &&
    (seed % 10 !== 0 || JSON.stringify(assess(given, knowledge, { explain: false })) === JSON.stringify(without));
  const law = "not-assessed is the same as leaving out";
  return same ? [] : [{ law, what: `changed by passing over ${unasked.map(({ id }) => id).join(", ")}` }];
}

/**
 * The serious cause that has lost most: its ratio to non-specific pain over the ratio before any finding.
 * While age or sex is unknown, findings also tell who it is: the lowest prior ratio of the people it may be counts.
 * @returns null once anything has been imaged, which may exclude a cause
 */
export function lowestShare(
  knowledge: Knowledge,
  reading: CaseReading,
  answer: Pick<Assessment, "causes" | "nonSpecific">,
): { cause: string; share: number } | null {
  if (reading.answers.some(({ id }) => knowledge.findings[id]!.stage === "imaging")) return null;
  const ratios = priorRatios(knowledge, reading);
  let lowest: { cause: string; share: number } | null = null;
  for (const { id, serious, probability } of answer.causes) {
    const before = ratios.get(id) ?? 0;
    if (!serious || before === 0) continue;
    const share = probability / answer.nonSpecific.probability / before;
    if (lowest === null || share < lowest.share) lowest = { cause: id, share };
  }
  return lowest;
}

/** P(serious cause) / P(non-specific pain) before any finding, lowest over the people that the reading may be. */
function priorRatios(knowledge: Knowledge, reading: CaseReading): Map<string, number> {
  const network = networkOf(knowledge);
  const { risks } = new Inference(network, reading).evidence;
  const lowest = new Map<string, number>();
  for (const { context } of peopleOf(network, reading, risks)) {
    const priors = priorsFor(network, context);
    const principal = network.causes.map(() => 0);
    const chances = unitPriors(network, knowledge, priors);
    for (const unit of principalUnits(network))
      for (const cause of unit.causes) principal[cause]! += chances[unit.index]!;
    for (const cause of network.causes) {
      if (!cause.serious) continue;
      const ratio = principal[cause.index]! / principal[network.nonSpecific]!;
      const known = lowest.get(cause.entry.id);
      if (known === undefined || ratio < known) lowest.set(cause.entry.id, ratio);
    }
  }
  return lowest;
}
