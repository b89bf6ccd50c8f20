import type { NoteItem, ReportSide, Span } from "../../vocabulary/report.ts";
import { levelsAt } from "../levels.ts";
import type { Sentence } from "../sentences.ts";
import type { Token } from "../tokens.ts";
import type { NoteBook, NoteMeaning, NotePolarity, NoteUnit } from "./note-book.ts";

/** A thing examined that still waits for its result, or has had it. */
interface Topic {
  readonly item: string;
  readonly scale: string;
  readonly general: boolean;
  readonly side: ReportSide | null;
  /** "knee jerks": of both sides where none is said. */
  readonly plural: boolean;
  readonly unit: number;
}

/** What runs on from one sentence of a note to the next. */
export interface NoteState {
  readonly items: NoteItem[];
  /** Topics that had a result last, their `unit` -1, for "right 1+" after "left knee jerk absent". */
  last: readonly Topic[];
  /** Sides of the columns of a table, from the left; empty outside one. */
  columns: readonly ReportSide[];
}

export function newNote(): NoteState {
  return { items: [], last: [], columns: [] };
}

/** Reads one sentence of history or examination into `state`. */
export function readNoteSentence(
  { tokens }: Sentence,
  all: readonly NoteUnit[],
  book: NoteBook,
  state: NoteState,
): void {
  const units = saidOfPerson(all);
  if (units.length === 0) return;
  const put = (
    item: string,
    polarity: NotePolarity,
    side: ReportSide | null,
    from: number,
    to: number,
    value?: string,
  ) => {
    const within = tokens.slice(units[from]!.from, units[to]!.to);
    const span: Span = [within[0]!.start, within.at(-1)!.end];
    const level = item === "sensory-loss" ? dermatome(tokens, units, from) : null;
    const sided = book.words.notes[item]!.sided !== false;
    state.items.push({
      item,
      polarity,
      side: sided ? (side ?? "unspecified") : "unspecified",
      level,
      ...(value === undefined ? {} : { value }),
      span,
    });
  };
  const columns = columnsOf(units);
  if (columns !== null) {
    state.columns = columns;
    return;
  }
  const denied = denials(units);
  readMeasures(units, tokens, book, put);
  readWords(units, tokens, denied, book, put);
  readResults(units, tokens, denied, put, state);
}

/** "Force grade   right   left": the sides of the columns below. */
function columnsOf(units: readonly NoteUnit[]): ReportSide[] | null {
  const sides = units.flatMap((unit) => sideOf(unit) ?? []);
  const others = units.filter((unit) => sideOf(unit) === null && unit.word !== "|");
  const bare = others.every((unit) => unit.meanings.every(({ kind }) => kind === "topic"));
  return sides.length === 2 && sides[0] !== sides[1] && others.length <= 3 && bare ? sides : null;
}

type Put = (
  item: string,
  polarity: NotePolarity,
  side: ReportSide | null,
  from: number,
  to: number,
  value?: string,
) => void;

function has(unit: NoteUnit | undefined, kind: NoteMeaning["kind"]): boolean {
  return unit?.meanings.some((meaning) => meaning.kind === kind) ?? false;
}

/** "Ring if the leg gets weaker" says nothing of today, and a sentence about relatives nothing of the person. */
export function saidOfPerson(all: readonly NoteUnit[]): NoteUnit[] {
  const at = all.findIndex((unit) => has(unit, "conditional"));
  const units = at < 0 ? [...all] : all.slice(0, at);
  return units.some((unit) => has(unit, "family")) ? [] : units;
}

const NEW_STATEMENT =
  /^(he|she|has|had|now|since|mild|some|pain|left|right|constant|severe|they|his|her|still|then|there|l|r|feels|known|on)$/;

/** For each unit whether a denial reaches it: "no" to the next statement, "denies" to the end of the sentence. */
function denials(units: readonly NoteUnit[]): boolean[] {
  const out: boolean[] = [];
  let open: "short" | "long" | null = null;
  for (const [at, unit] of units.entries()) {
    // "AJ absent R, present L": a result, not a denial of what follows
    if (has(unit, "denial") && has(unit, "result") && isResultOf(units, at)) {
      out.push(open !== null);
      continue;
    }
    if (has(unit, "denial")) open = /^(denie[sd]|deny)$/.test(unit.word) ? "long" : "short";
    else if (has(unit, "end") && !(unit.word === "with" || unit.word === "noted" ? open === "long" : false))
      open = null;
    else if (open === "short" && unit.word === ",") {
      if (NEW_STATEMENT.test(units[at + 1]?.word ?? "") || resultFollows(units, at + 1)) open = null;
    } else if (unit.word === ":" || unit.word === "(") open = open === "long" ? open : null;
    out.push(open !== null && !has(unit, "denial"));
  }
  return out;
}

/** The word stands behind what it is the result of. */
function isResultOf(units: readonly NoteUnit[], at: number): boolean {
  const scales = resultsOf(units[at]!).map(({ scale }) => scale);
  for (let i = at - 1; i >= Math.max(0, at - 3) && !/^[,.;:]$/.test(units[i]!.word); i--)
    for (const meaning of units[i]!.meanings)
      if (meaning.kind === "topic" && meaning.scale !== "function" && scales.includes(meaning.scale)) return true;
  return false;
}

/** "no weakness, reflexes fine": what follows has a result of its own. */
function resultFollows(units: readonly NoteUnit[], from: number): boolean {
  let topic = false;
  for (let i = from; i < units.length && !/^[,.;]$/.test(units[i]!.word); i++) {
    if (has(units[i], "topic")) topic = true;
    else if (topic && has(units[i], "result") && !has(units[i], "denial")) return true;
  }
  return false;
}

/** "Temp 38.4": the number says by itself whether it is there. */
function readMeasures(units: readonly NoteUnit[], tokens: readonly Token[], book: NoteBook, put: Put): void {
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

function readWords(
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
      const absent =
        meaning.kind === "denied"
          ? !(denied[at]! || answeredNo(units, at))
          : denied[at]! || deniedAfter(units, at) || (meaning.kind === "place" && painDenied(units, at));
      const polarity = absent ? "absent" : hedgedAt(units, at) ? "possible" : "present";
      put(meaning.item, polarity, sideNear(units, at), at, at);
    }
  }
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

/** A result on a scale of strength, reflex or test marks a sentence of the examination. */
function isExamined(units: readonly NoteUnit[]): boolean {
  const examined = (unit: NoteUnit) =>
    unit.meanings.some((meaning) => meaning.kind === "topic" && ["strength", "reflex", "test"].includes(meaning.scale));
  return units.some(examined) && units.some((unit) => has(unit, "result"));
}

/** "fever: nil", "clonus absent", "rash -ve". */
function deniedAfter(units: readonly NoteUnit[], at: number): boolean {
  const place = units[at + 1]?.word === ":" || units[at + 1]?.word === "is" ? at + 2 : at + 1;
  const next = units[place];
  if (isOver(units, at)) return true;
  if (next === undefined) return false;
  const ends = units[place + 1] === undefined || /^[.,;]$/.test(units[place + 1]!.word);
  if (/^(neg|negative)$/.test(next.word)) return ends;
  return has(next, "denial") && /^(absent|nil|none|-|no)$/.test(next.word) && (next.word !== "no" || ends);
}

/** "Continent: no.", "saddle sensation normal - no": an answer at the end turns what was said. */
function answeredNo(units: readonly NoteUnit[], at: number): boolean {
  const place = units[at + 1]?.word === ":" ? at + 2 : at + 1;
  const ends = units[place + 1] === undefined || /^[,.;]$/.test(units[place + 1]!.word);
  return ends && /^(no|nil)$/.test(units[place]?.word ?? "");
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

function hedgedAt(units: readonly NoteUnit[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    if (units[i]!.word === "," || units[i]!.word === ".") return false;
    if (has(units[i], "hedge")) return true;
  }
  return has(units[at + 1], "hedge") && units[at + 1]!.word === "?";
}

/** The side in the same part of the sentence, the nearest before it first. */
function sideNear(units: readonly NoteUnit[], at: number): ReportSide | null {
  for (let i = at; i >= Math.max(0, at - 5); i--) {
    if (i < at && /^[,.:;]$/.test(units[i]!.word)) break;
    const side = sideOf(units[i]!);
    if (side !== null) return side;
  }
  for (let i = at + 1; i <= Math.min(units.length - 1, at + 5); i++) {
    if (/^[,.;]$/.test(units[i]!.word)) break;
    const side = sideOf(units[i]!);
    if (side !== null) return side;
  }
  return null;
}

function sideOf(unit: NoteUnit): ReportSide | null {
  for (const meaning of unit.meanings) if (meaning.kind === "side") return meaning.side;
  return null;
}

/** "HF 4-", "KE 4+", "ADF 5": a grade right behind what is examined; "SLR 30": degrees. */
function figure(units: readonly NoteUnit[], at: number): Result[] {
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

interface Result {
  readonly scale: string;
  readonly polarity: NotePolarity;
}

function resultsOf(unit: NoteUnit): Result[] {
  return unit.meanings.flatMap((meaning) =>
    meaning.kind === "result" ? [{ scale: meaning.scale, polarity: meaning.polarity }] : [],
  );
}

/**
 * Pairs what is examined with its results: "R quads 4/5, L full", "knee jerks 2+ and ankle jerks absent", "SLR neg
 * bilat", "absent ankle jerks". A side alone with a result is about what had a result last.
 */
function readResults(
  units: readonly NoteUnit[],
  tokens: readonly Token[],
  denied: readonly boolean[],
  put: Put,
  state: NoteState,
): void {
  const context = contextScale(units);
  let pending: Topic[] = [];
  let groupSide: ReportSide | null = null;
  let side: ReportSide | null = null;
  let before: ReportSide | null = null;
  let ahead: { result: Result[]; at: number; denied: boolean } | null = null;
  let emitted: Topic[] = [];
  let lastResult: Result[] | null = null;
  let columns = 0;
  const twoResults =
    units.filter((unit) => has(unit, "result")).length === 2 && !units.some((unit) => sideOf(unit) !== null);
  const emit = (
    topics: readonly Topic[],
    results: readonly Result[],
    at: number,
    sideHere: ReportSide | null,
    isDenied: boolean,
  ) => {
    for (const topic of topics) {
      const result = results.find(({ scale }) => scale === topic.scale);
      if (result === undefined) continue;
      const polarity =
        isDenied && result.polarity !== "possible"
          ? result.polarity === "present"
            ? "absent"
            : "present"
          : hedgedAt(units, at)
            ? "possible"
            : result.polarity;
      put(
        topic.item,
        polarity,
        sideHere ?? topic.side ?? (topic.plural ? "bilateral" : null) ?? groupSide ?? before,
        topic.unit < 0 ? at : Math.min(topic.unit, at),
        Math.max(topic.unit, at),
        words(tokens, units, at),
      );
      emitted.push({ ...topic, side: sideHere ?? topic.side });
    }
  };
  for (const [at, unit] of units.entries()) {
    const own = sideOf(unit);
    if (own !== null) {
      side = own;
      before = own;
    }
    if (unit.word === ":") {
      if (side !== null && pending.every(({ general }) => general)) groupSide = side;
      pending = pending.filter(({ general }) => !general || !hasSpecific(units, at));
      side = null;
      continue;
    }
    if (unit.word === "." || unit.word === "," || unit.word === "and" || unit.word === ";") {
      if (unit.word === ".") before = null;
      if (unit.word !== "and") {
        // "5/5 hip flexors, quads, tibialis anterior": a list goes on while no other result comes
        if (unit.word !== "," || ahead === null || resultLater(units, at)) ahead = null;
        side = null;
      }
      continue;
    }
    if (unit.word === "as" && /^(was|were|is|are)$/.test(units[at + 1]?.word ?? "") && lastResult !== null)
      ahead = { result: lastResult, at, denied: false };
    const topics = topicsOf(unit, words(tokens, units, at), at, context, side);
    if (topics.length > 0) {
      if (ahead !== null) {
        const matched = topics.filter(({ scale }) => ahead!.result.some((result) => result.scale === scale));
        if (matched.length > 0) {
          emit(matched, ahead.result, ahead.at, side ?? sideAfter(units, at), ahead.denied);
          continue;
        }
      }
      if (topics.some(({ general }) => !general))
        pending = pending.filter((topic) => !topic.general || !topics.some(({ scale }) => scale === topic.scale));
      pending.push(...topics);
      continue;
    }
    if (has(unit, "other-test")) {
      emitted = [];
      state.last = [];
      pending = [];
      ahead = null;
      continue;
    }
    const results = [...resultsOf(unit), ...figure(units, at)];
    if (results.length === 0 || has(unit, "end")) continue;
    lastResult = results;
    const column = state.columns[columns];
    if (column !== undefined && side === null && twoResults && pending.length > 0) {
      emit(pending, results, at, column, false);
      columns++;
      if (columns === state.columns.length) pending = [];
      continue;
    }
    const waiting = pending.filter(({ scale }) => results.some((result) => result.scale === scale));
    // "Motor 5/5 hip flexors, quads": of those that are named
    const next = units[sideOf(units[at + 1] ?? unit) === null ? at + 1 : at + 2];
    const named =
      waiting.every(({ general }) => general) &&
      (next?.meanings.some((meaning) => meaning.kind === "topic" && !meaning.general) ?? false);
    const targets = named ? [] : waiting;
    if (named) pending = pending.filter((topic) => !waiting.includes(topic));
    if (targets.length > 0 && !startsNext(units, at)) {
      const after = sideAfter(units, at);
      const sided = targets.some((topic) => topic.side !== null);
      emit(targets, results, at, sided ? null : (after ?? side), denied[at]! !== answeredNo(units, at));
      pending = pending.filter((topic) => !targets.includes(topic));
      ahead = null;
      continue;
    }
    const again = (emitted.length > 0 ? emitted : state.last).filter(({ scale }) =>
      results.some((result) => result.scale === scale),
    );
    const sideHere = side ?? sideAfter(units, at);
    if (again.length > 0 && sideHere !== null && !topicFollows(units, at)) {
      const others = again.filter((topic) => topic.side !== sideHere);
      const before = emitted.length;
      emit(uniqueTopics(others), results, at, sideHere, denied[at]!);
      emitted = [...emitted.slice(0, before), ...emitted.slice(before)];
      continue;
    }
    ahead = { result: results, at, denied: denied[at]! };
  }
  for (const topic of pending)
    if (denied[topic.unit] && topic.scale === "function") put(topic.item, "absent", topic.side, topic.unit, topic.unit);
  // Their places are of no use to the next sentence.
  if (emitted.length > 0) state.last = uniqueTopics(emitted).map((topic) => ({ ...topic, unit: -1 }));
}

function resultLater(units: readonly NoteUnit[], from: number): boolean {
  return units.slice(from).some((unit, place) => has(unit, "result") || figure(units, from + place).length > 0);
}

function uniqueTopics(topics: readonly Topic[]): Topic[] {
  return [...new Map(topics.map((topic) => [topic.item, topic])).values()];
}

/** An adjective before the next topic belongs to that one: "SLR 80, absent knee jerks". */
function startsNext(units: readonly NoteUnit[], at: number): boolean {
  return units[at - 1]?.word === "," && topicFollows(units, at);
}

function topicFollows(units: readonly NoteUnit[], at: number): boolean {
  for (let i = at + 1; i <= at + 2 && i < units.length; i++) {
    if (/^[,.;:]$/.test(units[i]!.word)) return false;
    if (has(units[i], "topic")) return true;
  }
  return false;
}

function hasSpecific(units: readonly NoteUnit[], from: number): boolean {
  return units
    .slice(from)
    .some((unit) => unit.meanings.some((meaning) => meaning.kind === "topic" && !meaning.general));
}

/** "on the left", "bilat", "L" right after a result. */
function sideAfter(units: readonly NoteUnit[], at: number): ReportSide | null {
  for (let i = at + 1; i <= Math.min(units.length - 1, at + 4); i++) {
    const unit = units[i]!;
    if (/^[,.;]$/.test(unit.word) || has(unit, "topic") || has(unit, "result")) return null;
    const side = sideOf(unit);
    if (side !== null) return side;
  }
  return null;
}

/** Whether a sentence is about reflexes or strength, for words that name both ("knees"). */
function contextScale(units: readonly NoteUnit[]): string | null {
  for (const unit of units) {
    if (/^(reflex|reflexes|dtr|dtrs|jerk|jerks|kj|kjs|aj|ajs)$/.test(unit.word)) return "reflex";
    if (/^(power|strength|motor|mrc)$/.test(unit.word)) return "strength";
  }
  return null;
}

const PLURAL = /(jerks|kjs|ajs|reflexes|plantars|legs|slrs)$/;

function topicsOf(unit: NoteUnit, name: string, at: number, context: string | null, side: ReportSide | null): Topic[] {
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

function words(tokens: readonly Token[], units: readonly NoteUnit[], at: number): string {
  return tokens
    .slice(units[at]!.from, units[at]!.to)
    .map(({ word }) => word)
    .join("")
    .slice(0, 24);
}

/** The dermatome or root that stands beside a loss of sensation. */
function dermatome(tokens: readonly Token[], units: readonly NoteUnit[], at: number): string | null {
  const from = Math.max(0, units[at]!.from - 6);
  for (let i = units[at]!.from; i < Math.min(tokens.length, units[at]!.from + 16); i++) {
    const level = levelsAt(tokens, i);
    if (level !== null) return level.bodies[0] ?? level.discs[0]?.split("-")[0] ?? null;
  }
  for (let i = from; i < units[at]!.from; i++) {
    const level = levelsAt(tokens, i);
    if (level !== null) return level.bodies[0] ?? level.discs[0]?.split("-")[0] ?? null;
  }
  return null;
}
