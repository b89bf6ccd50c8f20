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
  /** P(present) before any finding, for this setting, age, sex and risk factors. */
  readonly prior: number;
  readonly serious: boolean;
  readonly interval90: readonly [number, number] | null;
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
  readonly interval90: readonly [number, number] | null;
}

export interface Assessment {
  readonly engine: string;
  readonly knowledge: string;
  readonly inputHash: string;
  readonly scope: { readonly inScope: boolean; readonly reason: string };
  readonly urgency: Urgency;
  /** Specific causes, by their chance to be the principal one. */
  readonly causes: readonly CauseAssessment[];
  readonly nonSpecific: { readonly probability: number; readonly interval90: readonly [number, number] | null };
  readonly syndromes: readonly {
    readonly id: string;
    readonly label: string;
    readonly probability: number;
    readonly interval90: readonly [number, number] | null;
  }[];
  readonly cannotMiss: readonly { readonly id: string; readonly label: string; readonly probability: number }[];
  readonly combinations: readonly { readonly causes: readonly string[]; readonly probability: number }[];
  readonly roots: readonly RootAssessment[];
  readonly levels: readonly { readonly level: Level; readonly probability: number }[];
  readonly nextSteps: readonly unknown[];
  readonly whatWouldChange: readonly unknown[];
  readonly conflict: { readonly score: number; readonly explanation: string } | null;
  readonly concordance: readonly unknown[];
  readonly sensitivity: readonly unknown[];
  /** What is not known of the person and was averaged over, or changes what may be said. */
  readonly missing: readonly { readonly field: string; readonly effect: string }[];
  /** Core findings nobody has looked for, by id. */
  readonly notAssessed: readonly string[];
}
