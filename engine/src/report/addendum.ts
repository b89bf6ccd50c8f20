import type { ReportFinding } from "../vocabulary/report.ts";
import type { Token } from "./tokens.ts";

const HEADING = /(^|[\n.;])[\s*#_-]*(addend(um|a)|corrigend(um|a)|errat(um|a)|amendment|correction)\b/iu;

/** Where a report begins to put itself right; its length where it never does. */
export function addendumAt(text: string): number {
  const at = text.search(HEADING);
  return at < 0 ? text.length : at;
}

const SIDES = "(left|right|side|sides|laterality)";
const REVERSED = new RegExp(
  `\\b${SIDES}\\b.{0,60}\\b(reversed|transposed|swapped|interchanged|switched)\\b|\\b(is|are|was|were|lies?) (actually |in fact |really )?on the (opposite|other|contralateral) side$`,
);

/** "The sides at L2-3 and L3-4 were reversed", "the protrusions at L1-2 and L3-4 are on the opposite side". */
export function saysReversed(tokens: readonly Token[]): boolean {
  const words = plain(tokens);
  return !/\b(left|right)\b/.test(words) && REVERSED.test(words);
}

const ALL = /\b(throughout|all|every|whole|entire)\b/;
const BOTH_SIDES = /\b(left and right|right and left|left \/ right|right \/ left|sides?|laterality)\b/;
const TURNED = /\b(reversed|transposed|swapped|interchanged|switched|inverted)\b/;
const READS = "(should|must|ought to|to) (read|be)";
const EACH_WAY = new RegExp(
  `\\b(left|right)\\b.*\\bvice versa\\b|\\bleft ${READS} right\\b.*\\bright ${READS} left\\b|\\bright ${READS} left\\b.*\\bleft ${READS} right\\b`,
);

/** "Left and right have been transposed throughout", "what is described on the right is on the left and vice versa, at all levels". */
export function saysEverySideReversed(tokens: readonly Token[]): boolean {
  const words = plain(tokens);
  if (!ALL.test(words) || /\b(except|other than|apart from|not)\b/.test(words)) return false;
  return (BOTH_SIDES.test(words) && TURNED.test(words)) || EACH_WAY.test(words);
}

const MISSTATED =
  /\b(levels?|sides?|laterality|numbering)\b.*\b(misstated|mis stated|misnumbered|mislabell?ed|misreported|mistyped|wrong|wrongly|incorrect|incorrectly|erroneous|erroneously|in error|error|transposed|reversed|swapped)\b/;

/** "The level of the extrusion was misstated above": what it names is not found once more. */
export function saysMisstated(tokens: readonly Token[]): boolean {
  const words = plain(tokens);
  return MISSTATED.test(words) && !/\b(left|right)\b/.test(words);
}

const SIDE_WRONG =
  /\b(sides?|laterality)\b.*\b(wrong|incorrect|incorrectly|errors?|erroneous|erroneously|mistake|mistaken)\b|\b(wrong|incorrect|erroneous) (sides?|laterality)\b/;

/** "The levels were misnumbered", "the protrusion described at L1-2 is in fact at L2-3". */
const LEVEL_WRONG =
  /\b(misnumbered|mis numbered|misstated|mis stated|mislabell?ed|renumbered|wrong levels?|levels? (is|are|was|were) (wrong|incorrect)|numbering error|level error|in fact at|actually at|should read|should be read|one level (higher|lower|above|below)|disregard)\b/;

function plain(tokens: readonly Token[]): string {
  const words = tokens.map(({ word }) => word);
  while (/^[.;)]$/.test(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/**
 * True where an addendum says that something above is wrong, or gives a side that what stands above does not have: a person
 * has to compare the two.
 *
 * @param above findings from before the addendum
 * @param now   those of the sentence
 */
export function leavesDoubt(
  tokens: readonly Token[],
  above: readonly ReportFinding[],
  now: readonly ReportFinding[],
): boolean {
  const words = plain(tokens);
  return (
    SIDE_WRONG.test(words) ||
    LEVEL_WRONG.test(words) ||
    saysReversed(tokens) ||
    now.some((each) => differs(each, above))
  );
}

/** True where a correction turned some findings of a level and left others there on the side that they had. */
export function leavesBehind(above: readonly ReportFinding[], now: readonly ReportFinding[]): boolean {
  const turned = above.filter((finding) => !now.includes(finding));
  const kept = above.filter((finding) => now.includes(finding) && !finding.negated);
  return kept.some(({ level, side }) => turned.some((one) => one.level === level && one.side === side));
}

function differs(now: ReportFinding, above: readonly ReportFinding[]): boolean {
  const other = now.side === "left" ? "right" : now.side === "right" ? "left" : null;
  if (other === null || now.negated) return false;
  const same = above.filter(
    ({ level, structure, condition, negated }) =>
      level === now.level && structure === now.structure && condition === now.condition && !negated,
  );
  return same.some(({ side }) => side === other) && same.every(({ side }) => side !== now.side && side !== "bilateral");
}
