import { countOf } from "../number-words.ts";

/** What an order says beside drug, amount and frequency. */
export interface Course {
  readonly durationDays: number | null;
  /** The order says that it goes on. */
  readonly longTerm: boolean;
  readonly infusionMinutes: number | null;
  readonly rest: string;
}

const COUNT = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)";
const DAYS: Readonly<Record<string, number>> = { d: 1, n: 1, w: 7, m: 30, y: 365 };

const SPAN = new RegExp(
  `(?<!every |each |last dose )(?:\\b(?:for|x|over|during|total of|course of|in total) )?(?:x ?)?(?:up to |about |another |a further |the first |the next |max(?:imum)? )?(?<![\\d./])${COUNT}(?: ?(?:-|to) ?${COUNT})?[ -]?(days?|nights?|d|weeks?|wks?|w|months?|mths?|years?|yrs?)(?:'s?)?(?: course| only| in total)?(?![\\w])(?! ago)`,
);

/** How long; "7/7" is seven days, "1/52" one week, "1/12" one month. A range counts to its end. */
export function findCourse(text: string): Course {
  let rest = text;
  const infusion = /(?:infused? )?over (?:at least )?(\d{1,3}) ?min(?:ute)?s?\b/.exec(rest);
  if (infusion !== null) rest = cut(rest, infusion);
  // A patch that stays on for so long.
  const worn =
    infusion === null ? /\bfor (?:up to )?\d{1,3} ?min(?:ute)?s?\b|\b\d{1,3} ?min(?:ute)?s\b/.exec(rest) : null;
  if (worn !== null) rest = cut(rest, worn);
  const longTerm = /\b(?:long[- ]term|ongoing|indefinitely|continuous(?:ly)?|until review|regularly)\b/.exec(rest);
  if (longTerm !== null) rest = cut(rest, longTerm);
  let durationDays: number | null = null;
  for (;;) {
    const found = days(rest);
    if (found === null) break;
    durationDays = Math.max(durationDays ?? 0, found.days);
    rest = found.rest;
  }
  return {
    durationDays,
    longTerm: longTerm !== null,
    infusionMinutes: infusion === null ? null : Number(infusion[1]),
    rest,
  };
}

function days(text: string): { days: number; rest: string } | null {
  const hours = /(?:\bfor |\bx ?)(\d{2,3}) ?h(?:ours?|rs?)?\b/.exec(text);
  if (hours !== null) return { days: Math.ceil(Number(hours[1]) / 24), rest: cut(text, hours) };
  const fraction = /(?:\b(?:for|x) )?(?<![\d/.])(\d{1,2}) ?\/ ?(7|52|12)(?![.\d/])(?! ?mg)/.exec(text);
  if (fraction !== null) {
    const unit = { "7": 1, "52": 7, "12": 30 }[fraction[2]!]!;
    return { days: Number(fraction[1]) * unit, rest: cut(text, fraction) };
  }
  const said = SPAN.exec(text);
  if (said !== null) {
    const count = countOf((said[2] ?? said[1])!);
    return { days: count * DAYS[said[3]![0]!]!, rest: cut(text, said) };
  }
  const one = /\bfor (?:a|one) (day|week|month|year)\b/.exec(text);
  if (one !== null) return { days: DAYS[one[1]![0]!]!, rest: cut(text, one) };
  return null;
}

/** The greatest amount that the order itself allows in a day. */
export interface StatedMaximum {
  readonly count: number;
  /** Doses or tablets (either, where a bare number stands), or a unit of weight. */
  readonly of: "doses" | "pieces" | "either" | "mg" | "g" | "mcg" | "IU";
}

export function findMaximum(text: string): { maximum: StatedMaximum | null; rest: string } {
  const match =
    /\(?(?:max(?:imum|\.)?|not more than|no more than|not to exceed|up to a max(?:imum)? of|do not exceed)(?: dose)?(?: of)? ?:? ?(\d[\d,]*(?:\.\d+)?|one|two|three|four|five|six|eight) ?(doses?|times|x|tablets?|tabs?|caplets?|capsules?|caps?|pills?|mg|g|mcg|iu|units)? ?(?:(?:a|per|\/|in|in a|every|each|in any) ?(?:day|24 ?h(?:ours|rs)?|d)|daily|\/24 ?h)?\)?/.exec(
      text,
    );
  if (match === null) return { maximum: null, rest: text };
  const word = match[2] ?? "";
  const of =
    word === ""
      ? "either"
      : /^(?:dose|time|x)/.test(word)
        ? "doses"
        : word === "mg" || word === "g" || word === "mcg"
          ? word
          : word === "iu" || word === "units"
            ? "IU"
            : "pieces";
  return { maximum: { count: countOf(match[1]!.replaceAll(",", "")), of }, rest: cut(text, match) };
}

function cut(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, " ").trim();
}
