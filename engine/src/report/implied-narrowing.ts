import { has, type Item, structuresOf } from "./items.ts";
import type { Meaning } from "./phrase-book.ts";

/** Spaces of which a bare grade says how narrow they are. */
const SPACES = new Set(["canal", "lateral_recess", "foramen", "foramina"]);
const NARROWING: readonly Meaning[] = [{ kind: "condition", id: "narrowing" }];
const PARTING = new Set([",", ";", ".", "|"]);
const JOINING = new Set(["and", "&", "-", "/", "the", "(", ")"]);

/**
 * "Canal mild, foramina moderate on the left", "Foramina: L3-4 mild, L4-5 severe": where nothing but a grade is said of
 * a space, it is the grade of its narrowing. Only in parts of a sentence that hold no other words.
 */
export function withImpliedNarrowing(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => has(item, "grade-alone"))) return items;
  const colon = items.findIndex(({ word }) => word === ":");
  const headed = colon > 0 && isSpaces(items.slice(0, colon)) && !items.slice(0, colon).some(isGradeAlone);
  const out: Item[] = headed ? items.slice(0, colon + 1) : [];
  for (let from = out.length; from < items.length; ) {
    let to = from;
    while (to < items.length && !PARTING.has(items[to]!.word)) to++;
    const part = items.slice(from, to);
    const last = part.findLastIndex((item) => isGradeAlone(item) || has(item, "side") || item.worseSide !== undefined);
    const said = part.some(isGradeAlone) && (isSpaces(part) || (headed && isBare(part)));
    const graded = said ? part[last] : undefined;
    // "no canal stenosis, foramina mild": what has a grade of its own is not denied with the rest
    if (graded !== undefined && isSpaces(part) && out.at(-1)?.word === "," && out.some((item) => has(item, "negation")))
      out.push({ ...out.pop()!, word: "." });
    out.push(...part.slice(0, last + 1));
    if (graded !== undefined) out.push({ meanings: NARROWING, word: "narrowing", from: graded.from, to: graded.to });
    out.push(...part.slice(last + 1), ...items.slice(to, to + 1));
    from = to + 1;
  }
  return out;
}

function isGradeAlone(item: Item): boolean {
  return has(item, "grade-alone");
}

/** Spaces and what describes them, and nothing else. */
function isSpaces(part: readonly Item[]): boolean {
  return part.some((item) => isSpace(item)) && part.every((item) => isSpace(item) || isDescribing(item));
}

function isBare(part: readonly Item[]): boolean {
  return part.every(isDescribing);
}

function isSpace(item: Item): boolean {
  const words = structuresOf(item);
  return words.length > 0 && words.every((word) => SPACES.has(word));
}

function isDescribing(item: Item): boolean {
  return (
    isGradeAlone(item) ||
    item.worseSide !== undefined ||
    (item.levels !== undefined && item.roots === undefined) ||
    has(item, "side") ||
    has(item, "root-word") ||
    has(item, "worse") ||
    /^(on|at)$/.test(item.word) ||
    item.word === ":" ||
    JOINING.has(item.word)
  );
}
