import { has, type Item, idOf } from "./items.ts";
import type { Mention } from "./mentions.ts";

const OF_BONES = new Set(["fracture", "tumour", "infection", "marrow-oedema"]);

export function isOfBone({ structure, condition, negated }: Mention): boolean {
  return structure === "vertebra" && OF_BONES.has(condition) && !negated;
}

/** "L1 and L3 are spared", after fractures or deposits in other vertebrae: the same is denied of these. */
export function spared(items: readonly Item[], bone: Mention | null, spread: Mention | null): Mention[] {
  const rest = items.filter(
    (item) =>
      !has(item, "verb") &&
      !/^(the|all|both|and|,|:|-|\.|;|also|body|bodies|vertebrae|vertebral body|vertebral bodies)$/.test(item.word),
  );
  const well = rest.filter((item) => has(item, "normal") || has(item, "kept"));
  const bodies = rest.filter((item) => item.levels?.form === "body");
  const only = well.length > 0 && bodies.length > 0 && well.length + bodies.length === rest.length;
  // what spares a vertebra is what spreads, and not the fracture that was told last
  const model = well.some(({ word }) => SPARES.test(word)) ? (spread ?? bone) : bone;
  return model !== null && only ? [denied(model, items)] : [];
}

const SPARES = /^(spared|uninvolved|not involved|unaffected|not affected)$/;

/** What can spread from vertebra to vertebra. */
export function isSpreading(mention: Mention): boolean {
  return isOfBone(mention) && (mention.condition === "tumour" || mention.condition === "infection");
}

/** "Multiple deposits. These involve L1, L2 and S1." */
export function theseAt(items: readonly Item[], bone: Mention | null): Mention[] {
  const these = items.findIndex(({ word }) => word === "these" || word === "they");
  const levels = items.findIndex(({ levels: group }, at) => at > these && group?.form === "body");
  if (bone === null || these < 0 || levels < 0 || items.some((item) => has(item, "negation"))) return [];
  if (items.slice(these, levels).some((item) => has(item, "structure"))) return [];
  return [{ ...bone, side: "unspecified", at: levels, from: these, to: levels }];
}

/** "The right is not", "right mild", after "the left foramen is narrowed": the same of the other side, denied or graded. */
export function otherSide(items: readonly Item[], sided: Mention | null): Mention[] {
  const rest = items.filter((item) => !/^(the|\.|is|are|,|and|on)$/.test(item.word));
  if (sided === null || rest.length !== 2) return [];
  const side = rest.flatMap((item) => idOf(item, "side") ?? [])[0];
  const opposite = (side === "left" && sided.side === "right") || (side === "right" && sided.side === "left");
  if (!opposite) return [];
  const other = { ...sided, at: 0, from: 0, to: items.length - 1, side: side as Mention["side"] };
  if (/^(is |are )?not$/.test(rest[1]!.word)) return [{ ...denied(sided, items), side: other.side }];
  const severity = rest.flatMap((item) => idOf(item, "grade") ?? [])[0];
  return severity === undefined ? [] : [{ ...other, severity: severity as Mention["severity"] }];
}

function denied(mention: Mention, items: readonly Item[]): Mention {
  const whole = { at: 0, from: 0, to: items.length - 1 };
  return { ...mention, ...whole, side: "unspecified", severity: "none", negated: true, scope: "no", possible: false };
}

/** "no fracture at T12-L1 and none at L2-L3": the same again, denied. */
export function noneElsewhere(items: readonly Item[], mentions: readonly Mention[]): Mention[] {
  const at = items.findIndex(({ word }) => word === "none");
  if (at < 0) return [];
  const side = items.slice(at + 1, at + 4).flatMap((item) => idOf(item, "side") ?? [])[0];
  const model = mentions.filter((mention) => mention.at < at).at(-1);
  if (side !== undefined && model !== undefined)
    return [{ ...model, side: side as Mention["side"], negated: true, scope: "no", possible: false, from: at, to: at }];
  // "right foramen mild, left none"
  const other = idOf(items[at - 1] ?? items[at]!, "side");
  const sided = /^(left|right)$/.test(model?.side ?? "") && /^[,;]$/.test(items[at - 2]?.word ?? "");
  if (model !== undefined && sided && (other === "left" || other === "right") && other !== model.side)
    return [{ ...denied(model, items), at: model.at, side: other }];
  // "L4-5 moderate canal stenosis, L3-4 none"
  const ahead = items.findIndex((item, place) => place > at && place < at + 4 && item.levels !== undefined);
  const level =
    ahead < 0 &&
    model?.levels === undefined &&
    /^[,;]$/.test(items[at - 2]?.word ?? "") &&
    items[at - 1]?.levels !== undefined
      ? at - 1
      : ahead;
  const last = mentions.filter((mention) => mention.at < at).at(-1);
  if (level < 0 || last === undefined) return [];
  return [{ ...last, negated: true, scope: "no", possible: false, severity: "none", at: level, from: at, to: at }];
}

/** "The left L4 nerve is compressed, the right is not": the "not" is of the side before it and of nothing else. */
export function isOfOtherSide(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  let side = items[at - 1]?.word === "one" ? at - 2 : at - 1;
  if (has(items[side], "verb")) side--;
  if (!/not$/.test(items[at]!.word) || !(next === undefined || /^[.,;]$/.test(next.word))) return false;
  if (idOf(items[side] ?? items[at]!, "side") === null) return false;
  const before = items[side - 1]?.word === "the" ? items[side - 2] : items[side - 1];
  return before !== undefined && (/^([,;(-]|and)$/.test(before.word) || has(before, "break"));
}

/** What is denied of that other side. */
export function notTheOther(items: readonly Item[], mentions: readonly Mention[]): Mention[] {
  return items.flatMap((_, at) => {
    if (!isOfOtherSide(items, at)) return [];
    const model = mentions.findLast((mention) => mention.at < at && !mention.negated);
    const side = items
      .slice(0, at)
      .flatMap((item) => idOf(item, "side") ?? [])
      .at(-1) as Mention["side"];
    if (model === undefined || model.side === side || model.side === "bilateral") return [];
    return [{ ...denied(model, items), at: model.at, from: model.from, to: at, side }];
  });
}

/** "Retrolisthesis of L3 on L4 but not of L4 on L5": the same is denied there. */
export function notAtLevel(items: readonly Item[], mentions: readonly Mention[]): Mention[] {
  return items.flatMap(({ word }, at) => {
    if (word !== "not") return [];
    const level = at + 2;
    if (!/^(of|at|in)$/.test(items[at + 1]?.word ?? "")) return [];
    const { levels, roots } = items[level] ?? {};
    const model = mentions.findLast((mention) => mention.at < at && !mention.negated);
    const end = items[level + 1];
    if (levels === undefined || roots !== undefined || model === undefined) return [];
    if (end !== undefined && !/^[,.;)]$/.test(end.word)) return [];
    return [{ ...denied(model, items), at: level, from: model.from, to: level, levels }];
  });
}
