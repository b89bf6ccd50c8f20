import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Brief, distance } from "../../islands/engine/brief.ts";
import { gradeOf, moveOf } from "./exam-move.ts";

const brief = (a: number): Brief => ({
  urgency: { level: "non-urgent", within: null },
  leading: "a",
  chances: { a, b: 1 - a },
});
const chance = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);

describe("how far an answer would move the chances", () => {
  it("is the mean over both answers, each weighted by how likely it is", () =>
    fc.assert(
      fc.property(chance, chance, chance, (present, absent, likely) => {
        const now = brief(likely * present + (1 - likely) * absent);
        const mean = likely * distance(now, brief(present)) + (1 - likely) * distance(now, brief(absent));
        expect(moveOf(now, brief(present), brief(absent)).expected).toBeCloseTo(mean, 9);
      }),
    ));

  it("is nothing when an answer changes nothing, or cannot be", () => {
    expect(moveOf(brief(0.4), brief(0.4), brief(0.4)).expected).toBe(0);
    expect(moveOf(brief(0.4), null, brief(0.3)).expected).toBe(0);
  });

  it("is told in grades that rise with it", () => {
    const bars = [0, 0.01, 0.04, 0.2].map((expected) => gradeOf({ expected }).bars);
    expect(bars).toEqual([0, 1, 2, 3]);
  });
});
