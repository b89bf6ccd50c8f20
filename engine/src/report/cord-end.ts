import { has, type Item, idOf } from "./items.ts";

const ENDS =
  /^(terminates?|terminated|terminating|ends?|ended|ending|lay|tip|lies|located|situated|sits|positioned|position)$/;

export interface CordEnd {
  readonly level: string;
  /** Item that names the level. */
  readonly at: number;
  /** True when the words say that it ends there; false when it is only spoken of at that level. */
  readonly said: boolean;
}

/** Where the cord ends: "conus at L1", "the cord tip lies behind T12-L1"; null when a sentence does not say. */
export function cordEnd(items: readonly Item[]): CordEnd | null {
  const tips = items.flatMap((item, place) => (idOf(item, "structure") === "conus" ? [place] : []));
  for (const conus of tips.reverse()) {
    const end = endAfter(items, conus) ?? endBefore(items, conus);
    if (end !== null) return end;
  }
  return null;
}

/** "L1 unremarkable conus": a level, nothing but a normal word, and the cord closes the sentence. */
function endBefore(items: readonly Item[], conus: number): CordEnd | null {
  const after = items[conus + 1];
  if (after !== undefined && after.word !== "." && after.word !== ",") return null;
  let at = conus - 1;
  while (at > 0 && (has(items[at], "normal") || items[at]!.word === "the")) at--;
  const levels = at === 0 ? items[0]!.levels : undefined;
  if (levels === undefined || (levels.form !== "body" && levels.form !== "disc")) return null;
  return { level: (levels.bodies[0] ?? levels.discs[0])!, at, said: true };
}

function endAfter(items: readonly Item[], conus: number): CordEnd | null {
  const at = items.findIndex((item, place) => place > conus && item.levels !== undefined && item.roots === undefined);
  if (at < 0) return null;
  const between = items.slice(conus + 1, at);
  if (between.some((item) => has(item, "condition") && !has(item, "normal"))) return null;
  const ends = between.some(({ word }) => ENDS.test(word)) || /\btip\b/.test(items[conus]!.word);
  const apart = items
    .slice(0, conus)
    .map(({ word }) => word)
    .lastIndexOf(",");
  if (!ends && items.slice(apart + 1, conus).some((item) => has(item, "condition"))) return null;
  const before = items[at - 1]!;
  const near =
    has(before, "preposition") ||
    before === items[conus] ||
    ["the", ":", ",", "level", "-", "normal", "opposite", "height"].includes(before.word);
  if (!ends && !near) return null;
  const { discs, bodies } = items[at]!.levels!;
  return { level: (bodies[0] ?? discs[0])!, at, said: ends };
}
