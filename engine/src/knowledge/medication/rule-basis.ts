import type { AlertSeverity, MedicationAlertType } from "../../vocabulary/medication.ts";

/**
 * What a rule is about: `drug:<id>`, `class:<id>`, `condition:<id>`, `allergen:<id>`; where a rule asks for a figure,
 * `age_min:65`, `mme_min:50`, `weight_below:50`.
 */
export type Selector = string;

/** How grave it is: contraindicated and major are serious. */
export type Severity = AlertSeverity;

/** What a rule tells: `avoid` is "not recommended" in a label or guideline. */
export type RuleAction = "none" | "caution" | "reduce" | "avoid" | "contraindicated";

/** What stands beside every rule. */
export interface RuleBasis {
  /** Ids of files in knowledge/sources/; at least one. */
  sources: string[];
  /** seen: read in the source or a copy; recalled: from memory, to be confirmed; elicited: own judgement. */
  status: "seen" | "recalled" | "elicited";
  /** The day somebody last compared the rule with its source (YYYY-MM-DD). */
  checked: string;
  note?: string;
}

/** Kinds of alerts, as in the outer contract. */
export type AlertType = MedicationAlertType;

/** Aspirin up to the antiplatelet dose is not an analgesic: which of the two a rule is for. */
export type AspirinDose = "antiplatelet" | "analgesic" | "analgesic_if_aspirin";

export type DrugForm = "immediate_release" | "extended_release" | "delayed_release" | "patch" | "depot";
