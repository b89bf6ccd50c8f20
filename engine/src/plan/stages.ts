import type { PlanKnowledge } from "../knowledge/plan.ts";
import { PLAN_VERDICTS, type StageRule } from "../knowledge/plan-entries.ts";
import type { Assessment, NextStep } from "../vocabulary/assessment.ts";
import type { CarePlan, ItemVerdict, PlanReferral, PlanStage, PlanStep, Told } from "../vocabulary/plan.ts";
import type { Within } from "../vocabulary/urgency.ts";
import type { CaseView } from "./case-view.ts";
import { isOnlyNow, type KnownFacts } from "./facts.ts";
import { takenAgainst } from "./notes/names.ts";
import { isNoLater, ofTheEmergency } from "./referrals.ts";
import { isOffered } from "./verdict.ts";
import { say } from "./words.ts";

type CauseTold = NonNullable<CarePlan["picture"]["leading"]>;

/** So many tests that could change the care are named. */
const MOST_TESTS = 2;

/**
 * The plan in its stages: what is past is left out, and what comes before all else leaves no stage but now. Where the weeks are not known
 * every stage is shown and none is current.
 */
export function stagesOf(
  view: CaseView,
  known: KnownFacts,
  verdicts: readonly ItemVerdict[],
  beside: CarePlan["takenBeside"],
  referrals: readonly PlanReferral[],
  picture: CarePlan["picture"],
  rules: PlanKnowledge,
): PlanStage[] {
  const { weeks } = view.picture;
  const onlyNow = isOnlyNow(known, rules);
  const shown = rules.stages.filter((stage) => stage.id === "now" || (!onlyNow && !isPast(stage, weeks)));
  const placed = verdicts.map((one) => ({ ...one, stages: stagesHere(one, shown, weeks) }));
  return shown.map((stage) => ({
    id: stage.id,
    clinical: stage.clinical,
    plain: stage.plain,
    current: stage.id === "now" || isCurrent(stage, weeks),
    goal: stage.goal,
    steps: stage.id === "now" ? stepsNow(view, onlyNow, verdicts, beside, referrals, picture, rules) : [],
    items: itemsIn(stage, placed),
    review: reviewOf(stage, weeks),
    next: stage.next ?? null,
  }));
}

/** The week that the stage names or, where it is past, some weeks from now. */
function reviewOf(stage: StageRule, weeks: number | null): PlanStage["review"] {
  if (stage.review === undefined) return null;
  const { weeks: week, again_after: more, clinical, plain } = stage.review;
  return { weeks: weeks === null || weeks < week ? week : Math.floor(weeks) + more, clinical, plain };
}

/** Whoever comes late has not had what belongs to an earlier stage: it is offered where they stand. */
function stagesHere({ stages }: ItemVerdict, shown: readonly StageRule[], weeks: number | null): ItemVerdict["stages"] {
  if (stages.length === 0 || shown.some(({ id }) => stages.includes(id))) return stages;
  const present = shown.find((stage) => stage.id !== "now" && isCurrent(stage, weeks));
  return present === undefined ? stages : [present.id];
}

function isPast({ to_weeks: end }: StageRule, weeks: number | null): boolean {
  return weeks !== null && end !== undefined && weeks >= end;
}

function isCurrent(
  { from_weeks: begin = 0, to_weeks: end = Number.POSITIVE_INFINITY }: StageRule,
  weeks: number | null,
): boolean {
  return weeks !== null && weeks >= begin && weeks < end;
}

function twoCauses(leading: CauseTold, second: CauseTold, rules: PlanKnowledge): Told {
  return {
    clinical: say(rules, "plan.two_causes", { first: leading.label, second: second.label }).clinical,
    plain: say(rules, "plan.two_causes", { first: leading.plain, second: second.plain }).plain,
  };
}

/** Recommended first, then in the order of the knowledge. */
function itemsIn({ id }: StageRule, verdicts: readonly ItemVerdict[]): string[] {
  return verdicts
    .filter(({ verdict, stages }) => isOffered(verdict) && stages.includes(id))
    .map((verdict, place) => ({ verdict, place }))
    .sort(
      (a, b) =>
        PLAN_VERDICTS.indexOf(a.verdict.verdict) - PLAN_VERDICTS.indexOf(b.verdict.verdict) || a.place - b.place,
    )
    .map(({ verdict }) => verdict.item);
}

/** First the urgency, then what to ask, whom to see, and the tests that could change the care. */
function stepsNow(
  view: CaseView,
  onlyNow: boolean,
  verdicts: readonly ItemVerdict[],
  beside: CarePlan["takenBeside"],
  referrals: readonly PlanReferral[],
  { leading, second }: CarePlan["picture"],
  rules: PlanKnowledge,
): PlanStep[] {
  const { urgency } = view.assessment;
  const steps: PlanStep[] = [firstStep(view, rules)];
  if (urgency.level === "emergency")
    return [...steps, ...toSee(ofTheEmergency(referrals, rules), rules, ["now", "hours"])];
  if (onlyNow && urgency.level === "urgent") steps.push(say(rules, "plan.not_before"));
  if (leading !== null && second !== null && !onlyNow) steps.push(twoCauses(leading, second, rules));
  if (urgency.ask.length > 0) steps.push(askFirst(view, rules));
  steps.push(...toSee(referrals, rules, ["now", "hours", "next-day", "two-weeks"]));
  // While all else waits, a drug that harms does not.
  const judged = onlyNow ? verdicts.filter(isRefusedAsDrug) : verdicts;
  steps.push(
    ...takenAgainst({ verdicts: judged, takenBeside: beside }).map((drug) =>
      say(rules, "plan.taken_against", { drug }),
    ),
  );
  if (view.picture.weeks === null && !onlyNow) steps.push(say(rules, "plan.ask_weeks"));
  for (const step of testsWorth(view.assessment)) steps.push(testTold(step, view, rules));
  return steps;
}

function isRefusedAsDrug({ because }: ItemVerdict): boolean {
  return because.some(({ rule }) => rule.startsWith("medication/"));
}

function firstStep({ assessment: { urgency } }: CaseView, rules: PlanKnowledge): Told {
  const { level, within, action } = urgency;
  if (level === "emergency" && within === "hours") return say(rules, "plan.act_emergency_today", { action });
  if (level !== "urgent" || within === null) return say(rules, `plan.act_${level.replaceAll("-", "_")}`, { action });
  const time = timeOf(within, rules);
  return {
    clinical: say(rules, "plan.act_urgent", { action, when: time.clinical }).clinical,
    plain: say(rules, "plan.act_urgent", { action, when: time.plain }).plain,
  };
}

function timeOf(within: Within, rules: PlanKnowledge): Told {
  return say(rules, `plan.within_${within.replaceAll("-", "_")}`);
}

function toSee(referrals: readonly PlanReferral[], rules: PlanKnowledge, within: readonly string[]): Told[] {
  const general = new Set(rules.referrals.filter((rule) => rule.general === true).map(({ id }) => id));
  // Whoever is sent to a place for a reason of its own is not sent there a second time for none.
  const isTwice = ({ id, service, within: when }: PlanReferral): boolean =>
    general.has(id) &&
    referrals.some((one) => !general.has(one.id) && one.service.id === service.id && isNoLater(one.within, when));
  return referrals
    .filter((one) => within.includes(one.within) && !isTwice(one))
    .map(({ to, within: when, because }) => {
      const time = timeOf(when, rules);
      return {
        clinical: say(rules, "plan.see", { to: to.clinical, when: time.clinical, because: because.clinical }).clinical,
        plain: say(rules, "plan.see", { to: to.plain, when: time.plain, because: because.plain }).plain,
      };
    });
}

/** A screen that nobody has asked by its name, of one that is half asked what is left of it. */
function askFirst({ assessment, knowledge }: CaseView, rules: PlanKnowledge): PlanStep {
  const asked = assessment.urgency.ask.flatMap(({ step, findings }): { clinical: string; plain: string[] }[] => {
    const screen = knowledge.gate.screens.find((one) => one.step === step);
    if (screen === undefined) return [];
    if (findings.length === screen.findings.length) return [{ clinical: screen.label, plain: [screen.plain] }];
    const left = findings.map((id) => say(rules, `red_flag.${id}`).clinical).join(", ");
    return [
      {
        clinical: say(rules, "plan.ask_part", { screen: screen.label, findings: left }).clinical,
        plain: findings.map((id) => knowledge.findings[id]!.ask),
      },
    ];
  });
  const items = asked.flatMap(({ plain }) => plain);
  return {
    clinical: say(rules, "plan.ask_first", { screens: asked.map(({ clinical }) => clinical).join("; ") }).clinical,
    plain: say(rules, "plan.ask_first", { screens: items.join(" ") }).plain,
    list: { lead: say(rules, "plan.ask_list").plain, items },
  };
}

/** Tests of which some answer would change the care. */
export function testsWorth({ nextSteps }: Assessment): NextStep[] {
  return nextSteps.filter(({ safety, changesPlan }) => !safety && changesPlan).slice(0, MOST_TESTS);
}

function testTold({ act, finding }: NextStep, { knowledge }: CaseView, rules: PlanKnowledge): Told {
  const done = knowledge.acts[act];
  const entry = knowledge.findings[finding];
  const found = entry?.label ?? finding;
  if (entry?.stage === "history")
    return {
      clinical: say(rules, "plan.question", { question: found }).clinical,
      plain: say(rules, "plan.question", { question: entry.ask ?? found }).plain,
    };
  return {
    clinical: say(rules, "plan.test", { act: done?.label ?? act, finding: found }).clinical,
    plain: say(rules, "plan.test", { act: (done?.plain ?? act).replace(/[.?]$/, ""), finding: found }).plain,
  };
}
