import type { ReportSide } from "../../vocabulary/report.ts";
import type { Token } from "../tokens.ts";
import { hedgedAt, sideAfter } from "./beside.ts";
import { answeredNo, answerTo, isPowerLost } from "./denied-after.ts";
import { figure, figureOfLast, figureOfRow, plusBehind } from "./figures.ts";
import type { NoteUnit } from "./note-book.ts";
import type { NoteState, Put } from "./note-state.ts";
import { contextScale, type Topic, topicsOf, words } from "./topics.ts";
import { has, type Result, resultsOf, sideOf } from "./unit-meanings.ts";

/**
 * Pairs what is examined with its results: "R quads 4/5, L full", "knee jerks 2+ and ankle jerks absent", "SLR neg
 * bilat", "absent ankle jerks". A side alone with a result is about what had a result last.
 */
export function readResults(
  units: readonly NoteUnit[],
  tokens: readonly Token[],
  denied: readonly boolean[],
  powers: ReadonlySet<string>,
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
  // What had a result right behind its side, up to the next comma: the next side is of that alone.
  let lastTargets: Topic[] = [];
  let columns = 0;
  const inTable = state.columns.length > 0;
  const twoResults =
    units.filter((unit, at) => has(unit, "result") || (inTable && figureOfRow(units, at).length > 0)).length === 2 &&
    !units.some((unit) => sideOf(unit) !== null);
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
      lastTargets = [];
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
    const results = [
      ...resultsOf(unit),
      ...plusBehind(units, at),
      ...(inTable && twoResults ? figureOfRow(units, at) : figure(units, at)),
      ...figureOfLast(units, at, emitted),
    ];
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
    // and "Reflexes absent at knees, present at ankles": each of what it leads to
    let follows = at + 1;
    while (LEADS.test(units[follows]?.word ?? "") || sideOf(units[follows] ?? unit) !== null) follows++;
    const next = units[follows];
    const named =
      waiting.every(({ general }) => general) &&
      (next?.meanings.some((meaning) => meaning.kind === "topic" && !meaning.general) ?? false);
    const targets = named ? [] : waiting;
    if (named) pending = pending.filter((topic) => !waiting.includes(topic));
    if (targets.length > 0 && !startsNext(units, at)) {
      // "SLR R=70 L=30": the next side is that of the next figure
      // and in "knee extension L 4/5 R 5/5" the side stands before each
      const own = units[at - 1] !== undefined && sideOf(units[at - 1]!) !== null && has(units[at - 2], "topic");
      const after = own || units[at - 1]?.word === "=" ? null : sideAfter(units, at);
      const sided = targets.some((topic) => topic.side !== null);
      emit(
        targets,
        results,
        at,
        sided ? null : (after ?? side ?? sideOfPair(units, at)),
        denied[at]! !== answeredNo(units, at),
      );
      lastTargets = own ? targets : [];
      pending = pending.filter((topic) => !targets.includes(topic));
      ahead = null;
      continue;
    }
    const again = (lastTargets.length > 0 ? lastTargets : emitted.length > 0 ? emitted : state.last).filter(
      ({ scale }) => results.some((result) => result.scale === scale),
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
  for (const topic of pending) {
    if (topic.scale !== "function") continue;
    const isPower = powers.has(tokens[units[topic.unit]!.to - 1]!.word);
    const answer = answerTo(units, topic.unit, isPower);
    if (answer !== null) put(topic.item, answer, topic.side, topic.unit, topic.unit);
    else if (denied[topic.unit])
      put(
        topic.item,
        isPower && isPowerLost(units, topic.unit) ? "present" : "absent",
        topic.side,
        topic.unit,
        topic.unit,
      );
  }
  // Their places are of no use to the next sentence.
  if (emitted.length > 0) state.last = uniqueTopics(emitted).map((topic) => ({ ...topic, unit: -1 }));
}

/** "Hip flexion 3/5 and knee extension 3/5 on the left": the side behind both is that of the first too. */
function sideOfPair(units: readonly NoteUnit[], at: number): ReportSide | null {
  const [and, topic, result] = units.slice(at + 1, at + 4);
  if (and?.word !== "and" || !has(topic, "topic") || !has(result, "result")) return null;
  return sideAfter(units, at + 3);
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

/** Words that lead to what is examined: "five over five in the quadriceps". */
const LEADS = /^(at|in|of|the)$/;

function topicFollows(units: readonly NoteUnit[], at: number): boolean {
  let first = at + 1;
  while (LEADS.test(units[first]?.word ?? "")) first++;
  for (let i = first; i <= first + 1 && i < units.length; i++) {
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
