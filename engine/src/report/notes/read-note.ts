import type { ReportSide, Span } from "../../vocabulary/report.ts";
import type { Sentence } from "../sentences.ts";
import { isBeforeOperation } from "./before-operation.ts";
import { denials } from "./denials.ts";
import { dermatome } from "./dermatome.ts";
import type { NoteBook, NotePolarity, NoteUnit } from "./note-book.ts";
import type { NoteState } from "./note-state.ts";
import { readMeasures } from "./read-measures.ts";
import { readResults } from "./read-results.ts";
import { readWords } from "./read-words.ts";
import { saidOfPerson } from "./said-of-person.ts";
import { pairHeader, readPairs } from "./side-pairs.ts";
import { sideOf } from "./unit-meanings.ts";

/** Reads one sentence of history or examination into `state`. */
export function readNoteSentence(
  { tokens }: Sentence,
  all: readonly NoteUnit[],
  book: NoteBook,
  state: NoteState,
): void {
  const units = saidOfPerson(all);
  if (units.length === 0 || isBeforeOperation(tokens)) return;
  const put = (
    item: string,
    polarity: NotePolarity,
    side: ReportSide | null,
    from: number,
    to: number,
    value?: string,
  ) => {
    const within = tokens.slice(units[from]!.from, units[to]!.to);
    const span: Span = [within[0]!.start, within.at(-1)!.end];
    const level = item === "sensory-loss" ? dermatome(tokens, units, from) : null;
    const sided = book.words.notes[item]!.sided !== false;
    state.items.push({
      item,
      polarity,
      side: sided ? (side ?? "unspecified") : "unspecified",
      level,
      ...(value === undefined ? {} : { value }),
      span,
    });
  };
  const columns = columnsOf(units);
  if (columns !== null) {
    state.columns = columns;
    return;
  }
  const denied = denials(units);
  state.pair = pairHeader(tokens) ?? state.pair;
  const withoutPairs = readPairs(units, tokens, state.pair, put);
  readMeasures(units, tokens, book, put);
  readWords(units, tokens, denied, book, put);
  readResults(withoutPairs, tokens, denied, book.powers, put, state);
}

/** "Force grade   right   left": the sides of the columns below. */
function columnsOf(units: readonly NoteUnit[]): ReportSide[] | null {
  const sides = units.flatMap((unit) => sideOf(unit) ?? []);
  const others = units.filter((unit) => sideOf(unit) === null && unit.word !== "|");
  const bare = others.every((unit) => unit.meanings.every(({ kind }) => kind === "topic"));
  return sides.length === 2 && sides[0] !== sides[1] && others.length <= 3 && bare ? sides : null;
}
