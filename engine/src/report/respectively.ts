import { has, type Item, idOf } from "./items.ts";
import type { LevelGroup } from "./level-group.ts";
import type { Mention } from "./mentions.ts";

/**
 * "At L1/2 and L2/3, in contact with the L1 and L2 roots respectively", "on the right at L1-2 and on the left at L2-3, with
 * moderate and severe foraminal narrowing respectively": each root, or each grade, at the level in its own place.
 */
export function eachAtItsOwn(items: readonly Item[], mentions: readonly Mention[]): Mention[] {
  const said = items.findIndex(({ word }) => word === "respectively");
  const at = said < 0 && pairsUp(items) ? items.length : said;
  if (at < 0) return [...mentions];
  const before = items.slice(0, at);
  const roots = before.findLast((item) => (item.roots?.length ?? 0) > 1)?.roots ?? [];
  const discs = [...new Set(before.flatMap((item) => (item.roots === undefined ? (item.levels?.discs ?? []) : [])))];
  if (discs.length < 2) return [...mentions];
  return mentions.flatMap((mention, order) => {
    const side = (disc: string) => (mention.side === "unspecified" ? sideOf(before, disc) : mention.side);
    const place = roots.length === discs.length && mention.root !== null ? roots.indexOf(mention.root) : -1;
    if (place >= 0) return [{ ...mention, levels: onlyDisc(discs[place]!) }];
    const grades = gradesBefore(before, mention.at);
    const graded = grades.length === discs.length;
    const sides = sidesOf(before);
    const sided = sides !== null && discs.length === 2 && mention.side === "bilateral";
    if (mention.negated || !(graded || sided)) return [mention];
    const first = mentions.findIndex((other) => other.at === mention.at && other.structure === mention.structure);
    if (first !== order) return [];
    return discs.map((disc, at) => ({
      ...mention,
      side: sided ? sides[at]! : side(disc),
      severity: graded ? grades[at]! : mention.severity,
      levels: onlyDisc(disc),
    }));
  });
}

const SHOW = /^(shows?|demonstrates?|has|have|exhibits?)$/;

/** "L2-3 and L3-4 show moderate and mild canal stenosis": two levels, then two grades joined by "and", and one word for both. */
function pairsUp(items: readonly Item[]): boolean {
  const [first, second] = items;
  if (first?.levels?.form !== "disc" || first.levels.discs.length !== 2 || !SHOW.test(second?.word ?? "")) return false;
  const conditions = items.filter((item) => has(item, "condition"));
  return (
    conditions.length === 1 && !items.slice(1).some(({ levels, roots }) => levels !== undefined && roots === undefined)
  );
}

/** "left and right ... at L2-3 and L3-4": which side is of the first. */
function sidesOf(items: readonly Item[]): readonly ["left" | "right", "left" | "right"] | null {
  if (items.some(({ word }) => word === "left and right")) return ["left", "right"];
  return items.some(({ word }) => word === "right and left") ? ["right", "left"] : null;
}

const GRADES: Readonly<Record<string, Mention["severity"]>> = { mild: "mild", moderate: "moderate", severe: "severe" };

/** "mild and moderate", "moderate and severe": the grades of a noun phrase, each by itself. */
function gradesBefore(items: readonly Item[], at: number): Mention["severity"][] {
  const out: Mention["severity"][] = [];
  for (let i = at - 1; i >= 0 && items[i]!.levels === undefined && !/^(with|[,;:.])$/.test(items[i]!.word); i--) {
    if (!has(items[i], "grade")) continue;
    const parts = items[i]!.word.split(" and ").flatMap((word) => GRADES[word] ?? []);
    out.unshift(...(parts.length > 1 ? parts : [idOf(items[i]!, "grade") as Mention["severity"]]));
  }
  return out;
}

/** "on the right at L1-2": the side right before the level. */
function sideOf(items: readonly Item[], disc: string): Mention["side"] {
  const level = items.findIndex(({ levels, roots }) => roots === undefined && levels?.discs[0] === disc);
  const near = items.slice(Math.max(0, level - 2), level);
  const single = items[level]?.levels?.discs.length === 1;
  return single
    ? ((near.flatMap((item) => idOf(item, "side") ?? [])[0] ?? "unspecified") as Mention["side"])
    : "unspecified";
}

function onlyDisc(disc: string): LevelGroup {
  return { form: "disc", discs: [disc], bodies: [], from: 0, to: 0 };
}
