import type { CaseReading } from "../../knowledge/reading.ts";
import { readCase } from "../../reading/read-case.ts";
import type { CarePlan, PlanReferral } from "../../vocabulary/plan.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { isNoLater, ofTheEmergency } from "../referrals.ts";
import {
  generalIn,
  isAboutLeading,
  isSaidToPerson,
  leadingFirst,
  listWords,
  personWords,
  redFlagWords,
  sentTo,
  type Tell,
  tellerOf,
  thoughts,
  timeWords,
  unknownWords,
} from "./clinician-words.ts";
import { forbiddenHere, offeredNow, some } from "./names.ts";
import { redFlagsOf } from "./red-flags.ts";
import { absentIn, listsOf, lowered, presentIn } from "./told-case.ts";

const MOST = {
  forbidden: 6,
  lists: 12,
  meanwhile: 5,
  questions: 2,
  reasons: 3,
  roots: 3,
  unknown: 4,
  denied: 8,
} as const;
const TESTS = ["laboratory", "electrodiagnostic", "imaging"];

/**
 * A letter to whoever is to be seen first, without a name in it; null where nobody need be. One paragraph a line: the first
 * says what is asked of whom and how soon.
 */
export function referralLetter(plan: CarePlan, input: unknown, knowledge: PlanningKnowledge): string[] | null {
  const first = addressee(plan, knowledge);
  if (first === undefined) return null;
  const { model } = knowledge;
  const tell = tellerOf(knowledge);
  const reading = readCase(input, model);
  const flags = redFlagsOf(plan, reading, knowledge);
  const asked = spokenFor(first, plan, knowledge);
  const found = (stages: readonly string[]): string => presentIn(reading, stages, model, flags.told);
  const missing = absentIn(reading, ["examination"], model, flags.told);
  const denied = absentIn(reading, ["history"], model, flags.told, MOST.denied);
  const emergency = plan.urgency.level === "emergency";
  const forbidden = emergency ? [] : forbiddenHere(plan);
  const meanwhile = emergency ? [] : offeredNow(plan, ["to_do", "treatments", "drugs"]).filter(isBegun);
  const line = (id: string, names: string): string[] => (names === "" ? [] : [tell(id, { names })]);
  return [
    headOf(first, asked, plan, knowledge, tell),
    tell("dear"),
    `${personWords(plan, input, tell)} ${tell("why", { because: reasonsOf(first, asked, plan, knowledge).join(" ") })}`,
    redFlagWords(flags, tell),
    tell("story", { found: andNot(found(["history"]), denied, "denied_too", tell) }),
    tell("signs", { found: andNot(found(["examination"]), missing, "not_found", tell) }),
    tell("results", {
      found: testsOf(found(TESTS), absentIn(reading, TESTS, model, flags.told, MOST.denied), input, tell),
    }),
    listWords(input, MOST.lists, tell),
    tell("thinking", { found: thoughts(plan, knowledge, MOST.roots).join(" ") }),
    ...line("not_done", notDone([first, ...asked], reading, knowledge).join("; ")),
    ...line("unknown", some(unknownHere(plan), MOST.unknown)),
    ...line(
      "meanwhile",
      some(
        meanwhile.map(({ label }) => label),
        MOST.meanwhile,
      ),
    ),
    ...line("also_to", sentTo(plan, knowledge, first).join("; ")),
    ...line("careful", some(forbidden, MOST.forbidden)),
    tell("thanks"),
    tell("made_by"),
  ];
}

/** The first who is not the writer's own service, sees the person in time and is asked something of their own; else the first. */
function addressee(plan: CarePlan, { plan: rules }: PlanningKnowledge): PlanReferral | undefined {
  const { referrals, urgency, setting } = plan;
  const general = generalIn(rules);
  const called = urgency.level === "emergency" ? ofTheEmergency(referrals, rules) : referrals;
  const inTime = ({ within }: PlanReferral): boolean => urgency.within === null || isNoLater(within, urgency.within);
  const [first] = referrals;
  if (first === undefined || first.service.setting !== setting) return first;
  return called.find((one) => one.service.setting !== setting && inTime(one) && !general.has(one.id)) ?? first;
}

/**
 * Referrals that the letter speaks for: those to the same service and, in haste, those who are called beside it. What is
 * about no one cause gives way to what is.
 */
function spokenFor(first: PlanReferral, plan: CarePlan, { plan: rules }: PlanningKnowledge): readonly PlanReferral[] {
  const general = generalIn(rules);
  const called = plan.referrals.filter(
    ({ service, within }) => service.id === first.service.id || (first.within === "now" && isNoLater(within, "hours")),
  );
  const special = called.filter(({ id }) => !general.has(id));
  const isLeading = ({ facts }: PlanReferral): boolean => facts.some((fact) => isAboutLeading(fact, plan, rules));
  return special.length === 0 ? [first] : leadingFirst(special, isLeading);
}

/**
 * Who is meant, by when, and what is asked: what the gate wants done where no rule asks anything of its own. A time is
 * never told as settled while red flags are not asked.
 */
function headOf(
  first: PlanReferral,
  asked: readonly PlanReferral[],
  plan: CarePlan,
  knowledge: PlanningKnowledge,
  tell: Tell,
): string {
  const { level } = plan.urgency;
  const wanted = generalIn(knowledge.plan).has(asked[0]!.id) ? wantedNow(first, plan, knowledge) : null;
  const questions = asked.slice(0, MOST.questions).map(({ question }) => question);
  const slots = { to: first.service.clinical, when: timeWords(first.within, knowledge) };
  return tell(`to_${level.replaceAll("-", "_")}`, { ...slots, question: wanted ?? questions.join(" ") });
}

/** What the gate wants done where its time is that of the letter; what Foramen does not cover is none of it. */
function wantedNow(first: PlanReferral, plan: CarePlan, knowledge: PlanningKnowledge): string | null {
  const { urgency } = plan;
  const pressing = urgency.level === "emergency" || (urgency.level === "urgent" && first.within === urgency.within);
  return pressing && whyUrgent(plan).length > 0 && !isSaidToPerson(plan, knowledge)
    ? urgency.actions.slice(0, MOST.questions).join(" ")
    : null;
}

/** What Foramen does not cover is no reason for anybody else. */
function whyUrgent({ urgency, scope }: CarePlan): string[] {
  return urgency.because.filter((text) => !scope.reason.includes(text));
}

function reasonsOf(
  first: PlanReferral,
  asked: readonly PlanReferral[],
  plan: CarePlan,
  knowledge: PlanningKnowledge,
): string[] {
  const because = whyUrgent(plan).slice(0, MOST.reasons);
  const wanted = wantedNow(first, plan, knowledge);
  const general = generalIn(knowledge.plan).has(asked[0]!.id);
  if (general && because.length > 0) return because;
  return [
    ...because,
    ...asked.slice(0, MOST.questions).map((one) => sentence(one.because.clinical)),
    ...(wanted === null ? [] : [tellerOf(knowledge)("wanted", { action: wanted })]),
  ];
}

function andNot(found: string, missing: string, id: string, tell: Tell): string {
  if (missing === "") return found === "" ? tell("nothing") : `${found}.`;
  return [...(found === "" ? [] : [`${found}.`]), `${tell(id, { found: missing })}.`].join(" ");
}

function testsOf(found: string, missing: string, input: unknown, tell: Tell): string {
  const reports = listsOf(input).reports ?? [];
  if (reports.length === 0) return andNot(found, missing, "not_found", tell);
  const told = tell("reports", { names: reports.join(", ") });
  return found === "" && missing === "" ? told : `${andNot(found, missing, "not_found", tell)} ${told}`;
}

/** Examinations and tests that whoever is asked will look for, and of which nothing is entered. */
function notDone(asked: readonly PlanReferral[], { answers }: CaseReading, knowledge: PlanningKnowledge): string[] {
  const { model, plan: rules } = knowledge;
  const wanted = asked.flatMap(({ id }) => rules.referrals.find((rule) => rule.id === id)?.wants ?? []);
  const answered = new Set(answers.map(({ id }) => id));
  return [...new Set(wanted)]
    .map((id) => model.acts[id]!)
    .filter(({ findings }) => !findings.some((id) => answered.has(id)))
    .map(({ label }) => lowered(label));
}

/** What nobody knows and whoever injects or operates has to. */
function unknownHere({ checkFirst }: CarePlan): string[] {
  return checkFirst
    .filter(({ items }) => items.some((item) => /^(?:advanced|operations)\//.test(item)))
    .map(unknownWords);
}

/** What goes on until the visit: what is recommended, and drugs that are taken already. */
function isBegun({ verdict, taken }: CarePlan["verdicts"][number]): boolean {
  return verdict === "recommended" || taken;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
