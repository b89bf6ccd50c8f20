import type { Answer } from "../knowledge/reading.ts";
import { LEVELS } from "../vocabulary/anatomy.ts";

/** An answer that still knows where in the case it was stated, so that a contradiction can name both places. */
export interface Stated {
  readonly answer: Answer;
  readonly where: string;
}

/** What an answer is about, without its value. */
export function placeKey({ id, level, side }: Answer): string {
  return `${id}@${level ?? ""}:${side ?? ""}`;
}

export function sameValue(a: Answer, b: Answer): boolean {
  return a.lo === b.lo && a.hi === b.hi && a.number === b.number && a.word === b.word;
}

/** True when both can hold: their bands meet. */
export function compatible(a: Answer, b: Answer): boolean {
  return a.lo <= b.hi && b.lo <= a.hi;
}

export function isPresent(answer: Answer): boolean {
  return answer.lo >= 1;
}

export function isAbsent(answer: Answer): boolean {
  return answer.hi === 0;
}

const SIDE_ORDER = [undefined, "left", "right", "unknown"];

/** By id, then level from above downwards, then side. Never by the order of entry, never by the reader's language. */
export function inOrder(a: Answer, b: Answer): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const levels = levelOrder(a) - levelOrder(b);
  return levels !== 0 ? levels : SIDE_ORDER.indexOf(a.side) - SIDE_ORDER.indexOf(b.side);
}

function levelOrder({ level }: Answer): number {
  return level === undefined ? -1 : LEVELS.indexOf(level);
}
