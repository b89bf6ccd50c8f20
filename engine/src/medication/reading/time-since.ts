/** Length of each unit in days. */
const LENGTH: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const COUNT: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const DAY_MS = 86_400_000;

export const AGO =
  /\b(\d{1,3}|one|two|three|four|five|six) ?(days?|weeks?|months?|years?) ago\b|\b(last|this) (week|month|year)\b|\b(yesterday|today)\b/;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** "2019", "March 2026", "03/2026". */
export const YEAR =
  /(?:\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? |\b(0?[1-9]|1[0-2])\/)?\b((?:19|20)\d\d)\b/;

/**
 * Days since, where a text says so. Of a year or month alone the fewest days that are possible: "2026" may have been
 * yesterday. `today` is a date (YYYY-MM-DD) before which the answer is not given.
 */
export function daysAgo(said: string, today: string): number | null {
  const match = AGO.exec(said);
  if (match === null) return daysSinceYear(said, today);
  if (match[5] !== undefined) return match[5] === "today" ? 0 : 1;
  if (match[4] !== undefined) return LENGTH[match[4]]!;
  return (COUNT[match[1]!] ?? Number(match[1])) * LENGTH[match[2]!.replace(/s$/, "")]!;
}

function daysSinceYear(said: string, today: string): number | null {
  const match = YEAR.exec(said);
  const now = Date.parse(today);
  if (match === null || Number.isNaN(now)) return null;
  const [, name, number, year] = match;
  const month = name !== undefined ? MONTHS.indexOf(name) : number !== undefined ? Number(number) - 1 : 11;
  const last = Date.UTC(Number(year), month + 1, 0);
  return Math.max(0, Math.floor((now - last) / DAY_MS));
}
