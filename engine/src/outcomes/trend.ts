import type { FollowUpKnowledge } from "../knowledge/follow-up.ts";
import type { DiaryRules, InstrumentMeasure } from "../knowledge/follow-up-entries.ts";
import { exp, log } from "../uncertainty/elementary.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { measureOf } from "./score.ts";

export interface Point {
  /** Days since the start. */
  readonly day: number;
  readonly value: number;
}

/**
 * too-few: nothing can be told yet. within-error: what changed may be the way of measuring. better, worse: beyond the
 * error, at all entries together.
 */
export type Course = "too-few" | "within-error" | "better" | "worse";

export interface Trend {
  readonly instrument: string;
  readonly course: Course;
  /** The start and the last entries, in points; null while there are too few. */
  readonly baseline: number | null;
  readonly recent: number | null;
  /** Values of the last entries' mean that tell no change, around the start. */
  readonly band: readonly [number, number] | null;
  /** The value from which a change for the better matters to most people. */
  readonly threshold: number | null;
  /** Whether the change is as large as what matters: in points (or as a factor), and as a share of the start where there is one. */
  readonly matters: boolean;
  readonly share: { readonly value: number; readonly matters: boolean; readonly much: boolean } | null;
  /** Whether the last entries lie where one speaks of recovery. */
  readonly recovered: boolean | null;
  /** Entries that are still needed before anything can be told. */
  readonly needed: number;
}

/**
 * What may be said of a series of scores, oldest first.
 *
 * The mean of the last entries is held against the mean of the first. A change is told only beyond z standard errors of
 * that difference, with z so that a person without any change is told "better" at any of the planned entries with at most
 * the agreed chance, and "worse" likewise: the chance is divided by the number of looks (Bonferroni), which holds however
 * the looks hang together. A question that asks for the change itself has no change as its start. On a ratio scale all
 * this is done with logarithms. Longer series than planned divide by their own number of looks.
 *
 * Assumes the standard error of the instrument, rounding to its step, and errors that cling to the week before no more
 * than the rules say (docs/decisions/0015-diary-rule.md).
 * @throws DIARY_INVALID for an instrument that is not embedded
 */
export function trendOf(
  instrument: string,
  points: readonly Point[],
  { instruments, diary }: Pick<FollowUpKnowledge, "instruments" | "diary">,
): Trend {
  const measure = measureOf(instrument, instruments);
  const { first, last } = compared(measure, diary);
  const values = points.map(({ value }) => toLine(value, measure));
  const needed = Math.max(0, first + last - values.length);
  const nothing = { band: null, threshold: null, matters: false, share: null, recovered: null, needed } as const;
  if (needed > 0) return { instrument, course: "too-few", baseline: null, recent: null, ...nothing };

  const start = measure.asks_for_change ? 0 : mean(values.slice(0, first));
  const now = mean(values.slice(-last));
  const sign = measure.better === "lower" ? -1 : 1;
  const gain = sign * (now - start);
  const limit = limitOf(points.length, measure, diary, Math.min(start, now));
  const course = gain > limit ? "better" : gain < -limit ? "worse" : "within-error";
  const baseline = fromLine(start, measure);
  const recent = fromLine(now, measure);
  const told = course === "better" || course === "worse";
  return {
    instrument,
    course,
    baseline,
    recent,
    band: [fromLine(start - limit, measure), fromLine(start + limit, measure)],
    threshold: fromLine(start + sign * changeThatMatters(measure), measure),
    matters: told && Math.abs(gain) >= changeThatMatters(measure),
    share: shareOf(baseline, recent, told, measure),
    recovered: recoveredAt(recent, course, measure),
    needed,
  };
}

/** How many first entries make the start, and how many last ones are held against it. */
function compared(measure: InstrumentMeasure, rules: DiaryRules): { readonly first: number; readonly last: number } {
  return { first: measure.asks_for_change ? 0 : rules.baseline_entries.value, last: rules.recent_entries.value };
}

/**
 * From which difference on the line a change is told.
 *
 * @param entries how many there are
 * @param lowest  the lower of the two values that are compared, on the line: on a ratio scale rounding weighs most there
 */
export function limitOf(entries: number, measure: InstrumentMeasure, rules: DiaryRules, lowest: number): number {
  const { first, last } = compared(measure, rules);
  const looks = Math.max(1, Math.max(entries, rules.entries.value) - first - last + 1);
  const z = normalQuantile(1 - rules.false_call.value / looks);
  const rounding = measure.step / (measure.ratio ? exp(lowest) : 1);
  const variance = errorOnLine(measure) ** 2 + rounding ** 2 / 12;
  const share = (first === 0 ? 0 : ofMean(first, rules.clinging.value)) + ofMean(last, rules.clinging.value);
  return z * Math.sqrt(variance * share);
}

/**
 * Variance of the mean of so many entries, for errors of variance 1 of which each takes over a part of the one before.
 * What start and last entries have in common is left out: it would only bring them nearer to one another.
 */
function ofMean(entries: number, clinging: number): number {
  let sum = 1;
  for (let apart = 1; apart < entries; apart += 1) sum += 2 * (1 - apart / entries) * clinging ** apart;
  return sum / entries;
}

/** A score on the line on which its error is the same everywhere: itself, or its logarithm. */
export function toLine(value: number, { ratio }: InstrumentMeasure): number {
  // Less than one is taken for one: a factor from nothing has no meaning.
  return ratio ? log(Math.max(1, value)) : value;
}

function fromLine(value: number, { ratio, scale }: InstrumentMeasure): number {
  const [least, most] = scale;
  return Math.min(most, Math.max(least, ratio ? exp(value) : value));
}

/** Standard error of one score on the line. */
export function errorOnLine({ ratio, error }: InstrumentMeasure): number {
  return ratio ? log(error.value) : error.value;
}

/** What matters to most people, on the line. */
export function changeThatMatters({ ratio, matters }: InstrumentMeasure): number {
  return ratio ? log(matters.value) : matters.value;
}

function shareOf(baseline: number, recent: number, told: boolean, measure: InstrumentMeasure): Trend["share"] {
  const { matters_share: some, much_share: much, better } = measure;
  if (some === undefined || baseline === 0) return null;
  const value = (better === "lower" ? baseline - recent : recent - baseline) / baseline;
  return {
    value,
    matters: told && Math.abs(value) >= some.value,
    much: told && much !== undefined && value >= much.value,
  };
}

function recoveredAt(recent: number, course: Course, { recovered, better }: InstrumentMeasure): boolean | null {
  if (recovered === undefined) return null;
  const there = better === "lower" ? recent <= recovered.value : recent >= recovered.value;
  return there && course === "better";
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
