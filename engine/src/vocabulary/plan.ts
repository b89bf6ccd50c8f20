/** What comes out of the plan of care: the outer contract. */
import type { Urgency } from "./assessment.ts";
import type { Setting } from "./case.ts";
import type { Within } from "./urgency.ts";

/** Best first. Only the first two are an offer. */
export type PlanVerdictWord = "recommended" | "consider" | "little-evidence" | "advised-against" | "contraindicated";

/** Safety first, then by weeks since the trouble began. */
export type PlanStageId = "now" | "weeks-0-6" | "weeks-6-12" | "beyond-12";

/** The same for whoever treats and for whoever is treated. */
export interface Told {
  readonly clinical: string;
  readonly plain: string;
}

/** A source as it is shown beside a reason. */
export interface PlanSource {
  readonly id: string;
  readonly name: string;
}

/** What a reason rests on. */
export interface ReasonBasis {
  readonly sources: readonly PlanSource[];
  readonly grade: string;
  /** seen: read in the source; recalled: from memory, to be confirmed; elicited: own judgement. */
  readonly status: string;
  /** The day it was last compared with its sources (YYYY-MM-DD); null where its rule has none. */
  readonly checked: string | null;
}

/** A fact of the case and what follows from it for one thing. */
export interface PlanReason extends Told, ReasonBasis {
  /** Ids of the facts of the case that it cites; at least one. */
  readonly facts: readonly string[];
  /** Id of the rule. */
  readonly rule: string;
  /** What follows, without the facts. */
  readonly why: Told;
  /** True where the rule holds for everybody: the fact that it cites says what the matter is. */
  readonly general: boolean;
}

/** Something about the person that holds, and the findings that say so. */
export interface PlanFactTold {
  readonly id: string;
  readonly label: string;
  readonly plain: string;
  readonly findings: readonly string[];
}

/** Not known, and it could forbid or change something that is offered. */
export interface CheckFirst extends Told {
  readonly fact: string;
  readonly label: string;
  /** Items that it could forbid or make unwise. */
  readonly items: readonly string[];
}

/** The verdict on one treatment, drug, operation or habit for this person. */
export interface ItemVerdict {
  /** `treatments/heat` */
  readonly item: string;
  readonly label: string;
  readonly plain: string;
  readonly verdict: PlanVerdictWord;
  /** What decides; each cites a fact of the case. */
  readonly because: readonly PlanReason[];
  /** What else speaks against it here or asks for care. */
  readonly against: readonly PlanReason[];
  /** Ids of facts that are not known and could forbid it. */
  readonly checkFirst: readonly string[];
  readonly evidence: Told["clinical"];
  readonly certainty: string;
  readonly sources: readonly PlanSource[];
  /** Where it stands in the plan; empty unless it is offered. */
  readonly stages: readonly PlanStageId[];
  readonly works: Told;
  readonly reviewWeeks: number;
  readonly stop: Told;
  /** Why its verdict is the same for everybody; null where it is not. */
  readonly never: Told | null;
  /** Id of the choice with its numbers; null where there is none. */
  readonly choice: string | null;
  /** Of things offered with the same word no two go together; null where it goes with anything. */
  readonly oneOf: string | null;
  /** A drug that is on the list of what is taken now. */
  readonly taken: boolean;
  /** For a drug that may be had: how to begin, and the most in a day for this person. */
  readonly dose: { readonly start: string; readonly most: string | null } | null;
}

/** Something to do or decide. */
export interface PlanStep extends Told {
  /** What `plain` tells in one go, to be shown below each other: what leads it in, and each question, the most important first. */
  readonly list?: { readonly lead: string; readonly items: readonly string[] };
}

/** One stage of the plan. */
export interface PlanStage extends Told {
  readonly id: PlanStageId;
  /** Where the person stands now, by the weeks since it began. */
  readonly current: boolean;
  readonly goal: Told;
  /** What to do or decide in it, in the order of telling. */
  readonly steps: readonly PlanStep[];
  /** Ids of the items offered, recommended first. */
  readonly items: readonly string[];
  /** In which week since it began to look again. */
  readonly review: (Told & { readonly weeks: number }) | null;
  readonly next: Told | null;
}

/** Whom to see, when and why. */
export interface PlanReferral extends ReasonBasis {
  readonly id: string;
  readonly to: Told;
  /** The department or practice that a letter is addressed to; `setting` where whoever works there belongs to it. */
  readonly service: Told & { readonly id: string; readonly setting: Setting | null };
  readonly within: Within;
  readonly because: Told;
  /** What is asked of them. */
  readonly question: string;
  readonly facts: readonly string[];
}

/** People out of a hundred under one option, in both framings. */
export interface OptionFigure {
  readonly option: string;
  readonly of100: number;
  readonly others: number;
  readonly interval95: readonly [number, number] | null;
  readonly derived: string | null;
  readonly basis: ReasonBasis;
}

/** A decision to be taken together, as data for an icon array. */
export interface PlanChoice extends Told {
  readonly id: string;
  readonly label: string;
  readonly because: readonly string[];
  readonly options: readonly (Told & { readonly id: string })[];
  readonly outcomes: readonly (Told & {
    readonly id: string;
    /** What becomes of the others. */
    readonly otherwise: Told;
    readonly good: boolean;
    readonly weeks: number | null;
    readonly figures: readonly OptionFigure[];
  })[];
  readonly limits: Told;
}

/** When to leave the plan and get help, before any review. */
export interface LeaveEarly extends Told, ReasonBasis {
  readonly id: string;
  readonly within: Within;
}

/** Two to four exercise programmes, and where to begin in each. */
export interface PlannedExercises {
  readonly programmes: readonly {
    /** Id of the treatment. */
    readonly id: string;
    readonly label: string;
    readonly plain: string;
    /** Id of the exercise (knowledge/exercises) to begin with, and how much of it. */
    readonly start: string;
    readonly exercise: Told;
    readonly amount: {
      readonly sets: number;
      readonly repetitions: number;
      readonly hold_seconds: number;
      readonly per_day: number;
      readonly days_per_week: number;
    };
    /** Ids of the exercises that this person may do, gentlest first. */
    readonly ladder: readonly string[];
  }[];
  /** Findings that would settle which. */
  readonly ask: readonly string[];
}

export interface CarePlan {
  readonly engine: string;
  /** Version of the knowledge that the assessment rests on, and of the rules of plan and medication. */
  readonly knowledge: string;
  readonly rules: { readonly plan: string; readonly medication: string; readonly followUp: string };
  readonly inputHash: string;
  readonly setting: Setting;
  readonly scope: { readonly inScope: boolean; readonly reason: string };
  readonly urgency: Pick<Urgency, "level" | "within" | "action" | "ask"> & {
    /** The most urgent first, of these what rests on most findings; a reason that another one contains is left out. */
    readonly because: readonly string[];
    /** What each of the most urgent of these asks to be done, in their order. */
    readonly actions: readonly string[];
    /** Ids of the findings that the reasons rest on, those of the most urgent first. */
    readonly findings: readonly string[];
    /** Why, told to the person: a sentence for each reason. */
    readonly plain: readonly string[];
  };
  /** Drugs that are taken and stand in no verdict, each with what speaks seriously against it in this person. */
  readonly takenBeside: readonly (Told & { readonly drug: string; readonly label: string })[];
  /** The plan says nothing firm before these are answered: what to ask first, in order. */
  readonly provisional: boolean;
  readonly picture: {
    readonly care: ({ readonly id: string } & Told) | null;
    readonly leading: {
      readonly id: string;
      readonly label: string;
      readonly plain: string;
      readonly probability: number;
    } | null;
    /** A cause that needs another care and lies so close that the plan holds only what is safe for both; else null. */
    readonly second: {
      readonly id: string;
      readonly label: string;
      readonly plain: string;
      readonly probability: number;
    } | null;
    /** The likeliest cause of those for whose sake this care is followed, where it is neither of the two; else null. */
    readonly meant: {
      readonly id: string;
      readonly label: string;
      readonly plain: string;
      readonly probability: number;
    } | null;
    readonly roots: readonly { readonly root: string; readonly side: string; readonly irritated: number }[];
    readonly weeks: number | null;
  };
  readonly facts: readonly PlanFactTold[];
  readonly stages: readonly PlanStage[];
  readonly verdicts: readonly ItemVerdict[];
  readonly exercises: PlannedExercises;
  readonly referrals: readonly PlanReferral[];
  readonly choices: readonly PlanChoice[];
  readonly checkFirst: readonly CheckFirst[];
  readonly leaveEarly: readonly LeaveEarly[];
  /** Findings and acts worth finding out next, that could change the care. */
  readonly tests: readonly string[];
  readonly missing: readonly { readonly field: string; readonly effect: string }[];
  readonly notUnderstood: readonly string[];
}
