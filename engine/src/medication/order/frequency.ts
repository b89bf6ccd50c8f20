import { countOf } from "../number-words.ts";

/** How often a drug is taken. */
export interface Frequency {
  /** Doses in a day, least and greatest; below 1 when it is less than daily. */
  readonly perDay: readonly [number, number];
  /** Hours between two doses where the order says so, the shortest. */
  readonly intervalHours: number | null;
  /** Taken once and not again. */
  readonly once: boolean;
  /** Only when needed. */
  readonly prn: boolean;
  /** The words that say it. */
  readonly said: string;
}

interface Form {
  readonly pattern: RegExp;
  read(match: RegExpExecArray): Omit<Frequency, "said" | "prn"> | null;
}

const COUNT = "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";

/** "4 weekly", "6-monthly"; another figure before it is an amount: "Butrans 10 weekly". */
const SPACED = "(2|3|4|6|8|12|two|three|four|six|eight|twelve)";
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

const times = (least: number, most = least, intervalHours: number | null = null) => ({
  perDay: [least, most] as const,
  intervalHours,
  once: false,
});
const every = (shortest: number, longest = shortest) => ({
  perDay: [24 / longest, 24 / shortest] as const,
  intervalHours: shortest,
  once: false,
});

/** Latin shorts that may stand as a range: "od-bd", "tds-qds". */
const SHORT: Readonly<Record<string, number>> = { od: 1, qd: 1, bd: 2, bid: 2, tds: 3, tid: 3, qds: 4, qid: 4 };

/** Forms that are accepted, the more particular first: the first that fits is taken. */
const FORMS: readonly Form[] = [
  {
    pattern: /\b(od|qd|bd|bid|tds|tid|qds|qid) ?(?:-|\/|to|or) ?(od|qd|bd|bid|tds|tid|qds|qid)\b/,
    read: ([, a, b]) => times(Math.min(SHORT[a!]!, SHORT[b!]!), Math.max(SHORT[a!]!, SHORT[b!]!)),
  },
  {
    pattern: new RegExp(`every ${COUNT} ?(?:-|to|or) ?${COUNT} ?h(?:ours?|rs?|rly)?`),
    read: ([, a, b]) => every(countOf(a!), countOf(b!)),
  },
  {
    pattern: /\bq ?(\d{1,2}) ?(?:-|to) ?(\d{1,2}) ?h(?:ours?|rs?|rly)?/,
    read: ([, a, b]) => every(Number(a), Number(b)),
  },
  { pattern: new RegExp(`every ${COUNT} ?(?:h|hours?|hrs?|hourly|hrly)\\b`), read: ([, a]) => every(countOf(a!)) },
  { pattern: /\bq ?(\d{1,2}) ?(?:h|hours?|hrs?|hrly|hourly)\b/, read: ([, a]) => every(Number(a)) },
  { pattern: /\bq ?(4|6|8|12|24)(?![\w/.-]| ?(?:days?|d|weeks?|w|months?|min)\b)/, read: ([, a]) => every(Number(a)) },
  {
    pattern: new RegExp(
      `(?:\\b(?:once (?:a )?week(?:ly)?,? )?(?:every|each|on(?: an?)?) ${WEEKDAY}s?|\\b${WEEKDAY}s|\\b${WEEKDAY}(?=(?:,? (?:and|&)|,| ?/) ?${WEEKDAY}))(?:(?:,? (?:and|&)|,| ?/) ?(?:on )?${WEEKDAY}s?)*\\b`,
    ),
    read: ([said]) => times(said.match(new RegExp(WEEKDAY, "g"))!.length / 7),
  },
  { pattern: /\b(\d{1,2}) ?(?:-|to) ?(\d{1,2}) hourly/, read: ([, a, b]) => every(Number(a), Number(b)) },
  { pattern: new RegExp(`\\b${COUNT} ?-?(?:hourly|hrly)\\b`), read: ([, a]) => every(countOf(a!)) },
  { pattern: /(?:every|each) hour|hourly/, read: () => every(1) },
  { pattern: new RegExp(`every ${COUNT} (?:days?)`), read: ([, a]) => times(1 / countOf(a!)) },
  {
    pattern: /every (?:other|second|2nd) day|alternate days|on alternate days|\bqod\b|\beod\b/,
    read: () => times(0.5),
  },
  {
    pattern: /\b(?:fortnightly|(?:every|each|once a) fortnight|every (?:other|second|2nd) week)\b/,
    read: () => times(1 / 14),
  },
  { pattern: /\b(?:quarterly|every quarter)\b/, read: () => times(1 / 90) },
  { pattern: /\bevery (?:other|second|2nd) month\b/, read: () => times(1 / 60) },
  { pattern: /\bq ?(\d{1,2}) ?w(?:ee)?ks?\b|\bq(\d{1,2})w\b/, read: ([, a, b]) => times(1 / (7 * Number(a ?? b))) },
  {
    pattern: new RegExp(`every ${COUNT} weeks?|\\b${SPACED}(?:-| ?)weekly`),
    read: ([, a, b]) => times(1 / (7 * countOf((a ?? b)!))),
  },
  {
    pattern: new RegExp(`every ${COUNT} months?|\\b${SPACED}(?:-| ?)monthly`),
    read: ([, a, b]) => times(1 / (countOf((a ?? b)!) === 12 ? 365 : 30 * countOf((a ?? b)!))),
  },
  {
    pattern: new RegExp(`${COUNT} ?(?:x|times?) ?(?:a|per|each|/|every)? ?week`),
    read: ([, a]) => times(countOf(a!) / 7),
  },
  { pattern: /twice(?: a| per| each|) ?week(?:ly)?/, read: () => times(2 / 7) },
  {
    pattern: /(?:once |one )?(?:a |per |every |each )?week(?:ly)?\b|\bonce (?:a|per) week\b|\bqw\b|\bq ?week(?:ly)?\b/,
    read: (match) => (/week/.test(match[0]) || match[0] === "qw" ? times(1 / 7) : null),
  },
  { pattern: /(?:once |one )?(?:a |per |every |each )month\b|(?:once )?monthly|q ?month\b/, read: () => times(1 / 30) },
  {
    pattern: /(?:once |one )?(?:a |per |every |each )year\b|(?:once )?(?:yearly|annually)|once yearly|every 12 months/,
    read: () => times(1 / 365),
  },
  {
    pattern: new RegExp(
      `${COUNT} ?(?:-|to) ?${COUNT} (?:times|doses) (?:a|per|each|every|/)? ?(?:day|daily|24 ?h(?:ours)?)|${COUNT} ?(?:-|to) ?${COUNT} times daily`,
    ),
    read: ([, a, b, c, d]) => times(countOf((a ?? c)!), countOf((b ?? d)!)),
  },
  {
    pattern: new RegExp(
      `(?:up to )?${COUNT} ?(?:x|times?|doses) ?(?:a|per|each|every|/)? ?(?:day|daily|24 ?h(?:ours)?|d\\b)`,
    ),
    read: ([, a]) => times(countOf(a!)),
  },
  { pattern: /\b(?:q\.?i\.?d\.?|q\.?d\.?s\.?|4x ?\/? ?d(?:ay)?)(?![\w])/, read: () => times(4) },
  {
    pattern: /\b(?:t\.?i\.?d\.?|t\.?d\.?s\.?|thrice (?:a |per )?(?:day|daily)|thrice daily)(?![\w])/,
    read: () => times(3),
  },
  {
    pattern:
      /\b(?:b\.?i\.?d\.?|b\.?d\.?s?\.?|twice (?:a |per |each |every )?(?:day|daily)|twice daily|two times daily)(?![\w])/,
    read: () => times(2),
  },
  {
    pattern:
      /(?:every |each |in the )?morning(?:s)? (?:and|&|\+) (?:every |each |in the |at )?(?:evening|night|bedtime)|morning and night|am (?:and|&) pm|mane et nocte|mane and nocte/,
    read: () => times(2),
  },
  { pattern: /with (?:each|every) meal|with meals three times/, read: () => times(3) },
  { pattern: /\b(once|twice|thrice) ?\/ ?(?:day|d)\b/, read: ([, a]) => times(countOf(a!)) },
  {
    pattern: /(?:with|after|before) (?:the |an? |his |her )?(?:evening meal|dinner|supper|breakfast|lunch)\b/,
    read: () => times(1),
  },
  {
    pattern:
      /\b(?:once (?:a |per |each |every )?(?:day|daily|nightly)|once daily|one time daily|q\.?d\.?|o\.?d\.?|q\.?24 ?h|every (?:day|evening|morning|night|24 ?h(?:ours)?)|each (?:day|morning|evening|night)|daily|nightly|nocte|noct|mane|h\.?s\.?|qhs|q\.?h\.?s\.?|qam|qpm|q\.?a\.?m|q\.?p\.?m|at (?:bedtime|night)|(?:before|on going to) bed|bedtime|in the (?:morning|evening)|a day|per day|\/ ?day)(?![\w])/,
    read: () => times(1),
  },
  {
    pattern:
      /\b(?:stat|single dose|one dose|one-off|one off|single injection|one injection|1 injection|single shot|as a single dose|x ?1|once only|once|one time|one session)(?![\w])/,
    read: () => ({ perDay: [1, 1], intervalHours: null, once: true }),
  },
];

const PRN =
  /\b(?:p\.?r\.?n\.?|as needed|when needed|if needed|as required|when required|if required|on demand|sos)(?![\w])(?: for (?:pain|spasms?|muscle spasms?|breakthrough pain))?/;

/** What a text says about how often; the rest is the text without it. Null where nothing of it is known. */
export function findFrequency(text: string): { frequency: Frequency | null; prn: boolean; rest: string } {
  const prn = PRN.exec(text);
  const left = prn === null ? text : cut(text, prn);
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(left);
    if (match === null) continue;
    const found = read(match);
    if (found === null || !found.perDay.every((count) => Number.isFinite(count) && count > 0)) continue;
    let rest = cut(left, match);
    // "once daily in the morning", "three times a day every 8 hours": a second phrase that agrees says nothing new.
    for (const { pattern: other, read: again } of FORMS) {
      const second = other.exec(rest);
      if (second === null) continue;
      const value = again(second);
      if (value === null) continue;
      if (
        value.perDay[1] === found.perDay[1] ||
        (value.perDay[1] === 1 && found.perDay[1] < 1) ||
        isTimeOfDay(second[0]) ||
        value.once
      ) {
        rest = cut(rest, second);
        break;
      }
      return { frequency: null, prn: prn !== null, rest };
    }
    return { frequency: { ...found, prn: prn !== null, said: match[0].trim() }, prn: prn !== null, rest };
  }
  // British "on" and "om", every night and every morning: only at the end, where nothing can follow the word.
  const daily = /\bo\.?[nm]\.?$/.exec(left.trim());
  if (daily === null) return { frequency: null, prn: prn !== null, rest: left };
  return {
    frequency: { ...times(1), prn: prn !== null, said: daily[0] },
    prn: prn !== null,
    rest: cut(left.trim(), daily),
  };
}

function isTimeOfDay(words: string): boolean {
  return /morning|evening|night|bed|nocte|mane|am$|pm$|hs|breakfast|lunch|dinner|supper/.test(words);
}

function cut(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, " ").trim();
}
