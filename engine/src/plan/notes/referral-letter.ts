import { readCase } from "../../reading/read-case.ts";
import type { CarePlan } from "../../vocabulary/plan.ts";
import { chanceWords } from "../../words/chance-words.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { say } from "../words.ts";
import { some } from "./names.ts";
import { personWords } from "./soap-note.ts";
import { listsOf, presentIn } from "./told-case.ts";

const MOST = { findings: 12, forbidden: 8, lists: 12 } as const;

/** A letter to whoever is to be seen first, without a name in it; null where nobody need be. One paragraph a line. */
export function referralLetter(
  plan: CarePlan,
  input: unknown,
  { model, plan: rules }: PlanningKnowledge,
): string[] | null {
  const first = plan.referrals[0];
  if (first === undefined) return null;
  const tell = (id: string, slots: Record<string, string> = {}): string => say(rules, `note.${id}`, slots).clinical;
  const reading = readCase(input, model);
  const found = (stages: readonly string[]): string =>
    presentIn(reading, stages, model, MOST.findings) || tell("nothing");
  const { leading, roots } = plan.picture;
  const lists = listsOf(input);
  const forbidden = plan.verdicts.filter(
    ({ verdict, because }) => verdict === "contraindicated" && because.some(({ general }) => !general),
  );
  const same = plan.referrals.filter(({ to }) => to.clinical === first.to.clinical);
  const suspected = plan.facts.filter(({ id }) => rules.facts[id]?.suspicion === true);
  const when = say(rules, `plan.within_${first.within.replaceAll("-", "_")}`).clinical;
  return [
    tell("to", { to: first.to.clinical, when }),
    tell("dear"),
    tell("why", {
      because: [...plan.urgency.because.slice(0, 2), ...same.map(({ because }) => because.clinical)].join(" "),
    }),
    tell("story", { found: `${personWords(plan, input, tell)} ${found(["history"])}` }),
    tell("signs", { found: found(["examination"]) }),
    tell("results", { found: found(["laboratory", "electrodiagnostic", "imaging"]) }),
    tell("lists", { listed: lists.length === 0 ? tell("nothing") : lists.slice(0, MOST.lists).join(", ") }),
    tell("thinking", {
      found: [
        ...(suspected.length === 0
          ? []
          : [tell("suspicion", { names: suspected.map(({ label }) => label).join("; ") })]),
        leading === null || plan.urgency.level === "emergency"
          ? tell("no_picture")
          : tell("picture", {
              cause: leading.label,
              chance: chanceWords({ knowledge: model, reader: "practitioner" }, leading.probability),
            }),
        ...(roots.length === 0 || plan.urgency.level === "emergency"
          ? []
          : [
              tell("roots", {
                roots: roots
                  .slice(0, 3)
                  .map(({ root, side }) => `${root.replaceAll("_", " ")} ${side}`)
                  .join(", "),
              }).trim(),
            ]),
      ].join(" "),
    }),
    ...(forbidden.length === 0 || plan.urgency.level === "emergency"
      ? []
      : [
          tell("careful", {
            names: some(
              forbidden.map(({ label }) => label),
              MOST.forbidden,
            ),
          }),
        ]),
    tell("question", { question: first.because.clinical }),
    tell("thanks"),
    tell("made_by"),
  ];
}
