import { askPatient } from "../../engine/src/ask-patient.ts";
import { askAtOnce, gateOf } from "../../engine/src/gate-of.ts";
import type { Knowledge } from "../../engine/src/knowledge/knowledge.ts";
import type { Case } from "../../engine/src/vocabulary/case.ts";
import { BRUSHES, type Brush, type Mark } from "../../site/src/drawings/body/marks.ts";
import { elsewhere, withAtOnce } from "../../site/src/journey/at-once.ts";
import { chartFindings, findingOf } from "../../site/src/journey/chart-findings.ts";
import { answered, EMPTY_JOURNEY, type Journey, stillAsked } from "../../site/src/journey/journey.ts";
import { askedOnPages, pagesBeforeChart, sectionsOf } from "../../site/src/journey/safety-pages.ts";
import { ASKED_OF_ALL, askedSoFar } from "../../site/src/journey/screens.ts";
import { settled } from "../../site/src/journey/settled-case.ts";
import { caseOf } from "../../site/src/journey/to-case.ts";

/** What a person answers, by finding; a finding that is not there is left open. */
export type Truth = ReadonlyMap<string, string>;

/** How a simulated person came through the journey. */
export interface Walk {
  readonly journey: Journey;
  /** Safety pages, chart, the page about the person, and themes: everything that was asked before the result. */
  readonly screens: number;
  /** On which screen the emergency page came up; null when it did not. */
  readonly emergencyAt: number | null;
}

/** The screens that everybody sees: safety questions, the body chart, and the page about the person. */
export function firstScreens(person: Journey["person"], truth: Truth, knowledge: Knowledge): Walk {
  const { gate } = knowledge;
  let journey: Journey = EMPTY_JOURNEY;
  let screens = 0;
  let emergencyAt: number | null = null;
  const answer = (ids: readonly string[]) => {
    journey = answeredAll(journey, ids, truth);
  };
  const answerPage = (page: number) => {
    for (const { findings } of sectionsOf(page, gate)) answer(findings);
    for (;;) {
      const open = pressing(journey, knowledge);
      journey = withAtOnce(journey, page, open);
      if (!open.some((id) => truth.has(id))) return;
      answer(open);
    }
  };
  const next = () => {
    screens += 1;
    if (emergencyAt === null && isEmergency(journey, knowledge)) emergencyAt = screens;
  };
  const last = pagesBeforeChart(gate);
  for (let page = 0; page < last; page += 1) {
    answerPage(page);
    next();
  }
  journey = { ...journey, chart: { marks: marksOf(truth, knowledge), done: true, unsure: false, none: true } };
  answer(ASKED_OF_ALL);
  next();
  journey = { ...journey, person };
  answer(["pregnancy"]);
  answerPage(last);
  journey = { ...journey, personAsked: true };
  next();
  return { journey, screens, emergencyAt };
}

/** The whole way: then the themes that the engine chooses, until none is worth a screen. */
export function walk(person: Journey["person"], truth: Truth, knowledge: Knowledge): Walk {
  let { journey, screens, emergencyAt } = firstScreens(person, truth, knowledge);
  for (;;) {
    const asked = askedSoFar(journey);
    const done = journey.themes.map(({ page }) => page);
    const given = settled(caseOf(journey, knowledge.findings), knowledge);
    const [theme] = askPatient(given, knowledge, asked, done);
    if (theme === undefined) return { journey, screens, emergencyAt };
    const { page, findings } = theme;
    journey = answeredAll({ ...journey, themes: [...journey.themes, { page, findings }] }, findings, truth);
    screens += 1;
    if (emergencyAt === null && isEmergency(journey, knowledge)) emergencyAt = screens;
  }
}

/** What the gate says while the person is on their way. */
export function isEmergency(journey: Journey, knowledge: Knowledge): boolean {
  return gateOf(soFar(journey, knowledge), knowledge, stillAsked(journey)).level === "emergency";
}

/** Ids of everything that the check has a question for; what the body chart shows is beside them. */
export function questionsOf({ gate, questionPages }: Knowledge): ReadonlySet<string> {
  return new Set([
    ...askedOnPages(gate),
    "pregnancy",
    ...ASKED_OF_ALL,
    ...questionPages.flatMap(({ findings }) => findings),
  ]);
}

/** The same journey with every question of the check answered, whether it was asked or not. */
export function everythingSaid(journey: Journey, truth: Truth, knowledge: Knowledge): Journey {
  const questions = questionsOf(knowledge);
  return { ...journey, answers: Object.fromEntries([...truth].filter(([id]) => questions.has(id))) };
}

function answeredAll(journey: Journey, ids: readonly string[], truth: Truth): Journey {
  return ids.reduce((so, id) => (truth.has(id) ? answered(so, id, truth.get(id)!) : so), journey);
}

/** Questions that are pressing after what was said so far. */
function pressing(journey: Journey, knowledge: Knowledge): string[] {
  const { gate, findings } = knowledge;
  const given = soFar(journey, knowledge);
  return askAtOnce(given, knowledge, elsewhere(journey, { ...gate, findings }), stillAsked(journey));
}

function soFar(journey: Journey, knowledge: Knowledge): Case {
  return settled(caseOf(journey, knowledge.findings, true), knowledge);
}

/** The marks that somebody makes who feels all this. */
function marksOf(truth: Truth, { findings }: Knowledge): Mark[] {
  const areas = [...new Set(chartFindings(findings).flatMap(({ area }) => area ?? []))];
  return areas.flatMap((area) =>
    BRUSHES.flatMap((brush: Brush): Mark[] => {
      const id = findingOf(brush, area, findings);
      const said = id === null ? "absent" : (truth.get(id) ?? "absent");
      if (said === "absent") return [];
      if (said === "present") return [{ area, side: "midline", brush }];
      return (said === "bilateral" ? (["left", "right"] as const) : ([said] as ("left" | "right")[])).map((side) => ({
        area,
        side,
        brush,
      }));
    }),
  );
}
