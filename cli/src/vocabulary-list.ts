import type {
  CauseEntry,
  EnteredSide,
  FindingEntry,
  Knowledge,
  Level,
  Setting,
  StructureEntry,
  SyndromeEntry,
} from "@foramen/engine";
import type { Entry, EntryKind, ForReaders, TerminologyCode } from "../../engine/src/knowledge/entry.ts";
import { ENTRY_KINDS } from "./knowledge/layout.ts";
import type { ReadEntries } from "./knowledge/read-entries.ts";

/** One finding as others need it to write a case. */
export interface FindingWord {
  readonly id: string;
  readonly label: string;
  /** The question in plain words. */
  readonly plain: string;
  readonly type: FindingEntry["type"];
  readonly kind: FindingEntry["kind"];
  readonly role: FindingEntry["role"];
  readonly stage: FindingEntry["stage"];
  readonly family: string;
  /** Words that are accepted as its value, from the normal one upwards; a number is put into its band. */
  readonly values: readonly string[];
  /** Where the bands begin, in `units`. */
  readonly cuts: FindingEntry["cuts"] | null;
  readonly cutsBySex: FindingEntry["cuts_by_sex"] | null;
  readonly units: string | null;
  readonly sided: boolean;
  readonly byLevel: boolean;
  readonly appliesTo: "female" | "male" | null;
  readonly parts: readonly string[];
  readonly synonyms: readonly string[];
  readonly codes: readonly never[];
}

/** A cause, structure or syndrome: a word of the answer. */
export interface AnswerWord {
  readonly id: string;
  readonly label: string;
  readonly plain: string;
  readonly type: string;
  readonly sided: boolean;
  readonly synonyms: readonly string[];
  readonly codes: readonly TerminologyCode[];
}

export interface VocabularyList {
  readonly findings: readonly FindingWord[];
  readonly causes: readonly AnswerWord[];
  readonly structures: readonly AnswerWord[];
  readonly syndromes: readonly AnswerWord[];
  /** What is read about, by kind: tests, treatments, drugs and so on. */
  readonly entries: Readonly<Record<EntryKind, readonly EntryWord[]>>;
}

/** What `foramen vocabulary --json` writes: the words, what a case may hold beside them, and the versions. */
export interface VocabularyAnswer extends VocabularyList {
  readonly engine: string;
  readonly knowledge: string;
  /** Always null: nothing is put in. */
  readonly inputHash: null;
  readonly settings: readonly Setting[];
  readonly sides: readonly EnteredSide[];
  readonly levels: readonly Level[];
  /** The bands of age in years that the knowledge tells apart, e.g. `30-49`. */
  readonly ageBands: readonly string[];
}

/** An entry for readers. */
export interface EntryWord {
  readonly id: string;
  readonly label: string;
  readonly plain: string;
  /** The kind, and the group within it where there are groups. */
  readonly type: string;
  readonly synonyms: readonly string[];
  readonly codes: readonly TerminologyCode[];
}

/** The vocabulary in the order of its ids: the words of the model, and what there is to read. */
export function listVocabulary(knowledge: Knowledge, read: ReadEntries): VocabularyList {
  return {
    findings: byId(knowledge.findings).map(findingWord),
    causes: byId(knowledge.causes).map((entry) => causeWord(entry, read.causes[entry.id])),
    structures: byId(knowledge.structures).map((entry) => structureWord(entry, read.structures[entry.id])),
    syndromes: byId(knowledge.syndromes).map(syndromeWord),
    entries: Object.fromEntries(
      ENTRY_KINDS.map((kind) => [kind, byId(read.entries[kind]).map((entry) => entryWord(kind, entry))]),
    ) as Record<EntryKind, EntryWord[]>,
  };
}

function entryWord(kind: EntryKind, { id, label, plain, group, synonyms = [], codes = [] }: Entry): EntryWord {
  return { id, label, plain, type: group === undefined ? kind : `${kind}: ${group}`, synonyms, codes };
}

function findingWord(entry: FindingEntry): FindingWord {
  return {
    id: entry.id,
    label: entry.label,
    plain: entry.ask,
    type: entry.type,
    kind: entry.kind,
    role: entry.role,
    stage: entry.stage,
    family: entry.family,
    values: entry.bands ?? entry.values ?? ["absent", "present"],
    cuts: entry.cuts ?? null,
    cutsBySex: entry.cuts_by_sex ?? null,
    units: entry.units ?? null,
    sided: entry.laterality === "sided",
    byLevel: entry.by_level ?? false,
    appliesTo: entry.applies_to ?? null,
    parts: entry.parts ?? (entry.each_side_of === undefined ? [] : [entry.each_side_of]),
    synonyms: entry.synonyms ?? [],
    codes: [],
  };
}

function causeWord(entry: CauseEntry, { synonyms = [], codes = [] }: ForReaders = {}): AnswerWord {
  const type = entry.kind === "spinal" ? "spinal cause" : "cause outside the spine";
  const { id, label, plain } = entry;
  return { id, label, plain, type, sided: Object.keys(entry.site.side.p).length > 1, synonyms, codes };
}

function structureWord(entry: StructureEntry, { synonyms = [], codes = [] }: ForReaders = {}): AnswerWord {
  const { id, label, plain, sided } = entry;
  return { id, label, plain, type: entry.root === undefined ? "nerve" : "root", sided, synonyms, codes };
}

function syndromeWord(entry: SyndromeEntry): AnswerWord {
  const { id, label, plain } = entry;
  return { id, label, plain, type: "syndrome", sided: false, synonyms: [], codes: [] };
}

function byId<E extends { id: string }>(entries: Readonly<Record<string, E>>): E[] {
  return Object.values(entries).sort((a, b) => (a.id < b.id ? -1 : 1));
}
