import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "./changed-reading.ts";
import type { Standing } from "./leading-answers.ts";
import { leaderOf, type Option, properParts, type Question, smallestChange } from "./smallest-change.ts";

/** A new answer that multiplies the score of each candidate. */
interface Move {
  readonly factors: readonly number[];
  readonly chance: number;
}

/** A question in which every answer moves the scores by itself, and the expectation is right. */
function question(scores: readonly number[], moves: readonly Move[], leastChance = 0): Question {
  const options = moves.map(
    ({ factors, chance }, i): Option => ({
      change: { from: null, to: { id: `finding_${i}`, lo: 1, hi: 1 } },
      factors,
      chance,
      prior: 1,
    }),
  );
  const move = ({ to }: Change) => moves[Number(to!.id.slice("finding_".length))]!;
  const standing = (changes: readonly Change[]): Standing => ({
    scores: scores.map((score, i) => changes.reduce((moved, change) => moved * move(change).factors[i]!, score)),
    evidence: changes.reduce((p, change) => p * move(change).chance, 1),
    weighed: [],
  });
  const first = leaderOf(scores);
  return {
    base: standing([]),
    options,
    measure: standing,
    verify: standing,
    isOther: (after) => leaderOf(after.scores) !== first,
    chance: (change) => move(change).chance,
    leastChance,
  };
}

const ids = (found: ReturnType<typeof smallestChange>) => found?.changes.map(({ to }) => to!.id) ?? null;

describe("The smallest change", () => {
  it("is one answer where one is enough, and of several the most probable", () => {
    // 4 : 1. Each of the last two brings the second to 4.8 : 4.
    const moves = [
      { factors: [1, 2], chance: 0.9 },
      { factors: [1, 4.8], chance: 0.3 },
      { factors: [1, 4.8], chance: 0.6 },
    ];
    expect(ids(smallestChange(question([4, 1], moves)))).toEqual(["finding_2"]);
  });

  it("is two answers where no one is enough", () => {
    // 4 : 1 becomes 4 : 6 with both, 4 : 2 and 4 : 3 with one.
    const moves = [
      { factors: [1, 2], chance: 0.5 },
      { factors: [1, 3], chance: 0.5 },
      { factors: [2, 1], chance: 0.5 },
    ];
    expect(ids(smallestChange(question([4, 1], moves)))?.sort()).toEqual(["finding_0", "finding_1"]);
  });

  it("is none where three answers are not enough", () => {
    const moves = [1, 2, 3, 4].map(() => ({ factors: [1, 2], chance: 0.5 }));
    expect(smallestChange(question([9, 1], moves))).toBeNull();
    expect(ids(smallestChange(question([7, 1], moves)))).toHaveLength(3);
  });

  it("asks for no answer that could hardly come", () => {
    const moves = [
      { factors: [1, 9], chance: 0.04 },
      { factors: [1, 3], chance: 0.2 },
      { factors: [1, 3], chance: 0.2 },
    ];
    expect(ids(smallestChange(question([4, 1], moves, 0.05)))?.sort()).toEqual(["finding_1", "finding_2"]);
    expect(ids(smallestChange(question([4, 1], moves, 0.03)))).toEqual(["finding_0"]);
  });

  it("believes the whole assessment, not what was measured on the way to it", () => {
    const moves = [{ factors: [1, 9], chance: 0.5 }];
    const asked = question([4, 1], moves);
    expect(smallestChange({ ...asked, verify: () => asked.base })).toBeNull();
  });

  it("changes the leader, while no part of it does; there is no smaller set among few answers", () => {
    const factor = fc.double({ min: 0.2, max: 5, noNaN: true });
    const moves = fc.array(fc.record({ factors: fc.tuple(factor, factor, factor), chance: fc.constant(0.5) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.tuple(fc.constant(8), factor, factor), moves, (scores, all) => {
        const asked = question(scores, all);
        const changes = asked.options.map(({ change }) => change);
        const does = (set: readonly Change[]) => asked.isOther(asked.verify(set)!);
        const found = smallestChange(asked);
        const smaller = properParts([...changes, ...changes.slice(0, 1)].slice(0, changes.length)).concat([changes]);
        const least = Math.min(
          4,
          ...smaller
            .filter(({ length }) => length <= 3)
            .filter(does)
            .map(({ length }) => length),
        );
        if (found === null) expect(least).toBe(4);
        else {
          expect(does(found.changes)).toBe(true);
          expect(found.changes).toHaveLength(least);
          for (const part of properParts(found.changes)) expect(does(part)).toBe(false);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
