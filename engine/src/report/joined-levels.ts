import { type Unit, unitAt } from "./level-unit.ts";
import type { Token } from "./tokens.ts";
import { bodiesWithin, discBetween, discsWithin, isBelow } from "./vertebrae.ts";

export interface Joiner {
  readonly to: number;
  /** "L3-4 through L5-S1". */
  readonly through: boolean;
  /** "L4 on L5". */
  readonly on: boolean;
}

export function joinerAfter(tokens: readonly Token[], at: number): Joiner | null {
  const [a, b] = [tokens[at]?.word, tokens[at + 1]?.word];
  if (tokens[at]?.newline === 2) return null;
  // "from the L1 level to the L3 level"
  if (a === "level" && (b === "to" || b === "through" || b === "down")) return joinerAfter(tokens, at + 1);
  if (a === "to" || a === "through" || a === "thru" || a === "till" || a === "until" || a === "-")
    return { to: at + (b === "the" ? 2 : 1), through: true, on: false };
  if (a === "down" && b === "to")
    return { to: at + (tokens[at + 2]?.word === "the" ? 3 : 2), through: true, on: false };
  if (a === "on" || a === "over" || a === "upon") return { to: at + 1, through: false, on: true };
  if ((a === "relative" && b === "to") || (a === "in" && b === "relation"))
    return { to: at + 2, through: false, on: true };
  if (a === "with" && b === "respect" && tokens[at + 2]?.word === "to") return { to: at + 3, through: false, on: true };
  if (a === "as" && b === "well" && tokens[at + 2]?.word === "as") return { to: at + 3, through: false, on: false };
  const skipped =
    a === "," && (b === "and" || b === "&" || b === "or")
      ? 2
      : a === "," || a === "and" || a === "&" || a === "/" || a === "+" || a === "or"
        ? 1
        : 0;
  if (skipped === 0) return null;
  const less = skipped === 1 ? lesser(tokens, at + 1) : null;
  if (less !== null) return { to: less, through: false, on: false };
  const extra = /^(at|the|also|with)$/.test(tokens[at + skipped]?.word ?? "") && a !== "," ? 1 : 0;
  return { to: at + skipped + (extra === 1 && tokens[at + skipped]?.word === "at" ? 1 : 0), through: false, on: false };
}

/** "L2-3 and, to a lesser degree, L3-4": where the second begins. */
function lesser(tokens: readonly Token[], at: number): number | null {
  const from = tokens[at]?.word === "," ? at + 1 : at;
  const words = tokens.slice(from, from + 4).map(({ word }) => word);
  if (!/^to (a|some|lesser) (lesser )?(degree|extent)\b/.test(words.join(" "))) return null;
  const to = from + words.findIndex((word) => word === "degree" || word === "extent") + 1;
  const mark = tokens[to]?.word === "," ? to + 1 : to;
  return tokens[mark]?.word === "at" ? mark + 1 : mark;
}

/** "L2 on L3" as the disc between them. */
export function onNext(tokens: readonly Token[], above: Unit): Unit | null {
  const joint = joinerAfter(tokens, above.to);
  const below = joint?.on === true ? unitAt(tokens, joint.to, above) : null;
  const disc = below === null ? null : discBetween(above.bodies.at(-1), below.bodies[0]);
  return disc === null ? null : { form: "disc", discs: [disc], bodies: [], to: below!.to };
}

export function through(first: Unit, last: Unit): Unit | null {
  const top = first.discs[0]?.split("-")[0] ?? first.bodies[0]!;
  const bottom = last.discs.at(-1)?.split("-")[1] ?? last.bodies.at(-1)!;
  if (!isBelow(top, bottom)) return null;
  const discs = discsWithin(top, bottom);
  if (first.form === "disc" || last.form === "disc") return { form: "disc", discs, bodies: [], to: last.to };
  return { form: "range", discs, bodies: bodiesWithin(top, bottom), to: last.to };
}
