import type {
  Assessment,
  CarePlan,
  Case,
  ChosenExercises,
  Diary,
  DiaryJudgement,
  EnteredFinding,
  FollowUpKnowledge,
  Forecast,
  Knowledge,
  Programme,
  ReportAnswer,
  ReportDecision,
  UnknownDrug,
  Urgency,
} from "@foramen/engine";

/** What is asked of the worker that knows plan, medicines, exercises, course and reports; it starts when it is needed. */
export type CareRequest =
  | { readonly kind: "care"; readonly case: Case }
  | {
      readonly kind: "report";
      readonly case: Case;
      readonly text: string;
      readonly decisions: readonly ReportDecision[];
    }
  /** How sure the chances of the main causes are: the slowest question, so it is not asked of the worker that has the gate. */
  | { readonly kind: "sureness"; readonly case: Case }
  /** When to get help after all. */
  | { readonly kind: "leave" }
  | { readonly kind: "diary"; readonly case: Case; readonly diary: Diary }
  | { readonly kind: "measures" }
  | { readonly kind: "unknown-drugs"; readonly list: readonly string[] };

export interface CareReplies {
  care: {
    readonly plan: CarePlan;
    readonly exercises: ChosenExercises;
    /** Of what was offered. */
    readonly programmes: Readonly<Record<string, Programme>>;
    readonly forecast: Forecast;
    readonly words: FollowUpKnowledge["words"];
    /** Items of the plan that wait for an examination, as exercises do. */
    readonly waiting: readonly string[];
  };
  /** Names of the list that no medicine is known by. */
  "unknown-drugs": readonly UnknownDrug[];
  /** As it was read, and what of it enters the case by the decisions. */
  report: { readonly answer: ReportAnswer; readonly findings: readonly EnteredFinding[] };
  sureness: Sureness;
  leave: readonly Pick<CarePlan["leaveEarly"][number], "id" | "plain" | "within">[];
  diary: {
    readonly judgement: DiaryJudgement;
    /** What the gate says of what the diary brought; null when nothing leads back to it. */
    readonly gate: Pick<Urgency, "level" | "within" | "reasons" | "action"> | null;
  };
  measures: {
    readonly instruments: FollowUpKnowledge["instruments"];
    readonly words: FollowUpKnowledge["words"];
    /** For reading the answers of the journey. */
    readonly findings: Knowledge["findings"];
    /** Questions about red flags, in the order of the safety screens. */
    readonly flags: readonly { readonly id: string; readonly ask: string }[];
  };
}

/**
 * 90 % intervals: of the chance to be the main cause, by cause, "plain" for none of the specific ones; and of the chance
 * that a nerve is sore, by `nerveId`.
 */
export type Sureness = Readonly<Record<string, readonly [number, number]>>;

/** "L2 left", which no cause is called. */
export function nerveId({ root, side }: Pick<Assessment["roots"][number], "root" | "side">): string {
  return `${root} ${side}`;
}

export type ToCare = CareRequest & { readonly id: number };
export type FromCare =
  | { readonly id: number; readonly reply: CareReplies[CareRequest["kind"]] }
  | { readonly id: number; readonly fault: string; readonly code: string };
