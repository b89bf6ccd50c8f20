import { part } from "../validate/written.ts";
import type { JudgedWalk } from "./judged-walk.ts";

/** What docs/validation-journeys.json holds. */
export interface JourneyResults {
  readonly engine: string;
  readonly knowledge: string;
  readonly seed: number;
  /** By where the people come from: the model itself, or the model with its judged numbers wrong. */
  readonly people: Readonly<Record<"model" | "perturbed", JourneyTally>>;
}

export interface JourneyTally {
  readonly people: number;
  readonly medianQuestions: number;
  readonly mostQuestions: number;
  readonly medianScreens: number;
  readonly emergencies: number;
  readonly emergenciesTold: number;
  readonly emergenciesInFive: number;
  /** Told an emergency, though all that they can answer together is none: while the chart is open, the back is taken to hurt. */
  readonly toldForNothing: number;
  readonly judged: number;
  readonly sameLeading: number;
  readonly sameSpecific: number;
}

const FIVE = 5;

export function tallyOf(walks: readonly JudgedWalk[]): JourneyTally {
  const count = (holds: (walk: JudgedWalk) => boolean) => walks.filter(holds).length;
  const inFive = ({ emergencyAt }: JudgedWalk) => emergencyAt !== null && emergencyAt <= FIVE;
  return {
    people: walks.length,
    medianQuestions: median(walks.map(({ questions }) => questions)),
    mostQuestions: Math.max(0, ...walks.map(({ questions }) => questions)),
    medianScreens: median(walks.map(({ screens }) => screens)),
    emergencies: count(({ emergency }) => emergency),
    emergenciesTold: count(({ emergency, emergencyAt }) => emergency && emergencyAt !== null),
    emergenciesInFive: count((walk) => walk.emergency && inFive(walk)),
    toldForNothing: count(({ emergency, emergencyAt }) => !emergency && emergencyAt !== null),
    judged: count(({ sameLeading }) => sameLeading !== null),
    sameLeading: count(({ sameLeading }) => sameLeading === true),
    sameSpecific: count(({ sameSpecific }) => sameSpecific === true),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** The section of docs/validation.md on the journey of a person, as Markdown. */
export function journeysSection({ engine, knowledge, people }: JourneyResults): string {
  const columns = [people.model, people.perturbed];
  const row = (name: string, value: (tally: JourneyTally) => string | number) =>
    `| ${name} | ${columns.map(value).join(" | ")} |`;
  return `
## Simulated people on the journey

Written by \`npm run journeys\`; engine ${engine}, knowledge ${knowledge}. People who come to primary care, drawn from the model, or from the model with the odds of every judged number doubled or halved at random (ten people to each such draw). They answer what is true of them, are never unsure, and mark every place on the chart. Real people are not like that: this shows that the way asks enough, not that the model is right.

A question is a safety screen (the eight of the gate, in one part or two, and low mood), what an answer makes pressing on a page, or a theme that the engine chooses; the chart with weeks and strength of the pain, age and sex, and the pages that may be skipped are not counted. A screen is what is shown, chart and age included, up to the last theme. All that they can answer is every question of the check, whether it was asked or not, and the chart.

| | from the model | numbers wrong |
| --- | --- | --- |
${[
  row("people", ({ people: all }) => all),
  row("questions, median (most)", ({ medianQuestions, mostQuestions }) => `${medianQuestions} (${mostQuestions})`),
  row("screens, median", ({ medianScreens }) => medianScreens),
  row("an emergency by all that they can answer", ({ people: all, emergencies }) => part(emergencies, all)),
  row("of these, told on the way", ({ emergencies, emergenciesTold }) => part(emergenciesTold, emergencies)),
  row("of these, told within five screens", ({ emergencies, emergenciesInFive }) =>
    part(emergenciesInFive, emergencies),
  ),
  row("told an emergency, and none by all that they can answer", ({ people: all, emergencies, toldForNothing }) =>
    part(toldForNothing, all - emergencies),
  ),
  row("main cause as with all that they can answer, plain pain counted as one", ({ judged, sameLeading }) =>
    part(sameLeading, judged),
  ),
  row("likeliest specific cause as with all that they can answer", ({ judged, sameSpecific }) =>
    part(sameSpecific, judged),
  ),
].join("\n")}

That every rule of the gate which a person can meet is told within five screens is also shown without chance: \`scripts/journeys/within-five.test.ts\` walks through the ways of meeting each rule and saying no more.
`;
}
