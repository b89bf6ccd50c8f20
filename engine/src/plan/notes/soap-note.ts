import type { CaseReading } from "../../knowledge/reading.ts";
import { readCase } from "../../reading/read-case.ts";
import type { CarePlan } from "../../vocabulary/plan.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import {
  isSaidToPerson,
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
import { drugsInWords, forbiddenHere, listsToAsk, offeredNow, some, takenAgainst } from "./names.ts";
import { type RedFlags, redFlagsOf } from "./red-flags.ts";
import { absentIn, nameOf, presentIn } from "./told-case.ts";

const TESTS = ["laboratory", "electrodiagnostic", "imaging"];

interface Most {
  readonly history: number;
  /** Of one feeling. */
  readonly places: number;
  readonly signs: number;
  readonly missing: number;
  readonly tests: number;
  readonly lists: number;
  readonly reasons: number;
  readonly roots: number;
  readonly referrals: number;
  readonly offered: number;
  readonly drugs: number;
  readonly forbidden: number;
  readonly unknown: number;
  readonly choices: number;
}

const FULL: Most = {
  history: 5,
  places: 6,
  signs: 6,
  missing: 4,
  tests: 4,
  lists: 12,
  reasons: 2,
  roots: 2,
  referrals: 3,
  offered: 3,
  drugs: 2,
  forbidden: 3,
  unknown: 3,
  choices: 3,
};
/**
 * What is left out first is what the plan tells in full, then what the person feels. Drugs, results and whom to see stand
 * in the record until nothing else can give way; red flags always do.
 */
const BRIEF: Most = { ...FULL, offered: 1, drugs: 1, forbidden: 1, unknown: 1, missing: 2 };
const BARE: Most = { ...BRIEF, offered: 0, drugs: 0, choices: 0, forbidden: 0, unknown: 0, missing: 1 };
const SHORT: Most = { ...BARE, history: 4, places: 4, signs: 5, reasons: 1 };
const LENGTHS: readonly Most[] = [
  FULL,
  { ...FULL, offered: 2, drugs: 1, forbidden: 2, missing: 3 },
  BRIEF,
  { ...BRIEF, choices: 0, unknown: 0, missing: 1 },
  BARE,
  SHORT,
  { ...SHORT, history: 3, places: 3, signs: 4, referrals: 2 },
  { ...SHORT, history: 2, places: 2, signs: 3, missing: 0, referrals: 2, roots: 1 },
  { ...SHORT, history: 1, places: 2, signs: 3, missing: 0, tests: 3, referrals: 2, roots: 1, lists: 8 },
  { ...SHORT, history: 1, places: 2, signs: 2, missing: 0, tests: 2, referrals: 2, roots: 1, lists: 5 },
  { ...SHORT, history: 1, places: 1, signs: 2, missing: 0, tests: 1, referrals: 1, roots: 1, lists: 3 },
];
/** A note stays below this many lines of a record. */
const MOST_LINES = 25;
const LINE = 80;
const INDENT = 3;

/** A note for the record: subjective, objective, assessment, plan; the fullest that fits. One paragraph a line. */
export function soapNote(plan: CarePlan, input: unknown, knowledge: PlanningKnowledge): string[] {
  const reading = readCase(input, knowledge.model);
  const flags = redFlagsOf(plan, reading, knowledge);
  let note: string[] = [];
  for (const most of LENGTHS) {
    note = noteOf(plan, input, { reading, flags }, knowledge, most);
    if (note.reduce((sum, text) => sum + linesOf(text), 0) < MOST_LINES) break;
  }
  return note;
}

/** Lines that a paragraph takes, all but the first set in. */
function linesOf(paragraph: string): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.trim().split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > LINE - INDENT) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

function noteOf(
  plan: CarePlan,
  input: unknown,
  { reading, flags }: { readonly reading: CaseReading; readonly flags: RedFlags },
  knowledge: PlanningKnowledge,
  most: Most,
): string[] {
  const { model } = knowledge;
  const tell = tellerOf(knowledge);
  const history = presentIn(reading, ["history"], model, flags.told, most.history, most.places);
  const signs = presentIn(reading, ["examination"], model, flags.told, most.signs);
  const missing = absentIn(reading, ["examination"], model, flags.told, most.missing);
  const tests = presentIn(reading, TESTS, model, flags.told, most.tests);
  const found = [signs, missing === "" ? "" : tell("not_found", { found: missing })].filter((part) => part !== "");
  return [
    tell("history", { found: [personWords(plan, input, tell), history].filter((part) => part !== "").join(" ") }),
    `   ${redFlagWords(flags, tell)}`,
    `   ${listWords(input, most.lists, tell)}`,
    tell("examination", { found: found.length === 0 ? tell("nothing") : found.join(". ") }),
    ...(tests === "" ? [] : [tell("tests", { found: tests })]),
    tell("assessment", { found: assessed(plan, knowledge, tell, most).join(" ") }),
    tell("plan", { steps: stepsOf(plan, knowledge, tell, most).join(" ") }),
    ...(plan.urgency.level === "emergency" ? [] : offers(plan, knowledge, tell, most)),
  ];
}

function assessed(plan: CarePlan, knowledge: PlanningKnowledge, tell: Tell, most: Most): string[] {
  const { level, within, because } = plan.urgency;
  const urgency =
    within === null
      ? tell("urgency_unknown")
      : level === "non-urgent"
        ? tell("urgency_calm")
        : tell("urgency", { level, when: timeWords(within, knowledge) });
  return [urgency, ...because.slice(0, most.reasons), ...thoughts(plan, knowledge, most.roots)];
}

/** What to do now, and whom the person is sent to. What is open is asked first: it stands with the red flags. */
function stepsOf(plan: CarePlan, knowledge: PlanningKnowledge, tell: Tell, most: Most): string[] {
  const { urgency, stages } = plan;
  const calm = urgency.level === "non-urgent" || urgency.level === "not-enough-known";
  const waits = urgency.level === "urgent" && stages.length === 1;
  const to = sentTo(plan, knowledge).slice(0, most.referrals);
  const against = urgency.level === "emergency" ? [] : takenAgainst(plan);
  return [
    ...(calm || isSaidToPerson(plan, knowledge) ? [] : urgency.actions.slice(0, most.reasons)),
    ...(urgency.ask.length === 0 ? [] : [tell("ask_open")]),
    ...(waits ? [tell("waits")] : []),
    ...(to.length === 0 ? [tell("nobody")] : [tell("refer", { names: to.join("; ") })]),
    ...(against.length === 0 ? [] : [tell("taken_against", { names: against.join(", ") })]),
  ];
}

/** What is offered, and what speaks against it, as two paragraphs. */
function offers(plan: CarePlan, { plan: rules }: PlanningKnowledge, tell: Tell, most: Most): string[] {
  const offered = offeredNow(plan, ["to_do", "treatments"]).map(({ label }) => nameOf(label));
  const told = (id: string, names: string): string[] => (names === "" ? [] : [tell(id, { names })]);
  const drugs = most.drugs === 0 ? [] : offeredNow(plan, ["drugs"]);
  const lists = listsToAsk(drugs, plan);
  const unknown = plan.checkFirst.filter((one) => !lists.includes(one)).map(unknownWords);
  const decided = plan.choices.map(({ label }) => label);
  const first = [
    ...told("offered", some(offered, most.offered)),
    ...told("drugs_first", lists.map(unknownWords).join(", ")),
    ...told("offered_drugs", drugsInWords(drugs, most.drugs, rules)),
    ...told("choices", decided.slice(0, most.choices).join("; ")),
  ];
  const then = [
    ...told("forbidden", some(forbiddenHere(plan), most.forbidden)),
    ...told("unknown", some(unknown, most.unknown)),
    tell("safety_net"),
  ];
  return [first, then].filter((lines) => lines.length > 0).map((lines) => `   ${lines.join(" ")}`);
}
