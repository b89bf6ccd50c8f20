import type { ConditionWords, ReportWords } from "../knowledge/report-words.ts";
import { grouped } from "./grouped.ts";
import { type PhraseTree, phraseTree } from "./phrase-tree.ts";
import type { Token } from "./tokens.ts";

/** What a phrase can mean; the same phrase may mean several things, and its company decides. */
export interface Meaning {
  readonly kind:
    | "structure"
    | "condition"
    | "grade"
    | "grade-alone"
    | "side"
    | "zone"
    | "root-word"
    | "negation"
    | "double-negation"
    | "worse"
    | "resolved"
    | "earlier"
    | "unassessable"
    | "sought"
    | "earlier-after"
    | "nothing"
    | "adjective"
    | "as-before"
    | "form"
    | "hedge"
    | "normal"
    | "kept"
    | "partial-normal"
    | "visibility"
    | "break"
    | "cause"
    | "verb"
    | "preposition"
    | "section";
  readonly id: string;
}

interface Entry {
  readonly words: readonly string[];
  readonly meanings: Meaning[];
}

/** Headings by their first word. */
export type Headings = ReadonlyMap<
  string,
  readonly { readonly section: keyof ReportWords["sections"]; readonly words: readonly string[] }[]
>;

export function headingsOf(sections: Partial<ReportWords["sections"]>): Headings {
  return byFirstWord(
    (["ignored", "findings", "impression"] as const).flatMap((section) =>
      (sections[section] ?? []).map((phrase) => ({ section, words: split(phrase) })),
    ),
  );
}

/** Group of the words beside which an incidental finding is none. */
export const UNLESS = -1;
/** Group of the phrases within which its words do not count. */
export const NOT_IN = -2;
/** Group of the letters that stand for all of its words. */
export const LETTERS = -3;

/** A phrase of one group of an incidental finding. */
export interface Beside {
  readonly id: string;
  readonly group: number;
  readonly words: readonly string[];
}

/** The words of reports, made ready to be looked up. */
export interface PhraseBook {
  readonly words: ReportWords;
  readonly phrases: PhraseTree;
  /** Words that stand in the knowledge with a * behind them: any word with this beginning. */
  readonly beginnings: readonly { readonly letters: string; readonly meanings: readonly Meaning[] }[];
  readonly headings: Headings;
  /** What matters outside the spine, by the first word of each of its phrases. */
  readonly beside: ReadonlyMap<string, readonly Beside[]>;
  /** Every word that stands in a phrase, for the spelling; and those that may be the right spelling of another. */
  readonly known: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly targetsByFirst: ReadonlyMap<string, readonly string[]>;
  /** Spellings found before; null where none is near. */
  readonly mended: Map<string, string | null>;
  /** Words asked for by their beginning before; null where none is theirs. */
  readonly begun: Map<string, readonly Meaning[] | null>;
  readonly conditions: Readonly<Record<string, ConditionWords>>;
}

const books = new WeakMap<ReportWords, PhraseBook>();

/** What a misspelt word may be taken for: never a word that turns the meaning. */
const MENDED: ReadonlySet<Meaning["kind"]> = new Set(["structure", "condition", "grade"]);

/** Words shorter than this are never taken to be another word misspelt. */
const SHORTEST_MENDED = 6;

export function phraseBookOf(words: ReportWords): PhraseBook {
  const known = books.get(words);
  if (known !== undefined) return known;
  const book = phraseBook(words);
  books.set(words, book);
  return book;
}

function phraseBook(words: ReportWords): PhraseBook {
  const entries = new Map<string, Entry>();
  const add = (kind: Meaning["kind"], id: string, phrases: readonly string[]) => {
    for (const phrase of phrases) {
      const key = split(phrase).join(" ");
      const entry = entries.get(key) ?? { words: key.split(" "), meanings: [] };
      entry.meanings.push({ kind, id });
      entries.set(key, entry);
    }
  };
  const addAll = (kind: Meaning["kind"], groups: Readonly<Record<string, readonly string[]>>) => {
    for (const [id, phrases] of Object.entries(groups)) add(kind, id, phrases);
  };
  addAll("structure", words.structures);
  for (const [id, { words: phrases }] of Object.entries(words.conditions)) add("condition", id, phrases);
  addAll("form", words.word_forms);
  add("as-before", "", words.as_before);
  addAll("grade", words.grades);
  add("grade-alone", "", words.grades_alone);
  addAll("side", words.sides);
  addAll("zone", words.zones);
  addAll("root-word", words.roots_words);
  addAll("negation", words.negations);
  add("double-negation", "", words.double_negations);
  add("worse", "", words.worse);
  add("resolved", "", words.resolved);
  add("earlier", "", words.earlier);
  add("unassessable", "", words.unassessable);
  add("sought", "", words.sought);
  add("earlier-after", "", words.earlier_after);
  add("nothing", "", words.no_meaning);
  add("adjective", "", words.adjectives);
  add("hedge", "", words.hedges);
  add("normal", "", words.normals);
  add("normal", "kept", words.kept);
  add("kept", "", words.kept);
  add("partial-normal", "", words.partial_normal);
  add("visibility", "", words.visibility);
  add("break", "", words.breaks);
  add("cause", "", words.causes);
  add("verb", "", words.verbs);
  add("preposition", "", words.prepositions);

  const whole: Entry[] = [];
  const beginnings: { letters: string; meanings: Meaning[] }[] = [];
  const vocabulary = new Set<string>(words.known);
  for (const phrases of Object.values(words.sections))
    for (const phrase of phrases) for (const w of split(phrase)) vocabulary.add(w);
  for (const { all } of Object.values(words.incidental))
    for (const phrase of all.flat()) for (const w of split(phrase)) vocabulary.add(w);
  const targets = new Set<string>();
  for (const entry of entries.values()) {
    const turning = entry.meanings.every(({ kind }) => !MENDED.has(kind));
    for (const word of entry.words) {
      if (word.endsWith("*")) continue;
      vocabulary.add(word);
      if (!turning && word.length >= SHORTEST_MENDED) targets.add(word);
    }
    if (entry.words.length === 1 && entry.words[0]!.endsWith("*"))
      beginnings.push({ letters: entry.words[0]!.slice(0, -1), meanings: entry.meanings });
    else whole.push(entry);
  }
  const targetsByFirst = new Map<string, string[]>();
  for (const target of targets) targetsByFirst.set(target[0]!, [...(targetsByFirst.get(target[0]!) ?? []), target]);
  return {
    words,
    phrases: phraseTree(whole),
    beginnings,
    headings: headingsOf(words.sections),
    beside: byFirstWord(
      Object.entries(words.incidental).flatMap(([id, { all, unless = [], not_in: notIn = [], letters = [] }]) => [
        ...all.flatMap((phrases, group) => phrases.map((phrase) => ({ id, group, words: split(phrase) }))),
        ...unless.map((phrase) => ({ id, group: UNLESS, words: split(phrase) })),
        ...notIn.map((phrase) => ({ id, group: NOT_IN, words: split(phrase) })),
        ...letters.map((phrase) => ({ id, group: LETTERS, words: split(phrase) })),
      ]),
    ),
    known: vocabulary,
    targets,
    targetsByFirst,
    mended: new Map(),
    begun: new Map(),
    conditions: words.conditions,
  };
}

function byFirstWord<Phrase extends { readonly words: readonly string[] }>(phrases: readonly Phrase[]) {
  return grouped(phrases, ({ words }) => words[0]!);
}

/** What a word means by its beginning; null where no beginning of the knowledge is its own. */
export function meaningOfBeginning(word: string, { beginnings, begun }: PhraseBook): readonly Meaning[] | null {
  const known = begun.get(word);
  if (known !== undefined) return known;
  const found = beginnings.find(({ letters }) => word.startsWith(letters))?.meanings ?? null;
  if (begun.size < MOST_BEGUN) begun.set(word, found);
  return found;
}

/** So many words are kept with what their beginning means. */
const MOST_BEGUN = 10_000;

/** Where the phrase ends that begins here; hyphens and slashes within it do not part it. */
export function endOfPhrase(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  let place = at;
  for (let index = 0; index < words.length; index++) {
    if (index > 0)
      while (tokens[place]?.word === "-" || (tokens[place]?.word === "/" && tokens[place]!.joined)) place++;
    if (tokens[place]?.word !== words[index]) return null;
    place++;
  }
  return place;
}

const parted = new Map<string, readonly string[]>();

/** Words of a phrase as the tokens of a text have them: hyphens and slashes part words, and so do letter and number. */
export function split(phrase: string): readonly string[] {
  const known = parted.get(phrase);
  if (known !== undefined) return known;
  const words = phrase
    .toLowerCase()
    .split(/[\s/-]+|(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/)
    .filter((word) => word !== "");
  parted.set(phrase, words);
  return words;
}
