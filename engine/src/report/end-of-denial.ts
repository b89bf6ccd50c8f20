import { has, type Item } from "./items.ts";
import { opensRunOn } from "./run-on-levels.ts";

/** Where a denial stops: at "but", at a level, at a new grade or a new subject after a comma or "and". */
export function ends(items: readonly Item[], at: number, met: boolean): boolean {
  const item = items[at]!;
  if (has(item, "break")) return true;
  if ((item.word === ":" && !opensDenied(items, at)) || item.word === ".") return true;
  if (item.word === "rather" || item.word === "instead") return true;
  if (!met) return false;
  if (opensRunOn(items, at)) return true;
  // "not compressed by the mass": the mass is there
  if (item.word === "by" && /^(the|this|that|these)$/.test(items[at + 1]?.word ?? "")) return true;
  if (has(item, "hedge") && /^(may|might|could)$/.test(item.word)) return true;
  if (item.word === "with" || item.word === ",") return startsAnew(items, at + 1, item.word === "with");
  if (item.word === "and" || item.word === "&") return startsAnew(items, at + 1, false);
  return false;
}

/** "No evidence of: fracture, infection", "no sign of the following: ...": what the colon opens is denied. */
export function opensDenied(items: readonly Item[], colon: number): boolean {
  const cue =
    items[colon - 1]?.word === "following"
      ? items[colon - (items[colon - 2]?.word === "the" ? 3 : 2)]
      : items[colon - 1];
  return has(cue, "negation") && /(of|for)$/.test(cue!.word);
}

/** True when what follows is a statement of its own: it has a grade, a level, "there is", or a subject with a verb. */
function startsAnew(items: readonly Item[], from: number, withArticle: boolean): boolean {
  let at = from;
  while (items[at]?.word === "and" || items[at]?.word === "the" || items[at]?.word === "also") at++;
  const first = items[at];
  if (first === undefined) return false;
  if (first.levels !== undefined && first.roots === undefined) return true;
  if (first.word === "there" || (withArticle && first.word === "a")) return true;
  if (first.word === "a" || first.word === "an") return true;
  // "no stenosis, mild bulge" begins anew; "no mild or moderate stenosis" does not come here
  if (has(first, "grade") && !/significant/.test(first.word)) return true;
  if (has(first, "side") && has(items[at + 1], "grade")) return true;
  if (has(first, "cause")) return false;
  // "no bulge, the canal is narrow", "no fracture, alignment normal"
  for (let i = at; i < items.length; i++) {
    const item = items[i]!;
    if (has(item, "condition")) return false;
    if (has(item, "normal")) return true;
    if (has(item, "verb") && i > at) return true;
    if (item.word === "," || has(item, "break") || item.word === "and" || item.word === "or" || item.word === "nor")
      break;
  }
  return false;
}
