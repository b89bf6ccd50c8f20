import type { ReportSide } from "../../vocabulary/report.ts";
import type { Token } from "../tokens.ts";
import { hedgedAt, sideNear } from "./beside.ts";
import { answeredNo, deniedAfter } from "./denied-after.ts";
import type { NoteBook, NoteUnit } from "./note-book.ts";
import type { Put } from "./note-state.ts";
import { has, resultsOf } from "./unit-meanings.ts";

export function readWords(
  units: readonly NoteUnit[],
  tokens: readonly Token[],
  denied: readonly boolean[],
  book: NoteBook,
  put: Put,
): void {
  const hurting = new Set(book.words.note_words.pain);
  const hurts = units.map(({ from, to }) => tokens.slice(from, to).some(({ word }) => hurting.has(word)));
  const pain = hurts.includes(true);
  // "low back stiff but no pain as such": a pain that is denied makes no place hurt
  const painThere = hurts.some((hurt, at) => hurt && !denied[at]!);
  for (const [at, unit] of units.entries()) {
    for (const meaning of unit.meanings) {
      if (meaning.kind !== "word" && meaning.kind !== "place" && meaning.kind !== "denied") continue;
      if (
        meaning.kind === "place" &&
        (!(denied[at]! ? pain : painThere) || isExamined(units) || (denied[at]! && !painFollows(units, at)))
      )
        continue;
      const before = units.slice(Math.max(0, at - 2), at).map(({ word }) => word);
      if (book.words.notes[meaning.item]!.not_before?.some((word) => before.includes(word))) continue;
      const behind = wordsBehind(units, at);
      if (book.words.notes[meaning.item]!.not_after?.some((word) => behind.includes(word))) continue;
      const absent =
        meaning.kind === "denied"
          ? !(denied[at]! || answeredNo(units, at))
          : denied[at]! || deniedAfter(units, at) || (meaning.kind === "place" && painDenied(units, at));
      const polarity = absent ? "absent" : hedgedAt(units, at) || isLongAgo(units, at) ? "possible" : "present";
      if (meaning.item === "sensory-loss" && polarity === "present" && followsSaddle(units, at))
        put("saddle-anaesthesia", polarity, null, at, at);
      put(
        meaning.item,
        polarity,
        unit.word === "both" ? "bilateral" : (sideWithin(tokens, unit) ?? sideNear(units, at)),
        at,
        at,
      );
    }
  }
}

/** "Saddle: reduced pinprick": what is reduced is that of the place named before it. */
function followsSaddle(units: readonly NoteUnit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && !/^[,.;]$/.test(units[i]!.word); i--)
    if (units[i]!.meanings.some((meaning) => meaning.kind === "topic" && meaning.item === "saddle-anaesthesia"))
      return true;
  return false;
}

/** "Cannot lift L leg": a side among the words of the phrase. */
function sideWithin(tokens: readonly Token[], { from, to }: NoteUnit): ReportSide | null {
  const said = tokens.slice(from, to).map(({ word }) => word);
  if (said.some((word) => word === "l" || word === "left")) return "left";
  return said.some((word) => word === "r" || word === "right") ? "right" : null;
}

/** "Low back itself not sore." */
function painDenied(units: readonly NoteUnit[], at: number): boolean {
  for (let i = at + 1; i <= at + 3 && i < units.length && !/^[,.;]$/.test(units[i]!.word); i++)
    if (has(units[i], "denial") && has(units[i + 1], "pain")) return true;
  return false;
}

/** "no groin, hip or back pain": the word for pain closes the list. */
function painFollows(units: readonly NoteUnit[], at: number): boolean {
  for (let i = at + 1; i < units.length; i++) {
    const unit = units[i]!;
    if (has(unit, "pain") || unit.meanings.some((meaning) => meaning.kind === "word" && meaning.item.endsWith("-pain")))
      return true;
    if (!has(unit, "place") && unit.word !== "," && unit.word !== "or" && unit.word !== "and") return false;
  }
  return false;
}

const EXAMINED = new Set(["strength", "reflex", "test"]);

/** A result on the scale of strength, reflex or test of something named marks a sentence of the examination. */
function isExamined(units: readonly NoteUnit[]): boolean {
  const scales = new Set(units.flatMap((unit) => resultsOf(unit).map(({ scale }) => scale)));
  return units.some((unit) =>
    unit.meanings.some(
      (meaning) => meaning.kind === "topic" && EXAMINED.has(meaning.scale) && scales.has(meaning.scale),
    ),
  );
}

/** The next words of the same part of the sentence. */
function wordsBehind(units: readonly NoteUnit[], at: number): string[] {
  const near = units.slice(at + 1, at + 5).map(({ word }) => word);
  const end = near.findIndex((word) => /^[,.;]$/.test(word));
  return end < 0 ? near : near.slice(0, end);
}

/** "Was incontinent once 10 years ago": today perhaps not. */
function isLongAgo(units: readonly NoteUnit[], at: number): boolean {
  const before = units.slice(Math.max(0, at - 3), at).some(({ word }) => /^(was|were|had)$/.test(word));
  if (!before) return false;
  for (let i = at + 1; i < Math.min(units.length - 1, at + 9) && !/^[.;]$/.test(units[i]!.word); i++)
    if (/^years?$/.test(units[i]!.word) && units[i + 1]!.word === "ago") return true;
  return false;
}
