import type { CarePlan, ItemVerdict, PlanReason } from "../../vocabulary/plan.ts";
import { chanceWords } from "../../words/chance-words.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { say } from "../words.ts";
import { inSentence, offeredNow, presentStage } from "./names.ts";

/** A heading, or nothing, and the lines below it; a line of a list begins with "- ". */
export interface NotePart {
  readonly heading: string | null;
  readonly lines: readonly string[];
}

/** So much of each fits on one page. */
const MOST = { actions: 4, drugs: 3, forbidden: 3, avoid: 3, checks: 3 } as const;

/** One page for the person, in plain words. An emergency's page says nothing but what to do now. */
export function summaryFor(plan: CarePlan, { model, plan: rules }: PlanningKnowledge): NotePart[] {
  const tell = (id: string, slots: Record<string, string> = {}): string => say(rules, `note.${id}`, slots).plain;
  const now = plan.stages[0]!;
  const steps = now.steps.map(({ plain }) => `- ${plain}`);
  if (plan.urgency.level === "emergency") {
    const reasons = plan.urgency.because.join(" ");
    return [
      { heading: tell("title"), lines: [...steps, ...(reasons === "" ? [] : [`- ${tell("say_this", { reasons })}`])] },
      { heading: null, lines: [tell("made_by")] },
    ];
  }
  const stage = presentStage(plan);
  const actions = offeredNow(plan, ["to_do", "treatments", "prevention"]).filter(
    ({ verdict }) => verdict === "recommended",
  );
  const drugs = offeredNow(plan, ["drugs"]);
  const forbidden = plan.verdicts.filter(
    ({ item, verdict, because }) => item.startsWith("drugs/") && isPersonal(verdict, because),
  );
  const avoid = offeredNow(plan, ["to_avoid"]).filter(({ verdict }) => verdict === "recommended");
  const exercises = plan.exercises.programmes.map(({ plain }) => inSentence(plain));
  const checks = plan.checkFirst.filter(({ fact }) => !fact.startsWith("medication/"));
  const leading = plan.picture.leading;
  return [
    {
      heading: tell("title"),
      lines: [
        leading === null
          ? tell("no_picture")
          : tell("picture", {
              cause: inSentence(leading.plain),
              chance: chanceWords({ knowledge: model, reader: "patient" }, leading.probability),
            }),
      ],
    },
    { heading: tell("now"), lines: steps.slice(0, MOST.actions) },
    {
      heading: tell("do"),
      lines: [
        ...actions.slice(0, MOST.actions).map((one) => `- ${one.plain}. ${whyOf(one)}`),
        ...(exercises.length === 0 ? [] : [`- ${tell("exercises", { names: exercises.join("; ") })}`]),
      ],
    },
    {
      heading: tell("drugs"),
      lines: [
        plan.stages.length === 1
          ? `- ${tell("drugs_wait")}`
          : drugs.length === 0
            ? `- ${tell("drugs_none")}`
            : `- ${tell("drugs_ask", {
                names: drugs
                  .slice(0, MOST.drugs)
                  .map(({ label }) => inSentence(label))
                  .join(", "),
              })}`,
        ...(forbidden.length === 0
          ? []
          : [
              `- ${tell("drugs_not", {
                names: forbidden
                  .slice(0, MOST.forbidden)
                  .map(({ label }) => inSentence(label))
                  .join(", "),
              })}`,
            ]),
      ],
    },
    { heading: tell("leave_out"), lines: avoid.slice(0, MOST.avoid).map((one) => `- ${one.plain}. ${whyOf(one)}`) },
    {
      heading: tell("ask"),
      lines:
        checks.length === 0 ? [] : [tell("ask_why"), ...checks.slice(0, MOST.checks).map(({ plain }) => `- ${plain}`)],
    },
    {
      heading: tell("next"),
      lines: [
        ...(stage.review === null
          ? []
          : [`- ${tell("review", { weeks: String(stage.review.weeks), what: stage.review.plain })}`]),
        ...(plan.choices.length === 0
          ? []
          : [`- ${tell("decide", { questions: plan.choices.map(({ plain }) => plain).join(" ") })}`]),
      ],
    },
    {
      heading: tell("help"),
      lines: plan.leaveEarly
        .filter(({ within }) => within === "now" || within === "hours")
        .map(({ plain }) => `- ${plain}`),
    },
    { heading: null, lines: [tell("made_by")] },
  ].filter(({ lines }) => lines.length > 0);
}

/** Forbidden by something about this person, not by the evidence alone. */
function isPersonal(verdict: ItemVerdict["verdict"], because: readonly PlanReason[]): boolean {
  return (
    (verdict === "contraindicated" || verdict === "advised-against") &&
    because.some(({ rule }) => rule.startsWith("medication/"))
  );
}

function whyOf({ because: [first] }: ItemVerdict): string {
  return first === undefined ? "" : first.why.plain;
}
