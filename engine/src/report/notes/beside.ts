import type { ReportSide } from "../../vocabulary/report.ts";
import type { NoteUnit } from "./note-book.ts";
import { has, sideOf } from "./unit-meanings.ts";

export function hedgedAt(units: readonly NoteUnit[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    if (units[i]!.word === "," || units[i]!.word === ".") return false;
    if (has(units[i], "hedge")) return true;
  }
  return has(units[at + 1], "hedge") && units[at + 1]!.word === "?";
}

/** The side in the same part of the sentence, the nearest before it first. */
export function sideNear(units: readonly NoteUnit[], at: number): ReportSide | null {
  for (let i = at; i >= Math.max(0, at - 5); i--) {
    if (i < at && /^[,.:;]$/.test(units[i]!.word)) break;
    const side = sideOf(units[i]!);
    if (side !== null) return side;
  }
  // "over the anterior aspect of the right thigh": words that lead to a place do not count
  for (let i = at + 1, left = 5; i < units.length && left > 0; i++) {
    if (/^[,.;]$/.test(units[i]!.word)) break;
    const side = sideOf(units[i]!);
    if (side !== null) return side;
    if (!/^(the|over|in|of|on|at|aspect|dermatome)$/.test(units[i]!.word)) left--;
  }
  return null;
}

/** "on the left", "bilat", "L" right after a result. */
export function sideAfter(units: readonly NoteUnit[], at: number): ReportSide | null {
  for (let i = at + 1; i <= Math.min(units.length - 1, at + 4); i++) {
    const unit = units[i]!;
    if (/^[,.;]$/.test(unit.word) || has(unit, "topic") || has(unit, "result") || has(unit, "end")) return null;
    const side = sideOf(unit);
    if (side !== null) return side;
  }
  return null;
}
