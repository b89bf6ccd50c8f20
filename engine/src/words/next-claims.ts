import type { Assessment, Burden, NextStep } from "../vocabulary/assessment.ts";
import { claim, claimOf, type Explaining } from "./claim.ts";
import type { Claim, Topic } from "./explanation.ts";
import { capital, say } from "./fill.ts";
import { openFindingWords } from "./finding-words.ts";
import { type Basis, once, ratesBehind } from "./rates-behind.ts";
import { nameFor } from "./reader.ts";

const TOLD_STEPS = 5;

/** What to ask, examine or test next: why, and what it costs. */
export function nextTopics(explaining: Explaining, { nextSteps, causes }: Assessment): Topic[] {
  return nextSteps.slice(0, TOLD_STEPS).map((step) => {
    const name = stepName(explaining, step);
    const { id, text } = stepReason(explaining, step);
    const costs = stepCosts(explaining, step.burden);
    const behind = actBehind(explaining, step);
    return {
      about: step.finding,
      title: capital(name),
      claims: [
        claimOf(id, say(explaining, "next.step", { step: name, because: text }), {
          behind: tellingRates(explaining, step, causes),
        }),
        claim(explaining, costs.id, costs.slots, { behind }),
        ...(step.burden.waitDays > 0
          ? [claim(explaining, "next.days", { days: String(step.burden.waitDays) }, { behind })]
          : []),
      ],
    };
  });
}

/** Why this step, in one or two sentences: for safety; what it separates; whether it could change the plan. */
export function nextStepBecause(telling: Explaining, step: NextStep): string {
  return stepReason(telling, step).text;
}

/** Whether any test would change what we do now. */
export function testingExplanation(
  telling: Explaining,
  { testing, urgency, nextSteps }: Pick<Assessment, "testing" | "urgency" | "nextSteps">,
): { readonly id: string; readonly text: string } | null {
  if (testing === null) return null;
  if (testing.wouldChange) return { id: "next.can_change", text: say(telling, "next.can_change") };
  if (urgency.level === "emergency") return { id: "next.act_first", text: say(telling, "next.act_first") };
  const plan = nextSteps.flatMap(({ outcomes }) => outcomes)[0]?.plan;
  if (plan === undefined) return { id: "next.nothing_left", text: say(telling, "next.nothing_left") };
  return { id: "next.same_plan", text: say(telling, "next.same_plan", { plan: planName(telling, plan) }) };
}

/** The same as a claim. */
export function testingClaims(explaining: Explaining, assessment: Assessment): Claim[] {
  const told = testingExplanation(explaining, assessment);
  return told === null ? [] : [claimOf(told.id, told.text)];
}

interface Reason {
  /** The words that it begins with. */
  readonly id: string;
  readonly text: string;
}

function stepReason(telling: Explaining, step: NextStep): Reason {
  const reasons = [
    ...(step.safety ? [{ id: "next.safety", text: say(telling, "next.safety") }] : []),
    mainReason(telling, step),
    ...planReason(telling, step),
  ];
  return { id: reasons[0]!.id, text: reasons.map(({ text }) => text).join(" ") };
}

/** What the answer bears on most: which of two causes; whether one is serious; which nerve. */
function mainReason(telling: Explaining, { gains, outcomes }: NextStep): Reason {
  const most = Math.max(gains.serious, gains.cause, gains.root);
  const [first, second] = likeliest(outcomes.map(({ leading, probability }) => ({ id: leading, probability })));
  if (most === gains.serious && gains.serious > 0) return { id: "next.serious", text: say(telling, "next.serious") };
  if (most === gains.root && gains.root > gains.cause) return { id: "next.nerve", text: say(telling, "next.nerve") };
  if (first === undefined) return { id: "next.nerve", text: say(telling, "next.nerve") };
  if (second === undefined)
    return { id: "next.firms", text: say(telling, "next.firms", { cause: causeName(telling, first) }) };
  const names = { first: causeName(telling, first), second: causeName(telling, second) };
  return { id: "next.separates", text: say(telling, "next.separates", names) };
}

function planReason(telling: Explaining, { changesPlan, outcomes }: NextStep): Reason[] {
  const [first, second] = likeliest(outcomes.map(({ plan, probability }) => ({ id: plan, probability })));
  if (!changesPlan || first === undefined || second === undefined) return [];
  const names = { first: planName(telling, first), second: planName(telling, second) };
  return [{ id: "next.plan", text: say(telling, "next.plan", names) }];
}

/** The ids by their whole probability, likeliest first; equal ones by id. */
function likeliest(outcomes: readonly { readonly id: string; readonly probability: number }[]): string[] {
  const sums = new Map<string, number>();
  for (const { id, probability } of outcomes) sums.set(id, (sums.get(id) ?? 0) + probability);
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

const GRADES = ["next.none", "next.little", "next.some", "next.much"] as const;

function stepCosts(telling: Explaining, { burden, money, harm }: Burden) {
  if (burden === 0 && money === 0 && harm === 0) return { id: "next.free", slots: {} };
  const grade = (cost: number) => say(telling, GRADES[Math.min(3, Math.ceil(cost))] ?? "next.none");
  return { id: "next.costs", slots: { burden: grade(burden), money: grade(money), harm: grade(harm) } };
}

/** The rates of the finding in the causes that it may bring to the front. */
function tellingRates({ knowledge }: Explaining, step: NextStep, causes: Assessment["causes"]): Basis[] {
  const leading = new Set(step.outcomes.map((outcome) => outcome.leading));
  return once(
    [...leading].flatMap((id) => {
      const sites = causes.find((cause) => cause.id === id)?.sites ?? [];
      return ratesBehind(knowledge, id, sites, step.finding);
    }),
  );
}

/** An act by its name; of what is asked singly, the question. */
function stepName(telling: Explaining, step: NextStep): string {
  const act = telling.knowledge.acts[step.act];
  if (act === undefined || act.one_by_one !== undefined) return openFindingWords(telling, { finding: step.finding });
  return nameFor(telling.reader, act);
}

function actBehind({ knowledge }: Explaining, step: NextStep): Basis[] {
  const act = knowledge.acts[step.act];
  if (act === undefined) return [];
  const at = `acts/${step.act}`;
  return once([
    { number: `${at} cost`, source: act.cost.source, status: act.cost.status },
    { number: `${at} wait_days`, source: act.wait_days.source, status: act.wait_days.status },
  ]);
}

function causeName({ knowledge, reader }: Explaining, id: string): string {
  const entry = knowledge.causes[id];
  return entry === undefined ? id : nameFor(reader, entry);
}

function planName({ knowledge, reader }: Explaining, id: string): string {
  const plan = knowledge.plans.find((one) => one.id === id);
  return plan === undefined ? id : nameFor(reader, plan);
}
