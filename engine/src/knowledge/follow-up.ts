import type { WordsEntry } from "./entries.ts";
import type { Evidence } from "./entry.ts";
import type {
  DiaryRules,
  ExerciseEntry,
  ExerciseRules,
  InstrumentEntry,
  ProgrammeEntry,
  RecoveryFile,
} from "./follow-up-entries.ts";
import type { NamedSource } from "./medication.ts";

/** What a programme takes from its treatment (knowledge/treatments). */
export interface ProgrammeTreatment {
  readonly label: string;
  readonly plain: string;
  readonly evidence: Evidence;
}

/** A programme with name and evidence of its treatment and its exercises, gentlest first. */
export interface Programme extends ProgrammeEntry, ProgrammeTreatment {
  readonly exercises: readonly ExerciseEntry[];
}

/** All that exercises, scores, trends and the diary are judged with. Records are keyed by id. */
export interface FollowUpKnowledge {
  /** Content hash of the bundle: two equal versions give equal answers. */
  readonly version: string;
  readonly programmes: Readonly<Record<string, Programme>>;
  readonly exerciseRules: ExerciseRules;
  readonly instruments: Readonly<Record<string, InstrumentEntry>>;
  readonly recovery: RecoveryFile;
  readonly diary: DiaryRules;
  /** What answers are told in, by `<topic>.<key>`: content/en/follow_up. */
  readonly words: Readonly<Record<string, WordsEntry>>;
  readonly sources: Readonly<Record<string, NamedSource>>;
}

/** What the files say, not yet put together. */
export interface FollowUpParts {
  readonly programmes: readonly ProgrammeEntry[];
  readonly exercises: readonly ExerciseEntry[];
  readonly exerciseRules: ExerciseRules;
  readonly instruments: readonly InstrumentEntry[];
  readonly recovery: RecoveryFile;
  readonly diary: DiaryRules;
  readonly treatments: Readonly<Record<string, ProgrammeTreatment>>;
  readonly words: Readonly<Record<string, WordsEntry>>;
  readonly sources: Readonly<Record<string, { readonly ref: string; readonly status: string }>>;
}
