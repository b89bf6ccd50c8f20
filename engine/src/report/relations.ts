import { has, type Item } from "./items.ts";

/** "degenerative anterolisthesis", "hypertrophic facet arthropathy": the adjective is no finding of its own. */
export function isAdjective(items: readonly Item[], at: number): boolean {
  if (!has(items[at], "adjective")) return false;
  for (let i = at + 1; i < Math.min(items.length, at + 6); i++) {
    const item = items[i]!;
    if (has(item, "condition")) return !has(item, "adjective") || isAdjective(items, i) || i > at;
    if (
      item.word === "," ||
      item.word === "and" ||
      item.word === "." ||
      item.word === ":" ||
      has(item, "verb") ||
      has(item, "preposition") ||
      has(item, "break") ||
      item.word === "with" ||
      has(item, "cause")
    )
      return false;
  }
  return false;
}

export function isRelation(item: Item): boolean {
  return item.meanings.some(({ kind, id }) => kind === "condition" && (id === "contact" || id === "compression"));
}

/** "has been decompressed" */
export function isFreed({ meanings }: Item): boolean {
  return meanings.some(({ kind, id }) => kind === "condition" && id === "freed");
}
