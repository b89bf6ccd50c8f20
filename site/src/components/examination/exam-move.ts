import type { Brief } from "../../islands/engine/brief.ts";
import { distance } from "../../islands/engine/brief.ts";

/** What an answer that nobody has yet would do. */
export interface Move {
  readonly present: Brief | null;
  readonly absent: Brief | null;
  /** How far the chances move on average, from 0 to 1. */
  readonly expected: number;
}

/**
 * The chances now are the mean of those after either answer, weighted by how likely each is; so the likelier answer moves
 * them less. From both distances follow the weights, and from these the mean distance: 2ab / (a + b).
 */
export function moveOf(now: Brief, present: Brief | null, absent: Brief | null): Move {
  const up = present === null ? 0 : distance(now, present);
  const down = absent === null ? 0 : distance(now, absent);
  return { present, absent, expected: up + down === 0 ? 0 : (2 * up * down) / (up + down) };
}

/** Grades as for the next steps: a choice of this page. */
const GRADES = [
  { from: 0.08, words: "tells much", bars: 3 },
  { from: 0.03, words: "tells some", bars: 2 },
  { from: 0.008, words: "tells little", bars: 1 },
  { from: 0, words: "tells hardly anything", bars: 0 },
] as const;

export function gradeOf({ expected }: Pick<Move, "expected">): (typeof GRADES)[number] {
  return GRADES.find(({ from }) => expected >= from) ?? GRADES[3];
}
