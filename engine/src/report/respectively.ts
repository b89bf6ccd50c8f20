import type { Item } from "./items.ts";
import type { LevelGroup } from "./level-group.ts";
import type { Mention } from "./mentions.ts";

/** "At L1/2 and L2/3, in contact with the L1 and L2 roots respectively": each root at the level in its own place. */
export function eachAtItsOwn(items: readonly Item[], mentions: readonly Mention[]): Mention[] {
  const at = items.findIndex(({ word }) => word === "respectively");
  if (at < 0) return [...mentions];
  const before = items.slice(0, at);
  const roots = before.findLast((item) => (item.roots?.length ?? 0) > 1)?.roots ?? [];
  const discs = [...new Set(before.flatMap((item) => (item.roots === undefined ? (item.levels?.discs ?? []) : [])))];
  if (roots.length !== discs.length) return [...mentions];
  return mentions.map((mention) => {
    const place = mention.root === null ? -1 : roots.indexOf(mention.root);
    return place < 0 ? mention : { ...mention, levels: onlyDisc(discs[place]!) };
  });
}

function onlyDisc(disc: string): LevelGroup {
  return { form: "disc", discs: [disc], bodies: [], from: 0, to: 0 };
}
