import { has, type Item, idOf } from "./items.ts";

/** What a sentence says to have been freed, and now to be pressed. */
const PRESSED = /^(compression|narrowing|stenosis|contact|effacement|displacement)$/;
/** Words between "now" and what is so. */
const REACH = 5;

/**
 * "The cauda equina was decompressed but is now compressed again": what is so now is of what was spoken of, and the earlier
 * freeing no longer holds.
 */
export function withSameNow(items: readonly Item[]): readonly Item[] {
  for (let at = 1; at < items.length; at++) {
    if (!PRESSED.test(idOf(items[at]!, "condition") ?? "")) continue;
    const start = beginsAt(items, at);
    if (start === null) continue;
    const before = items.slice(0, start);
    if (!before.some(isFreed) || !isAgain(items, start, at)) continue;
    const named = before.findLast((item) => has(item, "structure") && !has(item, "condition"));
    if (named === undefined) continue;
    const { from, to } = items[at - 1]!;
    return [...before.map(withoutFreed), { ...named, from, to }, ...items.slice(start)];
  }
  return items;
}

/** Where the part of the sentence begins that has no subject of its own. */
function beginsAt(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i > 0 && i >= at - REACH; i--) {
    const item = items[i]!;
    if (has(item, "break") || /^(,|;|and)$/.test(item.word)) return i + 1;
    if (has(item, "structure") || has(item, "negation") || has(item, "resolved") || has(item, "condition")) return null;
  }
  return null;
}

/** "now compressed", "compressed again", "re-compressed". */
function isAgain(items: readonly Item[], start: number, at: number): boolean {
  if (items.slice(start, at).some(({ word }) => /^(now|currently|re|again|today)$/.test(word))) return true;
  return items.slice(at + 1, at + 1 + REACH).some(({ word }) => /^(again|anew|once more|once)$/.test(word));
}

function isFreed({ word }: Item): boolean {
  return /decompress/.test(word);
}

/** Of the freeing only the operation is left. */
function withoutFreed(item: Item): Item {
  return isFreed(item) ? { ...item, meanings: item.meanings.filter(({ id }) => id !== "freed") } : item;
}
