import type { ReportSide } from "../../vocabulary/report.ts";
import type { Token } from "../tokens.ts";
import type { NoteUnit } from "./note-book.ts";

/** A thing examined that still waits for its result, or has had it. */
export interface Topic {
  readonly item: string;
  readonly scale: string;
  readonly general: boolean;
  readonly side: ReportSide | null;
  /** "knee jerks": of both sides where none is said. */
  readonly plural: boolean;
  readonly unit: number;
}

/** Whether a sentence is about reflexes or strength, for words that name both ("knees"). */
export function contextScale(units: readonly NoteUnit[]): string | null {
  for (const unit of units) {
    if (/^(reflex|reflexes|dtr|dtrs|jerk|jerks|kj|kjs|aj|ajs)$/.test(unit.word)) return "reflex";
    if (/^(power|strength|motor|mrc)$/.test(unit.word)) return "strength";
  }
  return null;
}

const PLURAL = /(jerks|kjs|ajs|reflexes|plantars|legs|slrs)$/;

export function topicsOf(
  unit: NoteUnit,
  name: string,
  at: number,
  context: string | null,
  side: ReportSide | null,
): Topic[] {
  const topics = unit.meanings.flatMap((meaning) =>
    meaning.kind === "topic"
      ? [
          {
            item: meaning.item,
            scale: meaning.scale,
            general: meaning.general,
            side,
            plural: PLURAL.test(name),
            unit: at,
          },
        ]
      : [],
  );
  const fitting = context === null ? topics : topics.filter(({ scale }) => scale === context);
  return fitting.length > 0 ? fitting : topics;
}

export function words(tokens: readonly Token[], units: readonly NoteUnit[], at: number): string {
  return tokens
    .slice(units[at]!.from, units[at]!.to)
    .map(({ word }) => word)
    .join("")
    .slice(0, 24);
}
