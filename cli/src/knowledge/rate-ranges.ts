import type { Setting } from "@foramen/engine";
import type { Provenance } from "../../../engine/src/knowledge/sourced.ts";

/** knowledge/model/rate-ranges.yaml: totals that follow from many numbers together, and where they have to lie. */
export interface RateRanges {
  rows: RateRow[];
}

export type RateMeasure =
  /** Share of the target with at least one of `any_of` on any side. */
  | "share_with_any"
  /** Share of the target with at least one of `any_of` left and at least one right. */
  | "share_on_both_sides"
  /** P(findings | target) / P(findings | against). Of a risk factor, what it does to the odds. */
  | "likelihood_ratio"
  /** Likelihood ratio of the finding present over that of it absent. */
  | "odds_ratio"
  /** P(the target's cause is present | given), as principal cause or beside it. */
  | "chance"
  /** Place of the target's cause among all causes, non-specific pain included; 1 leads. */
  | "rank"
  /** P(the target is the principal cause | given), or the structures are in deficit, in a thousand. */
  | "per_1000"
  /** The serious cause that has lost most: its ratio to non-specific pain over the ratio before any finding. */
  | "lowest_serious_share";

/** Which principal causes, where: all conditions together. */
export interface RateTarget {
  causes?: string[];
  not_causes?: string[];
  /** Any cause with this kind of seriousness. */
  serious?: "spinal" | "other";
  levels?: string[];
  sides?: string[];
  zones?: string[];
  /** At least one of these structures in deficit, whatever the cause; stands alone. */
  deficit?: string[];
  /** None of these structures in deficit; stands alone. */
  no_deficit?: string[];
}

export interface RateFinding {
  id: string;
  side?: "left" | "right";
  level?: string;
  /** This band or a worse one; 1 without. */
  from_band?: number;
  absent?: boolean;
}

/** One line of the rate table. */
export interface RateRow extends Provenance {
  id: string;
  what: string;
  measure: RateMeasure;
  setting: Setting;
  patient?: { age?: number; sex?: "female" | "male" };
  /** What else is known of everybody who is counted. */
  given?: { id: string; value: string; side?: string; level?: string }[];
  /** All core history and examination that `given` leaves open is negative. */
  rest_negative?: boolean;
  /** All of these together. */
  findings?: RateFinding[];
  /** At least one of these, in this band or a worse one. */
  any_of?: string[];
  from_band?: number;
  /** Being in one of these age bands takes the place of a finding. */
  age_bands?: string[];
  target?: RateTarget;
  /** Everybody outside the target without it. */
  against?: RateTarget;
  /** Figures of the source; empty where it gives none. */
  published: number[];
  /** The model's value has to lie within, both ends included. */
  range: number[];
  /** Why the value lies outside for the time being; has to go as soon as it does not. */
  exception?: string;
}
