import { levelsAt } from "./levels.ts";
import { type PhraseBook, split } from "./phrase-book.ts";
import { meaningsOf } from "./phrase-tree.ts";
import type { Sentence } from "./sentences.ts";
import { mended } from "./spelling.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A cell of a line: its text and where it stands. */
interface Cell {
  readonly start: number;
  readonly tokens: readonly Token[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
}

export interface Tables {
  /** One statement a cell, in the order of the text. */
  readonly sentences: readonly Sentence[];
  /** Characters that the tables take up. */
  readonly spans: readonly (readonly [number, number])[];
}

/**
 * Tables in plain text, columns parted by bars, tabs or two blanks: levels down and structures across, or the other way
 * round. Each cell becomes a statement ("L2-L3: moderate canal stenosis"). Numbers count only where the text says what
 * they mean ("0 = none, 1 = mild").
 */
export function tablesOf(text: string, book: PhraseBook): Tables {
  const lines = linesOf(text, book);
  const key = numberKey(lines);
  const sentences: Sentence[] = [];
  const spans: [number, number][] = [];
  for (let i = 0; i < lines.length; i++) {
    const header = lines[i]!;
    const across = header.cells.length >= 2 ? orientation(header, book) : null;
    if (across === null) continue;
    let row = i + 1;
    for (; row < lines.length; row++) {
      const line = lines[row]!;
      if (line.cells.length < 2 || !fitsRow(line, across, book)) break;
      sentences.push(...rowSentences(header, line, across, key, book));
    }
    if (row > i + 1) {
      spans.push([header.start, lines[row - 1]!.end]);
      i = row - 1;
    }
  }
  return { sentences, spans };
}

/** What stands across: structures (then a row begins with a level), or levels (then it begins with a structure). */
type Across = "structures" | "levels";

/** "|---|---|": parts the heading from the rows and says nothing. */
const RULE = /^[\s|:+=-]+$/;

function linesOf(text: string, book: PhraseBook): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "" && !RULE.test(line))
      lines.push({ start, end: start + line.length, cells: cellsOf(line, start, book) });
    start += line.length + 1;
  }
  return lines;
}

function cellsOf(line: string, offset: number, book: PhraseBook): Cell[] {
  const barred = line.includes("|");
  // Running text has no columns: it is not taken apart here.
  if (!barred && !line.trim().includes("  ") && !line.includes("\t") && !line.includes("=")) return [];
  const cells: Cell[] = [];
  let from = 0;
  const close = (to: number) => {
    const part = line.slice(from, to);
    if (part.trim() !== "" || (barred && cells.length > 0)) {
      const lead = part.length - part.trimStart().length;
      const tokens = mended(tokensOf(part), book).map((token) => ({
        ...token,
        start: token.start + offset + from,
        end: token.end + offset + from,
      }));
      cells.push({ start: offset + from + lead, tokens });
    }
  };
  for (let i = 0; i < line.length; i++) {
    const ends = barred ? line[i] === "|" : line[i] === "\t" || (line[i] === " " && line[i + 1] === " ");
    if (!ends) continue;
    close(i);
    while (!barred && (line[i + 1] === " " || line[i + 1] === "\t")) i++;
    from = i + 1;
  }
  close(line.length);
  return cells;
}

function orientation({ cells }: Line, book: PhraseBook): Across | null {
  const levels = cells.filter(({ tokens }) => isLevel(tokens)).length;
  if (levels >= 2 && levels >= cells.length - 1) return "levels";
  const structures = cells.filter(
    ({ tokens }) =>
      tokens.length <= 5 && !tokens.some(({ word }) => word === "." || word === ":") && namesStructure(tokens, book),
  ).length;
  return structures >= 2
    ? "structures"
    : structures >= 1 && cells[0]!.tokens[0]?.word === "level"
      ? "structures"
      : null;
}

function isLevel(tokens: readonly Token[]): boolean {
  const levels = levelsAt(tokens, 0);
  return levels !== null && levels.to === tokens.length;
}

function namesStructure(tokens: readonly Token[], book: PhraseBook): boolean {
  return tokens.some((_, at) =>
    Object.values(book.words.structures).some((phrases) =>
      phrases.some((phrase) => split(phrase).every((word, k) => tokens[at + k]?.word === word)),
    ),
  );
}

function fitsRow({ cells }: Line, across: Across, book: PhraseBook): boolean {
  const first = cells[0]!.tokens;
  return across === "structures" ? isLevel(first) : namesStructure(first, book);
}

function rowSentences(
  header: Line,
  line: Line,
  across: Across,
  key: ReadonlyMap<string, string>,
  book: PhraseBook,
): Sentence[] {
  const columns = header.cells.filter(({ tokens }) => across === "structures" || isLevel(tokens));
  const cells = line.cells.slice(1);
  const heads =
    columns.length === line.cells.length
      ? columns.slice(1)
      : columns.length >= cells.length
        ? columns.slice(columns.length - Math.max(cells.length, columns.length))
        : columns;
  return cells.flatMap((cell, place) => {
    const head = heads.length === cells.length ? heads[place] : nearest(columns, line, header, cell);
    if (head === undefined || cell.tokens.length === 0) return [];
    const level = across === "structures" ? line.cells[0]!.tokens : head.tokens;
    const name = across === "structures" ? head.tokens : line.cells[0]!.tokens;
    const tokens = statement(level, name, cell.tokens, across, key, book);
    return tokens === null ? [] : [{ tokens, section: "findings" as const, begins: "line" as const, cell: true }];
  });
}

/** The column that a cell stands under. */
function nearest(columns: readonly Cell[], line: Line, header: Line, cell: Cell): Cell | undefined {
  const at = cell.start - line.start;
  return [...columns].sort((a, b) => Math.abs(a.start - header.start - at) - Math.abs(b.start - header.start - at))[0];
}

const DENIED = new Set(["none", "nil", "no", "absent"]);
const EMPTY = new Set(["-", "n", "na", "nr", "?"]);
const NARROWABLE = new Set(["canal", "lateral_recess", "foramen", "foramina"]);

/** The words of a cell as a sentence about its level and its column; null where it says nothing. */
function statement(
  level: readonly Token[],
  name: readonly Token[],
  cell: readonly Token[],
  across: Across,
  key: ReadonlyMap<string, string>,
  book: PhraseBook,
): Token[] | null {
  const { start } = cell[0]!;
  const end = cell.at(-1)!.end;
  const at = (word: string, kind: Token["kind"] = "word"): Token => ({
    word,
    start,
    end,
    kind,
    newline: 0,
    joined: false,
    capital: false,
  });
  const here = (tokens: readonly Token[]) =>
    tokens.map((token, place) => ({ ...token, start, end, newline: 0 as const, joined: place > 0 && token.joined }));
  const words = cell.map((token) => (token.kind === "number" ? (key.get(token.word) ?? token.word) : token.word));
  if (words.every((word) => EMPTY.has(word) || /^\d/.test(word))) return null;
  const opening = [...here(level), at(":", "mark")];
  const graded = words.length <= 3 && words.every((word) => isGrade(word, book) || word === "to" || word === "-");
  const structure = Object.keys(book.words.structures).find(
    (id) =>
      book.words.structures[id]!.some((phrase) =>
        split(phrase).every((word) => name.some((token) => token.word === word)),
      ) && NARROWABLE.has(id),
  );
  const statedCondition =
    across === "levels" &&
    name.some(
      (token, place) => isCondition(token.word, book) || isCondition(`${token.word} ${name[place + 1]?.word}`, book),
    );
  const what = statedCondition ? here(name) : structure === undefined ? null : [...here(name), at("stenosis")];
  if (
    DENIED.has(words[0]!) &&
    (words.length === 1 || words[1] === "(") &&
    what === null &&
    name.some(({ word }) => isCondition(word, book))
  )
    return [...opening, at("no"), ...here(name)];
  if (DENIED.has(words[0]!) && (words.length === 1 || words[1] === "(") && what !== null)
    return [...opening, at("no"), ...what];
  if (graded && what !== null) return [...opening, ...words.map((word) => at(word)), ...what];
  return [...opening, ...here(name), at("is"), ...cell.map((token) => ({ ...token, newline: 0 as const }))];
}

function isGrade(word: string, book: PhraseBook): boolean {
  return Object.values(book.words.grades).some((phrases) => phrases.includes(word));
}

function isCondition(phrase: string, book: PhraseBook): boolean {
  return meaningsOf(phrase.split(" "), book.phrases)?.some(({ kind }) => kind === "condition") ?? false;
}

/** "0 = none, 1 = mild": what numbers stand for. */
function numberKey(lines: readonly Line[]): Map<string, string> {
  const key = new Map<string, string>();
  for (const { cells } of lines) {
    const tokens = cells.flatMap((cell) => cell.tokens);
    for (let i = 0; i + 2 < tokens.length; i++) {
      if (
        tokens[i]!.kind === "number" &&
        (tokens[i + 1]!.word === "=" || tokens[i + 1]!.word === ":") &&
        tokens[i + 2]!.kind === "word"
      )
        key.set(tokens[i]!.word, tokens[i + 2]!.word === "normal" ? "none" : tokens[i + 2]!.word);
    }
  }
  return key.size >= 3 ? key : new Map();
}
