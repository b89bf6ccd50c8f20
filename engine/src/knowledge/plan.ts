import type { WordsEntry } from "./entries.ts";
import type { Entry, EntryKind, Evidence } from "./entry.ts";
import type { NamedSource } from "./medication.ts";
import type {
  Choice,
  ContraFile,
  ContraRow,
  LeaveRule,
  PlanBasis,
  PlanFact,
  PlanFactFile,
  PlanItem,
  PlanMeasure,
  PlanRule,
  PlanRuleFile,
  ReferralFile,
  ReferralRule,
  ReferralService,
  StageFile,
  StageRule,
} from "./plan-entries.ts";

/** A basis with its day. */
export type DatedBasis = PlanBasis & { readonly checked: string };

/** Kinds that a plan speaks of. */
export const PLANNED_KINDS = [
  "treatments",
  "drugs",
  "supplements",
  "advanced",
  "operations",
  "prevention",
  "to_do",
  "to_avoid",
] as const satisfies readonly EntryKind[];
export type PlannedKind = (typeof PLANNED_KINDS)[number];

/** One thing with its entry: what it is called, what is known of it, and what decides about it. */
export interface PlannedItem extends PlanItem {
  readonly kind: PlannedKind;
  readonly id: string;
  readonly label: string;
  readonly plain: string;
  readonly evidence: Evidence;
  readonly rules: (PlanRule & DatedBasis)[];
}

/** All that the plan reasons with, beside the model and the rules of medication. */
export interface PlanKnowledge {
  /** Content hash of the bundle: two equal versions give equal plans. */
  readonly version: string;
  readonly facts: Readonly<Record<string, PlanFact>>;
  /** In the order in which they are told. */
  readonly items: readonly PlannedItem[];
  readonly rows: readonly (ContraRow & DatedBasis)[];
  /** Places in `rows`, by item. */
  readonly rowsOf: Readonly<Record<string, readonly number[]>>;
  readonly stages: readonly StageRule[];
  readonly measures: Readonly<Record<string, PlanMeasure>>;
  readonly leave: readonly (LeaveRule & DatedBasis)[];
  readonly referrals: readonly (ReferralRule & DatedBasis)[];
  /** Whom letters are addressed to. */
  readonly services: Readonly<Record<string, ReferralService>>;
  readonly choices: readonly Choice[];
  readonly sources: Readonly<Record<string, NamedSource>>;
  readonly words: Readonly<Record<string, WordsEntry>>;
}

/** What the files say, not yet put together. */
export interface PlanParts {
  readonly facts: readonly PlanFactFile[];
  readonly rules: readonly PlanRuleFile[];
  readonly contraindications: readonly ContraFile[];
  readonly stages: StageFile;
  readonly referrals: readonly ReferralFile[];
  readonly choices: readonly Choice[];
  /** By `kind/id`. */
  readonly entries: Readonly<Record<string, Pick<Entry, "label" | "plain" | "evidence">>>;
  readonly words: Readonly<Record<string, WordsEntry>>;
  readonly sources: Readonly<Record<string, { ref: string; status: string }>>;
}
