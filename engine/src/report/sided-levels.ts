import type { GradedLevels } from "./graded-levels.ts";
import { has, type Item, idOf } from "./items.ts";

const BETWEEN = /^(on|to|at|the|and|,|side|is|are|present|seen|noted|both)$/;

/**
 * "Protrusions on the left at L1/2 and on the right at L2/3", "at L1/2 on the left and at L2/3 on the right": each level
 * with its own side, where nothing else stands between.
 */
export function sidedLevels(items: readonly Item[], at: number): GradedLevels[] {
  const order: ("side" | "level")[] = [];
  const sides: string[] = [];
  const levels: NonNullable<Item["levels"]>[] = [];
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    const side = idOf(item, "side");
    if (item.levels !== undefined && item.roots === undefined) {
      levels.push(item.levels);
      order.push("level");
    } else if (side === "left" || side === "right") {
      sides.push(side);
      order.push("side");
    } else if (!BETWEEN.test(item.word) && !has(item, "verb")) break;
  }
  const turns = order.every((one, place) => one === order[place % 2] && order[0] !== order[1]);
  if (levels.length < 2 || sides.length !== levels.length || !turns || new Set(sides).size < 2) return [];
  return levels.map((level, place) => ({ levels: level, side: sides[place] as "left" | "right" }));
}
