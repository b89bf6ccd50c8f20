import { describe, expect, it } from "vitest";
import { drawWeights, weightedInterval90 } from "./weighted-interval.ts";

describe("Draws of the parameters once the findings are known", () => {
  it("count in proportion to the chance of the findings under them", () => {
    const weights = drawWeights(Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 0.02 : 0.01)));
    expect(weights[0]! / weights[1]!).toBeCloseTo(2, 12);
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it("never leave fewer than fifty of them to count", () => {
    const weights = drawWeights(Array.from({ length: 200 }, (_, i) => 10 ** -i));
    expect(1 / weights.reduce((sum, w) => sum + w * w, 0)).toBeGreaterThan(49.9);
  });
});

describe("Draws under which nobody has the findings", () => {
  it("count nothing, however many there are", () => {
    for (const possible of [1, 20, 60, 199]) {
      const weights = drawWeights(Array.from({ length: 200 }, (_, i) => (i < possible ? 0.01 * 2 ** -(i % 7) : 0)));
      expect(weights.subarray(possible).every((weight) => weight === 0)).toBe(true);
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
  });

  it("leave no trace in an interval", () => {
    const values = [0.2, 0.9, 0.3, 0.5, 0.4];
    const weights = Float64Array.of(0.25, 0, 0.25, 0.25, 0.25);
    expect(weightedInterval90(values, weights)).toEqual(
      weightedInterval90([0.2, 0.3, 0.5, 0.4], new Float64Array(4).fill(0.25)),
    );
  });
});

describe("A weighted interval", () => {
  it("is that of equal weights when all are equal", () => {
    const values = Array.from({ length: 100 }, (_, i) => i);
    const [low, high] = weightedInterval90(values, new Float64Array(100).fill(0.01));
    expect(low).toBeCloseTo(4.5, 10);
    expect(high).toBeCloseTo(94.5, 10);
  });

  it("is the same in any order of the draws, and moves to where the weight lies", () => {
    const values = [5, 1, 3, 2, 4];
    const weights = Float64Array.of(0.6, 0.1, 0.1, 0.1, 0.1);
    const turned = weightedInterval90([...values].reverse(), Float64Array.from([...weights].reverse()));
    expect(weightedInterval90(values, weights)).toEqual(turned);
    expect(turned[1]).toBe(5);
    expect(turned[0]).toBeLessThan(2);
  });
});
