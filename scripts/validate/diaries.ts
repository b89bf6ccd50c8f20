import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { followUp } from "../../engine/src/follow-up/follow-up.ts";
import type { FollowUpKnowledge } from "../../engine/src/knowledge/follow-up.ts";
import type { InstrumentMeasure } from "../../engine/src/knowledge/follow-up-entries.ts";
import type { Knowledge } from "../../engine/src/knowledge/knowledge.ts";
import { sha256 } from "../../engine/src/knowledge/sha256.ts";
import type { DiaryEntry, StrengthGrade } from "../../engine/src/outcomes/diary.ts";
import { changeThatMatters, errorOnLine, toLine, trendOf } from "../../engine/src/outcomes/trend.ts";
import { exp } from "../../engine/src/uncertainty/elementary.ts";
import { RandomStream } from "../../engine/src/uncertainty/random-stream.ts";

/** What `npm run validate` found about the diary; written to docs/validation-diaries.json. */
export interface DiaryResults {
  readonly engine: string;
  /** Hash of the measures and the rules of the diary. */
  readonly knowledge: string;
  readonly seed: number;
  readonly series: number;
  readonly entries: number;
  readonly instruments: Readonly<Record<string, InstrumentTally>>;
  /** Series in which strength fell by one grade, and in which the gate called an emergency at that very entry. */
  readonly strength: { readonly series: number; readonly toGate: number; readonly emergency: number };
}

/** Of so many series each, in how many. */
export interface InstrumentTally {
  readonly stable: Told;
  /** The same with errors that cling to the week before, by as much as the rule allows for. */
  readonly clinging: Told;
  /** A true change of twice what matters: told within four entries of it. */
  readonly noticedBetter: number;
  readonly noticedWorse: number;
  /** The same change at the second entry, while the start is still being measured. */
  readonly noticedEarly: number;
}

/** Told at any of the entries. */
export interface Told {
  readonly better: number;
  readonly worse: number;
}

const WITHIN = 4;

export const DIARY_RESULTS = fileURLToPath(new URL("../../docs/validation-diaries.json", import.meta.url));

/** The results last written; null when there are none. */
export function lastDiaryResults(file = DIARY_RESULTS): DiaryResults | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as DiaryResults;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw fault;
  }
}

/** Of what the figures depend on; a word that changes, or an exercise, leaves them as they are. */
export function diaryVersion({ instruments, diary }: FollowUpKnowledge): string {
  const measures = Object.values(instruments).map(({ id, measure }) => [id, measure ?? null]);
  return sha256(JSON.stringify([measures, diary])).slice(0, 12);
}

/** Writes so many made-up diaries of each kind, and counts what is told of them. */
export function validateDiaries(
  knowledge: { readonly model: Knowledge; readonly followUp: FollowUpKnowledge },
  seed: number,
  series: number,
  engine: string,
): DiaryResults {
  const entries = knowledge.followUp.diary.entries.value;
  const embedded = Object.values(knowledge.followUp.instruments).flatMap(({ id, measure }) =>
    measure === undefined ? [] : [{ id, measure }],
  );
  const instruments = Object.fromEntries(
    embedded.map(({ id, measure }, place) => [
      id,
      tallyOf(id, measure, { knowledge: knowledge.followUp, seed, series, entries, place }),
    ]),
  );
  return {
    engine,
    knowledge: diaryVersion(knowledge.followUp),
    seed,
    series,
    entries,
    instruments,
    strength: strengthTally(knowledge, seed, series, entries),
  };
}

interface Task {
  readonly knowledge: FollowUpKnowledge;
  readonly seed: number;
  readonly series: number;
  readonly entries: number;
  readonly place: number;
}

function tallyOf(id: string, measure: InstrumentMeasure, task: Task): InstrumentTally {
  const { knowledge, entries } = task;
  const baseline = knowledge.diary.baseline_entries.value;
  const told = (values: readonly number[]) =>
    trendOf(
      id,
      values.map((value, week) => ({ day: week * 7, value })),
      knowledge,
    ).course;
  const anyTold = (values: readonly number[], course: string): boolean =>
    values.some((_, last) => told(values.slice(0, last + 1)) === course);
  const count = (kind: number, one: (stream: RandomStream) => boolean): number => {
    let found = 0;
    for (let number = 0; number < task.series; number += 1) {
      const stream = new RandomStream();
      stream.start(task.seed, task.place * 16 + kind, number, 0x64696172);
      if (one(stream)) found += 1;
    }
    return found;
  };
  const stable = (stream: RandomStream, clinging: number): number[] => {
    const level = levelFor(measure, 0, stream);
    return noisy(new Array<number>(entries).fill(level), measure, stream, clinging);
  };
  // For better or worse: twice what matters, at an entry after the start was measured and with four to go.
  const noticed = (kind: number, toBetter: boolean, at: (stream: RandomStream) => number): number =>
    count(kind, (stream) => {
      const way = toBetter === (measure.better === "higher") ? 1 : -1;
      const change = 2 * way * changeThatMatters(measure);
      const level = levelFor(measure, change, stream);
      const first = at(stream);
      const truth = Array.from({ length: entries }, (_, entry) => (entry < first ? level : level + change));
      const values = noisy(truth, measure, stream, 0);
      const wanted = toBetter ? "better" : "worse";
      return [...Array(WITHIN).keys()].some((later) => told(values.slice(0, first + later + 1)) === wanted);
    });
  const later = (stream: RandomStream): number =>
    baseline + Math.floor(stream.uniform() * (entries - WITHIN - baseline + 1));
  return {
    stable: {
      better: count(1, (stream) => anyTold(stable(stream, 0), "better")),
      worse: count(1, (stream) => anyTold(stable(stream, 0), "worse")),
    },
    clinging: {
      better: count(2, (stream) => anyTold(stable(stream, knowledge.diary.clinging.value), "better")),
      worse: count(2, (stream) => anyTold(stable(stream, knowledge.diary.clinging.value), "worse")),
    },
    noticedBetter: noticed(3, true, later),
    noticedWorse: noticed(4, false, later),
    noticedEarly: noticed(5, true, () => 1),
  };
}

/**
 * A true level on the line: anywhere on the scale from which the change still fits on it; the far end where it fits
 * nowhere. Where nothing changes, the middle half, where the end of the scale hides no error. A question that asks for
 * change begins with none.
 */
function levelFor(measure: InstrumentMeasure, change: number, stream: RandomStream): number {
  if (measure.asks_for_change) return 0;
  const [least, most] = measure.scale.map((end) => toLine(end, measure)) as [number, number];
  const margin = change === 0 ? (most - least) / 4 : 0;
  const low = Math.max(least, least - change) + margin;
  const high = Math.min(most, most - change) - margin;
  const drawn = stream.uniform();
  if (low <= high) return low + drawn * (high - low);
  return change > 0 ? least : most;
}

/** What somebody writes down: the truth with the error of the instrument, rounded to what can be entered. */
function noisy(truth: readonly number[], measure: InstrumentMeasure, stream: RandomStream, clinging: number): number[] {
  const error = errorOnLine(measure);
  const [least, most] = measure.scale;
  let held = stream.normal();
  return truth.map((level) => {
    held = clinging * held + Math.sqrt(1 - clinging ** 2) * stream.normal();
    const value = level + error * held;
    const points = measure.ratio ? exp(value) : value;
    return Math.min(most, Math.max(least, Math.round(points / measure.step) * measure.step));
  });
}

const MOVEMENTS = ["weak_hip_flexion", "weak_knee_extension", "weak_ankle_dorsiflexion", "weak_great_toe_extension"];

/** Pain that stays as it is, and one movement that loses a grade at some entry. */
function strengthTally(
  knowledge: { readonly model: Knowledge; readonly followUp: FollowUpKnowledge },
  seed: number,
  series: number,
  entries: number,
): DiaryResults["strength"] {
  const pain = knowledge.followUp.instruments.nprs_leg!.measure!;
  let toGate = 0;
  let emergency = 0;
  for (let number = 0; number < series; number += 1) {
    const stream = new RandomStream();
    stream.start(seed, 0x737472, number, 0x64696172);
    const level = levelFor(pain, 0, stream);
    const values = noisy(new Array<number>(entries).fill(level), pain, stream, 0);
    const full = 1 + Math.floor(stream.uniform() * 5);
    const falls = 1 + Math.floor(stream.uniform() * (entries - 1));
    const finding = MOVEMENTS[Math.floor(stream.uniform() * MOVEMENTS.length)]!;
    const side = stream.uniform() < 0.5 ? "left" : "right";
    const diary = values.map((value, entry): DiaryEntry => {
      const grade = String(entry < falls ? full : full - 1) as StrengthGrade;
      return { day: entry * 7, answers: { nprs_leg: [value] }, strength: [{ finding, side, grade }] };
    });
    const upTo = { entries: diary.slice(0, falls + 1), today: falls * 7, reviewDay: null };
    const { judgement, again } = followUp({ findings: [] }, upTo, knowledge);
    if (judgement.toGate.some(({ because, day }) => because === "strength-fell" && day === falls * 7)) toGate += 1;
    if (again?.triage.level === "emergency") emergency += 1;
  }
  return { series, toGate, emergency };
}
