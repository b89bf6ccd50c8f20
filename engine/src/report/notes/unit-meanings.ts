import type { ReportSide } from "../../vocabulary/report.ts";
import type { NoteMeaning, NotePolarity, NoteUnit } from "./note-book.ts";

export function has(unit: NoteUnit | undefined, kind: NoteMeaning["kind"]): boolean {
  return unit?.meanings.some((meaning) => meaning.kind === kind) ?? false;
}

export function sideOf(unit: NoteUnit): ReportSide | null {
  for (const meaning of unit.meanings) if (meaning.kind === "side") return meaning.side;
  return null;
}

export interface Result {
  readonly scale: string;
  readonly polarity: NotePolarity;
}

export function resultsOf(unit: NoteUnit): Result[] {
  return unit.meanings.flatMap((meaning) =>
    meaning.kind === "result" ? [{ scale: meaning.scale, polarity: meaning.polarity }] : [],
  );
}
