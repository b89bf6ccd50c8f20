import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFollowUpForScripts } from "../../../scripts/load-for-scripts.ts";
import { normalQuantile, upperTail } from "./normal-quantile.ts";
import { errorOnLine, limitOf, toLine, trendOf } from "./trend.ts";

const knowledge = loadFollowUpForScripts();
const points = (values: readonly number[]) => values.map((value, week) => ({ day: week * 7, value }));
const trend = (instrument: string, values: readonly number[]) => trendOf(instrument, points(values), knowledge);
const embedded = Object.values(knowledge.instruments).flatMap(({ id, measure }) =>
  measure === undefined ? [] : [{ id, measure }],
);

describe("The normal distribution", () => {
  // From tables: Abramowitz and Stegun 26.1, 26.2.
  it.each([
    [0.5, 0],
    [0.975, 1.959963985],
    [0.995, 2.575829304],
    [0.998, 2.878161739],
    [0.9999, 3.719016485],
  ])("has its %f point at %f", (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 8);
    expect(normalQuantile(1 - p)).toBeCloseTo(-z, 8);
  });

  it("has one tail, whichever way it is computed", () => {
    expect(upperTail(2 - 1e-9)).toBeCloseTo(upperTail(2 + 1e-9), 9);
    expect(upperTail(1)).toBeCloseTo(0.15865525393, 10);
    expect(upperTail(3)).toBeCloseTo(0.00134989803, 10);
  });
});

describe("What may be said", () => {
  it("is nothing before the start and three more entries are there", () => {
    expect(trend("nprs_leg", [])).toMatchObject({ course: "too-few", needed: 6, band: null });
    expect(trend("nprs_leg", [8, 2, 1, 0, 0])).toMatchObject({ course: "too-few", needed: 1 });
    expect(trend("pgic", [3, 3])).toMatchObject({ course: "too-few", needed: 1 });
  });

  it.each([
    ["a stable pain", "nprs_leg", [6, 7, 6, 7, 6, 5, 6], "within-error"],
    ["one good day", "nprs_leg", [7, 7, 7, 7, 7, 7, 2], "within-error"],
    ["three good days", "nprs_leg", [7, 7, 7, 3, 3, 3], "better"],
    ["three bad days", "nprs_leg", [3, 3, 3, 7, 7, 7], "worse"],
    ["activities that come back", "psfs", [2, 2, 3, 7, 8, 8], "better"],
    ["activities that go", "psfs", [7, 7, 8, 3, 2, 2], "worse"],
    ["a fall in disability", "rmdq", [16, 17, 15, 7, 6, 7], "better"],
    ["a sense of being much better", "pgic", [2, 3, 2], "better"],
    ["a sense of being a little better", "pgic", [1, 1, 1], "within-error"],
    ["twice the way on foot", "walking_minutes", [10, 10, 12, 25, 25, 25], "better"],
    ["half the way on foot", "walking_minutes", [20, 20, 22, 8, 8, 8], "worse"],
    ["no way on foot at all", "walking_minutes", [20, 20, 22, 0, 0, 0], "worse"],
  ])("of %s (%s %j) is %s", (_, instrument, values, course) => expect(trend(instrument, values).course).toBe(course));

  it("tells much better from better", () => {
    const matters = trend("nprs_leg", [8, 8, 8, 4, 4, 4]);
    expect(matters).toMatchObject({ course: "better", matters: true, share: { matters: true, much: true } });
    expect(trend("nprs_leg", [10, 10, 10, 6, 6, 6])).toMatchObject({ course: "better", share: { much: false } });
  });

  it("speaks of recovery only at the end of the scale, and after a change", () => {
    expect(trend("nprs_leg", [6, 6, 6, 0, 0, 0]).recovered).toBe(true);
    expect(trend("nprs_leg", [6, 6, 6, 1, 1, 1]).recovered).toBe(false);
    expect(trend("rmdq", [2, 2, 2, 2, 2, 2]).recovered).toBe(false);
    expect(trend("psfs", [2, 2, 2, 9, 9, 9]).recovered).toBeNull();
  });

  it("gives the band and the threshold within the scale", () => {
    for (const { id, measure } of embedded) {
      const [least, most] = measure.scale;
      for (const value of [least, (least + most) / 2, most]) {
        const { band, threshold } = trend(id, new Array<number>(6).fill(value));
        for (const edge of [...band!, threshold!]) {
          expect(edge).toBeGreaterThanOrEqual(least);
          expect(edge).toBeLessThanOrEqual(most);
        }
      }
    }
  });
});

describe.each(embedded)("The rule for $id", ({ id, measure }) => {
  const [least, most] = measure.scale;
  const value = fc.integer({ min: least, max: most });
  const series = fc.array(value, { minLength: 0, maxLength: 40 });

  it("says the reverse of the reverse", () => {
    if (measure.ratio) return; // a scale of factors has no mirror
    const turned = { better: "worse", worse: "better", "within-error": "within-error", "too-few": "too-few" } as const;
    fc.assert(
      fc.property(series, (values) => {
        const mirrored = values.map((one) => least + most - one);
        expect(trend(id, mirrored).course).toBe(turned[trend(id, values).course]);
      }),
    );
  });

  it("never speaks of a change where all entries are the same", () => {
    if (measure.asks_for_change) return; // there every entry speaks of a change
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 60 }), (one, length) => {
        expect(["too-few", "within-error"]).toContain(trend(id, new Array<number>(length).fill(one)).course);
      }),
    );
  });

  it("is never less severe after a worse last entry", () => {
    const rank = { better: 2, "within-error": 1, "too-few": 1, worse: 0 } as const;
    fc.assert(
      fc.property(series, value, value, (values, one, other) => {
        const [bad, good] =
          measure.better === "lower"
            ? [Math.max(one, other), Math.min(one, other)]
            : [Math.min(one, other), Math.max(one, other)];
        fc.pre(values.length >= 3);
        expect(rank[trend(id, [...values, bad]).course]).toBeLessThanOrEqual(rank[trend(id, [...values, good]).course]);
      }),
    );
  });

  it("needs more than two scores with their error would", () => {
    const limit = limitOf(5, measure, knowledge.diary, toLine(measure.scale[1], measure));
    expect(limit).toBeGreaterThan(1.96 * errorOnLine(measure));
  });
});
