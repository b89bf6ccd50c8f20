/**
 * What a report of a lumbar scan says, finding by finding, each with the words it was read from. Nothing is concluded
 * here: a root stands only where the text names it, a grade only where the text has a word for it.
 */

/** "L1-L2" is a disc level, "L1" a vertebra, "spine" a statement without a place. From T11 down. */
export type ReportLevel = string;

export const REPORT_SIDES = ["left", "right", "bilateral", "central", "unspecified"] as const;
export type ReportSide = (typeof REPORT_SIDES)[number];

/** "none" is the severity of whatever is denied. */
export const REPORT_SEVERITIES = [
  "none",
  "mild",
  "mild-moderate",
  "moderate",
  "moderate-severe",
  "severe",
  "unspecified",
] as const;
export type ReportSeverity = (typeof REPORT_SEVERITIES)[number];

/** Characters of the text, from the first to before the second. */
export type Span = readonly [start: number, end: number];

export interface ReportFinding {
  readonly level: ReportLevel;
  /** As in the schema of reports: disc, canal, lateral-recess, foramen, facet, ligamentum-flavum, vertebra, conus, root, other. */
  readonly structure: string;
  /** As in the schema of reports: bulge, protrusion, extrusion, ..., stenosis, fracture, tumour, contact, compression, normal. */
  readonly condition: string;
  readonly side: ReportSide;
  /** The side on which a finding on both sides is worse. */
  readonly worseSide?: "left" | "right";
  readonly severity: ReportSeverity;
  /** Only a root that the text names, such as "L2". */
  readonly root: string | null;
  readonly negated: boolean;
  /** "possible" for what the text hedges. */
  readonly certainty: "definite" | "possible";
  /** How far a denial goes: "significant" leaves slight forms open, "moderate-or-worse" mild ones too. */
  readonly negationScope?: "significant" | "moderate-or-worse";
  readonly zone?: string;
  /** What it is within the condition, where words tell it apart: "pars-defect" is a lesion of its own kind. */
  readonly detail?: string;
  /** "resolved": there before and gone. */
  readonly time?: "resolved";
  /** The sentence part that it was read from; further places that say the same are in `also`. */
  readonly span: Span;
  readonly also?: readonly Span[];
  /** The words at `span`. */
  readonly text: string;
}

/** What a clinic note says of history and examination. */
export interface NoteItem {
  /** Such as "back-pain", "weakness-hip-flexion", "reflex-patellar-reduced". */
  readonly item: string;
  readonly polarity: "present" | "absent" | "possible";
  readonly side: ReportSide;
  /** A dermatome or root that the note names. */
  readonly level: string | null;
  /** Such as "4/5". */
  readonly value?: string;
  readonly span: Span;
}

export const GRID_PLACES = [
  "leftForaminal",
  "rightForaminal",
  "leftSubarticular",
  "rightSubarticular",
  "canal",
] as const;
export type GridPlace = (typeof GRID_PLACES)[number];
export type GridGrade = "normal" | "mild" | "moderate" | "severe" | "not-stated";
/** Level -> place -> how narrow; the five lumbar levels and T12-L1, always all of them. */
export type ReportGrid = Readonly<Record<string, Readonly<Record<GridPlace, GridGrade>>>>;

/** Something outside the nerve roots; `action` is what the knowledge says of it. */
export interface Incidental {
  readonly id: string;
  readonly label: string;
  readonly plain: string;
  readonly action: "urgent" | "arrange" | "none";
  readonly certainty: "definite" | "possible";
  readonly span: Span;
  readonly text: string;
}

export interface ReportReading {
  readonly modality: "mri" | "ct" | "ct-myelogram" | "radiograph" | "electrodiagnostic" | "unknown";
  readonly kind: "imaging" | "note";
  readonly findings: readonly ReportFinding[];
  readonly notes: readonly NoteItem[];
  readonly grid: ReportGrid;
  /** Where the cord ends; `null` when the text does not say. */
  readonly conus: string | null;
  readonly incidental: readonly Incidental[];
  /** Sentences of which nothing was understood: their silence is not "normal". */
  readonly unread: readonly { readonly span: Span; readonly text: string }[];
}

/** What a person makes of one thing that was read. */
export type ReportDecision =
  | { readonly kind: "finding" | "note"; readonly of: number; readonly what: "accept" | "strike" }
  | {
      readonly kind: "finding" | "note";
      readonly of: number;
      readonly what: "correct";
      readonly to: {
        readonly level?: ReportLevel;
        readonly side?: ReportSide;
        readonly severity?: ReportSeverity;
        readonly polarity?: "present" | "absent" | "possible";
      };
    };
