import { has, type Item } from "./items.ts";
import { isDeniedOfOldScan } from "./old-scan.ts";
import { isOfOtherSide } from "./same-of-another.ts";

/** A denial that stands behind what it seems to deny and does not: of an old scan, of another side, of how it is. */
export function isIdle(items: readonly Item[], at: number): boolean {
  return isDeniedOfOldScan(items, at) || isOfOtherSide(items, at) || isOfManner(items, at);
}

const MANNERS =
  /^(new|acute|recent|old|chronic|healed|displaced|unstable|large|larger|worse|different|typical|specific|related|responsible|symptomatic|united)$/;

/** "The fracture of L1 is not new": there, and not new. */
function isOfManner(items: readonly Item[], at: number): boolean {
  const end = items[at + 2];
  return (
    MANNERS.test(items[at + 1]?.word ?? "") &&
    (end === undefined || has(end, "preposition") || /^[,.;)]$/.test(end.word))
  );
}

const PROGRESS = /^(progressed|progressing|worsened|increased|enlarged|grown|changed|migrated|moved|deteriorated)$/;

/** "There is no evidence that the lesion has progressed": the lesion is there. */
export function isOfProgress(items: readonly Item[], at: number): boolean {
  const that = /^(evidence|sign|indication|suggestion|proof)$/.test(items[at + 1]?.word ?? "") ? at + 2 : at + 1;
  if (items[that]?.word !== "that") return false;
  const end = items.findIndex((item, place) => place > at && (/^[.;]$/.test(item.word) || has(item, "break")));
  const clause = items.slice(at + 2, end < 0 ? at + 16 : Math.min(end, at + 16));
  const verb = clause.findIndex(({ word }) => /^(has|have|had|is|are)$/.test(word));
  return verb > 0 && clause.slice(verb + 1, verb + 4).some(({ word }) => PROGRESS.test(word));
}

/** "It is the left root, not the right, that is compressed": nothing but a side is denied. */
export function namesOtherSide(items: readonly Item[], from: number): boolean {
  let at = from;
  while (/^(on|the)$/.test(items[at]?.word ?? "")) at++;
  const end = items[at + 1]?.word === "side" ? items[at + 2] : items[at + 1];
  return has(items[at], "side") && (end === undefined || /^([,.;)]|that|which)$/.test(end.word));
}
