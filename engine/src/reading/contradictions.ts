import { ForamenError } from "../errors.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { gradeOf } from "./grades.ts";
import { compatible, isAbsent, isPresent, placeKey, type Stated, sameValue } from "./stated.ts";

/**
 * Makes one of equal answers, and refuses different ones about the same thing.
 * An entered finding stands before one implied by the header, a condition or a drug.
 *
 * @throws FINDING_CONTRADICTION naming both places
 */
export function withoutDuplicates(stated: readonly Stated[]): Stated[] {
  const kept = new Map<string, Stated>();
  for (const one of stated) {
    const key = placeKey(one.answer);
    const earlier = kept.get(key);
    if (earlier === undefined) kept.set(key, one);
    else if (!sameValue(earlier.answer, one.answer)) refuse(one.answer.id, earlier, one);
    else if (earlier.answer.implied === true) kept.set(key, one);
  }
  return [...kept.values()];
}

/**
 * Refuses answers that cannot all be true: of one finding at its sides and levels, of a vague finding and its parts,
 * and of a finding of both sides and one side of it.
 *
 * @throws FINDING_CONTRADICTION naming both places
 */
export function refuseContradictions(stated: readonly Stated[], findings: Knowledge["findings"]): void {
  const byId = new Map<string, Stated[]>();
  for (const one of stated) byId.set(one.answer.id, [...(byId.get(one.answer.id) ?? []), one]);
  for (const [id, answers] of byId) {
    refuseSides(id, answers);
    refuseLevels(id, answers);
    const entry = findings[id]!;
    if (entry.kind === "any-of") refuseDeniedParts(id, answers, byId, findings);
    if (entry.kind === "both-sides" && entry.each_side_of !== undefined) {
      refuseBothSides(id, answers, byId.get(entry.each_side_of) ?? []);
    }
  }
}

/** "On one side, not stated which" has to be possible on one of the two. */
function refuseSides(id: string, answers: readonly Stated[]): void {
  for (const open of answers) {
    if (open.answer.side !== "unknown") continue;
    const there = answers.filter(({ answer }) => answer.level === open.answer.level && answer.side !== "unknown");
    // "Absent", without a side, is absent on both.
    const denied = isAbsent(open.answer) ? there.find(({ answer }) => isPresent(answer)) : undefined;
    if (denied !== undefined) refuse(id, open, denied);
    const clash = there.find(({ answer }) => !compatible(answer, open.answer));
    if (there.length === 2 && clash !== undefined && there.every(({ answer }) => !compatible(answer, open.answer))) {
      refuse(id, open, clash);
    }
  }
}

/** "Absent", without a level, is absent at every level. */
function refuseLevels(id: string, answers: readonly Stated[]): void {
  for (const everywhere of answers) {
    if (everywhere.answer.level !== undefined || everywhere.answer.lo > 0) continue;
    const clash = answers.find(
      ({ answer }) =>
        answer.level !== undefined && answer.side === everywhere.answer.side && answer.lo > everywhere.answer.hi,
    );
    if (clash !== undefined) refuse(id, everywhere, clash);
  }
}

function refuseDeniedParts(
  id: string,
  answers: readonly Stated[],
  byId: ReadonlyMap<string, readonly Stated[]>,
  findings: Knowledge["findings"],
): void {
  const denials = answers.filter(({ answer }) => isAbsent(answer));
  if (denials.length === 0) return;
  for (const part of allParts(id, findings)) {
    const present = (byId.get(part) ?? []).filter(({ answer }) => isPresent(answer));
    const clash = clashOfSides(denials, present);
    if (clash === null) continue;
    const [denied, stated] = clash;
    throw new ForamenError(
      "FINDING_CONTRADICTION",
      `${denied.where} denies ${id}, and ${stated.where} states ${part}, which is a part of it. Correct one of them.`,
      denied.where,
    );
  }
}

function refuseBothSides(id: string, answers: readonly Stated[], sides: readonly Stated[]): void {
  for (const both of answers) {
    const clash = isPresent(both.answer)
      ? sides.find(({ answer }) => isAbsent(answer))
      : ["left", "right"].every((side) => sides.some(({ answer }) => answer.side === side && isPresent(answer)))
        ? sides[0]
        : undefined;
    if (clash === undefined) continue;
    throw new ForamenError(
      "FINDING_CONTRADICTION",
      `${both.where} speaks of both sides with ${id}, and ${clash.where} says otherwise of one. Correct one of them.`,
      both.where,
    );
  }
}

/** A denial and a statement that cannot both hold, or null. */
function clashOfSides(denials: readonly Stated[], present: readonly Stated[]): [Stated, Stated] | null {
  for (const denial of denials) {
    for (const stated of present) {
      const [denied, side] = [denial.answer.side, stated.answer.side];
      if (denied === undefined || side === undefined) return [denial, stated];
      // "Absent", without a side, is absent on both.
      if (denied === side || denied === "unknown") return [denial, stated];
      if (side === "unknown" && coversBothSides(denials)) return [denial, stated];
    }
  }
  return null;
}

function coversBothSides(stated: readonly Stated[]): boolean {
  return ["left", "right"].every((side) => stated.some(({ answer }) => answer.side === side));
}

/** The parts of a vague finding and, where a part is vague itself, the parts of that; a single grade is its whole finding. */
export function allParts(id: string, findings: Knowledge["findings"]): string[] {
  const found = new Set<string>();
  const open = [...(findings[id]?.parts ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const part = gradeOf(next, findings)?.graded.id ?? next;
    if (found.has(part)) continue;
    found.add(part);
    open.push(...(findings[part]?.parts ?? []));
  }
  return [...found].sort();
}

function refuse(id: string, first: Stated, second: Stated): never {
  throw new ForamenError(
    "FINDING_CONTRADICTION",
    `${first.where} and ${second.where} give ${id} different values. Keep the one that is right.`,
    second.where,
  );
}
