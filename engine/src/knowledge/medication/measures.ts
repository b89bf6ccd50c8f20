import type { RuleBasis } from "./rule-basis.ts";

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
    /** An eGFR below this share of the clearance contradicts it. */
    contradiction_share: number;
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
  /** Conditions that the figures of a person say by themselves. */
  states: ({
    condition: string;
    age_min?: number;
    age_below?: number;
    crcl_below?: number;
    /** Weeks of pregnancy that it covers. */
    weeks?: [number, number];
    /** Only beside this condition. */
    beside?: string;
  } & RuleBasis)[];
  /** So many times a limit that the order cannot be meant. */
  far_above: { least: number } & RuleBasis;
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
  /** Days within which a drug leaves where knowledge/washout says nothing of it. */
  leaves_within: { days: number } & RuleBasis;
  /** Rules for conditions that are about injections alone. */
  injections_only: ({ rules: string[]; routes: string[] } & RuleBasis)[];
}
