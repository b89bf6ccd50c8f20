/** Counts as they stand before a frequency: "1 qds", "one nocte", "ii tds". */
const COUNT = "(\\d|one|two|three|four|i{1,3}|half)";
const OFTEN =
  "(?:od|o\\.d\\.|bd|b\\.d\\.|bid|b\\.i\\.d\\.|tds|t\\.d\\.s\\.|tid|t\\.i\\.d\\.|qds|q\\.d\\.s\\.|qid|q\\.i\\.d\\.|nocte|mane|on|om|hs|qhs|once|twice|three times|four times|at night|at bedtime|every|in the morning|q ?\\d{1,2} ?h)";
const FORM = "(?:tablets?|tabs?|capsules?|caps?|caplets?|pills?)";
const TIMES = ["", "once daily", "twice daily", "three times daily", "four times daily"];

/**
 * Shorthand written out, so that the readers of amount, frequency and duration meet plain words.
 *
 * `text` is in normal form and without the name of the drug. What could mean two things stays as it is, to be refused.
 */
export function writtenOut(text: string): string {
  return (
    text
      // The number that is dispensed says nothing about a dose.
      .replace(/(?:^|\s)(?:disp(?:ense)?:? ?)?# ?\d{1,3}(?=$|[\s,;.])/g, " ")
      .replace(
        /\b(?:morning|breakfast),? (?:noon|midday|lunch(?:time)?),? (?:and|&) (?:night|evening|bedtime|supper|dinner)\b/,
        "three times daily",
      )
      .replace(
        /(?<![\d./-])(\d)-(\d)-(\d)(?:-(\d))?(?![\d./-]|\s?(?:mg|g|mcg|iu|ml)\b)/,
        (whole, ...places: unknown[]) => {
          const counts = places.slice(0, 4).filter((one) => typeof one === "string" && one !== "0") as string[];
          return new Set(counts).size === 1 ? `${counts[0]} tab ${TIMES[counts.length]!}` : whole;
        },
      )
      .replace(/(?<![\d.])x ?(\d) (?=(?:daily|a day|per day)\b)/, "$1 times ")
      .replace(
        new RegExp(`(\\b(?:mg|g|mcg|ug|micrograms?)|${FORM})([ ,:]+)${COUNT} (?=${OFTEN}(?![\\w]))`),
        "$1$2$3 tab ",
      )
      .replace(new RegExp(`(${FORM}[ ,:]+)${COUNT} (?=daily\\b)`), "$1$2 tab ")
      .replace(new RegExp(`^([ :]*)(one|two|ii) (?=${OFTEN}(?![\\w]))`), "$1$2 tab ")
      .replace(/\s+/g, " ")
      .trim()
  );
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

/** "300 mg AM and 600 mg PM", "100 mg mane, 300 mg nocte": the amounts of one day, each with its time. */
export function dayParts(text: string): { amounts: readonly string[]; rest: string } | null {
  const AMOUNT = "(\\d[\\d,]*(?:\\.\\d+)? ?(?:mg|g|mcg|iu))";
  const TIME =
    "(?:(?:in the |every |each |at )?(?:morning|evening|night|noon|midday|bedtime|lunchtime)|am|pm|qam|qpm|a\\.m\\.|p\\.m\\.|mane|nocte|om|on|hs|qhs)";
  const one = `${AMOUNT} ${TIME}`;
  const match = new RegExp(
    `${one}(?:,? (?:and|&|plus|\\+)|,| /|;) ?${one}(?:(?:,? (?:and|&)|,) ?${one})?(?![\\w])`,
  ).exec(text);
  if (match === null) return null;
  const amounts = match.slice(1, 4).filter((amount) => amount !== undefined);
  return { amounts, rest: `${before(text, match)} ${TIMES[amounts.length]!} ${after(text, match)}`.trim() };
}

/** "40 mg/mL, 1 mL": milligrams in one millilitre, times the volume. */
export function strengthInVolume(text: string): string {
  return text.replace(
    /(\d+(?:\.\d+)?) ?(mg|mcg|g) ?(?:\/|per|in) ?(\d+(?:\.\d+)?)? ?ml\b[,:;]? ?(\d+(?:\.\d+)?) ?ml\b/,
    (_, amount: string, unit: string, of: string | undefined, volume: string) =>
      `${Number(((Number(amount) / Number(of ?? 1)) * Number(volume)).toPrecision(12))} ${unit}`,
  );
}

function before(text: string, match: RegExpExecArray): string {
  return text.slice(0, match.index).trim();
}

function after(text: string, match: RegExpExecArray): string {
  return text.slice(match.index + match[0].length).trim();
}
