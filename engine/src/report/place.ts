import { has, type Item } from "./items.ts";
import type { LevelGroup } from "./level-group.ts";
import { opensRunOn } from "./run-on-levels.ts";
import { discBetween } from "./vertebrae.ts";

/** Levels that a sentence speaks of, each with the items that belong to it. */
export interface Placed {
  /** Group of levels for an item; null where the sentence names none for it. */
  readonly groupFor: (at: number, condition: string) => LevelGroup | null;
  /** The group that stands for what follows the sentence; null when none does. */
  readonly carried: LevelGroup | null;
}

/**
 * Which level each statement of a sentence is about.
 *
 * "L3-4: bulge", "At L3-4 there is a bulge": a level that opens a part of the sentence holds for what follows.
 * "bulge at L3-4, protrusion at L4-5": a level after a preposition holds for what stands before it, back to the last
 * comma or "and" that parts it from another level.
 *
 * @param skip groups that place something else, such as the tip of the cord
 */
export function placed(items: readonly Item[], skip: ReadonlySet<number>): Placed {
  const groups = items.flatMap((item, at) =>
    item.levels !== undefined && item.roots === undefined && !skip.has(at) && !isDenied(items, at) ? [at] : [],
  );
  if (groups.length === 0) return { groupFor: () => null, carried: null };
  if (groups.length === 1) {
    const only = groups[0]!;
    const group = items[only]!.levels!;
    const own = ownClause(items, only);
    const ofOther = (at: number, condition: string) => at < own || isOfAll(items, at, condition, only);
    return { groupFor: (at, condition) => (ofOther(at, condition) ? null : group), carried: group };
  }
  const list = listedLevels(items, groups);
  if (list !== null)
    return { groupFor: (at, condition) => (isOfAll(items, at, condition, groups[0]!) ? null : list), carried: list };
  const slip = slipBetween(items, groups);
  const owner: (number | null)[] = items.map(() => null);
  let start = 0;
  for (const [place, at] of groups.entries()) {
    const next = groups[place + 1] ?? items.length;
    const before = groups[place - 1];
    if (opensRunOn(items, at) || opens(items, at, start)) {
      for (let i = at; i < next; i++) owner[i] = at;
      // what stood between the last level and the opening belongs to the last level
      if (before === undefined) for (let i = 0; i < at; i++) owner[i] ??= at;
    } else {
      const from = before === undefined ? 0 : parting(items, before, at);
      for (let i = from; i < next; i++) owner[i] = at;
    }
    start = at + 1;
  }
  return {
    groupFor: (at, condition) =>
      slip !== null && condition === "spondylolisthesis"
        ? slip
        : isOfAll(items, at, condition, groups[0]!)
          ? null
          : owner[at] === null
            ? items[groups[0]!]!.levels!
            : items[owner[at]!]!.levels!,
    carried: items[groups.at(-1)!]!.levels!,
  };
}

/** "No other level is abnormal": nothing is said of the others; "at L2-3, not L3-4": nor of the second. */
function isDenied(items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.word === "not") return true;
  if (items[at - 2]?.word === "not" && /^(of|at|in)$/.test(items[at - 1]!.word) && items[at + 1]?.word === ",")
    return true;
  return items[at]!.levels!.form === "remaining" && has(items[at - 1], "negation");
}

/** "No fracture, but there is a lesion at L2": what stands before the clause that names the level has no level. */
function ownClause(items: readonly Item[], level: number): number {
  const turn = items.findIndex(
    (item, at) => at < level && has(item, "break") && items[at + 1]?.word === "there" && has(items[at + 2], "verb"),
  );
  return turn > 0 && items.slice(0, turn).some((item) => has(item, "negation")) ? turn : 0;
}

/** "multiple myeloma with collapse of L2": a tumour named before "with" is of the spine, not of the level after it. */
function isOfAll(items: readonly Item[], at: number, condition: string, first: number): boolean {
  return condition === "tumour" && at < first && items.slice(at, first).some(({ word }) => word === "with");
}

/** "Metastases: T12 body, L2 body and right pedicle, and S1": one statement, then levels and nothing else said of them. */
function listedLevels(items: readonly Item[], groups: readonly number[]): LevelGroup | null {
  const [first, last] = [groups[0]!, groups.at(-1)!];
  const says = (item: Item) =>
    ["condition", "normal", "grade", "negation", "break", "worse"].some((kind) => has(item, kind as "condition"));
  if (!items.slice(0, first).some((item) => has(item, "condition")) || items.slice(first, last).some(says)) return null;
  const all = groups.map((at) => items[at]!.levels!);
  if (all.some(({ form }) => form !== all[0]!.form) || !/^(disc|body)$/.test(all[0]!.form)) return null;
  return {
    ...all[0]!,
    discs: [...new Set(all.flatMap(({ discs }) => discs))],
    bodies: [...new Set(all.flatMap(({ bodies }) => bodies))],
  };
}

/** "L2 is slipped on L3", "at L2-3, where L2 has slipped on L3": the disc between the two vertebrae. */
function slipBetween(items: readonly Item[], groups: readonly number[]): LevelGroup | null {
  for (const [place, at] of groups.entries()) {
    const [above, below] = [items[at]!.levels!, items[groups[place + 1] ?? at]!.levels!];
    if (above.form !== "body" || below.form !== "body") continue;
    const disc = discBetween(above.bodies[0], below.bodies[0]);
    if (disc !== null) return { ...above, form: "disc", discs: [disc], bodies: [] };
  }
  return null;
}

/** True when no statement stands between the start of its part of the sentence and the level. */
function opens(items: readonly Item[], at: number, start: number): boolean {
  for (let i = at - 1; i >= start; i--) {
    const item = items[i]!;
    if (item.word === "," || item.word === ":" || item.word === ";" || has(item, "break")) {
      // "protrusion, at L4-5" goes back; "bulge, L4-5 protrusion" opens
      return true;
    }
    if (item.word === "and" || item.word === "&") return true;
    if (has(item, "condition") || has(item, "normal")) return false;
    if (has(item, "structure") && i < at - 2) return false;
  }
  return true;
}

/** First item that goes with the later of two levels. */
function parting(items: readonly Item[], before: number, at: number): number {
  // A comma parts most strongly, the last one with a statement between it and the level.
  for (let i = at - 1; i > before; i--) {
    const comma = items[i]!.word === "," || items[i]!.word === ";" || has(items[i], "break");
    if (comma && items.slice(i + 1, at).some((item) => has(item, "condition") || has(item, "normal"))) return i + 1;
  }
  for (let i = before + 1; i < at; i++) {
    const { word } = items[i]!;
    if (word === "with" || word === "which" || has(items[i], "cause")) {
      // "bulge at L3-4 with stenosis and protrusion at L4-5"
      for (let k = i + 1; k < at; k++) if (items[k]!.word === "and") return k + 1;
      return i;
    }
    if (word === "and" || word === "&") return i + 1;
  }
  return before + 1;
}
