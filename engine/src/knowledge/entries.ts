import type { Level, NerveRoot, Zone } from "../vocabulary/anatomy.ts";
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
