import type { NerveRoot } from "../vocabulary/anatomy.ts";

export const REPORT_MODALITIES = ["mri", "ct", "ct-myelogram", "radiograph", "electrodiagnostic", "unknown"] as const;
export type ReportModality = (typeof REPORT_MODALITIES)[number];

/** What a denial says, by how far it goes: a value of the finding, such as "none" or "none to mild". Left out: nothing. */
export interface DeniedValues {
  /** "No stenosis." */
  plain?: string;
  /** "No significant stenosis." */
  significant?: string;
  /** "No moderate or severe stenosis." */
  "moderate-or-worse"?: string;
}

/** How words for severity become values of a finding, and what denials say. */
export interface ScanScale {
  grades: {
    mild: string;
    "mild-moderate": string;
    moderate: string;
    "moderate-severe": string;
    severe: string;
    unspecified: string;
  };
  denied: DeniedValues;
  /** Why words and bands are put together so, where that is not plain. */
  why?: string;
}

/**
 * One kind of finding in a report: what it is in the model, or why it is nothing there. A kind may have several rows,
 * each with another finding. A row has a finding, with a scale or a value, or it has `left_out`.
 */
export interface ScanRow {
  /** As in the schema of reports; "any" for every structure without a row of its own. */
  structure: string;
  condition: string;
  /** Only for what is told apart within the condition, such as "pars-defect". */
  detail?: string;
  /** Id of a finding. */
  finding?: string;
  scale?: string;
  /** The value, whatever the severity. */
  value?: string;
  /** Stands before the denials of the scale; empty: a denial enters nothing. */
  denied?: DeniedValues;
  /** Scans on which it means what the model means; MRI, CT, CT myelogram and unknown when left out. */
  modalities?: ReportModality[];
  /** Counts only when this condition is there too, at the same place. */
  needs?: string;
  /** False: it is set against the symptoms and never enters a case. */
  enters?: false;
  /** Why something of it is not held. */
  because?: string;
  /** Why the model holds nothing of it. */
  left_out?: string;
  /** Topic key of its words in content/en/scan: name, meaning, ask. */
  text: string;
  /** Row of model/imaging-background.yaml: how common it is in people without pain. */
  prevalence?: string;
  /** Somebody has to see to it soon when it is there. */
  alert?: true;
}

/** knowledge/scan/imaging.yaml: what findings of a report are in the model. */
export interface ScanImaging {
  checked: string;
  /** Vertebra to the motion segment it is filed under. */
  bodies: Record<string, string>;
  /** Findings that the model counts at a disc: placed at a vertebra ("narrow at L2") they are at neither of its two. */
  at_discs: string[];
  scales: Record<string, ScanScale>;
  rows: ScanRow[];
}

/** One item of a clinic note: the findings that it is when present and when denied, or why it is none. */
export interface ScanNoteRow {
  item: string;
  /** Id of a finding; left out, presence enters nothing. */
  present?: string;
  /** Left out, a denial enters nothing. */
  absent?: string | string[];
  /** Findings that take its place where the note names a root. */
  by_level?: Partial<Record<NerveRoot, string>>;
  /** The note's grade of strength is taken over. */
  graded?: true;
  /** The note's number is taken over. */
  measured?: true;
  /** The side of the note is not the one that the finding means. */
  side?: "dropped";
  because?: string;
  left_out?: string;
}

/** knowledge/scan/notes.yaml: what items of a clinic note are in the model. */
export interface ScanNotes {
  checked: string;
  rows: ScanNoteRow[];
}
