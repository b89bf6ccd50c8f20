import { opensDenied } from "./end-of-denial.ts";
import { has, type Item } from "./items.ts";
import type { Mutable } from "./polarity.ts";

/** True where an item can be affirmed or denied. */
export function claims(item: Item): boolean {
  return has(item, "condition") || has(item, "normal");
}

/** The next claim that a cue reaches before the clause breaks. */
export function forwardTarget(items: readonly Item[], at: number): number | null {
  if (isOfLevelAlone(items, at)) return null;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (claims(item)) return i;
    if (item.word === ":" && opensDenied(items, i)) continue;
    if (has(item, "break") || item.word === ":" || item.word === "." || has(item, "double-negation")) return null;
    if (item.word === "," && !onlyNames(items, at + 1, i) && !endsInOr(items, at + 1)) return null;
    if (item.word === "," && items.slice(at + 1, i).some((between) => has(between, "visibility"))) return null;
  }
  return null;
}

/** "A fracture of L1 but not of L2, and retropulsion": the "not" is of that level and of nothing behind it. */
function isOfLevelAlone(items: readonly Item[], at: number): boolean {
  const level = items[at + 2];
  return (
    items[at]!.word === "not" &&
    /^(of|at|in)$/.test(items[at + 1]?.word ?? "") &&
    level?.levels !== undefined &&
    level.roots === undefined &&
    items[at + 3]?.word === ","
  );
}

/** So many words a part of such a list has at most. */
const LONGEST_PART = 4;

/** "No facet dislocation, listhesis or widening": a list without a verb that ends in "or", though its first word is unknown. */
function endsInOr(items: readonly Item[], from: number): boolean {
  let words = 0;
  for (let i = from; i < items.length; i++) {
    const item = items[i]!;
    if (item.word === "or" || item.word === "nor") return true;
    if (item.word === ",") words = 0;
    else if (has(item, "verb") || has(item, "break") || has(item, "grade") || /^[.:;]$|^(with|and)$/.test(item.word))
      return false;
    else if (item.levels !== undefined || ++words > LONGEST_PART) return false;
  }
  return false;
}

/** Nothing but structures and what describes them: "no canal, recess or foraminal stenosis". */
function onlyNames(items: readonly Item[], from: number, to: number): boolean {
  return (
    to > from &&
    items
      .slice(from, to)
      .every(
        (item) =>
          item.meanings.length > 0 ||
          item.levels !== undefined ||
          item.word === "," ||
          item.word === "the" ||
          item.word === "any" ||
          item.word === "or",
      )
  );
}

/** "is not seen", "was not identified": the cue is done with, though something follows later. */
export function onlySeen(items: readonly Item[], at: number, target: number): boolean {
  const next = items[at + 1];
  if (!has(next, "visibility")) return false;
  return backwardTargets(items, at, []).length > 0 && target > at + 1;
}

/** Claims before a place, back to where its clause began. */
export function backwardTargets(
  items: readonly Item[],
  at: number,
  out: readonly Mutable[],
  overColon = false,
): number[] {
  const found: number[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (overColon && item.word === ":" && i === at - 1) continue;
    if (has(item, "break") || item.word === "." || item.word === ":" || item.word === ";") break;
    // "Severe stenosis at L4-5, fracture: no": a short answer is of the last part alone, unless bare names are listed
    if (overColon && item.word === "," && found.length > 0 && !isBareList(items, i)) break;
    if (item.word === "," && found.length > 0 && verbBetween(items, i + 1, at)) {
      if (!listBefore(items, i)) break;
    }
    if (has(item, "cause") && found.length > 0) break;
    // "was encased and could not be seen apart": the first has a verb of its own
    if (
      item.word === "and" &&
      found.length === 0 &&
      verbBetween(items, i + 1, at + 2) &&
      verbBetween(items, Math.max(0, i - 7), i)
    )
      break;
    if (has(item, "condition") && !out[i]?.negated) found.push(i);
  }
  return found;
}

/** True when the part before the comma has neither grade nor level: "fracture, tumour, infection: none". */
function isBareList(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i >= 0; i--) {
    if (has(items[i], "grade") || items[i]!.levels !== undefined) return false;
    if (has(items[i], "break") || /^[.:;]$/.test(items[i]!.word)) break;
  }
  return true;
}

function verbBetween(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some((item) => has(item, "verb"));
}

/** True when the part before the comma has no verb of its own: then it belongs to the same list. */
function listBefore(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i >= 0; i--) {
    if (has(items[i], "verb")) return false;
    if (has(items[i], "break")) break;
  }
  return true;
}
