import { countOf, NUMBER_WORDS } from "../number-words.ts";

/** Length of each unit in days. */
const LENGTH: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, n: 1, w: 7, m: 30, y: 365 };
export const DAY_MS = 86_400_000;

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

export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
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

const FRACTIONS: Readonly<Record<string, string>> = { "7": "days", "52": "weeks", "12": "months" };

/** "1/52 ago", "held 5/7": the shorthand of prescriptions in words. "5/12" may be a day of a year, unless "ago" or "for" stands by it. */
export function spansWritten(text: string): string {
  return text
    .replace(
      /(?<![\d/])(\d{1,2}) ?\/ ?(7|52|12)(?![\d/])(?= ago)/g,
      (_, count: string, of: string) => `${count} ${FRACTIONS[of]}`,
    )
    .replace(
      /(?<=\bfor )(\d{1,2}) ?\/ ?(7|52|12)(?![\d/])/g,
      (_, count: string, of: string) => `${count} ${FRACTIONS[of]}`,
    )
    .replace(
      /(?<=\b(?:held|stopped|paused|withheld|omitted) (?:x ?)?)(\d{1,2}) ?\/ ?(7|52)(?![\d/])/g,
      (_, count: string, of: string) => `${count} ${FRACTIONS[of]}`,
    );
}

const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? ((?:19|20)\d\d)\b/;
const MONTH_DAY =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b/;
const ISO = /^((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;
const FIGURES = /^(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b/;

/**
 * Days since a day that is written out at the beginning of a text. Of "03/04/2026", which may be in March or April, the later; null where none is
 * written, or it has yet to come. `today` is a day before which nobody asks, so it may be more.
 */
export function daysSinceDate(said: string, today: string): number | null {
  const now = Date.parse(today);
  const found = daysWritten(said).filter((day) => !Number.isNaN(day));
  if (found.length === 0 || Number.isNaN(now)) return null;
  const days = Math.floor((now - Math.max(...found)) / DAY_MS);
  return days < 0 ? null : days;
}

function daysWritten(said: string): number[] {
  const day = DAY_MONTH.exec(said);
  if (day !== null) return [dayOf(day[3]!, MONTHS.indexOf(day[2]!) + 1, day[1]!)];
  const month = MONTH_DAY.exec(said);
  if (month !== null) return [dayOf(month[3]!, MONTHS.indexOf(month[1]!) + 1, month[2]!)];
  const iso = ISO.exec(said);
  if (iso !== null) return [dayOf(iso[1]!, Number(iso[2]), iso[3]!)];
  const figures = FIGURES.exec(said);
  if (figures === null) return [];
  const [, first, second, year] = figures;
  return [dayOf(year!, Number(second), first!), dayOf(year!, Number(first), second!)];
}

function dayOf(year: string, month: number, day: string): number {
  return month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31
    ? Number.NaN
    : Date.UTC(Number(year), month - 1, Number(day));
}
