import { type Assessment, LEVELS, type Level, NERVE_ROOTS, type NerveRoot } from "@foramen/engine";
import type { LitRoot } from "../../drawings/dermatomes/dermatome-lit.ts";
import { DRAWN_SIDES, type Lit, type Side } from "../../drawings/spine/lit.ts";

type Places = Pick<Assessment, "roots" | "levels">;

/** What of the answer lights the drawn spine: roots by their chance to be irritated, levels by theirs. */
export function litBy({ roots, levels }: Places): Lit {
  return {
    roots: rootsOf(roots),
    levels: levels
      .filter(({ level }) => LEVELS.includes(level as Level))
      .map(({ level, probability }) => ({ level, strength: { chance: probability } })),
  };
}

/** What of it lights the skin; the same roots. */
export function skinLitBy({ roots }: Pick<Places, "roots">): LitRoot[] {
  return rootsOf(roots);
}

function rootsOf(roots: Assessment["roots"]): { root: NerveRoot; side: Side; strength: { chance: number } }[] {
  return roots.flatMap(({ root, side, irritated }) => {
    const drawn = NERVE_ROOTS.find((one) => one === root);
    const drawnSide = DRAWN_SIDES.find((one) => one === side);
    return drawn && drawnSide ? [{ root: drawn, side: drawnSide, strength: { chance: irritated } }] : [];
  });
}
