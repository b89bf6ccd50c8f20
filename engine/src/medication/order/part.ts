import { type Amount, findAmount } from "./amount.ts";
import { type Course, findCourse, findMaximum, type StatedMaximum } from "./course.ts";
import { type Frequency, findFrequency } from "./frequency.ts";
import type { Order } from "./order.ts";
import { dayParts, dividedDoses, strengthInVolume, totalOfDay } from "./shorthand.ts";
import { findWords, type OrderWords } from "./words.ts";

/** What one step of an order says; of an order without steps all of it. */
export interface Part {
  readonly dose: Amount | null;
  readonly strength: Amount | null;
  readonly second: number | null;
  readonly frequency: Frequency | null;
  readonly prn: boolean;
  readonly route: string | null;
  readonly forms: readonly string[];
  readonly maximum: StatedMaximum | null;
  readonly durationDays: number | null;
  readonly longTerm: boolean;
  readonly infusionMinutes: number | null;
  readonly selfCare: boolean;
  readonly intention: Order["intention"];
  readonly unclear: "comma" | "two" | null;
  readonly left: string;
  /** Tablets in one dose where no strength stands beside them. */
  readonly pieces: number | null;
}

export function readPart(text: string): Part {
  const words = findWords(text.trim());
  const maximum = findMaximum(words.rest);
  const course = findCourse(maximum.rest);
  const parts = dayParts(course.rest);
  if (parts !== null) return { ...partOfDay(parts, course.rest), ...remaining(words, course) };
  const total = totalOfDay(course.rest);
  const divided = dividedDoses(total.rest);
  const often = findFrequency(divided.rest);
  const found = findAmount(strengthInVolume(often.rest));
  const count = divided.divided ? (often.frequency?.perDay[1] ?? null) : 1;
  const amount =
    found.amount === null || count === 1 || count === null || count < 1
      ? found
      : { ...found, amount: { ...found.amount, least: found.amount.least / count, most: found.amount.most / count } };
  // A total that does not agree with dose and frequency: nobody knows which was meant.
  const agrees =
    total.daily === null ||
    (amount.amount !== null &&
      often.frequency !== null &&
      Math.abs(amount.amount.most * often.frequency.perDay[1] - total.daily) < 1e-6);
  return {
    dose: amount.amount,
    strength: amount.strength,
    second: amount.second,
    frequency: often.frequency,
    prn: often.prn,
    maximum: maximum.maximum,
    unclear: agrees ? amount.unclear : "two",
    left: amount.rest,
    pieces: amount.pieces ?? null,
    ...remaining(words, course),
  };
}

function remaining(words: OrderWords, course: Course) {
  return {
    route: words.route,
    forms: words.forms,
    durationDays: course.durationDays,
    longTerm: course.longTerm,
    infusionMinutes: course.infusionMinutes,
    selfCare: words.selfCare,
    intention: words.intention,
  };
}

/** Amounts that differ by the time of day: together they are the most in a day. */
function partOfDay({ amounts, rest }: { amounts: readonly string[]; rest: string }, text: string) {
  const found = amounts.map((amount) => findAmount(amount).amount);
  const often = findFrequency(rest);
  const known = found.filter((amount) => amount !== null);
  const unit = known[0]?.unit;
  const clear = known.length === found.length && known.every((amount) => amount.unit === unit) && unit !== undefined;
  const dose = clear
    ? { least: Math.min(...known.map(({ least }) => least)), most: Math.max(...known.map(({ most }) => most)), unit }
    : null;
  const sum = known.reduce((total, { most }) => total + most, 0);
  const same = dose !== null && dose.least === dose.most;
  return {
    dose,
    strength: dose,
    second: null,
    frequency: often.frequency,
    prn: often.prn,
    maximum: dose === null || same ? null : { count: sum, of: unit === "IU" ? ("IU" as const) : ("mg" as const) },
    unclear: clear ? null : ("two" as const),
    left: clear ? often.rest : text,
    pieces: null,
  };
}
