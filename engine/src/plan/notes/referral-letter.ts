import { readCase } from "../../reading/read-case.ts";
import type { CarePlan } from "../../vocabulary/plan.ts";
import { chanceWords } from "../../words/chance-words.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { say } from "../words.ts";
import { inSentence, offeredNow, some } from "./names.ts";
import { forbiddenHere, personWords, screensOf } from "./soap-note.ts";
import { absentIn, listsOf, presentIn, safetyAnswers } from "./told-case.ts";

const MOST = { findings: 12, forbidden: 8, lists: 12, meanwhile: 5, questions: 2 } as const;
const TESTS = ["laboratory", "electrodiagnostic", "imaging"];

type Tell = (id: string, slots?: Record<string, string>) => string;

/** A letter to whoever is to be seen first, without a name in it; null where nobody need be. One paragraph a line. */
export function referralLetter(plan: CarePlan, input: unknown, knowledge: PlanningKnowledge): string[] | null {
  const { model, plan: rules } = knowledge;
  const first = plan.referrals[0];
  if (first === undefined) return null;
  const tell: Tell = (id, slots = {}) => say(rules, `note.${id}`, slots).clinical;
  const reading = readCase(input, model);
  const found = (stages: readonly string[]): string =>
    presentIn(reading, stages, model, MOST.findings) || tell("nothing");
  const missing = absentIn(reading, ["examination"], model, MOST.findings);
  const safety = safetyAnswers(reading, model);
  const lists = listsOf(input);
  const emergency = plan.urgency.level === "emergency";
  const same = plan.referrals.filter(({ to }) => to.clinical === first.to.clinical);
  const reasons = [...plan.urgency.because.slice(0, 2), ...same.map(({ because }) => sentence(because.clinical))];
  const forbidden = emergency ? [] : forbiddenHere(plan);
  const meanwhile = emergency ? [] : offeredNow(plan, ["to_do", "treatments", "drugs"]).filter(isBegun);
  const screens = [
    ...screensOf(plan, safety.present, model, tell),
    ...(safety.present === "" || safety.denied === "" ? [] : [tell("screens_denied", { found: safety.denied })]),
  ];
  const examined = found(["examination"]);
  return [
    tell("to", {
      to: first.to.clinical,
      when: say(rules, `plan.within_${first.within.replaceAll("-", "_")}`).clinical,
    }),
    tell("dear"),
    tell("why", { because: reasons.join(" ") }),
    tell("question", { question: questionsOf(plan.referrals).join(" ") }),
    tell("story", { found: `${personWords(plan, input, tell)} ${found(["history"])}.` }),
    screens.map((line) => line.trim()).join(" "),
    tell("signs", {
      found: missing === "" ? examined : `${examined}. ${tell("not_found", { found: missing }).trim()}`,
    }),
    tell("results", { found: found(TESTS) }),
    tell("lists", { listed: lists.length === 0 ? tell("nothing") : lists.slice(0, MOST.lists).join(", ") }),
    tell("thinking", { found: thoughts(plan, knowledge, tell).join(" ") }),
    ...(meanwhile.length === 0
      ? []
      : [
          tell("meanwhile", {
            names: some(
              meanwhile.map(({ label }) => label),
              MOST.meanwhile,
            ),
          }),
        ]),
    ...(forbidden.length === 0 ? [] : [tell("careful", { names: some(forbidden, MOST.forbidden) })]),
    tell("thanks"),
    tell("made_by"),
  ];
}

/** What is asked of the first to be seen and, in haste, for those to be called beside them. */
function questionsOf([first, ...others]: CarePlan["referrals"]): string[] {
  if (first === undefined) return [];
  const called = first.within === "now" ? others.filter(({ within }) => within === "now" || within === "hours") : [];
  return [first, ...called].slice(0, MOST.questions).map(({ question }) => question);
}

/** What goes on until the visit: what is recommended, and drugs that are taken already. */
function isBegun({ verdict, taken }: CarePlan["verdicts"][number]): boolean {
  return verdict === "recommended" || taken;
}

function thoughts(
  { facts, picture, urgency }: CarePlan,
  { model, plan: rules }: PlanningKnowledge,
  tell: Tell,
): string[] {
  const { leading, second, roots } = picture;
  const suspected = facts.filter(({ id }) => rules.facts[id]?.suspicion === true);
  const chance = (probability: number): string =>
    chanceWords({ knowledge: model, reader: "practitioner" }, probability);
  const emergency = urgency.level === "emergency";
  const told = (id: string, { label, probability }: { label: string; probability: number }): string =>
    tell(id, { cause: inSentence(label), chance: chance(probability) });
  return [
    ...(suspected.length === 0 ? [] : [tell("suspicion", { names: suspected.map(({ label }) => label).join("; ") })]),
    leading === null ? tell("no_picture") : told(emergency ? "picture_after" : "picture", leading),
    ...(second === null || emergency ? [] : [told("second", second)]),
    ...(roots.length === 0
      ? []
      : [
          tell("roots", {
            roots: roots
              .slice(0, 3)
              .map(({ root, side }) => `${root.replaceAll("_", " ")} ${side}`)
              .join(", "),
          }).trim(),
        ]),
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
