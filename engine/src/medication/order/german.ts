const COUNTS: Readonly<Record<string, number>> = { ein: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6 };
const COUNT = "(\\d{1,2}|ein|zwei|drei|vier|fünf|sechs)";
const A_DAY = "(?:täglich|tgl\\.?|am tag|pro tag|/ ?tag)";
const TIMES_A_DAY = new RegExp(`(?<![\\p{L}\\d.])(?:je )?${COUNT} ?(?:x|×|mal) ?${A_DAY}(?!\\p{L})`, "gu");
const UNITS = [
  ["tag", "days"],
  ["woche", "weeks"],
  ["monat", "months"],
  ["stunde", "hours"],
  ["std", "hours"],
] as const;
const UNIT = "(tage?n?|wochen?|monate?n?|stunden?|std\\.?)";
const EVERY = new RegExp(
  `(?<!\\p{L})alle ${COUNT} ?(?:bis|-) ?${COUNT} ?${UNIT}(?!\\p{L})|(?<!\\p{L})alle ${COUNT} ?${UNIT}(?!\\p{L})`,
  "gu",
);
const LASTS = new RegExp(`(?<!\\p{L})(?:für |über )?${COUNT} ?(tage?n?|wochen?|monate?n?)(?: lang)?(?!\\p{L})`, "gu");
const MOST = new RegExp(
  `(?<!\\p{L})(?:höchstens|maximal|max\\.?) ${COUNT} ?(x|mal|dosen|tabletten?|tbl\\.?|kapseln?)(?: ${A_DAY})?(?!\\p{L})`,
  "gu",
);
/** "3x1": three times one tablet; "2x5 mg" is none. */
const TIMES_TABLETS = new RegExp(
  `(?<![\\p{L}\\d.])(\\d) ?[x×] ?(\\d)(?![\\d.,]| ?(?:mg|g|mcg|ug|iu|ie|ml)\\b)(?: (?:tabletten?|tbl\\.?|kapseln?))?(?: ${A_DAY})?(?!\\p{L})`,
  "gu",
);

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})morgens,? mittags,?(?: und)? (?:abends|nachts|zur nacht)(?!\p{L})/gu, "three times daily"],
  [/(?<!\p{L})(?:morgens und abends|früh und abends)(?!\p{L})/gu, "twice daily"],
  [/(?<!\p{L})(?:einmal|1 ?x) (?:wöchentlich|pro woche|in der woche)(?!\p{L})/gu, "once weekly"],
  [/(?<!\p{L})wöchentlich(?!\p{L})/gu, "weekly"],
  [/(?<!\p{L})(?:morgens|früh)(?!\p{L})/gu, "in the morning"],
  [/(?<!\p{L})(?:zur nacht|nachts|abends|vor dem schlafen(?:gehen)?)(?!\p{L})/gu, "at night"],
  [/(?<!\p{L})(?:bei bedarf|bedarfsweise|b\. ?b\.)(?!\p{L})/gu, "as needed"],
  [/(?<!\p{L})(?:zum|zu den|nach dem|mit dem|vor dem) (?:essen|mahlzeiten|frühstück)(?!\p{L})/gu, "with food"],
  [/(?<!\p{L})(?:täglich|tgl\.?|am tag|pro tag)(?!\p{L})/gu, "daily"],
  [/(?<!\p{L})einmalig(?!\p{L})/gu, "once"],
  [/(?<!\p{L})tabletten?(?!\p{L})/gu, "tab"],
  [/(?<!\p{L})kapseln?(?!\p{L})/gu, "cap"],
];

/** German words of frequency, length and "as needed" in English; `text` is in normal form. */
export function inEnglish(text: string): string {
  const counted = text
    .replace(
      MOST,
      (_, count: string, of: string) => `max ${numberOf(count)} ${/^[tk]/.test(of) ? "tablets" : "doses"} a day`,
    )
    .replace(TIMES_TABLETS, "$2 tab $1 times daily")
    .replace(/(\d) ?ie(?!\p{L})/gu, "$1 iu")
    .replace(TIMES_A_DAY, (_, count: string) =>
      numberOf(count) === 1 ? "once daily" : `${numberOf(count)} times daily`,
    )
    .replace(EVERY, (_, ...found: string[]) =>
      found[0] === undefined
        ? `every ${numberOf(found[3]!)} ${unitOf(found[4]!)}`
        : `every ${numberOf(found[0])} to ${numberOf(found[1]!)} ${unitOf(found[2]!)}`,
    )
    .replace(LASTS, (_, count: string, unit: string) => `for ${numberOf(count)} ${unitOf(unit)}`);
  return WORDS.reduce((so, [german, english]) => so.replace(german, english), counted);
}

function numberOf(count: string): number {
  return COUNTS[count] ?? Number(count);
}

function unitOf(unit: string): string {
  return UNITS.find(([german]) => unit.startsWith(german))![1];
}
