import { short } from "../canvas/path.ts";
import { rankOf, stepOf, strengthFigure } from "../canvas/strength.ts";
import { type Lit, levelWords, ZONE_WORDS } from "./lit.ts";

/** More lines than these are counted, not written. */
const MOST = 5;
const LINE = 16;
const GAP = 8;

/** What is written below a drawing: how strongly levels and zones are lit, and what the figures at the roots mean. */
export function linesOf(lit: Lit): string[] {
  const levels = (lit.levels ?? []).map(({ level, strength }) => ({
    what: `${"shown" in strength ? "disc " : ""}${levelWords(level)}`,
    strength,
  }));
  const zones = (lit.zones ?? []).map(({ level, zone, side, strength }) => ({
    what: `${levelWords(level)} ${ZONE_WORDS[zone]}${zone === "central" ? "" : `, ${side}`}`,
    strength,
  }));
  const words = [...new Map([...levels, ...zones].map((one) => [one.what, one])).values()]
    .filter(({ strength }) => stepOf(strength) > 0)
    .sort((a, b) => rankOf(b.strength) - rankOf(a.strength))
    .map(({ what, strength }) =>
      "shown" in strength ? what : `${what}: ${strengthFigure(strength)}${"chance" in strength ? " out of 100" : ""}`,
    );
  const shown = words.length > MOST ? [...words.slice(0, MOST - 1), `and ${words.length - MOST + 1} more`] : words;
  const figures = lit.roots?.some(
    ({ strength }) => "chance" in strength && strength.words === undefined && stepOf(strength) > 0,
  );
  return figures ? [...shown, "figures at the roots: out of 100"] : shown;
}

/** The height that the lines take. */
export function heightOfLines(lit: Lit): number {
  const { length } = linesOf(lit);
  return length === 0 ? 0 : length * LINE + GAP;
}

/** Colour alone tells nothing to some: the same in words, from `top` downwards. */
export function LitLines({ lit, top }: { lit: Lit; top: number }) {
  return (
    <g>
      {linesOf(lit).map((line, index) => (
        <text key={line} class="lit-line" x="6" y={short(top + GAP + 10 + index * LINE)}>
          {line}
        </text>
      ))}
    </g>
  );
}
