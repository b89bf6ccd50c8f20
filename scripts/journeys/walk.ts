import { askPatient } from "../../engine/src/ask-patient.ts";
import type { Network } from "../../engine/src/belief/network.ts";
import type { Knowledge } from "../../engine/src/knowledge/knowledge.ts";
import { readCase } from "../../engine/src/reading/read-case.ts";
import { levelOf, triage } from "../../engine/src/triage/triage.ts";
import type { EnteredFinding } from "../../engine/src/vocabulary/case.ts";
import type { SyntheticPatient } from "../../engine/test/patients/draw-patient.ts";
import { everyFinding } from "../../engine/test/patients/statement.ts";
import { BRUSHES, type Brush, type Mark } from "../../site/src/drawings/body/marks.ts";
import { chartFindings, findingOf } from "../../site/src/journey/chart-findings.ts";
import { answered, EMPTY_JOURNEY, type Journey } from "../../site/src/journey/journey.ts";
import { SAFETY_PAGES } from "../../site/src/journey/safety-pages.ts";
import { ASKED_OF_ALL } from "../../site/src/journey/screens.ts";
import { settled } from "../../site/src/journey/settled-case.ts";
import { caseOf } from "../../site/src/journey/to-case.ts";

/** How a simulated person came through the journey. */
export interface Walk {
  readonly journey: Journey;
  /** Screens of safety questions, the chart, age and sex, and themes: everything that was asked before the result. */
  readonly screens: number;
  /** Safety screens of the gate counted as one each, and the themes. */
  readonly questions: number;
  /** On which screen the emergency page came up; null when it did not. */
  readonly emergencyAt: number | null;
}

/** What a person would answer who knows everything that is true of them. */
export function truthOf(network: Network, patient: SyntheticPatient): ReadonlyMap<string, string> {
  const { findings } = network.knowledge;
  const sides = new Map<string, EnteredFinding[]>();
  for (const one of everyFinding(network, patient)) {
    if (!findings[one.id]!.who.includes("patient")) continue;
    sides.set(one.id, [...(sides.get(one.id) ?? []), one]);
  }
  return new Map([...sides].map(([id, answers]) => [id, saidOf(answers)]));
}

function saidOf(answers: readonly EnteredFinding[]): string {
  const there = answers.filter(({ value }) => value !== "absent");
  if (answers[0]!.side === undefined) return String(answers[0]!.value);
  if (there.length === 0) return "absent";
  return there.length === 2 ? "bilateral" : there[0]!.side!;
}

/** Walks through safety pages, body chart, age and sex, and the themes that the engine chooses, answering what is true. */
export function walk(network: Network, patient: SyntheticPatient): Walk {
  const { knowledge } = network;
  const { findings, gate } = knowledge;
  const truth = truthOf(network, patient);
  let journey = EMPTY_JOURNEY;
  let screens = 0;
  let emergencyAt: number | null = null;
  const answerAll = (ids: readonly string[]) => {
    for (const id of ids) {
      const said = truth.get(id);
      if (said !== undefined) journey = answered(journey, id, said);
    }
  };
  const next = () => {
    screens += 1;
    if (emergencyAt !== null) return;
    if (isEmergency(journey, knowledge)) emergencyAt = screens;
  };
  for (const steps of SAFETY_PAGES) {
    for (const { step, findings: asked } of gate.screens) if (steps.includes(step)) answerAll(asked);
    next();
  }
  journey = { ...journey, chart: { marks: marksOf(truth, network), done: true, unsure: false, none: true } };
  next();
  journey = { ...journey, person: { age: String(patient.person.ageYears), sex: patient.person.sex } };
  answerAll(ASKED_OF_ALL);
  next();
  for (;;) {
    const asked = [...Object.keys(journey.answers), ...journey.themes.flatMap((theme) => theme.findings)];
    const done = journey.themes.map(({ page }) => page);
    const [theme] = askPatient(settled(caseOf(journey, findings), knowledge), knowledge, asked, done);
    if (theme === undefined) break;
    answerAll(theme.findings);
    journey = { ...journey, themes: [...journey.themes, { page: theme.page, findings: theme.findings }] };
    next();
  }
  return { journey, screens, questions: gate.screens.length + journey.themes.length, emergencyAt };
}

/** What the gate says while the person is on their way. */
export function isEmergency(journey: Journey, knowledge: Knowledge): boolean {
  const reading = readCase(settled(caseOf(journey, knowledge.findings, true), knowledge), knowledge);
  return triage(reading, knowledge).level === "emergency";
}

/** The same journey with every question answered that a person can answer, whether it was asked or not. */
export function everythingSaid(journey: Journey, truth: ReadonlyMap<string, string>, { findings }: Knowledge): Journey {
  const drawn = new Set(chartFindings(findings).map(({ id }) => id));
  const answers = [...truth].filter(([id]) => {
    const { kind, type } = findings[id]!;
    const asked = id in journey.answers || !drawn.has(id);
    return asked && !["any-of", "blanket"].includes(kind) && type !== "categorical";
  });
  return { ...journey, answers: Object.fromEntries(answers) };
}

/** The marks that somebody makes who feels all this. */
function marksOf(truth: ReadonlyMap<string, string>, { knowledge }: Network): Mark[] {
  const areas = [...new Set(chartFindings(knowledge.findings).flatMap(({ area }) => area ?? []))];
  return areas.flatMap((area) =>
    BRUSHES.flatMap((brush: Brush): Mark[] => {
      const id = findingOf(brush, area, knowledge.findings);
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
