import type { EnteredFinding, ReportDecision } from "@foramen/engine";
import type { Marks } from "../drawings/body/marks.ts";

/**
 * What was said to each question, by finding: `present`, `absent`, `not-sure`, the side where it is (`left`, `right`,
 * `bilateral`), or the word of a band. What is not there has not been asked, or was left open.
 */
export type Answers = Readonly<Record<string, string>>;

/** A theme that was put on a screen, with the findings that were asked there. */
export interface AskedTheme {
  readonly page: string;
  readonly findings: readonly string[];
}

/** Questions of a safety page that are asked because of what was said. */
export interface AskedAtOnce {
  readonly page: number;
  readonly findings: readonly string[];
}

/** Everything that a person has told, as it is kept on their device. */
export interface Journey {
  readonly form: 1;
  readonly answers: Answers;
  readonly chart: {
    readonly marks: Marks;
    /**
     * The person has gone on from the chart: what is not marked is denied, unless they may have missed places. A chart
     * without any mark denies nothing unless `none` was ticked.
     */
    readonly done: boolean;
    readonly unsure: boolean;
    /** The person has ticked that nothing is felt anywhere on the drawing; counts only while nothing is marked. */
    readonly none: boolean;
  };
  readonly person: { readonly age: string; readonly sex: "" | "female" | "male" };
  /** The person has gone on from the page that asks for age and sex: what is open there stays unknown. */
  readonly personAsked: boolean;
  /** Questions that an answer made pressing, by the safety page on which they stand. */
  readonly atOnce: readonly AskedAtOnce[];
  /** In the order in which they were asked. */
  readonly themes: readonly AskedTheme[];
  /** Ids of illnesses, or `NO_ILLNESS` alone; nothing while the page was skipped. */
  readonly conditions: readonly string[];
  readonly medicines: readonly string[];
  /** Text of a scan report, as pasted. */
  readonly report: string;
  /** What the person made of what was read from it, and what that is in a case; nothing before a decision. */
  readonly scan: { readonly decisions: readonly ReportDecision[]; readonly findings: readonly EnteredFinding[] };
  /** Two letters; empty while the language of the device decides. */
  readonly country: string;
  /** Gate rules whose emergency page the person has read and gone on from. */
  readonly seen: readonly string[];
}

/** Ticked for "none of these": the page was answered. There are illnesses besides, so the case does not deny any. */
export const NO_ILLNESS = "none";

export const EMPTY_JOURNEY: Journey = {
  form: 1,
  answers: {},
  chart: { marks: [], done: false, unsure: false, none: false },
  person: { age: "", sex: "" },
  personAsked: false,
  atOnce: [],
  themes: [],
  conditions: [],
  medicines: [],
  report: "",
  scan: { decisions: [], findings: [] },
  country: "",
  seen: [],
};

/** Nothing is marked, and the person has not said why: an open question, never "it hurts nowhere". */
export function isChartOpen({ marks, unsure, none }: Journey["chart"]): boolean {
  return marks.length === 0 && !unsure && !none;
}

/**
 * What of the person the gate does not yet miss, because it is still to be asked. Afterwards it is unknown, and what is
 * unknown counts as it may be.
 */
export function stillAsked({ personAsked }: Pick<Journey, "personAsked">): readonly ("age" | "sex")[] {
  return personAsked ? [] : ["age", "sex"];
}

/** The person has shown every place: then what is not marked is denied. */
export function isChartComplete({ marks, done, unsure, none }: Journey["chart"]): boolean {
  return done && !unsure && (marks.length > 0 || none);
}

/** A journey with other answers; one that is not a question's any more is left out. */
export function answered(journey: Journey, finding: string, said: string | null): Journey {
  const { [finding]: _, ...others } = journey.answers;
  return { ...journey, answers: said === null ? others : { ...others, [finding]: said } };
}
