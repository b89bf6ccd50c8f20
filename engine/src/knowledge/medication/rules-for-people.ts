import type { AspirinDose, RuleAction, RuleBasis, Selector, Severity } from "./rule-basis.ts";

/** From `crcl[0]` (in it) to `crcl[1]` (not in it), mL/min by Cockcroft and Gault; null is an open end. */
export interface RenalRule extends RuleBasis {
  crcl?: [number | null, number | null];
  dialysis?: string;
  action: RuleAction;
  daily_max?: number;
  single_max?: number;
  start_daily?: number;
  daily_range?: [number, number];
  interval_h_min?: number;
  doses_per_day?: [number, number];
  regimen?: string;
  only_route?: string;
  extended_release?: RuleAction;
  /** The weight that the label puts into the formula, where it says so. */
  weight?: "actual";
  /** The stricter of clearance and eGFR counts. */
  also_egfr?: boolean;
  /** False: it forbids where the figure or a stage is known; kidneys that nobody had a reason to measure hold nothing up. */
  decides_unmeasured?: false;
  aspirin_dose?: AspirinDose;
}

/**
 * A rule of a drug or class that is written down as a rule for a condition. The condition says the clearance, the age or
 * the weeks of pregnancy (knowledge/medication/measures.yaml, states), so that limit and advice stand in one place.
 */
export interface RuleOfCondition {
  /** Id of the rule in knowledge/condition_rules/. */
  as: string;
}

/** The band of the kidneys that a rule for a condition is about, with what only the drug adds. */
export interface RenalOfCondition
  extends RuleOfCondition,
    Pick<RenalRule, "weight" | "also_egfr" | "decides_unmeasured"> {}

export interface HepaticRule extends RuleBasis {
  grade: string;
  /** Degrees of impairment and findings that meet it. */
  grades: ("mild" | "moderate" | "severe" | "cirrhosis" | "chronic" | "alcohol")[];
  action: RuleAction;
  factor?: number;
  daily_max?: number;
  interval_h_min?: number;
  regimen?: string;
}

export interface AgeRule extends RuleBasis {
  age_min?: number;
  /** Below this age. */
  age_below?: number;
  action?: RuleAction;
  /** Stands before the action's own severity. */
  severity?: Severity;
  daily_max?: number;
  /** Holds only below this clearance, mL/min. */
  crcl_below?: number;
  condition?: string;
  aspirin_dose?: AspirinDose;
  topic?: string;
}

/** Weeks of pregnancy from the first (in it) to the second (not in it). */
export interface PregnancyRule extends RuleBasis {
  weeks: [number, number];
  action: RuleAction;
  aspirin_dose?: AspirinDose;
}

export interface StateRule extends RuleBasis {
  action: RuleAction;
  aspirin_dose?: AspirinDose;
}

/** A contraindication or caution as a label lists it, and the fact that meets it. */
export interface ListedFact extends RuleBasis {
  fact: string;
  action: RuleAction;
  condition?: string;
  interaction?: Selector;
  washout_days?: number;
  allergy?: string;
  allergen?: Selector;
  route?: string;
  also_route?: string;
  form?: string;
  use?: string;
  renal?: boolean;
  only_route?: string;
  /** Names of the drug under which it does not hold. */
  not_named?: string[];
  region?: "eu";
  /** True where no other rule says it: it is checked from here. */
  enforce?: boolean;
}
