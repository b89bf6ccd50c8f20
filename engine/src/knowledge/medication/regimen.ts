import type { DrugForm, RuleBasis, Selector, Severity } from "./rule-basis.ts";

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
  /** People for whom `daily_max_reduced` holds, or who belong to the reduced group. */
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
