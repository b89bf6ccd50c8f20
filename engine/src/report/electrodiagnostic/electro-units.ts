import type { ReportWords } from "../../knowledge/report-words.ts";
import { endOfPhrase, split } from "../phrase-book.ts";
import type { Token } from "../tokens.ts";

/** What a phrase of such a report can be; `item` is null for a nerve or muscle that the model does not have. */
export type ElectroMeaning =
  | { readonly kind: "late" | "nerve" | "muscle"; readonly item: string | null }
  | {
      readonly kind:
        | "title"
        | "denervation"
        | "rebuilt"
        | "conclusion"
        | "column"
        | "abnormal"
        | "normal"
        | "denial"
        | "hedge"
        | "exception"
        | "early";
    }
  | { readonly kind: "side"; readonly side: "left" | "right" | "bilateral" };

export interface ElectroUnit {
  readonly meaning: ElectroMeaning | null;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly words: readonly string[];
  readonly meaning: ElectroMeaning;
}

export type ElectroBook = ReadonlyMap<string, readonly Entry[]>;

const SIDES = {
  left: ["left", "lt", "l", "left sided"],
  right: ["right", "rt", "r", "right sided"],
  bilateral: ["bilateral", "bilaterally", "both", "both sides", "each side", "either side", "bilat"],
} as const;

const books = new WeakMap<ReportWords, ElectroBook>();

/** All phrases by their first word, the longest first. */
export function electroBookOf(words: ReportWords): ElectroBook {
  const known = books.get(words);
  if (known !== undefined) return known;
  const book = new Map<string, Entry[]>();
  const add = (meaning: ElectroMeaning, phrases: readonly string[]) => {
    for (const phrase of phrases) {
      const parts = split(phrase);
      book.set(parts[0]!, [...(book.get(parts[0]!) ?? []), { words: parts, meaning }]);
    }
  };
  const from = words.electrodiagnostic;
  for (const [item, phrases] of Object.entries(from.late)) add({ kind: "late", item }, phrases);
  for (const [item, phrases] of Object.entries(from.nerves)) add({ kind: "nerve", item }, phrases);
  for (const [item, phrases] of Object.entries(from.muscles)) add({ kind: "muscle", item }, phrases);
  add({ kind: "nerve", item: null }, from.other_nerves);
  add({ kind: "muscle", item: null }, from.other_muscles);
  add({ kind: "title" }, from.titles);
  add({ kind: "denervation" }, from.denervation);
  add({ kind: "rebuilt" }, from.rebuilt);
  add({ kind: "conclusion" }, from.conclusions);
  add({ kind: "column" }, from.columns);
  add({ kind: "abnormal" }, from.abnormal);
  add({ kind: "normal" }, from.normal);
  add({ kind: "denial" }, from.denials);
  add({ kind: "hedge" }, from.hedges);
  add({ kind: "exception" }, from.exceptions);
  add({ kind: "early" }, from.early);
  for (const side of ["left", "right", "bilateral"] as const) add({ kind: "side", side }, SIDES[side]);
  for (const list of book.values()) list.sort((a, b) => b.words.length - a.words.length);
  books.set(words, book);
  return book;
}

/** A statement as units, the longest phrase first. */
export function electroUnitsOf(tokens: readonly Token[], book: ElectroBook): ElectroUnit[] {
  const units: ElectroUnit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    let to = at + 1;
    let meaning: ElectroMeaning | null = null;
    // "L3" is a root, "L" a side
    const root = /^[ls]$/.test(token.word) && tokens[at + 1]?.kind === "number" && tokens[at + 1]!.joined;
    for (const entry of root ? [] : (book.get(token.word) ?? [])) {
      const end = endOfPhrase(tokens, at, entry.words);
      if (end === null) continue;
      to = end;
      meaning = entry.meaning;
      break;
    }
    units.push({ meaning, word: token.word, from: at, to });
    at = to;
  }
  return units;
}

export function kindOf(unit: ElectroUnit | undefined): ElectroMeaning["kind"] | null {
  return unit?.meaning?.kind ?? null;
}
