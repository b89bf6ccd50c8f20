import { has, type Item } from "./items.ts";
import type { LevelGroup } from "./level-group.ts";
import type { Mention } from "./mentions.ts";

const TURNS = /^(but|and|while|whereas|yet|however)$/;
const FILLING = /^(it|is|are|was|be|has|been|there|one|only|the|at|in|of|on|instead|clearly|definitely)$/;

/**
 * "Compression is not seen at L3-L4 but is seen at L4-L5", "absent at L1 but present at T12", "seen at L3-L4 but not seen at
 * L4-L5": the same at the other level, the other way about.
 */
export function seenElsewhere(items: readonly Item[], mentions: readonly Mention[]): Mention[] {
  return items.flatMap(({ word }, turn) => {
    if (!TURNS.test(word)) return [];
    const level = items.findIndex(({ levels, roots }, at) => at > turn && levels !== undefined && roots === undefined);
    const model = mentions.findLast(({ at }) => at < turn);
    if (level < 0 || model === undefined || !items.slice(0, turn).some(({ levels }) => levels !== undefined)) return [];
    const between = items.slice(turn + 1, level);
    const denied = between.some((item) => has(item, "negation"));
    const seen = between.some((item) => has(item, "visibility") || isBare(item));
    const only = between.every(
      (item) => has(item, "visibility") || has(item, "negation") || has(item, "verb") || FILLING.test(item.word),
    );
    const end = items[level + 1];
    const ends = end === undefined || /^[,.;)]$/.test(end.word);
    if (!only || !seen || !ends || denied !== !model.negated) return [];
    return [there(model, denied, level, items[level]!.levels!)];
  });
}

/** "but is at L4-L5" */
function isBare({ word }: Item): boolean {
  return word === "is" || word === "are";
}

function there(model: Mention, negated: boolean, at: number, levels: LevelGroup): Mention {
  const own = { at, from: model.from, to: at, levels, negated, possible: false, resolved: false };
  return { ...model, ...own, scope: negated ? "no" : null, severity: negated ? "none" : "unspecified" };
}
