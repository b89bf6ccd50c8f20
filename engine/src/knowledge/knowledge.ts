import type { ActEntry, Asking, PlanOfCare, QuestionPage } from "./asking-entries.ts";
import type { CauseEntry, FindingEntry, SourceEntry, StructureEntry, WordsEntry } from "./entries.ts";
import type { GateGroups, GateRule, SafetyScreens, ScopeRules } from "./gate.ts";
import type {
  AnatomyEntry,
  BlanketEntry,
  CompanionGroups,
  DescriptionDefaults,
  ImagingBackground,
  JointCauses,
  LatentGroups,
  LeaksByAge,
  LeaksByRisk,
  NoiseFamilies,
  PatientMix,
  SyndromeEntry,
  TensionEntry,
  Thresholds,
} from "./model-entries.ts";
import type { FindingRate } from "./sourced.ts";

/** All of knowledge/ in memory: what the engine reasons with. Records are keyed by id. */
export interface Knowledge {
  /** Content hash of the compiled bundle: two equal versions give equal answers. */
  readonly version: string;
  readonly sources: Readonly<Record<string, SourceEntry>>;
  readonly findings: Readonly<Record<string, FindingEntry>>;
  readonly causes: Readonly<Record<string, CauseEntry>>;
  readonly structures: Readonly<Record<string, StructureEntry>>;
  readonly syndromes: Readonly<Record<string, SyndromeEntry>>;
  readonly leaks: Readonly<Record<string, FindingRate>>;
  readonly leaksByAge: LeaksByAge;
  readonly leaksByRisk: LeaksByRisk;
  readonly mix: PatientMix;
  readonly anatomy: AnatomyEntry;
  readonly imaging: ImagingBackground;
  readonly descriptions: DescriptionDefaults;
  readonly latents: LatentGroups;
  readonly noise: NoiseFamilies;
  readonly tension: TensionEntry;
  readonly blankets: BlanketEntry;
  readonly joint: JointCauses;
  readonly companions: CompanionGroups;
  readonly thresholds: Thresholds;
  readonly acts: Readonly<Record<string, ActEntry>>;
  /** Most urgent first. */
  readonly plans: readonly PlanOfCare[];
  readonly asking: Asking;
  /** Themes that a person is asked about, one a screen. */
  readonly questionPages: readonly QuestionPage[];
  readonly gate: {
    readonly groups: GateGroups["groups"];
    readonly rules: readonly GateRule[];
    readonly screens: SafetyScreens["screens"];
    readonly pages: SafetyScreens["pages"];
    readonly scope: ScopeRules;
    /** Why a rule is taken seriously, told to a person, by its id. Not there where no page tells it: a part of its own. */
    readonly plain?: Readonly<Record<string, string>>;
  };
  /** Ids of conditions and drugs (and their synonyms) that imply a context finding. */
  readonly implied: Readonly<Record<string, string>>;
  /** What answers are told in, by `<topic>.<key>`: content/en/words. */
  readonly words: Readonly<Record<string, WordsEntry>>;
}
