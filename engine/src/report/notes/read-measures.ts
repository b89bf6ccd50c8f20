import type { Token } from "../tokens.ts";
import type { NoteBook, NoteUnit } from "./note-book.ts";
import type { Put } from "./note-state.ts";

/** "Temp 38.4": the number says by itself whether it is there. */
export function readMeasures(units: readonly NoteUnit[], tokens: readonly Token[], book: NoteBook, put: Put): void {
  for (const [at, unit] of units.entries())
    for (const meaning of unit.meanings) {
      const ranges = meaning.kind === "topic" ? (book.words.notes[meaning.item]!.measured ?? []) : [];
      for (let i = at + 1; ranges.length > 0 && i <= at + 3 && i < units.length; i++) {
        if (tokens[units[i]!.from]!.kind !== "number") continue;
        const value = Number(units[i]!.word);
        const range = ranges.find(({ from, to }) => value >= from && value <= to);
        if (range !== undefined && meaning.kind === "topic")
          put(meaning.item, value >= range.present_from ? "present" : "absent", null, at, i, units[i]!.word);
        break;
      }
    }
}
