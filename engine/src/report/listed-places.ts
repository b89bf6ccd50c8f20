import { has, type Item, idOf } from "./items.ts";
import type { Meaning } from "./phrase-book.ts";
import type { Reading } from "./reading.ts";

/** Places whose narrowness is listed by level. */
const PLACES = new Set(["foramen", "foramina", "lateral_recess", "canal"]);

/** The place that a line alone names as a heading ("Foramina:"); it holds while the lines below begin with a level. */
export function listedPlace(items: readonly Item[], before: string | null): string | null {
  if (items[0]?.levels !== undefined) return before;
  const place = idOf(items[0] ?? { meanings: [], word: "", from: 0, to: 0 }, "structure");
  const alone = items.slice(1).every(({ word }) => word === ":");
  return alone && items.length > 1 && place !== null && PLACES.has(place) ? place : null;
}

/** "Foraminal stenosis: L2-3 right moderate, left none; L3-4 ...": the place, and the items behind its colon. */
export function listedInLine(items: readonly Item[]): { place: string; rest: readonly Item[] } | null {
  const colon = items.findIndex(({ word }) => word === ":");
  const head = items.slice(0, Math.max(colon, 0));
  const place = head.flatMap((item) => idOf(item, "structure") ?? [])[0];
  const bare = head.every((item) => has(item, "structure") || NARROW.test(idOf(item, "condition") ?? ""));
  let first = colon + 1;
  while (has(items[first], "side")) first++;
  if (place === undefined || !PLACES.has(place) || !bare || items[first]?.levels === undefined) return null;
  return { place, rest: items.slice(colon + 1) };
}

/** A part between commas has a side with its grade, and no level of its own. */
export function hasSideAlone(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    if (item.word !== "," || !has(items[at + 1], "side")) return false;
    const end = items[at + 3];
    return isGraded(items[at + 2]) && (end === undefined || MARK.test(end.word));
  });
}

function isGraded(item: Item | undefined): boolean {
  return item !== undefined && (has(item, "grade") || has(item, "normal") || NONE.test(item.word));
}

const NARROW = /^(stenosis|narrowing)$/;
const STENOSIS: readonly Meaning[] = [{ kind: "condition", id: "stenosis" }];
const NONE = /^(none|nil)$/;
const MARK = /^[,;.:]$/;

/** "L2-3 severe right, mild left" below "Foramina:": what is only graded is the narrowness of that place. */
export function withListedPlace(items: readonly Item[], { listed }: Reading): readonly Item[] {
  if (listed === null || items[0]?.levels === undefined) return items;
  const out: Item[] = [];
  for (let from = 0; from < items.length; ) {
    let to = from;
    while (to < items.length && !MARK.test(items[to]!.word) && items[to]!.word !== "with") to++;
    const part = items.slice(from, to);
    const own = named(part, listed);
    // a part with the place put in is a statement of its own
    if (own !== part && out.at(-1)?.word === ",") out.push({ ...out.pop()!, word: "." });
    out.push(...own, ...items.slice(to, to + 1));
    from = to + 1;
  }
  return out;
}

function named(part: readonly Item[], place: string): readonly Item[] {
  const last = part.at(-1);
  const graded = part.some((item) => has(item, "grade") || NONE.test(item.word));
  const normal = part.findIndex((item) => has(item, "normal"));
  const plain = part.every(
    (item) =>
      item.levels !== undefined ||
      has(item, "grade") ||
      has(item, "side") ||
      has(item, "normal") ||
      NONE.test(item.word) ||
      /^(and|the|on|-|&)$/.test(item.word),
  );
  if (last === undefined || !plain) return part;
  const here: Item = { meanings: [{ kind: "structure", id: place }], word: place, from: last.from, to: last.to };
  if (normal >= 0) return [...part.slice(0, normal), here, ...part.slice(normal)];
  // "left none": the denial before what it denies
  const none = part.filter(({ word }) => NONE.test(word));
  const levels = part.filter((item) => item.levels !== undefined);
  const told =
    none.length === 0
      ? part
      : [...levels, ...none, ...part.filter((item) => !none.includes(item) && !levels.includes(item))];
  return graded ? [...told, here, { ...here, meanings: STENOSIS, word: "stenosis" }] : part;
}
