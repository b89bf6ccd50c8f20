import type { Inference } from "../belief/posterior.ts";
import type { ActEntry } from "../knowledge/asking-entries.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import { gradeOf } from "../reading/grades.ts";
import type { Burden, Gains, NextStep, Outcome, Urgency } from "../vocabulary/assessment.ts";
import { twelveDigits } from "../vocabulary/digits.ts";
import { type Denial, denied, difference, type PossibleAnswer, type Standing } from "./answers.ts";
import { gainsOf, isAskable, type Judged, judge, standingOf, suits, weighted } from "./judged.ts";
import { followedPlan } from "./plan-of-care.ts";

/** What a step is worth, before it is put into words. */
export type UnwordedStep = Omit<NextStep, "because">;

/** So many findings of one act are weighed together; the further ones only add to it. */
const TOGETHER = 3;

/**
 * What is worth finding out next: every finding nobody has assessed, by the act that yields it. Open safety screens
 * come first by rule, in their order; the others by expected information, weighted by question and set against cost.
 *
 * The gain of an act with several findings is that of its three most telling ones together, so it is a least figure.
 *
 * @param ask open safety screens in the order in which to ask them
 */
export function nextSteps(inference: Inference, ask: Urgency["ask"]): UnwordedStep[] {
  const { network, reading } = inference;
  const { knowledge } = network;
  const standing = standingOf(inference);
  const { least_gain } = knowledge.asking;
  const asked = new Set(reading.answers.map(({ id }) => id));
  const screens = ask.flatMap(({ findings }) => findings);
  const steps: UnwordedStep[] = [];
  for (const act of Object.values(knowledge.acts)) {
    const findings = yieldOf(act, knowledge.findings).filter(
      (finding) =>
        !asked.has(finding.id) &&
        finding.kind !== "gate-only" &&
        (isAskable(finding) || screens.includes(finding.id)) &&
        gradeOf(finding.id, knowledge.findings) === null &&
        suits(finding, reading.sex),
    );
    const judged = findings.map((finding) => judge(standing, finding)).filter((row) => row !== null);
    const groups = act.one_by_one ? judged.map((row) => [row]) : judged.length > 0 ? [judged] : [];
    for (const group of groups) {
      const step = stepOf(standing, act, group, new Set(screens));
      if (step.safety || step.gain >= least_gain.bits) steps.push(step);
    }
  }
  const place = (step: UnwordedStep) => {
    const at = Math.min(...step.findings.map((id) => screens.indexOf(id)).filter((i) => i >= 0));
    return step.safety ? at : screens.length;
  };
  return steps.sort((a, b) => place(a) - place(b) || b.score - a.score || (a.finding < b.finding ? -1 : 1));
}

function yieldOf(act: ActEntry, findings: Readonly<Record<string, FindingEntry>>): FindingEntry[] {
  if (act.one_by_one) return Object.values(findings).filter(({ stage }) => stage === act.one_by_one);
  return act.findings.map((id) => findings[id]!);
}

function stepOf(
  standing: Standing,
  act: ActEntry,
  group: readonly Judged[],
  screens: ReadonlySet<string>,
): UnwordedStep {
  const { network } = standing.inference;
  const { asking } = network.knowledge;
  const sorted = [...group].sort((a, b) => b.gain - a.gain || (a.finding.id < b.finding.id ? -1 : 1));
  const first = sorted[0]!;
  const gains = sorted.length === 1 ? first.gains : gainsTogether(standing, sorted.slice(0, TOGETHER));
  const gain = weighted(gains, asking.uses.overall);
  const burden = burdenOf(standing, act, first.finding);
  const { cost_per } = asking;
  const cost =
    burden.burden * cost_per.burden +
    burden.money * cost_per.money +
    burden.harm * cost_per.harm +
    burden.waitDays * cost_per.wait_day;
  const now = followedPlan(network, standing.picture.main, standing.picture.whole);
  const outcomes = first.answers.map((answer) => outcomeOf(standing, first, answer));
  const could = sorted.flatMap((row) => row.answers.map((answer) => outcomeOf(standing, row, answer)));
  return {
    finding: first.finding.id,
    act: act.id,
    findings: sorted.map(({ finding }) => finding.id),
    safety: sorted.some(({ finding }) => screens.has(finding.id)),
    score: twelveDigits(gain / (1 + cost)),
    gain: twelveDigits(gain),
    gains: {
      serious: twelveDigits(gains.serious),
      cause: twelveDigits(gains.cause),
      root: twelveDigits(gains.root),
      plan: twelveDigits(gains.plan),
    },
    burden,
    changesPlan: could.some(({ probability, plan }) => probability >= asking.could_happen.p && plan !== now),
    outcomes,
  };
}

function burdenOf({ reading }: Standing, act: ActEntry, finding: FindingEntry): Burden {
  const own = act.one_by_one ? finding.cost : act.cost;
  return {
    burden: Math.max(act.cost.burden, own.burden),
    money: Math.max(act.cost.money, own.money),
    harm: Math.max(act.cost.harm, own.harm),
    waitDays: act.wait_days[reading.setting],
  };
}

function outcomeOf({ inference: { network } }: Standing, { answers }: Judged, answer: PossibleAnswer): Outcome {
  const whole = answers.reduce((sum, row) => sum + row.whole, 0);
  let serious = 0;
  let leading = network.nonSpecific;
  for (const cause of network.causes) {
    if (cause.serious) serious += answer.lead[cause.index]!;
    if (answer.main[cause.index]! > answer.main[leading]!) leading = cause.index;
  }
  return {
    value: answer.value,
    probability: twelveDigits(answer.whole / whole),
    leading: network.causes[leading]!.entry.id,
    serious: answer.whole > 0 ? twelveDigits(serious / answer.whole) : 0,
    plan: followedPlan(network, answer.main, answer.whole),
  };
}

/** Expected information of some findings of one act, each present or absent, known together. */
function gainsTogether(standing: Standing, rows: readonly Judged[]): Gains {
  const denials = rows.map(({ finding }): Denial => ({ finding, hi: 0 }));
  // none[s]: the findings of set s are absent, nothing is said of the others.
  const none = Array.from({ length: 2 ** rows.length }, (_, set) => {
    if (set === 0) return standing.picture;
    const members = denials.filter((_, i) => (set >> i) & 1);
    if (members.length === 1) return rows[denials.indexOf(members[0]!)]!.answers[0]!;
    return denied(standing, members);
  });
  // Which are absent exactly: what is denied of a set, less what is denied of a larger one.
  let cells = none.map(({ lead, main, place, whole }) => ({ lead, main, place, whole }));
  for (let bit = 1; bit < cells.length; bit *= 2)
    cells = cells.map((cell, set) => ((set & bit) === 0 ? difference(cell, cells[set | bit]!) : cell));
  return gainsOf(standing, cells);
}
