import type {
  AvoidRule,
  ExerciseEntry,
  ExerciseRules,
  FactSelector,
  HelpsRule,
  InstrumentEntry,
  ProgrammeEntry,
} from "../../../engine/src/knowledge/follow-up-entries.ts";
import { walk } from "../knowledge/citations.ts";
import type { KnowledgeFile } from "../knowledge/read-files.ts";
import { type Fault, faultAt, nearest, type Rule, type Steps, type View } from "./view.ts";

const ROOTS = new Set(["T12", "L1", "L2", "L3", "L4", "L5", "S1"]);
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  preference: new Set(["flexion", "extension", "none"]),
  irritability: new Set(["low", "moderate", "high"]),
  urgency: new Set(["emergency", "urgent", "not-enough-known", "non-urgent"]),
};

/**
 * Exercises, measures and the diary fit together: files are named for their ids, every fact, cause, condition, programme and
 * word that a rule names exists, every judgement has a source and is called seen only where the source has been read,
 * steps and doses rise, and every exercise says how it is done.
 */
export const followUpFits: Rule = {
  name: "follow-up-fits",
  *check(view): Generator<Fault> {
    const words = wordKeys(view);
    for (const { file, place } of located(view)) {
      const { id } = file.contents as { id?: string };
      if (id !== undefined && place.name !== `${id}.yaml`)
        yield faultAt(this.name, file, ["id"], `The id is "${id}" but the file is named "${place.name}".`);
      yield* selectorsExist(this.name, view, file);
      yield* basesHold(this.name, view, file);
    }
    yield* programmesFit(this.name, view, words);
    yield* exercisesFit(this.name, view, words);
    for (const [file, rules] of inFolder<ExerciseRules>(view, "exercise_rules")) {
      yield* reasonsHaveWords(this.name, file, ["none_when"], rules.none_when, words);
      for (const [place, finding] of rules.stop.findings.entries())
        if (!view.known.findings.has(finding))
          yield faultAt(this.name, file, ["stop", "findings", place], unknown("finding", finding, view.known.findings));
    }
    for (const [file, entry] of inFolder<InstrumentEntry>(view, "instruments")) {
      if (entry.embedded !== (entry.measure !== undefined))
        yield faultAt(this.name, file, ["embedded"], "An embedded instrument has a measure, one that is not has none.");
      if (!entry.embedded && (entry.reason ?? "") === "")
        yield faultAt(this.name, file, ["embedded"], "Say in reason why it is not embedded.");
    }
  },
};

function* programmesFit(rule: string, view: View, words: ReadonlySet<string>): Generator<Fault> {
  for (const [file, entry] of inFolder<ProgrammeEntry>(view, "programmes")) {
    if (!view.known.treatments.has(entry.id))
      yield faultAt(rule, file, ["id"], unknown("treatment", entry.id, view.known.treatments));
    yield* reasonsHaveWords(rule, file, ["helps"], entry.helps, words);
    yield* reasonsHaveWords(rule, file, ["avoid"], entry.avoid, words);
  }
}

function* exercisesFit(rule: string, view: View, words: ReadonlySet<string>): Generator<Fault> {
  const programmes = new Set(inFolder<ProgrammeEntry>(view, "programmes").map(([, { id }]) => id));
  const taken = new Map<string, string>();
  for (const [file, entry] of inFolder<ExerciseEntry>(view, "exercises")) {
    const { id, programme, step, doses } = entry;
    if (!programmes.has(programme))
      yield faultAt(rule, file, ["programme"], unknown("programme", programme, programmes));
    const place = `${programme} ${step}`;
    if (taken.has(place))
      yield faultAt(rule, file, ["step"], `Step ${step} of ${programme} is taken by "${taken.get(place)}".`);
    taken.set(place, id);
    if (!words.has(`exercise_how.${id}`))
      yield faultAt(rule, file, ["id"], `content/en/follow_up/exercise_how.yaml does not say how "${id}" is done.`);
    const work = doses.map((dose) => dose.sets * dose.repetitions * Math.max(1, dose.hold_seconds) * dose.per_day);
    for (const [rung, amount] of work.entries())
      if (rung > 0 && amount <= work[rung - 1]!)
        yield faultAt(rule, file, ["doses", rung], "This dose is no more than the one before: lightest first.");
    if (doses.length === 0) yield faultAt(rule, file, ["doses"], "An exercise needs at least one dose.");
    yield* reasonsHaveWords(rule, file, ["avoid"], entry.avoid, words);
  }
}

function* reasonsHaveWords(
  rule: string,
  file: KnowledgeFile,
  steps: Steps,
  rules: readonly (AvoidRule | HelpsRule)[],
  words: ReadonlySet<string>,
): Generator<Fault> {
  for (const [place, { because }] of rules.entries())
    if (!words.has(`exercise_reason.${because}`))
      yield faultAt(rule, file, [...steps, place, "because"], `There are no words "exercise_reason.${because}".`);
}

function* selectorsExist(rule: string, view: View, file: KnowledgeFile): Generator<Fault> {
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    finding: view.known.findings,
    cause: view.known.causes,
    condition: conditionsOf(view),
    root: ROOTS,
    ...WORDS,
  };
  for (const { steps, value } of walk(file.contents)) {
    const list = steps.at(-2);
    if (typeof value !== "string" || typeof steps.at(-1) !== "number" || (list !== "any" && list !== "all")) continue;
    const [kind = "", id = ""] = (value as FactSelector).split(":");
    if (kind === "weeks" && /^\d+$/.test(id)) continue;
    const ids = known[kind];
    if (ids === undefined)
      yield faultAt(rule, file, steps, `"${value}" is no fact: expected finding:<id>, cause:<id> ...`);
    else if (!ids.has(id)) yield faultAt(rule, file, steps, unknown(kind, id, ids));
  }
}

function* basesHold(rule: string, view: View, file: KnowledgeFile): Generator<Fault> {
  const standing = new Map(view.sources.map(({ entry }) => [entry.id, entry.status]));
  for (const { steps, value } of walk(file.contents)) {
    const { sources, status } = (value ?? {}) as { sources?: unknown; status?: string };
    if (!Array.isArray(sources) || status === undefined) continue;
    if (sources.length === 0) yield faultAt(rule, file, [...steps, "sources"], "It needs at least one source.");
    const unread = sources.filter((id) => standing.has(id) && standing.get(id) !== "seen");
    if ((status === "seen" || status === "derived") && unread.length > 0)
      yield faultAt(
        rule,
        file,
        [...steps, "status"],
        `It is called ${status}, but nobody has read ${unread.join(", ")}: write recalled or elicited.`,
      );
    if (status !== "elicited" && sources.length > 0 && sources.every((id) => id === "expert"))
      yield faultAt(rule, file, [...steps, "status"], "Own judgement is elicited.");
  }
}

function conditionsOf(view: View): ReadonlySet<string> {
  return new Set(
    view.files.flatMap(({ place, contents }) =>
      place?.form === "medication" && place.folder === "conditions"
        ? Object.keys((contents as { conditions?: object }).conditions ?? {})
        : [],
    ),
  );
}

function wordKeys(view: View): ReadonlySet<string> {
  return new Set(
    view.files.flatMap(({ place, contents }) => {
      if (place?.form !== "follow-up" || place.folder !== "words") return [];
      const { topic, words } = contents as { topic: string; words: object };
      return Object.keys(words).map((key) => `${topic}.${key}`);
    }),
  );
}

function located(view: View) {
  return view.files.flatMap((file) =>
    file.place?.form === "follow-up" && file.place.folder !== "words" ? [{ file, place: file.place }] : [],
  );
}

function inFolder<T>(view: View, folder: string): (readonly [KnowledgeFile, T])[] {
  return located(view).flatMap(({ file, place }) => (place.folder === folder ? [[file, file.contents as T]] : []));
}

function unknown(kind: string, id: string, known: ReadonlySet<string>): string {
  return `The ${kind} "${id}" does not exist.${nearest(id, known)}`;
}
