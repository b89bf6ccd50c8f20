import { has, type Item, idOf } from "./items.ts";
import type { Meaning } from "./phrase-book.ts";

const ACUTE = /^(acute|recent|fresh)$/;
const FRESH: readonly Meaning[] = [{ kind: "condition", id: "acute_fracture" }];

/** "Acute L1 fracture", "recent superior L2 compression fracture": the age stands before the level and is the fracture's. */
export function withAcuteFracture(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    if (idOf(item, "condition") !== "fracture") return item;
    let before = at - 1;
    while (isDescribing(items[before])) before--;
    const other = /^(or|and|not|on|\/|-)$/.test(items[before - 1]?.word ?? "");
    return ACUTE.test(items[before]?.word ?? "") && !other ? { ...item, meanings: FRESH } : item;
  });
}

function isDescribing(item: Item | undefined): boolean {
  if (item === undefined || ACUTE.test(item.word)) return false;
  return (item.levels !== undefined && item.roots === undefined) || has(item, "grade") || has(item, "side");
}
