import { has, type Item } from "./items.ts";

/**
 * "L1-2 mild bulge L2-3 protrusion touching the L3 root L3-4 normal": where nobody sets a mark, a disc level right behind a
 * statement and before another opens the next one. Only in a sentence that a level opens.
 */
export function opensRunOn(items: readonly Item[], at: number): boolean {
  if (!isDisc(items[at]) || !endsStatement(items, at - 1) || !statementFollows(items, at)) return false;
  const first = items.findIndex(isDisc);
  return first < at && !items.slice(0, first).some((item) => has(item, "condition") || has(item, "normal"));
}

function isDisc(item: Item | undefined): boolean {
  return item?.levels?.form === "disc" && item.roots === undefined;
}

function endsStatement(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (has(item, "condition") || has(item, "normal") || has(item, "structure")) return !isDisc(items[at - 1]);
  // "has progressed from mild to moderate L4-5 ..."; a grade alone may be that of the level behind it
  return has(item, "grade") && /^(from|is|are|now|remains)$/.test(items[at - 1]?.word ?? "");
}

function statementFollows(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && !isDisc(items[i]) && !/^[.;]$/.test(items[i]!.word); i++)
    if (has(items[i], "condition") || has(items[i], "normal")) return true;
  return false;
}
