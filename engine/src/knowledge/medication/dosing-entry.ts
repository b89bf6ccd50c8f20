import type { Regimen } from "./regimen.ts";
import type { RuleAction, RuleBasis, Selector } from "./rule-basis.ts";
import type {
  AgeRule,
  HepaticRule,
  ListedFact,
  PregnancyRule,
  RenalOfCondition,
  RenalRule,
  RuleOfCondition,
  StateRule,
} from "./rules-for-people.ts";

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
  /** Steps where the band of the kidneys allows one dose a day. */
  once_daily?: OnceDailySteps;
}

export interface OnceDailySteps extends RuleBasis {
  /** First dose of the frail, in the unit of the drug. */
  frail_start: number;
  /** Who counts as frail here. */
  frail_when: Selector[];
  step: number;
  step_days: number;
}

export interface TaperRule extends RuleBasis {
  over_days_min?: number;
  over_days?: [number, number];
  step_days?: number;
  step_max?: number;
  step_share_max?: number;
  smallest_step?: number;
  /** The plan is for courses up to so many days; after longer ones none is made. */
  courses_up_to_days?: number;
}

/** What several drugs of a class share. knowledge/class_dosing/<id>.yaml */
export interface ClassDosing {
  id: string;
  class: Selector;
  boxed_warnings?: Texts;
  warnings?: Texts;
  contraindications?: ListedFact[];
  renal?: (RenalRule | RenalOfCondition)[];
  age?: (AgeRule | RuleOfCondition)[];
  pregnancy?: (PregnancyRule | RuleOfCondition)[];
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
  renal?: (RenalRule | RenalOfCondition)[];
  hepatic?: HepaticRule[];
  age?: (AgeRule | RuleOfCondition)[];
  pregnancy?: (PregnancyRule | RuleOfCondition)[];
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
