import type { Level, NerveRoot, Zone } from "../vocabulary/anatomy.ts";
import type { Setting } from "../vocabulary/case.ts";
import type { UrgencyCode } from "../vocabulary/urgency.ts";
import type { ForReaders } from "./entry.ts";
import type { FindingRate, PerSetting, Provenance, Rate } from "./sourced.ts";

/** knowledge/sources/<id>.yaml: one study, guideline or page. */
export interface SourceEntry {
  id: string;
  ref: string;
  /** Its name in one line of at most 50 characters, where the reference cannot be cut to one. */
  short?: string;
  /** seen: read, nearly always as an abstract; recalled: from memory; elicited: own judgement. */
  status: "seen" | "recalled" | "elicited";
  where?: string;
  pmid?: number;
  doi?: string;
  /** The day somebody last compared what is taken from it with the source (YYYY-MM-DD). */
  checked?: string;
}

export type FindingKind =
  /** One primitive answer or sign. */
  | "plain"
  /** A description of the pain: read from the principal cause alone. */
  | "description"
  /** True when any of its `parts` is: a vaguer way of saying them. */
  | "any-of"
  /** True when the any-of finding named in `each_side_of` holds on both sides. */
  | "both-sides"
  /** One general statement about many structures ("neurology normal"). */
  | "blanket"
  /** Asked for the gate or the record only; carries no diagnostic weight. */
  | "gate-only";

/** knowledge/findings/<id>.yaml: one thing that can be asked, examined, measured or seen. */
export interface FindingEntry {
  id: string;
  label: string;
  /** The question in plain words. */
  ask: string;
  family: string;
  stage: "history" | "examination" | "laboratory" | "electrodiagnostic" | "imaging";
  /** evidence: a node of the network; context: a risk factor that moves priors. */
  role: "evidence" | "context";
  kind: FindingKind;
  type: "boolean" | "ordinal" | "categorical";
  laterality: "sided" | "midline" | "none";
  tier: "core" | "extended";
  who: ("patient" | "practitioner")[];
  /** Ordinal: band words from the normal one upwards in severity. */
  bands?: string[];
  /**
   * Ordinal or boolean with a number: where the bands begin, in `units`, one per step; severity rises with `direction`.
   * A boolean finding with one cut is present from the cut on. Upwards a band begins at its cut, or beyond it where `strict`;
   * downwards always beyond it.
   */
  cuts?: { at: number[]; direction: "up" | "down"; strict?: boolean[] };
  /** Cut points that differ by sex, for a boolean finding that is present below them. */
  cuts_by_sex?: { female: number; male: number };
  units?: string;
  /** Least and greatest number that a living person can have in `units`; beyond lies another unit or a slip. */
  plausible?: [number, number];
  /** Categorical: the allowed words. */
  values?: string[];
  by_level?: boolean;
  applies_to?: "female" | "male";
  area?: string;
  key_point?: string;
  movement?: string;
  /** The imaged structure. */
  structure?: string;
  /** any-of: ids of the findings it sums up (same side). */
  parts?: string[];
  /** both-sides: id of the any-of finding that must hold left and right. */
  each_side_of?: string;
  /** Words people use for it. */
  synonyms?: string[];
  /** burden 0 none .. 3 unpleasant; money 0 free .. 3 scanner; harm 0 none .. 3 invasive or radiation. */
  cost: { burden: number; money: number; harm: number };
  /** Item numbers of the article that it realises. */
  article: string[];
}

/** What a cause in one zone does to one structure. */
export interface Link extends Provenance {
  irritated: number;
  deficit: number;
}

/** Roles: exiting, traversing, lower_roots, cauda_equina, conus, at_root, or a structure id. */
export type Links = Record<string, Link>;

/** A form of a cause in one zone that is drawn as a whole (a massive herniation takes many roots at once). */
export interface Extent extends Provenance {
  id: string;
  share: number;
  /** Overrides the side of the site. */
  side?: "bilateral";
  links: Links;
}

export interface Shares<K extends string> extends Provenance {
  p: Partial<Record<K, number>>;
}

/** How many of 1,000 people who come have it. */
export interface Prior extends Provenance {
  value: number;
}

/** One share for each age band. */
export interface ShareByBand extends Provenance {
  p: number[];
}

/** knowledge/causes/<id>.yaml: one disorder of the network, an article's cause or a mimic. */
export interface CauseEntry extends ForReaders {
  id: string;
  label: string;
  plain: string;
  kind: "spinal" | "non_spinal";
  urgency: UrgencyCode;
  serious: "none" | "spinal" | "other";
  /** Item number among the article's 20 causes. */
  article_cause?: number;
  mimic: boolean;
  note?: string;
  prior_per_1000: PerSetting<Prior>;
  age_ratio: { by_band: number[] } & Provenance;
  sex_ratio: { female: number; male: number } & Provenance;
  risk_factors: Record<string, { odds_ratio: number } & Provenance>;
  site: {
    level?: Shares<Level>;
    zone?: Shares<Zone>;
    zone_by_level?: { p: Partial<Record<Level, Partial<Record<Zone, number>>>> } & Provenance;
    side: Shares<"left" | "right" | "bilateral"> & {
      central_zone?: Partial<Record<"left" | "right" | "bilateral", number>>;
    };
    /** One site per root instead of a zone (zoster). */
    root?: Shares<NerveRoot>;
  };
  /** By zone, or `any` for a cause without a level. */
  links: Record<string, Links>;
  /** By zone; replaces `links` of that zone. */
  extents?: Record<string, Extent[]>;
  back_pain?: Rate;
  local_tenderness?: Rate;
  /** How strongly it puts roots under tension; class of knowledge/model/tension.yaml. */
  tension?: "strong" | "weak" | "middle";
  findings: Record<string, FindingRate>;
}

/** knowledge/structures/<id>.yaml: a root, the cauda, the conus, a nerve or the plexus, and what its states show. */
export interface StructureEntry extends ForReaders {
  id: string;
  label: string;
  plain: string;
  sided: boolean;
  root?: NerveRoot;
  findings: { irritated: Record<string, FindingRate>; deficit: Record<string, FindingRate> };
}

/** knowledge/leaks/<topic>.yaml: how often a finding is present for no modelled reason. */
export interface LeakFile {
  topic: string;
  leaks: Record<string, FindingRate>;
}

/** knowledge/model/leaks-by-age.yaml: leaks that change with age and sex; five age bands. */
export interface LeaksByAge {
  by_age: Record<string, { any?: number[]; female?: number[]; male?: number[]; band?: number } & Provenance>;
}

/** knowledge/model/leaks-by-risk.yaml: the rate of a marker once its own risk factor is known. */
export interface LeaksByRisk {
  rules: ({
    finding: string;
    risk: string;
    when: "present" | "absent";
    p: number;
    replaces_all?: boolean;
  } & Provenance)[];
  older_background: ({ finding: string; risk: string; decades: number } & Provenance)[];
}

/** knowledge/model/setting.yaml: who comes to each setting. */
export interface PatientMix {
  age_bands: string[];
  age_share: PerSetting<ShareByBand>;
  female_share: PerSetting<Rate>;
  risk_prevalence: Record<string, PerSetting<number> & Provenance>;
  /** Factor on the prevalence by age band, where the prevalence is that of the band. */
  prevalence_by_age: Record<string, { ratio: number[] } & Provenance>;
  /** Risk factors that mean one thing: the largest ratio counts fully, each further one by its square root. */
  one_thing: { id: string; members: string[]; why: string }[];
}

/** knowledge/model/anatomy.yaml: how a zone reaches a structure. */
export interface AnatomyEntry {
  roles: {
    exiting: Record<Level, NerveRoot>;
    traversing: Record<Level, NerveRoot>;
    lower_roots: Record<Level, NerveRoot[]>;
  };
  conus_at_level: Record<Level, Rate>;
  back_pain_weights: Record<
    string,
    { weight: Record<Level, number>; times: "back_pain" | "local_tenderness" } & Provenance
  >;
}

/** One image in people without pain. */
export interface BackgroundRow extends Provenance {
  /** P(lowest abnormal band or worse) at any level, by decade; empty for a stacked row. */
  p: number[];
  /** Ordinal: the same for band 2, 3, ... or worse. */
  worse?: { p: number[][] } & Provenance;
  /** Key of `level_shares`; null for what has no level. */
  level_share: string | null;
  /** Per band the rows that add up to it at each level, each by its own shares. */
  stack?: string[][];
}

/** knowledge/model/imaging-background.yaml: images in people without pain, by decade and level. */
export interface ImagingBackground {
  decades: number[];
  background: Record<string, BackgroundRow>;
  level_shares: Record<string, { share: Record<Level, number>; reference_p?: number } & Provenance>;
}

/** knowledge/model/descriptions.yaml: what is answered when nobody has written a rate down. */
export interface DescriptionDefaults {
  defaults: Record<string, FindingRate>;
}

/** knowledge/model/latents.yaml: findings that go together given the cause. */
export interface LatentGroups {
  groups: ({
    id: string;
    /** Finding id to +1 (goes with it) or -1 (goes against it). */
    members: Record<string, 1 | -1>;
    /** 0 (independent) to 1 (as dependent as the single rates allow). */
    strength: number;
    why: string;
  } & Provenance)[];
}

/** knowledge/model/noise.yaml: one node per observer and family of signs. */
export interface NoiseFamilies {
  families: ({
    id: string;
    members: string[];
    share: number;
    /** Leak of one item when the node is on and off, for an item whose overall leak is the mean of both. */
    on: number;
    off: number;
    why: string;
  } & Provenance)[];
}

/** knowledge/model/tension.yaml */
export interface TensionEntry {
  tests: string[];
  segments: { id: string; roots: NerveRoot[] }[];
  /** Chance that a cause of this class puts the segment under tension once it irritates a root. */
  classes: Record<"strong" | "weak" | "middle", Rate>;
}

/** knowledge/model/blankets.yaml: general statements over the structure states. */
export interface BlanketEntry {
  statements: ({
    finding: string;
    observer_by_setting: PerSetting<"generalist" | "specialist">;
    irritated: Record<"generalist" | "specialist", number>;
    deficit: Record<"generalist" | "specialist", number>;
    leak: Record<"generalist" | "specialist", number>;
    /** Findings that, once recorded, take its place. */
    replaced_by: string[];
  } & Provenance)[];
}

/** knowledge/model/joint-causes.yaml: causes that come together as one. */
export interface JointCauses {
  groups: {
    id: string;
    combinations: ({ members: string[]; share: number } & Provenance)[];
  }[];
}

/** knowledge/model/companions.yaml: causes that keep company. */
export interface CompanionGroups {
  groups: ({ id: string; members: string[]; odds_ratio: number; why: string } & Provenance)[];
}

/** knowledge/model/thresholds.yaml */
export interface Thresholds {
  quiet_share: Rate;
  /** P(any serious cause) from which the model raises urgency to `urgent` (U2). */
  serious_urgent: Rate;
  cannot_miss: Rate;
  /** log10 of P(answers apart) / P(answers together) from which a case is called an unusual combination. */
  conflict: { log10: number; why: string } & Provenance;
  /** Width of the 90 % interval of a chance from which no word for that chance is used towards a person. */
  cannot_tell: { width: number; why: string } & Provenance;
  /** What a finding of a scan has to do with the symptoms and signs. */
  concordance: {
    /** A lesion shows a finding when it makes it so many times as likely as it is in people without pain. */
    shows: { times: number; why: string } & Provenance;
    /** P(a lesion that shows so is the main cause there | symptoms, signs, this finding) from which it explains. */
    explains: { from: number; why: string } & Provenance;
    /** The same from which it explains in part. */
    partly: { from: number; why: string } & Provenance;
  };
}

/** One syndrome that is read off the states or sites. */
export interface SyndromeEntry {
  id: string;
  label: string;
  plain: string;
  article_type?: number;
  structures?: { any: string[]; state: "irritated" | "deficit"; causes_at?: Level[] };
  sites?: { zone: Zone; causes?: string[] };
  causes?: string[];
}

/**
 * One sentence or phrase that an answer is told in, for both readers. `{name}` stands for a slot; a template holds no
 * figure of its own, so that every number shown comes from an answer or from the knowledge.
 */
export interface WordsEntry {
  /** Slots that are handed in; each stands in at least one of the two voices. None when left out. */
  slots?: string[];
  /** For the person it is about: everyday words. */
  plain: string;
  /** For whoever examines and treats. */
  clinical: string;
}

/** content/en/words/<topic>.yaml: the words for one part of an answer. A template is known by `<topic>.<key>`. */
export interface WordsFile {
  topic: string;
  words: Record<string, WordsEntry>;
}

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

export type SettingId = Setting;
