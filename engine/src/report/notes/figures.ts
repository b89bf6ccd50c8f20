import type { NoteUnit } from "./note-book.ts";
import { type Result, sideOf } from "./unit-meanings.ts";

/** "HF 4-", "KE 4+", "ADF 5": a grade right behind what is examined; "SLR 30": degrees. */
export function figure(units: readonly NoteUnit[], at: number): Result[] {
  const { word } = units[at]!;
  if (!/^\d+$/.test(word)) return [];
  let before = at - 1;
  while (before >= 0 && sideOf(units[before]!) !== null) before--;
  const scales = units[before]?.meanings.flatMap((meaning) => (meaning.kind === "topic" ? [meaning.scale] : [])) ?? [];
  const value = Number(word);
  if (scales.includes("strength") && value <= 5)
    return [{ scale: "strength", polarity: value === 5 && units[at + 1]?.word !== "-" ? "absent" : "present" }];
  if (scales.includes("test") && value >= 10 && value <= 90)
    return [{ scale: "test", polarity: value < 70 ? "present" : "absent" }];
  return [];
}
