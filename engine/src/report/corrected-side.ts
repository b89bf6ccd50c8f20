import type { ReportFinding } from "../vocabulary/report.ts";
import { has, type Item, idOf } from "./items.ts";
import type { Mention } from "./mentions.ts";

interface Correction {
  readonly from: "left" | "right";
  readonly to: "left" | "right";
  /** Where the correction begins in the sentence. */
  readonly at: number;
  /** "Should read": of the words of the report, and not of what is seen. */
  readonly ofWords?: boolean;
}

const FILLING = /^(,|-|\(|on|the|side|as|"|')$/;
/** "on the left, not the right", "left rather than right". */
const INSTEAD = /^(not|rather than|instead of|and not)$/;
/** "right should read left", "for right read left". */
const READS = /^(read|reads)$/;

/** The side that a sentence puts right: "the extrusion is on the left, not the right". */
export function correctionOf(items: readonly Item[]): Correction | null {
  for (let at = 0; at < items.length; at++) {
    const first = sideAt(items, at);
    if (first === null) continue;
    const between: string[] = [];
    let next = at + 1;
    for (; next < items.length && between.length < 4 && sideAt(items, next) === null; next++)
      if (!FILLING.test(items[next]!.word)) between.push(items[next]!.word);
    const second = next < items.length ? sideAt(items, next) : null;
    if (second === null || second === first || between.length === 0) continue;
    if (between.length === 1 && INSTEAD.test(between[0]!)) return { from: second, to: first, at };
    const reads = between.join(" ");
    if (/^(should|must|ought to) (read|be|have been)$/.test(reads) || READS.test(reads))
      return { from: first, to: second, at, ofWords: true };
  }
  return null;
}

const SIDE_WORD = new Set(["side", "sides", "laterality", "lateralisation", "lateralization"]);
/** So many words stand between the two. */
const NEAR = 8;
const WRONG = /^(wrong|incorrect|error|errors|erroneous|erroneously|mistake|mistaken|incorrectly|reversed|transposed)$/;

/** "The side given above is wrong.", "Laterality error in the first report." */
export function saysSideWrong(tokens: readonly { readonly word: string }[]): boolean {
  const at = tokens.findIndex(({ word }) => SIDE_WORD.has(word));
  return at >= 0 && tokens.slice(Math.max(0, at - NEAR), at + NEAR).some(({ word }) => WRONG.test(word));
}

/** After that the same at the same level on the other side is taken back by what is said now. */
export function withoutWrongSide(findings: ReportFinding[], now: ReportFinding): void {
  const other = now.side === "left" ? "right" : now.side === "right" ? "left" : null;
  if (other === null || now.negated) return;
  for (let at = findings.length - 1; at >= 0; at--) {
    const { level, structure, condition, side, negated } = findings[at]!;
    const same = level === now.level && structure === now.structure && condition === now.condition;
    if (same && side === other && !negated) findings.splice(at, 1);
  }
}

function sideAt(items: readonly Item[], at: number): "left" | "right" | null {
  const side = idOf(items[at]!, "side");
  return side === "left" || side === "right" ? side : null;
}

/**
 * Findings whose side a later sentence puts right take the other side: those of the same kind at the same levels, or all at
 * the levels where it names no kind. One that names neither turns what the report says of one level alone, where it says
 * nothing of the other side; else it changes nothing and is told as not understood.
 *
 * @param levels   discs that the sentence names
 * @param mentions what the sentence itself was read as
 * @returns        whether any was turned
 */
export function correctSides(
  findings: ReportFinding[],
  correction: Correction,
  items: readonly Item[],
  mentions: readonly Mention[],
  levels: readonly string[],
): boolean {
  const kinds = mentions.map(({ structure, condition }) => `${structure} ${condition}`);
  const ofAll = correction.ofWords === true && kinds.length === 0 && levels.length === 0;
  if (ofAll && !items.some((item) => has(item, "condition")) && isOfOnePlace(findings, correction))
    return turnAll(findings, correction);
  // "left should read right and right should read left": not this way alone
  if (bothWays(items, correction)) return false;
  if (kinds.length === 0 && (levels.length === 0 || items.some((item) => has(item, "condition")))) return false;
  let turned = false;
  for (const [place, finding] of findings.entries()) {
    const here = levels.length === 0 || levels.includes(finding.level);
    const same = kinds.length === 0 || kinds.includes(`${finding.structure} ${finding.condition}`);
    if (!here || !same || finding.side !== correction.from) continue;
    findings[place] = { ...finding, side: correction.to };
    turned = true;
  }
  return turned;
}

function bothWays(items: readonly Item[], { from, to, ofWords }: Correction): boolean {
  const sides = items.flatMap((_, at) => sideAt(items, at) ?? []);
  return (
    ofWords === true &&
    sides.filter((side) => side === from).length > 1 &&
    sides.filter((side) => side === to).length > 1
  );
}

/** "The sides at L2-3 and L3-4 were reversed": what is on one side there, of the kinds that are named, is on the other. */
export function reverseSides(
  findings: ReportFinding[],
  mentions: readonly Mention[],
  levels: readonly string[],
): boolean {
  const kinds = mentions.map(({ structure, condition }) => `${structure} ${condition}`);
  let turned = false;
  for (const [place, finding] of findings.entries()) {
    const same = kinds.length === 0 || kinds.includes(`${finding.structure} ${finding.condition}`);
    const side = finding.side === "left" ? "right" : finding.side === "right" ? "left" : null;
    if (side === null || !same || !levels.includes(finding.level)) continue;
    findings[place] = { ...finding, side };
    turned = true;
  }
  return turned;
}

/** Left and right were taken for each other in all that stands above. */
export function turnEverySide(findings: ReportFinding[]): boolean {
  let turned = false;
  for (const [place, finding] of findings.entries()) {
    const { side, worseSide } = finding;
    if (opposite(side) === null && (worseSide === undefined || opposite(worseSide) === null)) continue;
    findings[place] = {
      ...finding,
      side: opposite(side) ?? side,
      ...(worseSide === undefined ? {} : { worseSide: opposite(worseSide) ?? worseSide }),
    };
    turned = true;
  }
  return turned;
}

function opposite(side: ReportFinding["side"]): "left" | "right" | null {
  return side === "left" ? "right" : side === "right" ? "left" : null;
}

/** Nothing is on the other side, and what is on this one is at one level: there is no doubt which is meant. */
function isOfOnePlace(findings: readonly ReportFinding[], { from, to }: Correction): boolean {
  const levels = new Set(findings.flatMap(({ side, level }) => (side === from ? [level] : [])));
  return levels.size === 1 && !findings.some(({ side }) => side === to);
}

function turnAll(findings: ReportFinding[], { from, to }: Correction): boolean {
  for (const [place, finding] of findings.entries())
    if (finding.side === from) findings[place] = { ...finding, side: to };
  return true;
}
