import { normal } from "../normal.ts";

type Weeks = readonly [number, number];

/** The weeks of a pregnancy of which no week is stated. */
export const WHOLE_PREGNANCY: readonly [number, number] = [0, 43];

export function isWhole([from, to]: readonly [number, number]): boolean {
  return from === WHOLE_PREGNANCY[0] && to === WHOLE_PREGNANCY[1];
}

const TRIMESTERS: readonly (readonly [RegExp, Weeks])[] = [
  [/\b(?:first|1st|1\.|t1) ?(?:trimester|trimenon)\b|^(?:first|1st|t1)$/, [0, 14]],
  [/\b(?:second|2nd|2\.|t2) ?(?:trimester|trimenon)\b|^(?:second|2nd|t2)$/, [14, 28]],
  [/\b(?:third|3rd|3\.|t3) ?(?:trimester|trimenon)\b|^(?:third|3rd|t3)$/, [28, WHOLE_PREGNANCY[1]]],
];

const WEEK = "(?:gestational |pregnancy )?(?:weeks?|wks?|w|ssw|wochen?|schwangerschaftswochen?)";
const DAYS = String.raw`(?: ?\+ ?\d)?`;
const NUMBER = String.raw`(\d{1,2})${DAYS}(?:st|nd|rd|th|\.)?`;
const SPAN = new RegExp(
  String.raw`(?<!\d)${NUMBER} ?(?:-|to|bis) ?${NUMBER} ?${WEEK}\b|\b${WEEK} ?${NUMBER} ?(?:-|to|bis) ?(\d{1,2})(?!\d)`,
);
const ONE = new RegExp(
  String.raw`(?<!\d)${NUMBER} ?(?:completed |full )?(?:${WEEK}s?\b|\/40)|\b(?:${WEEK})[ .:]*(\d{1,2})(?!\d)|^(?:pregnant,? )?(\d{1,2}) ?\+ ?[0-6]$`,
);
const MONTHS = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:months?|monate?)\b|\b(?:months?|monat) ?(\d{1,2})(?!\d)/;
const BEFORE = /(?:before|until|under|less than|up to|<|vor)(?: the)? *(?:(?:week|ssw) *)?$/;
const OR_MORE = /^ ?(?:(?:or|and) (?:more|over|later|above|beyond)|plus|onwards?|oder (?:mehr|später))(?!\p{L})/u;
const FROM = /(?:after|from|over|more than|at least|past|>|ab|nach)(?: the)? *(?:(?:week|ssw) *)?$/;

const WEEKS_IN_A_MONTH = 365.25 / 12 / 7;

/**
 * The weeks of a pregnancy that words tell, from the first that is possible to the last: "24 weeks", "SSW 29", "second
 * trimester"; "7 months" may be the month that runs or the one that is full. Null where none are told.
 */
export function weeksTold(words: string): Weeks | null {
  const said = normal(words);
  if (/(?:^|\s)-\s?\d/.test(said)) return null;
  const span = SPAN.exec(said);
  if (span !== null) return within(Number(span[1] ?? span[3]), Number(span[2] ?? span[4]) + LAST_DAY);
  const one = ONE.exec(said);
  if (one !== null) {
    const week = Number(one[1] ?? one[2] ?? one[3]);
    const before = said.slice(0, one.index);
    if (/^ (?:ago|later|old|after|post-?partum|post-?natal)\b/.test(said.slice(one.index + one[0].length))) return null;
    if (OR_MORE.test(said.slice(one.index + one[0].length))) return within(week, WHOLE_PREGNANCY[1]);
    if (BEFORE.test(before)) return within(0, week);
    if (FROM.test(before)) return within(week, WHOLE_PREGNANCY[1]);
    return within(week, week + LAST_DAY);
  }
  for (const [pattern, weeks] of TRIMESTERS) if (pattern.test(said)) return weeks;
  const months = MONTHS.exec(said);
  if (months === null || /^ (?:ago|later)\b/.test(said.slice(months.index + months[0].length))) return null;
  const month = Number(months[1] ?? months[2]);
  if (month === 0 || month > 10) return null;
  return within(
    Math.floor((month - 1) * WEEKS_IN_A_MONTH),
    Math.min(WHOLE_PREGNANCY[1], Math.floor(month * WEEKS_IN_A_MONTH) + LAST_DAY),
  );
}

/** "G2P1", "gravida 3 para 2", "GA": words of a pregnancy that is told with its weeks. */
const OBSTETRIC =
  /\b(?:g ?\d{1,2} ?[,/]? ?p ?\d{1,4}(?: ?[,/]? ?[atlm] ?\d)*(?: ?\+ ?\d)?|gravida ?\d{1,2},? ?para ?\d{1,2}(?: ?\+ ?\d)?|(?:primi|multi|secundi)gravida|primip|ga(?= ?:? ?\d\d ?(?:\+|w))|gestational age|iup|intrauterine pregnancy)(?![\p{L}\d])/u;
const OF_A_PREGNANCY = /pregnan|schwanger|\bssw\b|gestation|\/40\b/;
/** "31+2": weeks and days. */
const WITH_DAYS = /(?<![\d.])(\d{1,2}) ?\+ ?[0-6](?![\d.])(?: ?(?:weeks?|wks?|w\b|\/40))?/;
const OVER =
  /post-?partum|post-?natal|puerper|delivered|after (?:birth|delivery)|\bago\b|miscarriage|terminat|abort|entbindung|nach der geburt/;

/**
 * What an entry says of a pregnancy in the shorthand of obstetrics, in words: "G2P1 at 31+2" is "pregnant at 31 weeks". As
 * it was where no weeks are told with it, since two pregnancies may both be over.
 */
export function spelledOut(text: string): string {
  const said = normal(text);
  if (OVER.test(said)) return text;
  if (/^\d{1,2}(?: ?\+ ?\d)? ?\/ ?40$/.test(said)) return `${said} pregnant`;
  if (!OBSTETRIC.test(said) && !(OF_A_PREGNANCY.test(said) && WITH_DAYS.test(said))) return text;
  const plain = said
    .replace(OBSTETRIC, "pregnant")
    .replace(/\bpregnant, (?=\d)/, "pregnant ")
    .replace(WITH_DAYS, (_, week: string, at: number) =>
      /ssw[ .:]*$/.test(said.slice(0, at)) ? week : `${week} weeks`,
    );
  return weeksTold(plain) === null ? text : plain;
}

/** A week lasts until its seventh day. */
const LAST_DAY = 0.99;

function within(from: number, to: number): Weeks | null {
  return from <= to && Math.floor(to) <= WHOLE_PREGNANCY[1] ? [from, to] : null;
}

/** "31 weeks pregnant"; of a range both ends. */
export function weeksSaid([from, to]: Weeks): string {
  const last = Math.floor(to);
  if (last === WHOLE_PREGNANCY[1] && last > from) return `${from} weeks pregnant or more`;
  return last <= from ? `${from} weeks pregnant` : `pregnant, weeks ${from} to ${last}`;
}
