import { has, type Item, idOf } from "./items.ts";
import type { Meaning } from "./phrase-book.ts";

const PARTS = /^(,|;|-|and|but|while|whereas|yet|although|though)$/;
const FILLING = /^(the|on|at|of|to|is|are|and|but|it|there|one|side|that)$/;
const ENDS = /^[,.;)]$/;
const NARROWING: readonly Meaning[] = [{ kind: "condition", id: "narrowing" }];
const FORAMEN: readonly Meaning[] = [{ kind: "structure", id: "foramen" }];
const BREAK: readonly Meaning[] = [{ kind: "break", id: "" }];
const SPACES = new Set(["foramen", "foramina", "lateral_recess"]);

/**
 * "No foraminal stenosis on the left, severe on the right", "left foramen patent, right severely narrowed": a grade alone of
 * the other side, behind what is denied or normal on one, is the same thing there.
 */
export function withGradeOfOtherSide(items: readonly Item[]): readonly Item[] {
  for (let at = 2; at < items.length - 1; at++) {
    if (!PARTS.test(items[at]!.word)) continue;
    const found = items.findIndex((item, place) => place > at && ENDS.test(item.word));
    const end = found < 0 ? items.length : found;
    const graded = gradedSide(items.slice(at + 1, end));
    const model = graded === null ? null : wellOn(items.slice(0, at), graded.side);
    if (graded === null || model === null) continue;
    const own = { from: items[at + 1]!.from, to: items[end - 1]!.to };
    const named = graded.place === null ? model.named : [{ ...graded.place, meanings: oneOf(graded.place) }];
    const part = [graded.grade, graded.sided, ...named, graded.condition ?? model.condition];
    return [
      ...items.slice(0, at),
      { meanings: BREAK, word: "but", from: items[at]!.from, to: items[at]!.to },
      ...part.map((item) => ({ ...item, ...own })),
      ...withGradeOfOtherSide(items.slice(end)),
    ];
  }
  return items;
}

interface GradedSide {
  readonly side: "left" | "right";
  readonly sided: Item;
  readonly grade: Item;
  readonly condition: Item | null;
  readonly place: Item | null;
}

/** A grade and a side, and nothing else but perhaps the way out again and a word for how narrow it is. */
function gradedSide(part: readonly Item[]): GradedSide | null {
  const rest = part.filter(({ word }) => !FILLING.test(word));
  const sided = rest.filter((item) => has(item, "side"));
  const grades = rest.filter((item) => has(item, "grade"));
  const place = rest.find((item) => SPACES.has(idOf(item, "structure") ?? "") && !has(item, "condition")) ?? null;
  const conditions = rest.filter((item) => !has(item, "side") && !has(item, "grade") && item !== place);
  const side = sided.length === 1 ? idOf(sided[0]!, "side") : null;
  if (grades.length !== 1 || conditions.length > 1 || (side !== "left" && side !== "right")) return null;
  const [condition] = conditions;
  if (condition !== undefined && !/^(stenosis|narrowing)$/.test(idOf(condition, "condition") ?? "")) return null;
  return { side, sided: sided[0]!, grade: grades[0]!, condition: condition ?? null, place };
}

/** What is denied or normal before it on the opposite side alone: the place that is named, and the condition. */
function wellOn(before: readonly Item[], side: "left" | "right"): { named: readonly Item[]; condition: Item } | null {
  const start = before.findLastIndex(({ word }) => /^[.;:]$/.test(word));
  const clause = before.slice(start + 1);
  const sides = new Set(clause.flatMap((item) => idOf(item, "side") ?? []));
  if (sides.size !== 1 || !sides.has(side === "left" ? "right" : "left")) return null;
  const condition = clause.findLast((item) => has(item, "condition"));
  const denied = clause.some((item) => has(item, "negation"));
  const normal = clause.findLast((item) => has(item, "normal"));
  if (condition === undefined ? normal === undefined : !denied) return null;
  const place = clause.findLast((item) => SPACES.has(idOf(item, "structure") ?? ""));
  if (condition === undefined && place === undefined) return null;
  const named = place === undefined || place === condition ? [] : [{ ...place, meanings: oneOf(place) }];
  return { named, condition: condition ?? { ...normal!, meanings: NARROWING, word: "narrowing" } };
}

/** "Foraminal", "the foramina": of one side it is one. */
function oneOf(place: Item): readonly Meaning[] {
  return idOf(place, "structure") === "lateral_recess" ? place.meanings : FORAMEN;
}
