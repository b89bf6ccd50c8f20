import type { CaseReading } from "../../knowledge/reading.ts";
import { readCase } from "../../reading/read-case.ts";
import type { CarePlan, PlanReferral } from "../../vocabulary/plan.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { isNoLater } from "../referrals.ts";
import {
  listWords,
  personWords,
  redFlagWords,
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
  const first = addressee(plan);
  if (first === undefined) return null;
  const { model } = knowledge;
  const tell = tellerOf(knowledge);
  const reading = readCase(input, model);
  const called = calledWith(first, plan);
  const found = (stages: readonly string[]): string => presentIn(reading, stages, model);
  const missing = absentIn(reading, ["examination"], model);
  const denied = absentIn(reading, ["history"], model, MOST.denied);
  const emergency = plan.urgency.level === "emergency";
  const forbidden = emergency ? [] : forbiddenHere(plan);
  const meanwhile = emergency ? [] : offeredNow(plan, ["to_do", "treatments", "drugs"]).filter(isBegun);
  const line = (id: string, names: string): string[] => (names === "" ? [] : [tell(id, { names })]);
  return [
    headOf(first, called, plan, knowledge, tell),
    tell("dear"),
    `${personWords(plan, input, tell)} ${tell("why", { because: reasonsOf(called, plan, tell).join(" ") })}`,
    redFlagWords(redFlagsOf(plan, reading, knowledge), tell),
    tell("story", { found: andNot(found(["history"]), denied, "denied_too", tell) }),
    tell("signs", { found: andNot(found(["examination"]), missing, "not_found", tell) }),
    tell("results", { found: testsOf(found(TESTS), input, tell) }),
    listWords(input, MOST.lists, tell),
    tell("thinking", { found: thoughts(plan, knowledge, MOST.roots).join(" ") }),
    ...line("not_done", notDone(called, reading, knowledge).join("; ")),
    ...line("unknown", some(unknownHere(plan), MOST.unknown)),
    ...line(
      "meanwhile",
      some(
        meanwhile.map(({ label }) => label),
        MOST.meanwhile,
      ),
    ),
    ...line("careful", some(forbidden, MOST.forbidden)),
    tell("thanks"),
    tell("made_by"),
  ];
}

/** The first who is not the writer's own service and sees the person in time; without one, the first. */
function addressee({ referrals, urgency, setting }: CarePlan): PlanReferral | undefined {
  const inTime = ({ within }: PlanReferral): boolean => urgency.within === null || isNoLater(within, urgency.within);
  return referrals.find((one) => one.service.setting !== setting && inTime(one)) ?? referrals[0];
}

/** In haste, those who are called beside the first: what they are asked is asked of the first too. */
function calledWith(first: PlanReferral, { referrals }: CarePlan): PlanReferral[] {
  const beside = referrals.filter(
    ({ id, service, within }) =>
      id !== first.id && (service.id === first.service.id || (first.within === "now" && isNoLater(within, "hours"))),
  );
  return [first, ...beside];
}

/** Who is meant, by when, and what is asked; a time is never told as settled while red flags are not asked. */
function headOf(
  first: PlanReferral,
  called: readonly PlanReferral[],
  { urgency }: CarePlan,
  knowledge: PlanningKnowledge,
  tell: Tell,
): string {
  const special = called.filter(({ service }) => service.setting !== "emergency_department");
  const asked = (special.length === 0 ? called : special).slice(0, MOST.questions).map(({ question }) => question);
  const slots = { to: first.service.clinical, when: timeWords(first.within, knowledge), question: asked.join(" ") };
  return tell(`to_${urgency.level.replaceAll("-", "_")}`, slots);
}

/** Why, and what the gate wants done where its time is that of the letter. */
function reasonsOf(called: readonly PlanReferral[], { urgency }: CarePlan, tell: Tell): string[] {
  const [first] = called;
  const pressing = urgency.level === "emergency" || urgency.level === "urgent";
  const named = called
    .filter(({ service }) => !pressing || service.setting !== "emergency_department")
    .map(({ because }) => sentence(because.clinical));
  const wanted = pressing && (urgency.level === "emergency" || first!.within === urgency.within);
  return [
    ...urgency.because.slice(0, MOST.reasons),
    ...new Set(named.slice(0, MOST.questions)),
    ...(wanted ? [tell("wanted", { action: urgency.action })] : []),
  ];
}

function andNot(found: string, missing: string, id: string, tell: Tell): string {
  if (missing === "") return found === "" ? tell("nothing") : `${found}.`;
  return [...(found === "" ? [] : [`${found}.`]), `${tell(id, { found: missing })}.`].join(" ");
}

function testsOf(found: string, input: unknown, tell: Tell): string {
  const reports = listsOf(input).reports ?? [];
  const parts = [
    ...(found === "" ? [] : [found]),
    ...(reports.length === 0 ? [] : [tell("reports", { names: reports.join(", ") })]),
  ];
  return parts.length === 0 ? tell("nothing") : parts.join(". ");
}

/** Examinations and tests that whoever is asked will look for, and of which nothing is entered. */
function notDone(called: readonly PlanReferral[], { answers }: CaseReading, knowledge: PlanningKnowledge): string[] {
  const { model, plan: rules } = knowledge;
  const wanted = called.flatMap(({ id }) => rules.referrals.find((rule) => rule.id === id)?.wants ?? []);
  const answered = new Set(answers.map(({ id }) => id));
  return [...new Set(wanted)]
    .map((id) => model.acts[id]!)
    .filter(({ findings }) => !findings.some((id) => answered.has(id)))
    .map(({ label }) => lowered(label));
}

/** What nobody knows and whoever prescribes, injects or operates has to. */
function unknownHere({ checkFirst }: CarePlan): string[] {
  return checkFirst
    .filter(({ items }) => items.some((item) => /^(?:drugs|advanced|operations)\//.test(item)))
    .map(unknownWords);
}

/** What goes on until the visit: what is recommended, and drugs that are taken already. */
function isBegun({ verdict, taken }: CarePlan["verdicts"][number]): boolean {
  return verdict === "recommended" || taken;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
