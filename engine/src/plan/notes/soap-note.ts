import { readCase } from "../../reading/read-case.ts";
import type { CarePlan } from "../../vocabulary/plan.ts";
import { chanceWords } from "../../words/chance-words.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { say } from "../words.ts";
import { offeredNow, some } from "./names.ts";
import { listsOf, presentIn } from "./told-case.ts";

/** So much of each keeps the note under 25 lines of 80 characters. */
const MOST = { history: 6, signs: 5, tests: 3, lists: 5, roots: 3, offered: 5, forbidden: 4, unknown: 3 } as const;

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
  const names = (verdict: string): string[] =>
    plan.verdicts
      .filter((one) => one.verdict === verdict && !one.item.startsWith("to_avoid/"))
      .map(({ label }) => label);
  const tests = presentIn(reading, ["laboratory", "electrodiagnostic", "imaging"], model, MOST.tests);
  const forbidden = names("contraindicated");
  return [
    tell("history", { found: `${personWords(plan, input, tell)} ${found(["history"], MOST.history)}` }),
    ...(lists.length === 0 ? [] : [tell("background", { listed: lists.slice(0, MOST.lists).join(", ") })]),
    urgency.ask.length === 0 ? tell("screens_clear") : tell("screens_open", { count: String(urgency.ask.length) }),
    tell("examination", { found: found(["examination"], MOST.signs) }),
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
          tell("offered", {
            names: some(
              offeredNow(plan, ["to_do", "treatments", "drugs", "advanced", "operations"]).map(({ label }) => label),
              MOST.offered,
            ),
          }),
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
  return `${who} ${picture.weeks === null ? tell("weeks_unknown") : tell("weeks", { weeks: String(picture.weeks) })}`;
}
