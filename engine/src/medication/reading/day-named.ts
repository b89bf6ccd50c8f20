import { DAY_MS, MONTHS } from "./time-since.ts";

const WEEK = 7;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const WEEKDAY = "(sun|mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?)(?:days?)?";
const MONTH = `(${MONTHS.join("|")})[a-z]*`;
const PART = "(?: (?:at|in|during)?(?: ?the)? ?(morning|am|noon|afternoon|evening|night|pm))?";
/** What may stand between the stop and the day. */
const LEAD = "(?:(?:on|since|the|this|past|last) )*";
/** What may follow: the end of the clause, or words that name no further day. */
const END = "(?![a-z\\d/.-]| ?(?:or|and|to|\\/|-|&) ?(?:sun|mon|tue|wed|thu|fri|sat|\\d))";

const BY_WEEK = new RegExp(
  `^${LEAD}(last week(?:'s)? (?:on )?)?${WEEKDAY}\\b${PART}( last week|,? of last week)?${END}`,
);
const BY_DAY_AND_MONTH = new RegExp(
  `^${LEAD}(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?)\\.?${PART}(?!,? (?:19|20)\\d\\d)${END}`,
);
const BY_FIGURES = new RegExp(`^${LEAD}(\\d{1,2})/(\\d{1,2})${PART}${END}`);
const BY_DAY = new RegExp(`^${LEAD}(\\d{1,2})(?:st|nd|rd|th)${PART}${END}`);
/** "5/7" is five days on a prescription. */
const FRACTIONS = new Set([7, 12, 52]);

/** A day that is named by its place in a week, month or year, and no more. */
export interface DayNamed {
  /** Days since; null where they cannot be counted, for the day they are counted from is not stated, or the same. */
  readonly days: number | null;
}

/**
 * A day that stands at the beginning of the words that follow a stop: "on Monday", "20 November", "the 20th". It is the
 * latest such day before `day`; null where none is named. What says a whole date, with its year, is read elsewhere.
 *
 * @param day the day of the check (YYYY-MM-DD), null where it is not stated: then nothing is counted
 */
export function dayNamed(words: string, day: string | null): DayNamed | null {
  const week = BY_WEEK.exec(words);
  if (week !== null) {
    const [, before, name, part, after] = week;
    return counted(day, part, (now) => sinceWeekday(now, name!, before !== undefined || after !== undefined));
  }
  const dated = BY_DAY_AND_MONTH.exec(words);
  if (dated !== null) {
    const [, first, month, monthFirst, second, part] = dated;
    return counted(day, part, (now) => sinceDate(now, MONTHS.indexOf((month ?? monthFirst)!), Number(first ?? second)));
  }
  const figures = BY_FIGURES.exec(words);
  if (figures !== null && !FRACTIONS.has(Number(figures[2]))) {
    const [, first, second, part] = figures;
    return counted(day, part, (now) => {
      const both = [
        sinceDate(now, Number(second) - 1, Number(first)),
        sinceDate(now, Number(first) - 1, Number(second)),
      ].filter((days) => days !== null);
      return both.length === 0 ? null : Math.min(...both);
    });
  }
  const bare = BY_DAY.exec(words);
  if (bare === null) return null;
  const [, number, part] = bare;
  return counted(day, part, (now) => sinceDayOfMonth(now, Number(number)));
}

/** Whole days between two days; half a day less where the hour was late, or it was the day before and nothing says early. */
export function fewest(days: number, part: string | undefined): number {
  const late = part !== undefined && !/^(?:morning|am)$/.test(part);
  return late || (days === 1 && part === undefined) ? days - 0.5 : days;
}

function counted(day: string | null, part: string | undefined, of: (now: Date) => number | null): DayNamed {
  if (day === null) return { days: null };
  const days = of(new Date(`${day}T00:00:00Z`));
  // Named like the day of the check it may be that day, or one that has yet to come.
  return { days: days === null || days < 1 ? null : fewest(days, part) };
}

function sinceWeekday(now: Date, name: string, weekBefore: boolean): number {
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3));
  const days = (now.getUTCDay() - wanted + WEEK) % WEEK;
  if (!weekBefore) return days;
  // A week begins on Sunday for some and on Monday for others: the later of the two days.
  const monday = (weekday: number) => (weekday + WEEK - 1) % WEEK;
  return WEEK + Math.min(now.getUTCDay() - wanted, monday(now.getUTCDay()) - monday(wanted));
}

function sinceDate(now: Date, month: number, day: number): number | null {
  for (const year of [now.getUTCFullYear(), now.getUTCFullYear() - 1]) {
    const then = new Date(Date.UTC(year, month, day));
    if (then.getUTCMonth() !== month || then.getUTCDate() !== day) continue;
    const days = (now.getTime() - then.getTime()) / DAY_MS;
    if (days >= 0) return days;
  }
  return null;
}

function sinceDayOfMonth(now: Date, day: number): number | null {
  for (const back of [0, 1]) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    const days = sinceDate(now, month.getUTCMonth(), day);
    if (days !== null && days < 2 * 31) return days;
  }
  return null;
}
