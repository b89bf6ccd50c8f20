import type { LevelGroup } from "./level-group.ts";
import { NUMBER_WORDS, ORDINALS } from "./number-words.ts";
import type { Token } from "./tokens.ts";
import { discBetween, nextBelow, ORDER } from "./vertebrae.ts";

export const SEGMENT: ReadonlyMap<string, string> = new Map([
  ["c", "C"],
  ["t", "T"],
  ["d", "T"],
  ["th", "T"],
  ["lwk", "L"],
  ["bwk", "T"],
  ["l", "L"],
  ["s", "S"],
]);

export const SEPARATORS = new Set(["-", "/", "_", "stroke", "slash", "dash", "hyphen"]);

export interface Atom {
  readonly vertebra: string;
  readonly to: number;
}

export interface Start extends Atom {
  /** A disc written as one number: "L45". */
  readonly pair?: string;
}

export function atomAt(tokens: readonly Token[], at: number): Start | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const segment = SEGMENT.get(token.word);
  if (segment === undefined) return spokenNumber(tokens, at);
  let place = at + 1;
  if (tokens[place]?.word === "-" && tokens[place]!.joined && tokens[place + 1]?.joined) place++;
  const number = tokens[place];
  if (number === undefined || number.newline > 0) return null;
  if (number.kind === "word") {
    const heard = misheard(tokens, place);
    if (heard !== null) return vertebraOf(segment, heard, place + 1);
    const value = NUMBER_WORDS.get(number.word);
    if (value === undefined || (token.word === "s" && value > 3)) return null;
    return vertebraOf(segment, value, place + 1);
  }
  if (number.kind !== "number") return null;
  // "S 1" is taken apart from its number only for the lumbar spine: "s 5" may be anything.
  if (!number.joined && place === at + 1 && segment !== "L")
    return segment === "S" && number.word === "1"
      ? { vertebra: "S1", to: place + 1 }
      : segment === "T" && Number(number.word) >= 9
        ? vertebraOf(segment, Number(number.word), place + 1)
        : null;
  const glued = gluedPair(segment, number.word);
  if (glued !== null) return { vertebra: "", pair: glued, to: place + 1 };
  return vertebraOf(segment, Number(number.word), place + 1);
}

const HEARD: Readonly<Record<string, number>> = { to: 2, too: 2, for: 4, won: 1 };

/** "L to three", "L for L5", "the L to nerve root": a number heard as a word, where what follows can be nothing else. */
function misheard(tokens: readonly Token[], at: number): number | null {
  const value = HEARD[tokens[at]!.word];
  const next = tokens[at + 1]?.word === "l" ? tokens[at + 2] : tokens[at + 1];
  if (value === undefined || next === undefined) return null;
  if (/^(nerve|root|roots)$/.test(next.word)) return value;
  return (NUMBER_WORDS.get(next.word) ?? Number(next.word)) === value + 1 ? value : null;
}

/** "L1-L to": behind a separator the word can only be the next vertebra below. */
function misheardBelow(tokens: readonly Token[], at: number, below: string | null): Atom | null {
  if (tokens[at]?.word !== "l" || below === null) return null;
  const value = HEARD[tokens[at + 1]?.word ?? ""];
  return value !== undefined && below === `L${value}` ? { vertebra: below, to: at + 2 } : null;
}

/** "first lumbar vertebra" is a body; a bare ordinal is nothing. */
function spokenNumber(tokens: readonly Token[], at: number): Start | null {
  const ordinal = ORDINALS.get(tokens[at]!.word);
  if (ordinal === undefined) return null;
  const segment = tokens[at + 1]?.word === "lumbar" ? "L" : tokens[at + 1]?.word === "sacral" ? "S" : null;
  if (segment === null || !/^(vertebra|vertebral|body)$/.test(tokens[at + 2]?.word ?? "")) return null;
  return vertebraOf(segment, ordinal, at + 3);
}

function gluedPair(segment: string, digits: string): string | null {
  const pairs: Readonly<Record<string, string>> = {
    "12": "L1-L2",
    "23": "L2-L3",
    "34": "L3-L4",
    "45": "L4-L5",
    "51": "L5-S1",
  };
  const key = digits.replace(".", "");
  return segment === "L" && (digits.length === 2 || digits.includes(".")) ? (pairs[key] ?? null) : null;
}

function vertebraOf(segment: string, value: number, to: number): Atom | null {
  const name = `${segment}${value}`;
  return ORDER.includes(name) || name === "L6" ? { vertebra: name, to } : null;
}

/** After a separator: a vertebra with its letter, or the bare number of the next one below. */
export function followingAt(tokens: readonly Token[], at: number, above: string, mayRange: boolean): Atom | null {
  const written = atomAt(tokens, at);
  if (written !== null && written.pair === undefined && (mayRange || discBetween(above, written.vertebra) !== null))
    return written;
  const heard = misheardBelow(tokens, at, nextBelow(above));
  if (heard !== null) return heard;
  const token = tokens[at];
  if (token === undefined || token.newline > 0) return null;
  const value = token.kind === "number" ? Number(token.word) : NUMBER_WORDS.get(token.word);
  if (value === undefined) return null;
  const below = nextBelow(above);
  if (below !== null && Number(below.slice(1)) === value) return { vertebra: below, to: at + 1 };
  return null;
}

/** "L5S1", "L4L5", "L one two" and "L1 2": the next vertebra with nothing between. */
export function gluedAt(tokens: readonly Token[], at: number, above: string): Atom | null {
  const token = tokens[at];
  const below = nextBelow(above);
  if (token === undefined || token.newline > 0 || below === null) return null;
  if (token.kind === "number") return isBareNext(tokens, at, below) ? { vertebra: below, to: at + 1 } : null;
  if (token.kind !== "word") return null;
  if (NUMBER_WORDS.get(token.word) === Number(below.slice(1))) return { vertebra: below, to: at + 1 };
  const written = atomAt(tokens, at);
  return written?.vertebra === below ? written : null;
}

const UNIT = /^(mm|cm|x|ml|weeks?|months?|days?|years?|times|degrees?|of|out|l|s|t|d)$/;

/** "L1 2 there is a protrusion": a dictated level without its stroke; not a size, a grade of strength or a list of vertebrae. */
function isBareNext(tokens: readonly Token[], at: number, below: string): boolean {
  const [token, next, second] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (token.joined || below === "S1" || below !== `L${token.word}`) return false;
  if (next === undefined || next.word === ":") return true;
  if (next.kind !== "word" || next.newline > 0 || UNIT.test(next.word)) return false;
  return !(/^(and|or|to)$/.test(next.word) && second?.kind === "number");
}

/** In a list after a disc: "4-5", "4/5", "5-S1"; after a vertebra: a bare number is never taken. */
export function bareAt(tokens: readonly Token[], at: number, after: Pick<LevelGroup, "form">): Start | null {
  const [first, separator, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== "number" || !(separator?.word === "-" || separator?.word === "/") || second === undefined)
    return null;
  if (after.form === "body") return null;
  const name = `L${first.word}`;
  if (!ORDER.includes(name)) return null;
  return followingAt(tokens, at + 2, name, false) === null ? null : { vertebra: name, to: at + 1 };
}
