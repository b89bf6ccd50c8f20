import type { NoteUnit } from "./note-book.ts";
import type { Topic } from "./topics.ts";
import { has, type Result, sideOf } from "./unit-meanings.ts";

/** "HF 4-", "KE 4+", "ADF 5": a grade right behind what is examined; "AJ 0"; "SLR 30": degrees. */
export function figure(units: readonly NoteUnit[], at: number): Result[] {
  if (!isFigure(units[at])) return [];
  let before = at - 1;
  while (before >= 0 && (sideOf(units[before]!) !== null || units[before]!.word === "=")) before--;
  const scales = units[before]?.meanings.flatMap((meaning) => (meaning.kind === "topic" ? [meaning.scale] : [])) ?? [];
  return resultOf(units, at, scales);
}

/** In a table the second figure of a row: "Iliopsoas  5  4-". */
export function figureOfRow(units: readonly NoteUnit[], at: number): Result[] {
  if (!isFigure(units[at])) return [];
  let before = at - 1;
  while (isFigure(units[before]) || /^[+-]$/.test(units[before]?.word ?? "")) before--;
  const scales = units[before]?.meanings.flatMap((meaning) => (meaning.kind === "topic" ? [meaning.scale] : [])) ?? [];
  return resultOf(units, at, scales);
}

/** "Patellar 2+ R, 0 L": a figure beside a side, of what had a result last. */
export function figureOfLast(units: readonly NoteUnit[], at: number, last: readonly Topic[]): Result[] {
  const before = units[at - 1]?.word === "=" ? units[at - 2] : units[at - 1];
  // "KJ L ++ R -": a stroke behind a side is none
  const end = units[at + 1];
  const stroke = units[at]!.word === "-" && before !== undefined && sideOf(before) !== null;
  if (stroke && (end === undefined || /^[,.;]$/.test(end.word)) && last.some(({ scale }) => scale === "reflex"))
    return [{ scale: "reflex", polarity: "present" }];
  const beside = [before, units[at + 1]].some((unit) => unit !== undefined && sideOf(unit) !== null);
  if (!isFigure(units[at]) || !beside) return [];
  return resultOf(
    units,
    at,
    last.map(({ scale }) => scale),
  );
}

/** "Reverse SLR + on the right": a plus right behind a test, which joins it to no other one. */
export function plusBehind(units: readonly NoteUnit[], at: number): Result[] {
  const isTest = units[at - 1]?.meanings.some((meaning) => meaning.kind === "topic" && meaning.scale === "test");
  const next = units[at + 1];
  if (units[at]!.word !== "+" || isTest !== true || has(next, "topic") || isFigure(next)) return [];
  return [{ scale: "test", polarity: "present" }];
}

function isFigure(unit: NoteUnit | undefined): boolean {
  return unit !== undefined && /^\d+$/.test(unit.word) && unit.to === unit.from + 1;
}

export function resultOf(units: readonly NoteUnit[], at: number, scales: readonly string[]): Result[] {
  const value = Number(units[at]!.word);
  const next = units[at + 1]?.word;
  if (scales.includes("strength") && value <= 5)
    return [{ scale: "strength", polarity: value === 5 && next !== "-" ? "absent" : "present" }];
  // As usual "0" is absent, "1" reduced, "2" normal; "3" and "4" are brisk, and not reduced.
  if (scales.includes("reflex") && value <= 4 && next !== "/")
    return [{ scale: "reflex", polarity: value < 2 ? "present" : "absent" }];
  if (scales.includes("test") && value >= 10 && value <= 90)
    return [{ scale: "test", polarity: value < 70 ? "present" : "absent" }];
  return [];
}
