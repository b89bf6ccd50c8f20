import type { UrgencyCode } from "../vocabulary/urgency.ts";
import type { FindingEntry } from "./entries.ts";
import type { PerSetting, Provenance, Rate } from "./sourced.ts";

/**
 * knowledge/acts/<id>.yaml: one thing that is done to find out, and all that it tells at once. A question, an
 * examination of the hip, a blood sample, a scan.
 */
export interface ActEntry {
  id: string;
  label: string;
  /** What is done, in words for the person to whom it is done. */
  plain: string;
  /** Findings that it yields. What is examined, measured or seen belongs to one act only, the first by which it is looked for. */
  findings: string[];
  /** Findings of other acts that it shows as well. */
  also?: string[];
  /** Every finding of this stage is a step of its own under this act, which lists none. */
  one_by_one?: FindingEntry["stage"];
  /**
   * Of the act as a whole, 0 to 3. burden: none to painful. money: free to a scanner or a theatre. harm: none, findings
   * of chance and their consequences, radiation, a needle near a nerve. One by one, the finding's own cost counts if greater.
   */
  cost: { burden: number; money: number; harm: number } & Provenance;
  /** Days until the result is usually there, when nothing presses. */
  wait_days: PerSetting<number> & Provenance;
  /** Effective dose in mSv; left out where nothing radiates. To be told; in the rank it counts as part of `harm`. */
  radiation_msv?: { value: number } & Provenance;
}

/** One class of care: what is done now, whichever of its causes it is. */
export interface PlanOfCare extends Provenance {
  id: string;
  label: string;
  plain: string;
  /** At least as urgent as each of its causes. */
  urgency: UrgencyCode;
  /** Every cause belongs to one plan only. */
  causes: string[];
  /**
   * Chance of its causes together (each as the main one) from which this plan is followed although another is likelier.
   * Without it the plan is followed when it is the likeliest.
   */
  followed_from?: number;
}

/** knowledge/model/plans.yaml: most urgent first; of several plans that have reached `followed_from` the first is followed. */
export interface PlansOfCare {
  plans: PlanOfCare[];
}

/** How much one bit about each question counts. */
export interface QuestionWeights extends Provenance {
  /** Is a serious cause behind it? */
  serious: number;
  /** Which care? */
  plan: number;
  /** Which cause is the main one? */
  cause: number;
  /** At which level and side? */
  root: number;
}

/**
 * knowledge/model/asking.yaml: what an answer is worth, set against what it takes to get it.
 * gain = sum over the four questions of weight x expected information in bits.
 * score = gain / (1 + burden x its cost + money x its cost + harm x its cost + days of waiting x the cost of a day).
 */
export interface Asking {
  /** By what the answer is wanted for: all of it, safety alone, or which nerve. */
  uses: Record<"overall" | "safety" | "nerve", QuestionWeights>;
  /** What one step of burden, money or harm and one day of waiting add to the divisor. */
  cost_per: { burden: number; money: number; harm: number; wait_day: number } & Provenance;
  /** Weighted gain below which a step is not worth naming. */
  least_gain: { bits: number } & Provenance;
  /** Least probability of an answer that counts as one that could come. */
  could_happen: Rate;
  /** How a person is asked, theme by theme (question-pages.yaml). */
  patient: {
    /** Weighted gain of all questions of a theme below which it is not asked. */
    least_page: number;
    /** The same for one question of a theme. */
    least_item: number;
    /** At most so many questions of a theme, the most telling ones. */
    most_items: number;
    /** At most so many themes. */
    most_pages: number;
  } & Provenance;
}

/** One theme that a person is asked about on a screen of its own. */
export interface QuestionPage {
  id: string;
  label: string;
  /** The heading, as a question. */
  plain: string;
  /** Why it is asked, in one sentence for the person. */
  why: string;
  /** In the order in which they stand on the screen; every one can be answered by the person. */
  findings: string[];
}

/** knowledge/model/question-pages.yaml: what is asked after the safety screens and the body chart. */
export interface QuestionPages {
  pages: QuestionPage[];
}
