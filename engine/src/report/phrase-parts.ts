import { has, type Item } from "./items.ts";

/** Describes a structure or a condition within its phrase: "mild left foraminal ... at L1-2". */
export function describes(item: Item): boolean {
  return (
    item.levels !== undefined || has(item, "grade") || has(item, "side") || has(item, "zone") || has(item, "root-word")
  );
}

/** Ends the noun phrase on either side of it, whichever way it is read. */
export function endsPhrase(item: Item): boolean {
  return (
    has(item, "negation") ||
    has(item, "verb") ||
    has(item, "break") ||
    has(item, "cause") ||
    item.word === ":" ||
    item.word === "." ||
    item.word === "with"
  );
}

/** Opens or closes a bracket. */
export function isBracket({ word }: Item): boolean {
  return word === "(" || word === ")";
}
