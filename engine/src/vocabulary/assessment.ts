import type { BodySide, Level, NerveRoot, Zone } from "./anatomy.ts";
import type { UrgencyCode, UrgencyLevel, Within } from "./urgency.ts";

/** A finding as it stands in an answer. */
export interface FindingRef {
  readonly finding: string;
  readonly side?: string;
  readonly level?: Level;
  readonly value?: string;
}

/** One reason for the urgency: a gate rule that fired, or the model's own threshold. */
export interface UrgencyReason {
  /** Id of the gate rule, or `model:serious`. */
  readonly rule: string;
  readonly code: UrgencyCode;
  readonly within: Within;
  readonly because: string;
  readonly action: string;
  /** Ids of the findings that met the rule. */
  readonly findings: readonly string[];
  /** What of the person is not known and was taken to be as the rule asks; left out where the rule holds without. */
  readonly presumed?: readonly ("age" | "sex")[];
  /** Ids of findings that nobody has answered and that were taken to be as the rule asks; left out where it holds without. */
  readonly unanswered?: readonly string[];
  readonly sources: readonly string[];
  readonly status: string;
}

export interface Urgency {
  readonly level: UrgencyLevel;
  readonly within: Within | null;
  readonly reasons: readonly UrgencyReason[];
  readonly action: string;
  /** Safety screens still open, in the order in which to ask them; findings by id. */
  readonly ask: readonly { readonly step: number; readonly findings: readonly string[] }[];
}

/** How far one finding moves one cause: change of log10 odds when that finding alone is taken away. */
export interface Weight extends FindingRef {
  readonly weight: number;
}

export interface SiteProbability {
  readonly level?: Level;
  readonly zone?: Zone;
  readonly side?: string;
  readonly root?: NerveRoot;
  /** P(site | this cause is the principal one, everything entered), 0 to 1. */
  readonly probability: number;
}

export interface CauseAssessment {
  readonly id: string;
  readonly label: string;
  /** P(present | everything entered), 0 to 1. */
  readonly probability: number;
  /** Of that, the part in which it is the main cause: principal, or present while no principal cause but plain pain is named. */
  readonly principal: number;
  /** 90 % interval of `principal`; with intervals alone. */
  readonly principal90?: Interval90 | null;
  /** P(present) before any finding, for this setting, age, sex and risk factors. */
  readonly prior: number;
  readonly serious: boolean;
  readonly interval90: Interval90 | null;
  readonly sites: readonly SiteProbability[];
  readonly for: readonly Weight[];
  readonly against: readonly Weight[];
  readonly missing: readonly FindingRef[];
}

export interface RootAssessment {
  /** T12 to S1, or `cauda_equina`, `conus`, or the id of a peripheral nerve or plexus. */
  readonly root: string;
  readonly side: BodySide | "midline";
  /** P(at least irritated). */
  readonly irritated: number;
  readonly deficit: number;
  readonly interval90: Interval90 | null;
}

/** Probabilities below which nine in ten resamples of the numbers lie, from 0 to 1. */
export type Interval90 = readonly [number, number];

/** Expected information in bits about each question, from 0. */
export interface Gains {
  /** Is a serious cause behind it? */
  readonly serious: number;
  /** Which cause is the main one? */
  readonly cause: number;
  /** At which level and side? */
  readonly root: number;
  /** Which care: would what we do now change? */
  readonly plan: number;
}

/** What it costs to find out: 0 none to 3 much, as in the knowledge of the finding. */
export interface Burden {
  readonly burden: number;
  readonly money: number;
  readonly harm: number;
  /** Days until the answer is usually there. */
  readonly waitDays: number;
}

/** One possible answer to a question not yet asked. */
export interface Outcome {
  readonly value: string;
  /** P(this answer | everything entered). */
  readonly probability: number;
  /** Id of the main cause it would leave in front. */
  readonly leading: string;
  /** P(a serious cause) after it. */
  readonly serious: number;
  /** Id of the plan of care after it (knowledge/model/plans.yaml). */
  readonly plan: string;
}

/** A finding not yet assessed, or an act that yields several, and what it is worth to find out. */
export interface NextStep {
  /** The finding; for an act the most telling of its findings. */
  readonly finding: string;
  /** Id of the act (knowledge/acts) that yields it. */
  readonly act: string;
  /** All unasked findings of the step, most telling first. */
  readonly findings: readonly string[];
  /** Of a safety screen that is open: asked first, by rule. */
  readonly safety: boolean;
  /** Rank among steps: bits about the questions, set against the burden. */
  readonly score: number;
  /** Sum of the four, weighted as in knowledge/model/asking.yaml. */
  readonly gain: number;
  readonly gains: Gains;
  readonly burden: Burden;
  /** True when some answer, not too unlikely, leads to another plan. */
  readonly changesPlan: boolean;
  readonly outcomes: readonly Outcome[];
  readonly because: string;
}

/** One answer that would have to be different. */
export interface ChangedAnswer extends FindingRef {
  /** As entered; `not-assessed` when nobody has looked. */
  readonly from: string;
  readonly to: string;
}

/** The smallest set of changed answers that changes one thing of the picture; no part of it does. */
export interface WhatWouldChange {
  readonly what: "urgency" | "cause" | "root";
  readonly from: string;
  /** What it would become; null when nothing of at most three answers was found. */
  readonly to: string | null;
  readonly changes: readonly ChangedAnswer[];
  readonly because: string;
}

/** Do the findings fit anything that is known? */
export interface Conflict {
  /** log10 of P(findings apart) / P(findings together); above 0: they are rarer together than apart. */
  readonly score: number;
  readonly unusual: boolean;
  readonly findings: readonly FindingRef[];
  readonly explanation: string;
}

/** Does one finding of the scan explain the symptoms and signs? */
export interface Concordance extends FindingRef {
  readonly verdict: "explains" | "partly" | "does-not-explain";
  /** P(a lesion that shows so is the main cause, at this place | symptoms and signs without the scan). */
  readonly probability: number;
  /** How common it is in people of that age without pain; null when not known. */
  readonly background: number | null;
  readonly because: string;
}

/** One number of the knowledge and how far it moves the leading answer. */
export interface Sensitivity {
  /** Where it stands in the knowledge, e.g. `causes/disc_herniation findings.slr_pain`. */
  readonly number: string;
  readonly value: number;
  readonly status: string;
  readonly source: string;
  /** Change of the leading cause's probability when the number goes from its 5 % to its 95 % point. */
  readonly effect: number;
}

/** Whether Foramen may speak about causes for this person. Urgency holds either way. */
export interface Scope {
  readonly inScope: boolean;
  /** Empty when in scope. */
  readonly reason: string;
  /** Whom to see instead, and by when; null when in scope, or when nothing speaks of a known complaint. */
  readonly see: string | null;
  readonly within: Within | null;
}

export interface Assessment {
  readonly engine: string;
  readonly knowledge: string;
  readonly inputHash: string;
  readonly scope: Scope;
  readonly urgency: Urgency;
  /** Specific causes, by their chance to be the principal one. */
  readonly causes: readonly CauseAssessment[];
  readonly nonSpecific: {
    readonly probability: number;
    /** Of that, the part in which plain pain is all there is. */
    readonly alone: number;
    readonly interval90: Interval90 | null;
    /** 90 % interval of the chance that no specific cause is the main one; with intervals alone. */
    readonly principal90?: Interval90 | null;
  };
  readonly syndromes: readonly {
    readonly id: string;
    readonly label: string;
    readonly probability: number;
    readonly interval90: Interval90 | null;
  }[];
  readonly cannotMiss: readonly { readonly id: string; readonly label: string; readonly probability: number }[];
  readonly combinations: readonly { readonly causes: readonly string[]; readonly probability: number }[];
  readonly roots: readonly RootAssessment[];
  readonly levels: readonly {
    readonly level: Level;
    readonly probability: number;
    readonly interval90: Interval90 | null;
  }[];
  readonly nextSteps: readonly NextStep[];
  /** Would any question or test change what to do now? null while it was not asked. */
  readonly testing: { readonly wouldChange: boolean; readonly explanation: string } | null;
  readonly whatWouldChange: readonly WhatWouldChange[];
  readonly conflict: Conflict | null;
  readonly concordance: readonly Concordance[];
  readonly sensitivity: readonly Sensitivity[];
  /** What is not known of the person and was averaged over, or changes what may be said. */
  readonly missing: readonly { readonly field: string; readonly effect: string }[];
  /** Core findings nobody has looked for, by id. */
  readonly notAssessed: readonly string[];
}
