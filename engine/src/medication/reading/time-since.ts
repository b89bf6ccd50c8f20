import { countOf, NUMBER_WORDS } from "../number-words.ts";

/** Length of each unit in days. */
const LENGTH: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, n: 1, w: 7, m: 30, y: 365 };
const DAY_MS = 86_400_000;

const NUMBER = `(?<![\\d.,/])\\d{1,3}(?:\\.\\d)?|\\b(?:${Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join("|")})(?= )`;
/** Of a range the first, which is the fewest: "5-7 days". */
const AMOUNT = `(?:(${NUMBER})(?: ?(?:-|to|or) ?(?:${NUMBER}))?)`;
const UNIT = "(h(?:ours?|rs?)?|d(?:ays?)?|nights?|w(?:ee)?ks?|w|mo(?:nth)?s?|mths?|y(?:ea)?rs?|y)\\b";
/** "Less than a week ago" may be yesterday. */
const FEWER = "(?<!\\b(?:less than|under|almost|nearly|half|not quite|up to|within)(?: the last)? )";
/** A length of time: its number and its unit. */
export const SPAN = `${FEWER}${AMOUNT}(?:(?<=\\d) ?| )${UNIT}`;

export const AGO = new RegExp(`${SPAN} ago\\b|\\b(last|this) (week|month|year)\\b|\\b(yesterday|today)\\b`);

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** "2019", "March 2026", "03/2026". */
export const YEAR =
  /(?:\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? |\b(0?[1-9]|1[0-2])\/)?\b((?:19|20)\d\d)\b/;

/** Days of a span that was found by `SPAN`. */
export function daysOf(number: string, unit: string): number {
  return countOf(number) * LENGTH[unit[0]!]!;
}

/**
 * Days since, where a text says so. Of a year or month alone the fewest days that are possible: "2026" may have been
 * yesterday. `today` is a date (YYYY-MM-DD) before which the answer is not given.
 */
export function daysAgo(said: string, today: string): number | null {
  const match = AGO.exec(said);
  if (match === null) return daysSinceYear(said, today);
  if (match[5] !== undefined) return match[5] === "today" ? 0 : 1;
  if (match[4] !== undefined) return LENGTH[match[4][0]!]!;
  return daysOf(match[1]!, match[2]!);
}

export function daysSinceYear(said: string, today: string): number | null {
  const match = YEAR.exec(said);
  const now = Date.parse(today);
  if (match === null || Number.isNaN(now)) return null;
  const [, name, number, year] = match;
  const month = name !== undefined ? MONTHS.indexOf(name) : number !== undefined ? Number(number) - 1 : 11;
  const last = Date.UTC(Number(year), month + 1, 0);
  return Math.max(0, Math.floor((now - last) / DAY_MS));
}
