import type { NotePolarity, NoteUnit } from "./note-book.ts";
import { has, resultsOf } from "./unit-meanings.ts";

/** "fever: nil", "clonus absent", "rash -ve". */
export function deniedAfter(units: readonly NoteUnit[], at: number): boolean {
  const place = units[at + 1]?.word === ":" || units[at + 1]?.word === "is" ? at + 2 : at + 1;
  const next = units[place];
  if (isOver(units, at) || isNoneNow(units, at)) return true;
  if (next === undefined) return false;
  // "Urinary retention or incontinence: N": the answer is of all that the line names
  if (/^(or|and|\/)$/.test(next.word) && isNamed(units[place + 1])) return deniedAfter(units, place + 1);
  const ends = units[place + 1] === undefined || /^[.,;]$/.test(units[place + 1]!.word);
  if (isNegative(next)) return ends;
  return has(next, "denial") && /^(absent|nil|none|-|no|denie[sd])$/.test(next.word) && (next.word !== "no" || ends);
}

function isNamed(unit: NoteUnit | undefined): boolean {
  return has(unit, "word") || has(unit, "place");
}

/** "neg", "-ve". */
function isNegative(unit: NoteUnit): boolean {
  if (/^(neg|negative)$/.test(unit.word)) return true;
  return unit.word === "-" && resultsOf(unit).some(({ scale, polarity }) => scale === "test" && polarity === "absent");
}

/**
 * What is answered alone to something that can fail: "neg" finds nothing. "No" to a power ("bladder control - no") says that
 * it is lost; to an organ ("bladder: no") it leaves open what it denies.
 */
export function answerTo(units: readonly NoteUnit[], at: number, isPower: boolean): NotePolarity | null {
  const place = /^[:-]$/.test(units[at + 1]?.word ?? "") && !has(units[at + 1], "result") ? at + 2 : at + 1;
  const next = units[place];
  const end = units[place + 1];
  if (next === undefined || !(end === undefined || /^[.,;]$/.test(end.word))) return null;
  if (isNegative(next) || /^denie[sd]$/.test(next.word)) return "absent";
  if (place !== at + 2 || !/^(no|nil|none)$/.test(next.word)) return null;
  return isPower ? "present" : "possible";
}

const GOES_ON = /^(since|for|now|today|at|from|whatsoever|any|anymore|on|in|[.,;])$/;

/** "No erection since Friday", "no bladder control": a power that is denied itself; "no change in bladder control" denies the change. */
export function isPowerLost(units: readonly NoteUnit[], at: number): boolean {
  const next = units[at + 1];
  return /^(no|nil|without)$/.test(units[at - 1]?.word ?? "") && (next === undefined || GOES_ON.test(next.word));
}

/** "Continent: no.", "saddle sensation normal - no": an answer at the end turns what was said. */
export function answeredNo(units: readonly NoteUnit[], at: number): boolean {
  const place = units[at + 1]?.word === ":" ? at + 2 : at + 1;
  const ends = units[place + 1] === undefined || /^[,.;]$/.test(units[place + 1]!.word);
  return ends && /^(no|nil|neg|negative)$/.test(units[place]?.word ?? "");
}

/** "Previously night pain, none now." */
function isNoneNow(units: readonly NoteUnit[], at: number): boolean {
  const [mark, none, now] = units.slice(at + 1, at + 4).map(({ word }) => word);
  return /^[,;-]$/.test(mark ?? "") && /^(none|nil|not)$/.test(none ?? "") && /^(now|today|currently)$/.test(now ?? "");
}

/** "The back pain he had at the start has settled completely." */
function isOver(units: readonly NoteUnit[], at: number): boolean {
  for (let i = at + 1; i < Math.min(units.length, at + 12); i++) {
    const unit = units[i]!;
    if (/^(gone|resolved|settled|disappeared)$/.test(unit.word)) return true;
    if (/^[,.;]$/.test(unit.word) || has(unit, "word") || unit.word === "and" || unit.word === "but") return false;
  }
  return false;
}
