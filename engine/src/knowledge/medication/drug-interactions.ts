import type { AlertType, AspirinDose, RuleBasis, Selector, Severity } from "./rule-basis.ts";

/** knowledge/interactions/<topic>.yaml: pairs of drugs or classes; they hold both ways. */
export interface InteractionFile {
  topic: string;
  rules: InteractionRule[];
}

export interface InteractionRule extends RuleBasis {
  id: string;
  a: Selector;
  b: Selector;
  severity: Severity;
  kind: "pd" | "pk" | "pd+pk" | "pk+pd" | "absorption";
  /** What goes wrong: alerts about one thing are told as one. */
  topic: string;
  mechanism: string;
  effect: string;
  management: string;
  when?: {
    aspirin_dose?: AspirinDose;
    /** The member of class a that is exempt. */
    except_a?: string;
    /** Two different members of one class: a duplicate. */
    distinct?: boolean;
    /** Judged by knowledge/neuraxial_timing. */
    timing?: "neuraxial";
    dose?: "prednisone_eq_20mg_14d";
    /** About courses: one injection does not bring it about. */
    not_single_injection?: boolean;
  };
}

/** knowledge/combinations/<topic>.yaml: rules that need three facts or more. */
export interface CombinationFile {
  topic: string;
  rules: CombinationRule[];
  /** Drugs that count as one: no duplicate, no interaction with itself. */
  same_ingredient: string[][];
}

export interface CombinationRule extends RuleBasis {
  id: string;
  name: string;
  type: AlertType;
  topic: string;
  severity: Severity;
  /** One drug of each group. */
  all_of?: Selector[][];
  /** And any one of these facts. */
  any_of?: Selector[];
  unless?: Selector[];
  /** Drugs that are counted, from how many on, at what age. */
  count_from?: Selector[];
  count_min?: number;
  age_min?: number;
  mme_bands?: { from: number; severity: Severity; action: string }[];
  same_ingredient_twice?: string;
  /** A drug whose patch is no first opioid. */
  first_patch?: string;
  /** Morphine equivalents a day from which a person counts as used to opioids. */
  tolerant_mme?: number;
  effect: string;
  management: string;
}
