import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interval90, quantile } from "./quantiles.ts";

describe("A quantile", () => {
  it.each([
    { values: [1, 2, 3, 4, 5], q: 0.5, expected: 3 }, //  h = 4 x 0.5 = 2: the third value
    { values: [1, 2, 3, 4, 5], q: 0.05, expected: 1.2 }, // h = 4 x 0.05 = 0.2: 1 + 0.2 x (2 - 1)
    { values: [10, 20], q: 0.95, expected: 19.5 }, //      h = 0.95: 10 + 0.95 x 10
    { values: [7], q: 0.95, expected: 7 },
    { values: [1, 2, 4], q: 1, expected: 4 },
    { values: [1, 2, 4], q: 0, expected: 1 },
  ])("of $values at $q is $expected", ({ values, q, expected }) => {
    expect(quantile(Float64Array.from(values), q)).toBeCloseTo(expected, 12);
  });
});

describe("The 90 % interval", () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

  it("leaves one in twenty of 201 even values on each side", () => {
    expect(interval90(Array.from({ length: 201 }, (_, i) => i))).toEqual([10, 190]);
  });

  it("sorts by size, not by spelling", () => {
    // h = 2 x 0.05 = 0.1: 9 + 0.1 x (10 - 9); h = 2 x 0.95 = 1.9: 10 + 0.9 x (110 - 10)
    const [low, high] = interval90([110, 9, 10]);
    expect(low).toBeCloseTo(9.1, 12);
    expect(high).toBeCloseTo(100, 12);
  });

  it("is the same in any order and changes nothing that it is given", () =>
    fc.assert(
      fc.property(values, (list) => {
        const given = Float64Array.from(list);
        expect(interval90(given)).toEqual(interval90([...list].reverse()));
        expect([...given]).toEqual(list);
      }),
    ));

  it("lies within the values and rises", () =>
    fc.assert(
      fc.property(values, (list) => {
        const [low, high] = interval90(list);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
        expect(low).toBeLessThanOrEqual(high);
      }),
    ));
});
