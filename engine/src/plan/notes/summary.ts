import type { CarePlan, CheckFirst, ItemVerdict } from "../../vocabulary/plan.ts";
import { likelihoodWords } from "../../words/likelihood.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { say } from "../words.ts";
import { groupsOf, inSentence, offeredNow, presentStage } from "./names.ts";

/** A heading, or nothing, and the lines below it; a line of a list begins with "- ". */
export interface NotePart {
  readonly heading: string | null;
  readonly lines: readonly string[];
}

type Tell = (id: string, slots?: Record<string, string>) => string;

/** So much of each fits on one page. */
const MOST = {
  steps: 9,
  reasons: 3,
  found: 5,
  actions: 4,
  drugs: 3,
  alike: 2,
  forbidden: 5,
  avoid: 3,
  checks: 4,
  drugChecks: 3,
} as const;
/** The order in which things to do are told: everyday life first. */
const DONE_FIRST = ["to_do", "treatments", "prevention"];
/** What the person can begin without a specialist: only for that it is worth finding something out. */
const OWN = /^(?:to_do|treatments|drugs)\//;

/** One page for the person, in plain words. An emergency's page says nothing but what to do now. */
export function summaryFor(plan: CarePlan, knowledge: PlanningKnowledge): NotePart[] {
  const tell: Tell = (id, slots = {}) => say(knowledge.plan, `note.${id}`, slots).plain;
  const { urgency, stages, choices } = plan;
  const now = stages[0]!.steps.map(({ plain, list }) =>
    list === undefined ? [`- ${plain}`] : [`- ${list.lead}`, ...list.items.map((item) => `  - ${item}`)],
  );
  if (urgency.level === "emergency") {
    return [
      { heading: tell("title"), lines: [...now.flat(), ...sayThis(plan, knowledge, tell)] },
      { heading: null, lines: [tell("made_by")] },
    ];
  }
  const { review } = presentStage(plan);
  const steps = urgency.level === "non-urgent" ? [[`- ${tell("calm")}`], ...now.slice(1)] : now;
  const help = (within: string): string[] =>
    plan.leaveEarly.filter((one) => one.within === within).map(({ plain }) => `- ${plain}`);
  const first = { heading: tell("now"), lines: steps.slice(0, MOST.steps).flat() };
  const picture = { heading: null, lines: pictureLines(plan, knowledge, tell) };
  return [
    { heading: tell("title"), lines: urgency.level === "non-urgent" ? picture.lines : [] },
    first,
    // What cannot wait comes before what it may be.
    ...(urgency.level === "non-urgent" ? [] : [picture]),
    { heading: tell("do"), lines: doLines(plan, tell) },
    { heading: tell("drugs"), lines: drugLines(plan, tell) },
    { heading: tell("leave_out"), lines: recommended(plan, ["to_avoid"]).slice(0, MOST.avoid).map(line) },
    { heading: tell("ask"), lines: askLines(plan, tell) },
    {
      heading: tell("next"),
      lines: [
        ...(review === null ? [] : [`- ${tell("review", { weeks: String(review.weeks), what: review.plain })}`]),
        ...usualVisits(plan, knowledge, tell),
        ...(choices.length === 0
          ? []
          : [`- ${tell("decide", { questions: choices.map(({ plain }) => plain).join(" ") })}`]),
      ],
    },
    { heading: tell("help"), lines: help("now") },
    { heading: tell("help_today"), lines: help("hours") },
    { heading: null, lines: [tell("made_by")] },
  ].filter(({ heading, lines }) => lines.length > 0 || heading === tell("title"));
}

/** Whom to see in the usual way; who is sooner stands above. */
function usualVisits({ referrals }: CarePlan, { plan: rules }: PlanningKnowledge, tell: Tell): string[] {
  const when = say(rules, "plan.within_routine").plain;
  return referrals
    .filter(({ within }) => within === "routine")
    .map(({ to, because }) => `- ${tell("visit", { to: to.plain, when, because: because.plain })}`);
}

/** What to say on the phone: what the person has, in everyday words; where there are none, why it is taken seriously. */
function sayThis({ urgency }: CarePlan, { plan: rules }: PlanningKnowledge, tell: Tell): string[] {
  const found = urgency.findings.flatMap((id) => rules.words[`red_flag.${id}`]?.plain ?? []);
  const reasons = urgency.plain.slice(0, MOST.reasons).join(" ");
  if (found.length > 0) return [`- ${tell("say_have", { found: found.slice(0, MOST.found).join("; ") })}`];
  return reasons === "" ? [] : [`- ${tell("say_this", { reasons })}`];
}

function pictureLines({ picture }: CarePlan, { model }: PlanningKnowledge, tell: Tell): string[] {
  const { leading, second } = picture;
  if (leading === null) return [tell("no_picture")];
  const told = (id: string, { plain, probability }: { plain: string; probability: number }): string =>
    tell(id, {
      cause: inSentence(plain),
      chance: likelihoodWords({ knowledge: model, reader: "patient" }, probability),
    });
  const grave = model.causes[leading.id]?.serious !== "none" && model.causes[leading.id] !== undefined;
  return [told(grave ? "picture_serious" : "picture", leading), ...(second === null ? [] : [told("second", second)])];
}

function doLines(plan: CarePlan, tell: Tell): string[] {
  const actions = DONE_FIRST.flatMap((kind) => recommended(plan, [kind])).slice(0, MOST.actions);
  const exercises = plan.exercises.programmes.map(({ exercise, amount }) =>
    tell("amount", {
      name: inSentence(exercise.plain),
      count: String(amount.sets * amount.repetitions),
      day: amount.per_day === 1 ? "once" : amount.per_day === 2 ? "twice" : `${amount.per_day} times`,
    }),
  );
  return [
    ...actions.map(line),
    ...(exercises.length === 0 ? [] : [`- ${tell("exercises", { names: exercises.join("; ") })}`]),
  ];
}

function drugLines(plan: CarePlan, tell: Tell): string[] {
  const offered = offeredNow(plan, ["drugs"]);
  const begun = groupsOf(offered.filter(({ taken }) => !taken)).slice(0, MOST.drugs);
  const taken = offered.filter((one) => one.taken);
  const forbidden = plan.verdicts.filter(isForbidden);
  const names = (list: readonly ItemVerdict[]): string => list.map(({ label }) => inSentence(label)).join(", ");
  const groups = begun.map((group) =>
    group.length === 1 ? names(group) : tell("drugs_one", { names: names(group.slice(0, MOST.alike)) }),
  );
  return [
    ...(plan.stages.length === 1
      ? [`- ${tell("drugs_wait")}`]
      : begun.length > 0
        ? [`- ${tell("drugs_ask", { names: groups.join("; "), weeks: String(soonest(begun.flat())) })}`]
        : taken.length > 0
          ? []
          : [`- ${tell("drugs_none")}`]),
    ...(taken.length === 0 ? [] : [`- ${tell("drugs_taken", { names: names(taken) })}`]),
    ...(forbidden.length === 0 ? [] : [`- ${tell("drugs_not", { names: names(forbidden.slice(0, MOST.forbidden)) })}`]),
  ];
}

/** After so many weeks the first of them is judged. */
function soonest(drugs: readonly ItemVerdict[]): number {
  return Math.min(...drugs.map(({ reviewWeeks }) => reviewWeeks));
}

/** A drug that might be had for this, were it not for something about this person: its own rule says nothing against it. */
function isForbidden({ item, verdict, because, against }: ItemVerdict): boolean {
  const refused = verdict === "contraindicated" || verdict === "advised-against";
  const own = [...because, ...against].some(({ rule }) => rule.startsWith(`${item}#`));
  return item.startsWith("drugs/") && refused && !own && because.some(({ rule }) => rule.startsWith("medication/"));
}

function askLines({ checkFirst }: CarePlan, tell: Tell): string[] {
  const own = checkFirst.filter(({ items }) => items.some((id) => OWN.test(id)));
  if (own.length === 0) return [];
  // What a medicine hangs on comes first: it can be begun without anybody who asks.
  const isOfDrug = ({ fact }: CheckFirst): boolean => fact.startsWith("medication/");
  const drugs = own.filter(isOfDrug).sort(byWeight).slice(0, MOST.drugChecks);
  const told = [...drugs, ...own.filter((one) => !isOfDrug(one))];
  return [tell("ask_why"), ...told.slice(0, MOST.checks).map(({ plain }) => `- ${plain}`)];
}

/** Facts that forbid a medicine by themselves, before those that change its dose. */
const WEIGHTY = ["pregnancy", "current_drugs", "conditions", "allergies"].map((field) => `medication/${field}`);

function byWeight(a: CheckFirst, b: CheckFirst): number {
  const place = ({ fact }: CheckFirst): number => {
    const at = WEIGHTY.indexOf(fact);
    return at < 0 ? WEIGHTY.length : at;
  };
  return place(a) - place(b);
}

function recommended(plan: CarePlan, kinds: readonly string[]): ItemVerdict[] {
  return offeredNow(plan, kinds).filter(({ verdict }) => verdict === "recommended");
}

function line(one: ItemVerdict): string {
  const [first] = one.because;
  return `- ${one.plain}. ${first === undefined ? "" : first.why.plain}`;
}
