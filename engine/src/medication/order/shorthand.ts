import { inEnglish } from "./german.ts";

/** Counts as they stand before a frequency: "1 qds", "one nocte", "ii tds". */
const COUNT = "(\\d|one|two|three|four|five|six|eight|i{1,3}|half)";
const OFTEN =
  "(?:stat|od|o\\.d\\.|bd|b\\.d\\.|bid|b\\.i\\.d\\.|tds|t\\.d\\.s\\.|tid|t\\.i\\.d\\.|qds|q\\.d\\.s\\.|qid|q\\.i\\.d\\.|nocte|mane|on|om|hs|qhs|once|twice|three times|four times|at night|at bedtime|every|each|in the morning|q ?\\d{1,2} ?h)";
const FORM = "(?:tablets?|tabs?|capsules?|caps?|caplets?|pills?)";
const COUNT_AFTER_AMOUNT = new RegExp(
  `((?:\\b|(?<=\\d))(?:mg|g|mcg|ug|micrograms?)|${FORM})([ .,:]+)${COUNT} (?=${OFTEN}(?![\\w]))`,
);
const RANGE_AFTER_AMOUNT = new RegExp(
  `((?:\\b|(?<=\\d))(?:mg|g|mcg)|${FORM})([ .,:]+)(\\d|one|i{1,2}) ?(?:-|to|or) ?(\\d|two|i{2,3}) (?=${OFTEN}(?![\\w]))`,
);
const COUNT_BEFORE_DAILY = new RegExp(`(${FORM}[ ,:]+)${COUNT} (?=daily\\b)`);
const COUNT_AFTER_THEN = new RegExp(`(\\bthen )${COUNT} (?=${OFTEN}(?![\\w]))`, "g");
const COUNT_AT_START = new RegExp(`^([ :]*)(one|two|ii) (?=${OFTEN}(?![\\w]))`);
const TIMES = ["", "once daily", "twice daily", "three times daily", "four times daily"];

/**
 * Shorthand written out, so that the readers of amount, frequency and duration meet plain words.
 *
 * `text` is in normal form and without the name of the drug. What could mean two things stays as it is, to be refused.
 */
export function writtenOut(text: string): string {
  return (
    inEnglish(text)
      .replace(/(^|[\s,;:])(?:take|use) (?=\d|one|two|three|four|half)/g, "$1")
      .replace(/ (\d{2,3}) (?:tablets|capsules|tabs|caps)$/, " ")
      // The number that is dispensed says nothing about a dose; nor do repeats.
      .replace(
        /(?:^|[\s,;])(?:(?:disp(?:ense)?|qty|quantity|supply):? ?#?|#) ?\d{1,3}(?: ?(?:tablets?|tabs?|capsules?|caps?))?(?=$|[\s,;.])/g,
        " ",
      )
      .replace(/[,;] ?\d{1,3} (?:tablets|capsules)(?=$|[,;.])/g, " ")
      .replace(
        /(?:^|[\s,;])(?:(?:no|\d{1,2}) (?:refills?|repeats?)|refills?:? ?\d{1,2}|repeats?:? ?\d{1,2})(?=$|[\s,;.])/g,
        " ",
      )
      .replace(/\b(one|two|three|\d)(?: (tablets?|capsules?))? to be taken\b/, "$1 tab")
      .replace(/\b([mse])\/([rc])\b/g, (_, a: string, b: string) => `${a}${b}`)
      .replace(
        /\b(?:morning|breakfast),? (?:noon|midday|lunch(?:time)?),? (?:and|&) (?:night|evening|bedtime|supper|dinner)\b/,
        "three times daily",
      )
      .replace(
        /(?<![\d./-])(\d)-(\d)-(\d)(?:-(\d))?(?![\d./-]|\s?(?:mg|g|mcg|iu|ml)\b)/,
        (whole, ...places: unknown[]) => {
          const counts = places.slice(0, 4).filter((one) => typeof one === "string" && one !== "0") as string[];
          if (counts.length === 0) return whole;
          if (new Set(counts).size === 1) return `${counts[0]} tab ${TIMES[counts.length]!}`;
          // Unequal: the largest at once, and all of the day together.
          const sum = counts.reduce((total, count) => total + Number(count), 0);
          return `${Math.max(...counts.map(Number))} tab ${TIMES[counts.length]!} max ${sum} tablets a day`;
        },
      )
      // "100-0-300 mg": the amounts themselves at their times.
      .replace(
        /(?<![\d./-])(\d{1,4})-(\d{1,4})-(\d{1,4})(?:-(\d{1,4}))? ?(mg|g|mcg)\b/,
        (whole, ...found: unknown[]) => amountsOfDay(found.slice(0, 4), String(found[4])) ?? whole,
      )
      .replace(/(?<![\d.a-z])[x×] ?(\d) ?(?=(?:daily|a day|per day|\/ ?day)\b)/, "$1 times ")
      .replace(COUNT_AFTER_AMOUNT, "$1$2$3 tab ")
      // "co-codamol 30/500 1-2 qds": a range of tablets before a frequency.
      .replace(RANGE_AFTER_AMOUNT, "$1$2$3-$4 tab ")
      .replace(COUNT_BEFORE_DAILY, "$1$2 tab ")
      .replace(COUNT_AFTER_THEN, "$1$2 tab ")
      .replace(COUNT_AT_START, "$1$2 tab ")
      .replace(/\s+/g, " ")
      .trim()
  );
}

const TIMES_OF_DAY = ["mane", "midi", "nocte", "nocte"];

/** Amounts of one day as they stand between hyphens, none of them a count of tablets; null where they cannot be read. */
function amountsOfDay(places: readonly unknown[], unit: string): string | null {
  const given = places.filter((one) => typeof one === "string");
  const taken = given.flatMap((amount, at) => (amount === "0" ? [] : [{ amount, time: TIMES_OF_DAY[at]! }]));
  if (taken.length === 0 || taken.every(({ amount }) => amount.length === 1)) return null;
  if (new Set(taken.map(({ amount }) => amount)).size === 1)
    return `${taken[0]!.amount} ${unit} ${TIMES[taken.length]!}`;
  return taken.length > 3 ? null : taken.map(({ amount, time }) => `${amount} ${unit} ${time}`).join(" and ");
}

/** "900 mg daily in 3 divided doses", "1200 mg/day divided tid": the amount is that of the whole day. */
export function dividedDoses(text: string): { divided: boolean; rest: string } {
  const counted =
    /(?:\/ ?day|\/ ?d|daily|a day|per day|total daily dose)?,? ?(?:,? ?(?:given |taken )?in |divided (?:into |in )|\/)(2|3|4|two|three|four) (?:equally )?(?:divided )?doses\b/.exec(
      text,
    );
  if (counted !== null && /divided/.test(counted[0]))
    return { divided: true, rest: `${before(text, counted)} ${counted[1]} times daily ${after(text, counted)}`.trim() };
  const worded = /(?:\/ ?day|\/ ?d|daily|a day|per day),? ?(?:in )?divided(?: doses)?(?: given)? (?=[a-z])/.exec(text);
  if (worded === null) return { divided: false, rest: text };
  return { divided: true, rest: `${before(text, worded)} ${after(text, worded)}`.trim() };
}

const AMOUNT = "(\\d[\\d,]*(?:\\.\\d+)? ?(?:mg|g|mcg|iu))";
const TIME =
  "(?:(?:in the |every |each |at )?(?:morning|evening|night|noon|midday|bedtime|lunchtime|lunch|afternoon|teatime|breakfast|dinner|supper)|am|pm|qam|qpm|a\\.m\\.|p\\.m\\.|mane|nocte|midi|om|on|hs|qhs)";
const AT_TIME = `${AMOUNT} ${TIME}`;
const DAY_PARTS = new RegExp(
  `${AT_TIME}(?:,? (?:and|&|plus|\\+)|,| /|;) ?${AT_TIME}(?:(?:,? (?:and|&)|,) ?${AT_TIME})?(?![\\w])`,
);

/** "300 mg AM and 600 mg PM", "100 mg mane, 300 mg nocte": the amounts of one day, each with its time. */
export function dayParts(text: string): { amounts: readonly string[]; rest: string } | null {
  const match = DAY_PARTS.exec(text);
  if (match === null) return null;
  const amounts = match.slice(1, 4).filter((amount) => amount !== undefined);
  return { amounts, rest: `${before(text, match)} ${TIMES[amounts.length]!} ${after(text, match)}`.trim() };
}

/**
 * "300 mg od day 1, 300 mg bd day 2, 300 mg tds day 3 onwards": days that are numbered become steps. Unchanged where not
 * every part names its day.
 */
export function numberedDays(text: string): string {
  // What follows the last numbered day goes on: "..., 300 mg bd day 2, then 300 mg tds".
  const rest = /[,;]? (?:and )?then (?!.*\bdays? \d)(.+)$/.exec(text);
  const numbered = rest === null ? text : text.slice(0, rest.index);
  const parts = numbered.split(/[,;] ?(?:and |then )?(?=[^,;]*\bdays? \d)| and (?=[^,;]*\bdays? \d)/);
  if (parts.length + (rest === null ? 0 : 1) < 2) return text;
  const steps = parts.map((part) => {
    const behind =
      /^(.*?)\(?(?:on |from )?days? (\d{1,2})(?: ?(?:-|to) ?(\d{1,2}))?\)?( onwards?| and (?:onwards?|thereafter|after))?[.,]?$/.exec(
        part.trim(),
      ) ?? null;
    const before =
      /^(?:on )?days? (\d{1,2})(?: ?(?:-|to) ?(\d{1,2}))?( onwards?| and (?:onwards?|thereafter|after))?:? (.+)$/.exec(
        part.trim(),
      );
    if (before !== null) return step(before[4]!, before[1]!, before[2], before[3]);
    return behind === null ? null : step(behind[1]!, behind[2]!, behind[3], behind[4]);
  });
  if (!steps.every((one) => one !== null)) return text;
  return [...steps, ...(rest === null ? [] : [rest[1]!])].join(" then ");
}

function step(what: string, from: string, to: string | undefined, onwards: string | undefined): string | null {
  if (what.trim() === "") return null;
  // An amount alone on a day of its own is taken once that day.
  if (/^\d[\d.,]* ?(?:mg|g|mcg)$/.test(what.trim()) && to === undefined && onwards === undefined)
    return `${what.trim()} once daily for 1 day`;
  return onwards === undefined ? `${what.trim()} for ${Number(to ?? from) - Number(from) + 1} days` : what.trim();
}

/** "300 mg three times a day (900 mg/day)": a total of the day that only repeats what dose and frequency say. */
export function totalOfDay(text: string): { daily: number | null; rest: string } {
  const match =
    /[,(]? ?(?:= ?|total(?: of)? )(\d[\d,]*(?:\.\d+)?) ?(mg|g)(?: ?(?:\/|per|a) ?(?:day|d|24 ?h)| daily| total)?\)?|\((\d[\d,]*(?:\.\d+)?) ?(mg|g) ?(?:\/ ?day|\/ ?d|per day|a day|daily|total|in all)?\)/.exec(
      text,
    );
  if (match === null) return { daily: null, rest: text };
  const rest = `${before(text, match)} ${after(text, match)}`.trim();
  // The only amount there is may be the dose itself.
  if (!/\d ?(?:mg|g)\b/.test(rest)) return { daily: null, rest: text };
  const value = Number((match[1] ?? match[3])!.replaceAll(",", ""));
  return { daily: (match[2] ?? match[4]) === "g" ? value * 1000 : value, rest };
}

/** "40 mg/mL, 1 mL": milligrams in one millilitre, times the volume; "10 mg/5 mL 2.5-5 mL" is a range. */
export function strengthInVolume(text: string): string {
  return text.replace(
    /(\d+(?:\.\d+)?) ?(mg|mcg|g) ?(?:\/|per|in) ?(\d+(?:\.\d+)?)? ?mls?\b[^\d]{0,12}?(\d+(?:\.\d+)?)(?: ?(?:-|to) ?(\d+(?:\.\d+)?))? ?mls?\b/,
    (_, amount: string, unit: string, of: string | undefined, volume: string, most: string | undefined) => {
      const of1 = (millilitres: string) =>
        Number(((Number(amount) / Number(of ?? 1)) * Number(millilitres)).toPrecision(12));
      return `${of1(volume)}${most === undefined ? "" : `-${of1(most)}`} ${unit}`;
    },
  );
}

function before(text: string, match: RegExpExecArray): string {
  return text.slice(0, match.index).trim();
}

function after(text: string, match: RegExpExecArray): string {
  return text.slice(match.index + match[0].length).trim();
}
