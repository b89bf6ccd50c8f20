import type { ReportSide } from "../../vocabulary/report.ts";
import type { Token } from "../tokens.ts";
import type { NotePolarity, NoteUnit } from "./note-book.ts";
import type { Put } from "./note-state.ts";
import { topicsOf } from "./topics.ts";

type Pair = readonly [ReportSide, ReportSide];

const SIDE: ReadonlyMap<string, ReportSide> = new Map([
  ["r", "right"],
  ["rt", "right"],
  ["right", "right"],
  ["l", "left"],
  ["lt", "left"],
  ["left", "left"],
]);

/** "Motor (R/L):", "Reflexes L/R:": which side each of two figures behind it is of. */
export function pairHeader(tokens: readonly Token[]): Pair | null {
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [first, second] = [SIDE.get(tokens[at]!.word), SIDE.get(tokens[at + 2]!.word)];
    if (first === undefined || second === undefined || first === second || tokens[at + 1]!.word !== "/") continue;
    const bracket = tokens[at - 1]?.word === "(" && tokens[at + 3]?.word === ")";
    if (bracket || tokens[at + 3]?.word === ":") return [first, second];
  }
  return null;
}

/**
 * Puts what stands in pairs ("IP 5/4-", "patellar 2+/0") and leaves the other units. Without a header that names the sides
 * only a pair of grades that can be no "of five" is one, and the worse of the two counts, on a side that nobody said.
 */
export function readPairs(
  units: readonly NoteUnit[],
  tokens: readonly Token[],
  pair: Pair | null,
  put: Put,
): readonly NoteUnit[] {
  let rest: NoteUnit[] | null = null;
  for (const [at, unit] of units.entries()) {
    const [topic] = topicsOf(unit, "", at, null, null).filter(({ general }) => !general);
    if (topic === undefined || !/^(strength|reflex)$/.test(topic.scale)) continue;
    const figures = pairAt(tokens, unit.to);
    if (figures === null) continue;
    const [a, b] = figures.values.map((value) => polarityOf(value, topic.scale));
    if (a === undefined || b === undefined) continue;
    const last = units.findIndex(({ to }) => to >= figures.to);
    const [first, second] = figures.values;
    if (pair !== null) {
      put(topic.item, a, pair[0], at, last, graded(first, topic.scale));
      put(topic.item, b, pair[1], at, last, graded(second, topic.scale));
    } else if (isNoFraction(figures.values, topic.scale) && (a === "present" || b === "present")) {
      const weak = Number.parseInt(first, 10) <= Number.parseInt(second, 10) ? first : second;
      put(topic.item, "present", null, at, last, graded(weak, topic.scale));
    } else continue;
    rest ??= [...units];
    for (let i = at; i <= last; i++) rest[i] = { ...units[i]!, meanings: [], word: "," };
  }
  return rest ?? units;
}

/** "4/5" is four of five and "2/4" two of four; "5/4-" and "2+/0" are two sides. */
function isNoFraction([, second]: readonly [string, string], scale: string): boolean {
  return second !== (scale === "strength" ? "5" : "4");
}

function graded(value: string, scale: string): string {
  return scale === "strength" ? `${value}/5` : value;
}

/** Two figures with a stroke between them, each with its "+" or "-"; a header in brackets may stand before them. */
function pairAt(tokens: readonly Token[], from: number): { values: [string, string]; to: number } | null {
  const bracket = tokens[from]?.word === "(" && tokens[from + 4]?.word === ")" ? from + 5 : from;
  const first = figureAt(tokens, tokens[bracket]?.word === ":" ? bracket + 1 : bracket);
  if (first === null || tokens[first.to]?.word !== "/") return null;
  const second = figureAt(tokens, first.to + 1);
  return second === null ? null : { values: [first.value, second.value], to: second.to };
}

function figureAt(tokens: readonly Token[], at: number): { value: string; to: number } | null {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^[0-5]$/.test(token.word)) return null;
  const sign = tokens[at + 1];
  return sign !== undefined && /^[+-]$/.test(sign.word) && sign.joined
    ? { value: token.word + sign.word, to: at + 2 }
    : { value: token.word, to: at + 1 };
}

function polarityOf(value: string, scale: string): NotePolarity {
  if (scale === "strength") return value === "5" ? "absent" : "present";
  return Number.parseInt(value, 10) < 2 ? "present" : "absent";
}
