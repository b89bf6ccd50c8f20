import type { Item } from "./items.ts";
import type { LevelGroup } from "./level-group.ts";
import type { Mention } from "./mentions.ts";
import type { Placed } from "./place.ts";

/** Longest sentence of which a bare "normal" is taken to be about the level at hand. */
const SHORT = 8;

/** "Levels above and below are unremarkable": not the level at hand. */
function isAboveOrBelow(items: readonly Item[]): boolean {
  return items.some(({ word }) => word === "above" || word === "below" || word === "adjacent");
}

/** True when a bare "normal" stands for the whole level: nothing else is found there in the sentence. */
export function isOfLevel(
  place: Placed,
  context: LevelGroup | null,
  at: number,
  length: number,
  mentions: readonly Mention[],
  items: readonly Item[],
): boolean {
  if (isAboveOrBelow(items)) return false;
  const group = place.groupFor(at, "normal");
  if (group === null && (context === null || length > SHORT || !isBareNormal(items, at))) return false;
  return !mentions.some((mention) => !mention.negated && place.groupFor(mention.at, mention.condition) === group);
}

const FILLING =
  /^(the|this|level|is|are|also|appears|looks|essentially|grossly|entirely|completely|again|otherwise|all|else|everything|and|at|it|here|[-:,])$/;

/** "Otherwise normal." and not "LNF - normal": no word stands before it that is not known. */
function isBareNormal(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .every((item) => item.meanings.length > 0 || item.levels !== undefined || FILLING.test(item.word));
}

export function wholeNormal(at: number): Mention {
  return {
    structure: "other",
    condition: "normal",
    side: "unspecified",
    severity: "unspecified",
    root: null,
    negated: false,
    scope: null,
    possible: false,
    resolved: false,
    at,
    from: at,
    to: at,
  };
}
