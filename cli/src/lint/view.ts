import type * as asking from "../../../engine/src/knowledge/asking-entries.ts";
import type { BodyAreas, Dermatomes, SpineCourse } from "../../../engine/src/knowledge/drawn-anatomy.ts";
import type {
  CauseEntry,
  FindingEntry,
  SourceEntry,
  StructureEntry,
  WordsFile,
} from "../../../engine/src/knowledge/entries.ts";
import type { ArticleLists, Entry, EntryKind, NamesAside } from "../../../engine/src/knowledge/entry.ts";
import type {
  GateFile,
  GateGroups,
  GateOrder,
  GatePlainFile,
  SafetyScreens,
  ScopeRules,
} from "../../../engine/src/knowledge/gate.ts";
import type * as model from "../../../engine/src/knowledge/model-entries.ts";
import type { ScanImaging, ScanNotes } from "../../../engine/src/knowledge/scan-entries.ts";
import type { Services } from "../../../engine/src/knowledge/services.ts";
import type { Steps } from "../knowledge/citations.ts";
import type { ImpliedFindings } from "../knowledge/implied-findings.ts";
import { ENTRY_KINDS, type EntityFolder, type SingleFile } from "../knowledge/layout.ts";
import type { RateRanges } from "../knowledge/rate-ranges.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import type { ReaderText } from "../knowledge/reader-text.ts";

/** One thing that is wrong with the knowledge, and where. */
export interface Fault {
  readonly rule: string;
  /** From the knowledge folder. */
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** One rule of the check. It sees only files that have the right form. */
export interface Rule {
  readonly name: string;
  check(view: View): Iterable<Fault>;
}

export type { Steps } from "../knowledge/citations.ts";

/** The contents of a file together with the file, so that a fault can be shown at its line. */
export interface Located<T> {
  readonly file: KnowledgeFile;
  readonly entry: T;
}

/** An entry for readers, with its kind. */
export interface LocatedEntry extends Located<Entry> {
  readonly kind: EntryKind;
}

export interface SingleForms {
  "article.yaml": ArticleLists;
  "names.yaml": NamesAside;
  "model/setting.yaml": model.PatientMix;
  "model/anatomy.yaml": model.AnatomyEntry;
  "model/imaging-background.yaml": model.ImagingBackground;
  "model/descriptions.yaml": model.DescriptionDefaults;
  "model/latents.yaml": model.LatentGroups;
  "model/noise.yaml": model.NoiseFamilies;
  "model/tension.yaml": model.TensionEntry;
  "model/blankets.yaml": model.BlanketEntry;
  "model/joint-causes.yaml": model.JointCauses;
  "model/companions.yaml": model.CompanionGroups;
  "model/thresholds.yaml": model.Thresholds;
  "model/plans.yaml": asking.PlansOfCare;
  "model/asking.yaml": asking.Asking;
  "model/question-pages.yaml": asking.QuestionPages;
  "model/leaks-by-age.yaml": model.LeaksByAge;
  "model/leaks-by-risk.yaml": model.LeaksByRisk;
  "model/rate-ranges.yaml": RateRanges;
  "model/implied.yaml": ImpliedFindings;
  "anatomy/body-areas.yaml": BodyAreas;
  "anatomy/dermatomes.yaml": Dermatomes;
  "anatomy/spine-course.yaml": SpineCourse;
  "scan/imaging.yaml": ScanImaging;
  "scan/notes.yaml": ScanNotes;
  "services/countries.yaml": Services;
  "gate/groups.yaml": GateGroups;
  "gate/screens.yaml": SafetyScreens;
  "gate/scope.yaml": ScopeRules;
  "gate/order.yaml": GateOrder;
}

/** The knowledge as the rules look at it. */
export interface View {
  /** Every readable YAML file below the folder, those of an unknown place included. */
  readonly all: readonly KnowledgeFile[];
  /** The files whose form is right; all the following are taken from these. */
  readonly files: readonly KnowledgeFile[];
  readonly sources: readonly Located<SourceEntry>[];
  readonly findings: readonly Located<FindingEntry>[];
  readonly causes: readonly Located<CauseEntry>[];
  readonly structures: readonly Located<StructureEntry>[];
  readonly syndromes: readonly Located<model.SyndromeEntry>[];
  readonly acts: readonly Located<asking.ActEntry>[];
  readonly leaks: readonly Located<model.LeakFile>[];
  readonly gates: readonly Located<GateFile>[];
  readonly gatePlain: readonly Located<GatePlainFile>[];
  readonly words: readonly Located<WordsFile>[];
  readonly entries: readonly LocatedEntry[];
  /** What readers are told about causes, structures and entries. */
  readonly texts: readonly ReaderText[];
  /** A finding by its id. */
  readonly finding: ReadonlyMap<string, FindingEntry>;
  /** Ids by file name, of files with a wrong form too, so that one fault does not bring a hundred others. */
  readonly known: Readonly<Record<EntityFolder | EntryKind, ReadonlySet<string>>>;
  single<K extends SingleFile>(path: K): Located<SingleForms[K]> | undefined;
}

/** Looks at `files` and `texts`; `hasRightForm` says which of the files keep to their schema. */
export function look(
  all: readonly KnowledgeFile[],
  texts: readonly ReaderText[],
  hasRightForm: (file: KnowledgeFile) => boolean,
): View {
  const files = all.filter((file) => file.place !== null && hasRightForm(file));
  const inFolder = <T>(folder: string): Located<T>[] =>
    files.flatMap((file) =>
      file.place !== null && "folder" in file.place && file.place.folder === folder
        ? [{ file, entry: file.contents as T }]
        : [],
    );
  const ids = (folder: EntityFolder | EntryKind): Set<string> =>
    new Set(all.flatMap(({ place }) => (place !== null && "id" in place && place.folder === folder ? [place.id] : [])));
  const findings = inFolder<FindingEntry>("findings");
  return {
    all,
    files,
    findings,
    sources: inFolder("sources"),
    causes: inFolder("causes"),
    structures: inFolder("structures"),
    syndromes: inFolder("syndromes"),
    acts: inFolder("acts"),
    leaks: inFolder("leaks"),
    gates: inFolder("gate"),
    gatePlain: inFolder("gate-plain"),
    words: inFolder("words"),
    entries: files.flatMap((file) =>
      file.place?.form === "entry" ? [{ file, kind: file.place.folder, entry: file.contents as Entry }] : [],
    ),
    texts,
    finding: new Map(findings.map(({ entry }) => [entry.id, entry])),
    known: {
      sources: ids("sources"),
      findings: ids("findings"),
      causes: ids("causes"),
      structures: ids("structures"),
      syndromes: ids("syndromes"),
      acts: ids("acts"),
      ...(Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, ids(kind)])) as Record<EntryKind, Set<string>>),
    },
    single: <K extends SingleFile>(path: K) => {
      const file = files.find((candidate) => candidate.path === path);
      return file === undefined ? undefined : { file, entry: file.contents as SingleForms[K] };
    },
  };
}

/** A fault at the field that `steps` lead to. */
export function faultAt(rule: string, file: KnowledgeFile, steps: Steps, message: string): Fault {
  return { rule, file: file.path, line: file.lineOf(steps), message };
}

/** A fault at a line of a text. */
export function faultIn(rule: string, text: ReaderText, line: number, message: string): Fault {
  return { rule, file: text.path, line, message };
}

/** The known names nearest to one that is not known, for "did you mean". */
export function nearest(name: string, known: Iterable<string>): string {
  let best = "";
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(name, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return least <= Math.max(2, name.length / 3) ? ` Nearest: "${best}".` : "";
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
