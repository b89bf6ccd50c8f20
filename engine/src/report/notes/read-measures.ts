import type { MeasuredRange } from "../../knowledge/report-words.ts";
import type { Token } from "../tokens.ts";
import type { NoteBook, NoteUnit } from "./note-book.ts";
import type { Put } from "./note-state.ts";

/** "Temp 38.4", "post-void residual 450 mL": the number says by itself whether it is there. */
export function readMeasures(units: readonly NoteUnit[], tokens: readonly Token[], book: NoteBook, put: Put): void {
  for (const [at, unit] of units.entries())
    for (const meaning of unit.meanings) {
      if (meaning.kind !== "topic" && meaning.kind !== "measure") continue;
      const ranges = book.words.notes[meaning.item]!.measured ?? [];
      const number = ranges.length > 0 ? numberBehind(units, tokens, at) : null;
      if (number === null) continue;
      const value = Number(units[number]!.word);
      const range = ranges.find(({ from, to }) => value >= from && value <= to);
      if (range === undefined || !hasUnit(units, number, range)) continue;
      const present = value >= range.present_from;
      if (present || range.denies !== false)
        put(meaning.item, present ? "present" : "absent", null, at, number, told(units[number]!.word, range));
    }
}

function told(number: string, { units }: MeasuredRange): string {
  return units === undefined ? number : `${number} ${units[0]}`;
}

/** Words that stand between a measure and its number: "PVR on scanner was 450". */
const REACH = 3;

function numberBehind(units: readonly NoteUnit[], tokens: readonly Token[], at: number): number | null {
  for (let i = at + 1; i <= at + REACH && i < units.length && !/^[.;]$/.test(units[i]!.word); i++)
    if (tokens[units[i]!.from]!.kind === "number") return i;
  return null;
}

function hasUnit(units: readonly NoteUnit[], number: number, { units: known }: MeasuredRange): boolean {
  const next = units[number + 1]?.word;
  return known === undefined || next === undefined || known.includes(next) || /^[,.;)(]$/.test(next);
}
