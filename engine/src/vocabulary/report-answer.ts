import type { EnteredFinding } from "./case.ts";
import type { Incidental, NoteItem, ReportFinding, ReportGrid, ReportReading, Span } from "./report.ts";

/** Why something that was read enters no case; content/en/scan/reason.yaml has the words. */
export type LeftOutReason =
  | "possible"
  | "in_part"
  | "denial"
  | "gone"
  | "level"
  | "body"
  | "modality"
  | "needs"
  | "clash"
  | "elsewhere"
  | "fit_only"
  | "kind"
  | "struck"
  | "undecided"
  | "sex";

/** A finding of a case that was read from a report; it stays unconfirmed until a person accepts it. */
export interface ReportEntry {
  readonly finding: EnteredFinding;
  /** Numbers of the findings (of the notes) of the reading that it comes from. */
  readonly of: readonly number[];
}

export interface ReportLeftOut {
  readonly kind: "finding" | "note";
  /** Number in `findings` or `notes`. */
  readonly of: number;
  readonly reason: LeftOutReason;
  /** The knowledge's own reason, where it has one. */
  readonly because: string | null;
}

/** The same in words, for each reader. */
export interface ToldLeftOut extends ReportLeftOut {
  readonly told: { readonly patient: string; readonly practitioner: string };
}

/** Does one finding of the report explain the symptoms and signs? */
export interface ReportConcordance {
  /** Number in `findings`. */
  readonly of: number;
  readonly verdict: "explains" | "partly" | "does-not-explain";
  /** P(a lesion that shows so is the main cause, at this place | symptoms and signs without the scan). */
  readonly probability: number;
  /** How common it is in people of that age without pain, at this place; null when not known. */
  readonly background: number | null;
  /** True when the report hedges: it holds if the finding is there. */
  readonly ifThere: boolean;
  readonly because: string;
}

/** One finding for one reader. */
export interface ToldFinding {
  readonly title: string;
  /** The title without the level. */
  readonly name: string;
  readonly meaning: string;
  /** How common it is in people without pain; null for what is not there. */
  readonly common: string | null;
  /** Id of the source and status of that figure. */
  readonly commonFrom: { readonly source: string; readonly status: string } | null;
  /** Whether it fits; null without a case, and where it was not judged. */
  readonly fits: string | null;
  /** What is worth asking; null for what is not there. */
  readonly ask: string | null;
  /** What to do, where somebody has to see to it; null otherwise. */
  readonly act: string | null;
}

/** Something outside the roots, for one reader. */
export interface ToldBeside {
  readonly title: string;
  readonly act: string;
}

/** A report as it is answered: what was read, what it is in the model, what it means. */
export interface ReportAnswer {
  readonly engine: string;
  readonly knowledge: string;
  readonly inputHash: string;
  readonly modality: ReportReading["modality"];
  readonly kind: ReportReading["kind"];
  readonly findings: readonly ReportFinding[];
  readonly notes: readonly NoteItem[];
  /** Empty without a case. */
  readonly concordance: readonly ReportConcordance[];
  readonly grid: ReportGrid;
  readonly conus: string | null;
  readonly incidental: readonly Incidental[];
  readonly unread: readonly { readonly span: Span; readonly text: string }[];
  /** What would enter a case. */
  readonly entries: readonly ReportEntry[];
  readonly leftOut: readonly ToldLeftOut[];
  /** Like `findings`. */
  readonly told: readonly { readonly patient: ToldFinding; readonly practitioner: ToldFinding }[];
  /** Like `incidental`. */
  readonly toldBeside: readonly { readonly patient: ToldBeside; readonly practitioner: ToldBeside }[];
}
