import { readCase } from "../../reading/read-case.ts";
import type { CarePlan } from "../../vocabulary/plan.ts";
import { chanceWords } from "../../words/chance-words.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { say } from "../words.ts";
import { drugsInWords, offeredNow, some } from "./names.ts";
import { absentIn, listsOf, presentIn, safetyAnswers } from "./told-case.ts";

/** So much of each keeps the note under 25 lines of 80 characters. */
const MOST = {
  history: 5,
  signs: 4,
  tests: 3,
  lists: 4,
  roots: 2,
  offered: 3,
  later: 2,
  forbidden: 2,
  unknown: 2,
} as const;
/** What is forbidden of these is of interest to whoever prescribes or refers. */
const PRESCRIBED = /^(?:drugs|advanced|operations)\//;

/** A note for the record: subjective, objective, assessment, plan. One paragraph a line. */
export function soapNote(plan: CarePlan, input: unknown, knowledge: PlanningKnowledge): string[] {
  const { model, plan: rules } = knowledge;
  const tell = (id: string, slots: Record<string, string> = {}): string => say(rules, `note.${id}`, slots).clinical;
  const reading = readCase(input, model);
  const found = (stages: readonly string[], most: number): string =>
    presentIn(reading, stages, model, most) || tell("nothing");
  const lists = listsOf(input);
  const { urgency, picture } = plan;
  const leading = picture.leading;
  const emergency = urgency.level === "emergency";
  const offered = (kinds: readonly string[], most: number): string =>
    some(
      offeredNow(plan, kinds).map(({ label }) => label),
      most,
    );
  const drugs = drugsInWords(offeredNow(plan, ["drugs"]), MOST.offered, rules);
  const later = offered(["advanced", "operations"], MOST.later);
  const safety = safetyAnswers(reading, model);
  const missing = absentIn(reading, ["examination"], model, MOST.signs);
  const tests = presentIn(reading, ["laboratory", "electrodiagnostic", "imaging"], model, MOST.tests);
  const forbidden = forbiddenHere(plan);
  return [
    tell("history", { found: `${personWords(plan, input, tell)} ${found(["history"], MOST.history)}` }),
    ...(lists.length === 0 ? [] : [tell("background", { listed: lists.slice(0, MOST.lists).join(", ") })]),
    ...screensOf(plan, safety.present, model, tell),
    tell("examination", { found: found(["examination"], MOST.signs) }),
    ...(missing === "" ? [] : [tell("not_found", { found: missing })]),
    ...(tests === "" ? [] : [tell("tests", { found: tests })]),
    tell("assessment", {
      urgency: urgency.level.replaceAll("-", " "),
      cause:
        emergency || leading === null
          ? tell("no_picture")
          : tell("picture", {
              cause: leading.label,
              chance: chanceWords({ knowledge: model, reader: "practitioner" }, leading.probability),
            }),
    }),
    ...(urgency.because.length === 0 ? [] : [tell("because", { reasons: urgency.because.slice(0, 1).join(" ") })]),
    ...(picture.roots.length === 0 || emergency
      ? []
      : [
          tell("roots", {
            roots: picture.roots
              .slice(0, MOST.roots)
              .map(({ root, side }) => `${root.replaceAll("_", " ")} ${side}`)
              .join(", "),
          }),
        ]),
    tell("plan", { steps: stepsOf(plan).join(" ") || tell("nobody") }),
    ...(emergency
      ? []
      : [
          tell("offered", { names: offered(["to_do", "treatments"], MOST.offered) || tell("nothing") }),
          ...(drugs === "" ? [] : [tell("offered_drugs", { names: drugs })]),
          ...(later === "" || plan.choices.length > 0 ? [] : [tell("offered_later", { names: later })]),
          ...(forbidden.length === 0 ? [] : [tell("forbidden", { names: some(forbidden, MOST.forbidden) })]),
          ...(plan.checkFirst.length === 0
            ? []
            : [
                tell("unknown", {
                  names: some(
                    plan.checkFirst.map(({ label }) => label),
                    MOST.unknown,
                  ),
                }),
              ]),
          ...(plan.choices.length === 0
            ? []
            : [tell("choices", { names: plan.choices.map(({ label }) => label).join("; ") })]),
          tell("safety_net"),
        ]),
  ];
}

/** What to do now. Of what is not urgent the general advice is left to the safety net. */
function stepsOf({ stages: [now], urgency }: CarePlan): string[] {
  const from = urgency.level === "non-urgent" ? 1 : 0;
  return (now?.steps ?? []).slice(from, from + 2).map(({ clinical }) => clinical);
}

/** Which safety questions are open, and which were answered with yes; silent only where all were asked. */
export function screensOf(
  { urgency }: CarePlan,
  present: string,
  { gate }: PlanningKnowledge["model"],
  tell: (id: string, slots?: Record<string, string>) => string,
): string[] {
  const open = urgency.ask.flatMap(({ step }) => gate.screens.find((one) => one.step === step)?.label ?? []);
  return [
    ...(present === "" ? [] : [tell("screens_met", { found: present })]),
    ...(open.length === 0 ? [] : [tell("screens_open", { names: open.join("; ") })]),
    ...(present === "" && open.length === 0 ? [tell("screens_clear")] : []),
  ];
}

/** Drugs, injections and operations that something about this person forbids, and that others may have. */
export function forbiddenHere({ verdicts }: CarePlan): string[] {
  return verdicts
    .filter(({ item, verdict, because, never }) => {
      const personal = because.some(({ general }) => !general);
      return PRESCRIBED.test(item) && verdict === "contraindicated" && personal && never === null;
    })
    .map(({ label }) => label);
}

/** "54 years, female. Duration 9 weeks." */
export function personWords(
  { picture }: CarePlan,
  input: unknown,
  tell: (id: string, slots?: Record<string, string>) => string,
): string {
  const { age, sex } = ((input as { patient?: { age?: number; sex?: string } } | null)?.patient ?? {}) as {
    age?: number;
    sex?: string;
  };
  const who = tell("person", {
    age: age === undefined ? tell("age_unknown") : tell("age", { years: String(age) }),
    sex: sex === "female" || sex === "male" ? tell(sex) : tell("sex_unknown"),
  });
  return `${who} ${weeksWords(picture.weeks, tell)}`;
}

function weeksWords(weeks: number | null, tell: (id: string, slots?: Record<string, string>) => string): string {
  if (weeks === null) return tell("weeks_unknown");
  if (weeks < 1) return tell("weeks_none");
  return weeks === 1 ? tell("weeks_one") : tell("weeks", { weeks: String(weeks) });
}
