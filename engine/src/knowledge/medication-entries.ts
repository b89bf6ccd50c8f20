/**
 * The forms of the rules of drug safety, as they stand in knowledge/. They are compiled into a bundle of their own.
 * A selector names what a rule is about: `drug:<id>`, `class:<id>`, `condition:<id>`, `allergen:<id>`; where a rule asks
 * for a figure, `age_min:65`, `mme_min:50`, `weight_below:50`.
 */
export type Selector = string;

export type Severity = "contraindicated" | "major" | "moderate" | "minor";

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
export type AlertType =
  | "dose"
  | "duration"
  | "interaction"
  | "condition"
  | "allergy"
  | "duplicate"
  | "renal"
  | "hepatic"
  | "age"
  | "pregnancy"
  | "breastfeeding"
  | "route"
  | "formulation"
  | "timing"
  | "load"
  | "monitoring"
  | "missing-data";

/** Aspirin up to the antiplatelet dose is not an analgesic: which of the two a rule is for. */
export type AspirinDose = "antiplatelet" | "analgesic" | "analgesic_if_aspirin";

export type DrugForm = "immediate_release" | "extended_release" | "delayed_release" | "patch";

/** One way of giving a drug, with its limits in the unit of the entry or in its own. */
export interface Regimen extends RuleBasis {
  /** For what: the word that an order's indication is matched with. */
  for: string;
  use?: string;
  routes: string[];
  form?: DrugForm;
  product?: string;
  region?: "US" | "UK";
  /** standard or reduced: which people it is for, where a label has two groups. */
  group?: "standard" | "reduced";
  applies?: string;
  /** Counts only when the order or the patient's conditions say so. */
  only_if_stated?: boolean;
  /** Conditions that open it. */
  opens_with?: string[];
  /** Of several products under one id, those that it is for. */
  only_products?: string[];
  phase?: string;
  once?: boolean;
  unit?: string;
  single_usual?: [number, number];
  single_max?: number;
  single_max_non_tolerant?: number;
  single_dose_only_max?: number;
  daily_usual?: [number, number];
  daily_max?: number;
  /** A stricter daily maximum for most people. */
  daily_max_usual?: number;
  daily_max_note?: string;
  daily_max_inpatient?: number;
  daily_max_non_tolerant?: number;
  daily_max_reduced?: number;
  /** Selectors under which `daily_max_reduced` holds. */
  reduced_when?: Selector[];
  naive_start_daily_max?: number;
  first_day_max?: number;
  interval_h?: [number, number];
  interval_h_min?: number;
  interval_h_max?: number;
  doses_per_day?: [number, number];
  doses_per_day_max?: number;
  /** Severity when it is given more often than that. */
  too_often?: Severity;
  applications?: string;
  applications_per_day?: [number, number];
  applications_per_day_max?: number;
  max_duration_days?: number;
  /** Severity when it is given for longer; major unless stated. */
  duration_severity?: Severity;
  typical_course_days?: [number, number];
  course_days?: number;
  interval_days?: number;
  weekly_max?: number;
  /** At most `period_max` in any `period_days`. */
  period_days?: number;
  period_max?: number;
  infusion_min_minutes?: number;
  start_single?: number;
  start_single_reduced?: number;
  start_daily?: number;
  start_days?: number;
  start?: number;
  max?: number;
  step?: string;
  timing?: string;
  prn?: boolean;
  with_food?: boolean;
  doses?: "single" | "once";
}

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
  aspirin_dose?: AspirinDose;
}

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
  region?: "eu";
  /** True where no other rule says it: it is checked from here. */
  enforce?: boolean;
}

export interface Texts extends RuleBasis {
  warnings: string[];
}
export interface OneText extends RuleBasis {
  text: string;
}

export interface FirstOrder extends RuleBasis {
  start_daily: number;
  /** A first order above this is a note. */
  caution_above?: number;
  /** A first order above this is serious. */
  serious_above?: number;
  single_serious_above?: number;
  why: string;
}

export interface Titration extends RuleBasis {
  said: string[];
  frail_note?: string;
  /** From each day on the doses of one day, morning first, bedtime last. */
  steps?: { from_day: number; doses: number[] }[];
}

export interface TaperRule extends RuleBasis {
  over_days_min?: number;
  over_days?: [number, number];
  step_days?: number;
  step_max?: number;
  step_share_max?: number;
  smallest_step?: number;
}

/** What several drugs of a class share. knowledge/class_dosing/<id>.yaml */
export interface ClassDosing {
  id: string;
  class: Selector;
  boxed_warnings?: Texts;
  warnings?: Texts;
  contraindications?: ListedFact[];
  renal?: RenalRule[];
  age?: AgeRule[];
  pregnancy?: PregnancyRule[];
  conception?: StateRule;
  guideline?: OneText;
  mme_thresholds?: { review_at_mme_day: number; naloxone_offer_at: number } & RuleBasis;
  start_note?: OneText;
  taper?: TaperRule;
  live_vaccine?: { threshold_prednisone_mg_day: number; for_days: number; wait_after_days: number } & RuleBasis;
  equivalents_mg?: { by_drug: Record<string, number> } & RuleBasis;
  /** A course from which on the body's own hormone is suppressed, and one from which on bones need protection. */
  long_course?: { over_days: number; bone_from_days: number; bone_from_prednisone_mg_day: number } & RuleBasis;
  monitoring?: string[];
}

/** knowledge/dosing/<drug>.yaml: how a drug may be given, and to whom not. */
export interface DosingEntry {
  id: string;
  kind: "drug" | "supplement" | "procedure_drug" | "biologic_unlicensed" | "background";
  unit: "mg" | "mcg" | "IU" | "unit";
  generic: string;
  names_note?: string;
  atc: string | null;
  atc_other?: string[];
  atc_former?: string;
  rxcui: { code: string | null; status: "seen_in_repo" | "recalled" | "recalled_doubtful" | "unknown" };
  /** Shared blocks of knowledge/class_dosing/ that hold for it. */
  blocks?: string[];
  antiplatelet?: { daily_max: number } & RuleBasis;
  regimens: Regimen[];
  first_order?: FirstOrder;
  tolerance?: { mme_day_at_least: number; for_days: number } & RuleBasis;
  titration?: Titration;
  taper?: TaperRule;
  duration?: { self_care_pain_days?: number; max_days_total_all_routes?: number; review_years?: number } & RuleBasis;
  renal?: RenalRule[];
  hepatic?: HepaticRule[];
  age?: AgeRule[];
  pregnancy?: PregnancyRule[];
  breastfeeding?: StateRule;
  contraindications?: ListedFact[];
  cautions?: ListedFact[];
  boxed_warnings?: Texts;
  warnings?: Texts;
  monitoring?: string[];
  mme_factor?: { value: number } & RuleBasis;
  pharmacogenomics?: ({ gene: string; phenotype: string; action: RuleAction; factor?: number } & RuleBasis)[];
  guideline?: OneText;
  off_label?: OneText;
  repeat_limit?: OneText;
  premedication?: OneText;
  duplication?: OneText;
  /** What the article says, and how that stands to the label. */
  article: {
    text?: string;
    max_day_implied?: number;
    verdict: string;
    note?: string;
    conflict?: { kind: string; text: string };
    checked: string;
  };
}

/** knowledge/drug_classes/<topic>.yaml */
export interface DrugClasses extends RuleBasis {
  topic: string;
  classes: Record<string, { members: string[]; note?: string }>;
}

/** knowledge/drug_names/<topic>.yaml */
export interface DrugNames {
  topic: string;
  names: Record<string, DrugName>;
}
export interface DrugName {
  label: string;
  synonyms?: string[];
  /** Id of its entry for readers (knowledge/drugs, supplements, advanced), where that is another. */
  entry?: string;
  /** Synonyms of the entry that nobody orders it by: words for a whole class, or of another drug. */
  not_ordered_as?: string[];
  /** Names under which it is bought in a shop: taken in addition to what is prescribed. */
  shop_products?: string[];
  /** A product of several drugs: each counts. */
  ingredients?: string[];
  /** What one of the names says beside the drug, by that name in small letters. */
  products?: Record<string, DrugProduct>;
  /** The drug of which the doses and rules hold for this one too; it is judged as that one would be. */
  rules_of?: string;
  /** Parts of those rules that do not hold. */
  rules_without?: ("hepatic" | "titration" | "taper")[];
}

/** A product whose name says its strength or form. */
export interface DrugProduct {
  /** Amount in one tablet, mg; of a product of two drugs both. */
  strength?: number[];
  form?: DrugForm;
  /** The salt whose weight the name states. */
  salt?: string;
  /** A pack that is one whole course: the most in a day, mg, and the days. */
  course?: { daily: number; days: number };
}

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

/** knowledge/conditions/<topic>.yaml */
export interface ConditionFile {
  topic: string;
  conditions: Record<string, ConditionWord>;
  /** Names of conditions that no rule is about: understood, and nothing follows. */
  known?: string[];
}
export interface ConditionWord {
  label: string;
  plain: string;
  /** The kind of alert that a rule about it gives. */
  type: AlertType;
  synonyms: string[];
  icd10?: string;
  /** Conditions that it says by itself. */
  implies?: string[];
}

/** knowledge/condition_rules/<topic>.yaml */
export interface ConditionRuleFile {
  topic: string;
  rules: ConditionRule[];
}
export interface ConditionRule extends RuleBasis {
  id: string;
  condition: string;
  target: Selector;
  action: RuleAction;
  severity: Severity;
  why: string;
  aspirin_dose?: AspirinDose;
}

/** knowledge/allergies/<topic>.yaml */
export interface AllergyFile {
  topic: string;
  reactions: { allergic: string[]; intolerance: string[] };
  allergens: Record<string, string[]>;
  rules: AllergyRule[];
}
export interface AllergyRule extends RuleBasis {
  id: string;
  allergens: Selector[];
  reaction: "allergic";
  target: Selector;
  also?: Selector[];
  pairs?: { allergen: Selector; target: Selector }[];
  action: RuleAction;
  severity: Severity;
}

/** knowledge/neuraxial_timing/<topic>.yaml */
export interface NeuraxialTiming extends RuleBasis {
  topic: string;
  risk_classes: Record<"high" | "intermediate" | "low", string[]>;
  rule: string;
  alert: string;
  rows: TimingRow[];
}
export interface TimingRow extends RuleBasis {
  target: Selector;
  /** How it is given, where that decides. */
  variant?: "intravenous" | "subcutaneous" | "prophylactic" | "therapeutic";
  intermediate?: string;
  high?: string;
  low?: string;
  restart?: string;
  stop_days?: number;
  stop_hours?: number;
  stop_days_crcl_lt_50?: number;
  inr_max?: number;
}

/** knowledge/medication/measures.yaml */
export interface Measures {
  mme: { factors: Record<string, number>; fentanyl_patch_per_mcg_h: number; not_for: string } & RuleBasis;
  kidney: {
    ideal_male_kg: number;
    ideal_female_kg: number;
    kg_per_inch_over: number;
    from_height_in: number;
    adjusted_share: number;
    underweight_bmi: number;
    overweight_bmi: number;
    umol_per_mg_dl: number;
  } & RuleBasis;
  egfr: RuleBasis;
  /** A measured value that says a condition by itself. */
  laboratory: ({
    measure: string;
    unit: string;
    below?: number;
    above?: number;
    per_mmol?: number;
    per_mg_dl?: number;
    per_ng_ml?: number;
    condition: string;
  } & RuleBasis)[];
  /** What a stage of kidney disease says of the clearance when nothing was measured. */
  renal_stages: ({ condition: string; crcl: [number | null, number | null] } & RuleBasis)[];
  pregnancy: {
    trimesters: Record<"first" | "second" | "third", [number, number]>;
    childbearing_age: [number, number];
  } & RuleBasis;
  unit_slip: { least: number } & RuleBasis;
  salts: ({ name: string; drug: string; factor: number; why: string } & RuleBasis)[];
  /** What a condition is called by how long ago it was. */
  recency: ({
    conditions: string[];
    steps: { within_days: number; becomes: string[] }[];
    /** Longer ago, or called past without a time. */
    past?: string[];
    /** When nothing is said of the time; itself unless given. */
    unstated?: string[];
    why: string;
  } & RuleBasis)[];
  /** Rules for conditions that are about injections alone. */
  injections_only: ({ rules: string[]; routes: string[] } & RuleBasis)[];
  /** A drug that still acts after it was stopped. */
  washout: ({ class: Selector; days: number } & RuleBasis)[];
}
