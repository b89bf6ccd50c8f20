import type { Level, NerveRoot, Zone } from "../vocabulary/anatomy.ts";
import type { ShareByBand } from "./entries.ts";
import type { FindingRate, PerSetting, Provenance, Rate } from "./sourced.ts";

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
  /** Chance from which it is called so towards a person; below the first it is unlikely. */
  likelihood: Record<"possible" | "likely" | "very_likely", Rate>;
  /** Chance from which a cause, as the main one, and a nerve, as sore, is named to a person. */
  named: Record<"cause" | "nerve", Rate>;
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
