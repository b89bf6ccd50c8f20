import { countOf } from "../number-words.ts";

/** An amount in one unit: how much one dose is, least and greatest. */
export interface Amount {
  readonly least: number;
  readonly most: number;
  readonly unit: AmountUnit;
}

export type AmountUnit = "mg" | "IU" | "mL" | "unit" | "percent" | "mcg/h" | "application" | "g-topical";

/** Milligrams in one of each. */
const TO_MG: Readonly<Record<string, number>> = {
  mg: 1,
  milligram: 1,
  milligrams: 1,
  mgs: 1,
  g: 1000,
  gm: 1000,
  gram: 1000,
  grams: 1000,
  mcg: 0.001,
  ug: 0.001,
  microgram: 0.001,
  micrograms: 0.001,
  micg: 0.001,
};

const NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d*\\.?\\d+)";
const UNIT = "(mg|mgs|milligrams?|mcg|ug|micrograms?|micg|g|gm|grams?|iu|i\\.u\\.|units?|u|ml|millilit(?:re|er)s?)";
const PIECE = "(?:tablets?|tabs?|capsules?|caps?|pills?|caplets?|sachets?|puffs?|softgels?|ampoules?|vials?)";
const PIECES = `(\\d+(?:\\.\\d+)?|half|one|two|three|four|five|six|eight|ten|a|i{1,3}|iv)`;
const COMBINATION = new RegExp(`${NUMBER} ?/ ?${NUMBER} ?${UNIT}\\b`);
const RANGE = new RegExp(`${NUMBER} ?${UNIT}? ?(?:-|to) ?${NUMBER} ?${UNIT}(?![\\w/])`);
const SINGLE = new RegExp(`${NUMBER} ?${UNIT}(?![\\w])`);
const PIECES_RANGE = new RegExp(`(?:^|\\s|\\()${PIECES} ?(?:-|to|or) ?${PIECES} ?${PIECE}\\b`);
const PIECES_COUNTED = new RegExp(`(?:^|\\s|\\()(?:x ?)?${PIECES} ?(?:x ?)?${PIECE}\\b`);
const PIECES_TIMES = new RegExp(`(?:^|\\s)${PIECES} ?x(?:\\s|$)`);
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, half: 0.5 };

function pieces(word: string): number {
  return ROMAN[word] ?? countOf(word);
}

function number(text: string): number {
  return Number(text.replaceAll(",", ""));
}

export interface FoundAmount {
  /** One dose. */
  readonly amount: Amount | null;
  /** One tablet, where strength and number are told apart. */
  readonly strength: Amount | null;
  /** Of "37.5/325 mg" the second figure, for the second drug of a product. */
  readonly second: number | null;
  /** Tablets in one dose where the text gives no strength: "then 4 tabs". */
  readonly pieces?: number;
  readonly rest: string;
  /** Why the amount cannot be taken: two that differ, a decimal comma. */
  readonly unclear: "comma" | "two" | null;
}

/** What a text says of the size of one dose. Ranges keep both ends; tablets are multiplied by their strength. */
export function findAmount(text: string): FoundAmount {
  if (/\d,\d(?!\d\d)/.test(text)) return { amount: null, strength: null, rest: text, second: null, unclear: "comma" };
  let rest = text;
  // A percentage is a strength of a cream; a rate belongs to a patch.
  const percent = /(\d*\.?\d+) ?(?:%|percent|per cent)/.exec(rest);
  if (percent !== null) rest = cut(rest, percent);
  const patch = /(\d*\.?\d+) ?(?:mcg|ug|micrograms?) ?(?:\/|per) ?h(?:ou?r|r)?\b/.exec(rest);
  if (patch !== null)
    return whole({ least: number(patch[1]!), most: number(patch[1]!), unit: "mcg/h" }, cut(rest, patch));

  const combination = COMBINATION.exec(rest);
  const range = RANGE.exec(rest);
  const single = SINGLE.exec(rest);
  let strength: Amount | null = null;
  let second: number | null = null;
  if (combination !== null) {
    strength = amountOf(number(combination[1]!), number(combination[1]!), combination[3]!);
    second = amountOf(number(combination[2]!), number(combination[2]!), combination[3]!)?.most ?? null;
    rest = cut(rest, combination);
  } else if (range !== null && (single === null || range.index <= single.index)) {
    const unit = range[4]!;
    const first = amountOf(number(range[1]!), number(range[1]!), range[2] ?? unit);
    const last = amountOf(number(range[3]!), number(range[3]!), unit);
    if (first === null || last === null || first.unit !== last.unit)
      return { amount: null, strength: null, second: null, rest, unclear: "two" };
    strength = { ...last, least: Math.min(first.least, last.least), most: Math.max(first.most, last.most) };
    rest = cut(rest, range);
  } else if (single !== null) {
    strength = amountOf(number(single[1]!), number(single[1]!), single[2]!);
    rest = cut(rest, single);
  }
  const counted = PIECES_RANGE.exec(rest);
  const count = counted ?? PIECES_COUNTED.exec(rest) ?? PIECES_TIMES.exec(rest);
  let least = 1;
  let most = 1;
  if (count !== null) {
    least = pieces(count[1]!);
    most = counted === null ? least : pieces(counted[2]!);
    rest = cut(rest, count);
  }
  if (strength === null)
    return {
      amount: null,
      strength: null,
      second: null,
      rest,
      unclear: null,
      ...(count === null ? {} : { pieces: most }),
    };
  const again = SINGLE.exec(rest);
  if (again !== null && !/eicosa|elemental/.test(rest)) {
    const other = amountOf(number(again[1]!), number(again[1]!), again[2]!);
    const dose = { ...strength, least: strength.least * least, most: strength.most * most };
    // "8 tabs of 5 mg (40 mg)" says one thing twice.
    if (other === null || other.unit !== dose.unit || other.most !== dose.most)
      return { amount: null, strength, second, rest, unclear: "two" };
    rest = cut(rest, again);
  }
  return {
    amount: { ...strength, least: strength.least * least, most: strength.most * most },
    strength,
    second: second === null ? null : second * most,
    rest,
    unclear: null,
  };
}

function whole(amount: Amount, rest: string): FoundAmount {
  return { amount, strength: amount, second: null, rest, unclear: null };
}

/** Null for a unit that is not known. */
export function amountOf(least: number, most: number, unit: string): Amount | null {
  const word = unit.toLowerCase();
  const factor = TO_MG[word];
  if (factor !== undefined) return { least: clean(least * factor), most: clean(most * factor), unit: "mg" };
  if (word === "iu" || word === "i.u.") return { least, most, unit: "IU" };
  if (/^(?:units?|u)$/.test(word)) return { least, most, unit: "unit" };
  if (/^(?:ml|millilit)/.test(word)) return { least, most, unit: "mL" };
  return null;
}

/** 0.075 g is 75 mg, not 75.00000000000001. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

function cut(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, " ").trim();
}
