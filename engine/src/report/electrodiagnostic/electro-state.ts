import type { ReportSide } from "../../vocabulary/report.ts";
import type { NotePolarity } from "../notes/note-book.ts";
import { type ElectroUnit, kindOf } from "./electro-units.ts";

/** What a statement says of one test or one muscle. */
export interface ElectroSaid {
  readonly item: string;
  readonly polarity: NotePolarity;
  readonly side: ReportSide | null;
}

/** A nerve, a test or a muscle that waits for its result, or has had it. */
export interface Studied {
  readonly item: string | null;
  readonly side: ReportSide | null;
}

/** How many words before a result a denial or a doubt may stand. */
const REACH = 5;

/** True where a denial or a doubt stands before a place in the same part of the statement. */
export function standsBefore(units: readonly ElectroUnit[], at: number, kind: "denial" | "hedge"): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const here = kindOf(units[i]);
    if (here === kind) return true;
    if (/^[,:;.]$/.test(units[i]!.word) || here === "muscle" || here === "nerve" || here === "late") return false;
  }
  return false;
}

/** The side named behind a place, before anything else is studied or found. */
export function sideBehind(units: readonly ElectroUnit[], at: number): ReportSide | null {
  for (let i = at + 1; i < units.length; i++) {
    const { meaning, word } = units[i]!;
    if (meaning?.kind === "side") return meaning.side;
    if (/^[;.,]$/.test(word) || /^(compared|versus|vs|than)$/.test(word)) return null;
    if (meaning !== null && /^(muscle|nerve|late|abnormal|denervation)$/.test(meaning.kind)) return null;
  }
  return null;
}
