import type { ReportWords } from "../../knowledge/report-words.ts";
import { type Headings, headingsOf } from "../phrase-book.ts";
import { type Token, tokensOf } from "../tokens.ts";

export type NotePolarity = "present" | "absent" | "possible";

/** What a phrase of a note can mean. */
export type NoteMeaning =
  | { readonly kind: "word" | "place" | "denied" | "measure"; readonly item: string }
  | { readonly kind: "topic"; readonly item: string; readonly scale: string; readonly general: boolean }
  | { readonly kind: "result"; readonly scale: string; readonly polarity: NotePolarity }
  | {
      readonly kind:
        | "denial"
        | "no-denial"
        | "end"
        | "hedge"
        | "conditional"
        | "family"
        | "pain"
        | "imaging"
        | "other-test";
    }
  | { readonly kind: "side"; readonly side: "left" | "right" | "bilateral" };

interface Entry {
  readonly words: readonly string[];
  readonly meanings: NoteMeaning[];
}

export interface NoteBook {
  readonly words: ReportWords;
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly headings: Headings;
  /** Words for what a person can do or feel ("control", "sensation"): "no" to them is a loss. */
  readonly powers: ReadonlySet<string>;
}

const books = new WeakMap<ReportWords, NoteBook>();

const SIDES: Readonly<Record<"left" | "right" | "bilateral", readonly string[]>> = {
  left: ["left", "l", "lt", "left sided", "lhs", "left side", "lle", "lll"],
  right: ["right", "r", "rt", "right sided", "rhs", "right side", "rle", "rll"],
  bilateral: [
    "by laterally",
    "bi laterally",
    "both of them",
    "both sides",
    "bilateral",
    "bilaterally",
    "bilat",
    "both",
    "b/l",
    "each side",
    "either side",
    "r and l",
    "l and r",
    "both legs",
    "ble",
  ],
};

/** All phrases of notes by their first word, longest first. */
export function noteBookOf(words: ReportWords): NoteBook {
  const known = books.get(words);
  if (known !== undefined) return known;
  const entries = new Map<string, Entry>();
  const add = (meaning: NoteMeaning, phrases: readonly string[] = []) => {
    for (const phrase of phrases) {
      const parts = tokensOf(phrase).map(({ word }) => word);
      const key = parts.join(" ");
      const entry = entries.get(key) ?? { words: parts, meanings: [] };
      entry.meanings.push(meaning);
      entries.set(key, entry);
    }
  };
  for (const [item, each] of Object.entries(words.notes)) {
    const { words: said, places, topics, general_topics, measures, denied, scale } = each;
    add({ kind: "word", item }, said);
    add({ kind: "place", item }, places);
    add({ kind: "denied", item }, denied);
    add({ kind: "measure", item }, measures);
    if (scale === undefined) continue;
    add({ kind: "topic", item, scale, general: false }, topics);
    add({ kind: "topic", item, scale, general: true }, general_topics);
  }
  for (const [scale, results] of Object.entries(words.scales)) {
    for (const polarity of ["present", "absent", "possible"] as const)
      add({ kind: "result", scale, polarity }, results[polarity]);
  }
  const {
    denials,
    no_denials: noDenials,
    ends,
    hedges,
    conditional,
    family,
    pain,
    imaging,
    other_tests: otherTests,
  } = words.note_words;
  add({ kind: "denial" }, denials);
  add({ kind: "no-denial" }, noDenials);
  add({ kind: "end" }, ends);
  add({ kind: "hedge" }, hedges);
  add({ kind: "conditional" }, conditional);
  add({ kind: "family" }, family);
  add({ kind: "pain" }, pain);
  add({ kind: "imaging" }, imaging);
  add({ kind: "other-test" }, otherTests);
  for (const side of ["left", "right", "bilateral"] as const) add({ kind: "side", side }, SIDES[side]);
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries.values()) byFirst.set(entry.words[0]!, [...(byFirst.get(entry.words[0]!) ?? []), entry]);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const headings = headingsOf({ ignored: words.note_words.ignored_sections });
  const book = { words, byFirst, headings, powers: new Set(words.note_words.powers) };
  books.set(words, book);
  return book;
}

/** A phrase found in a note, or a mark or word without meaning here. */
export interface NoteUnit {
  readonly meanings: readonly NoteMeaning[];
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const NOTHING: readonly NoteMeaning[] = [];

/** The tokens as units, the longest phrase first; hyphens and slashes within a phrase of words do not part it. */
export function unitsOf(tokens: readonly Token[], book: NoteBook): NoteUnit[] {
  const units: NoteUnit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const word = tokens[at]!.word;
    let found: { meanings: readonly NoteMeaning[]; to: number } | null = null;
    for (const entry of book.byFirst.get(word) ?? []) {
      const to = endOf(tokens, at, entry.words);
      if (to !== null) {
        found = { meanings: entry.meanings, to };
        break;
      }
    }
    // "L3" is a root, "L" a side
    const isRoot = (word === "l" || word === "s") && tokens[at + 1]?.kind === "number" && tokens[at + 1]!.joined;
    const to = isRoot ? at + 2 : (found?.to ?? at + 1);
    const idle = isRoot || (word === "lt" && to === at + 1 && isLightTouch(tokens, at));
    units.push({ meanings: idle ? NOTHING : (found?.meanings ?? NOTHING), word, from: at, to });
    at = to;
  }
  return units;
}

const FELT =
  /^(sensation|sensn|sens|sensory|pp|pinprick|pin|prick|intact|decreased|reduced|diminished|dull|impaired|altered|lost)$/;

/** "Sensation decreased to LT in the right L2 dermatome": light touch, and no side; "pain to Lt thigh" is one. */
function isLightTouch(tokens: readonly Token[], at: number): boolean {
  if (!/^(to|and|&|\/|for|pp)$/.test(tokens[at - 1]?.word ?? "")) return false;
  const next = tokens[at + 1];
  const ends =
    next === undefined || next.kind === "mark" || /^(in|over|at|and|along|across|throughout)$/.test(next.word);
  return ends && tokens.slice(Math.max(0, at - 5), at).some(({ word }) => FELT.test(word));
}

/** Between a word and one of these a number may stand. */
const OF_WEIGHT = /^(kg|kgs|kilos|lb|lbs|pounds|stone)$/;

function endOf(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  let place = at;
  for (const [index, word] of words.entries()) {
    if (index > 0 && /^[a-z]/.test(word))
      while (
        /^[-/&+]$/.test(tokens[place]?.word ?? "") &&
        word !== tokens[place]!.word &&
        /^[a-z]/.test(tokens[place + 1]?.word ?? "")
      )
        place++;
    // "lost 8 kg"
    if (index > 0 && OF_WEIGHT.test(word) && tokens[place]?.kind === "number") place++;
    if (tokens[place]?.word !== word) return null;
    place++;
  }
  return place;
}
