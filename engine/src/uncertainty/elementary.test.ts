import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, log } from "./elementary.ts";

const relative = (found: number, expected: number) => Math.abs(found - expected) / Math.abs(expected);

describe("The logarithm", () => {
  it("agrees with the machine's own to 1e-14 over all positive numbers", () =>
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        if (x !== 1) expect(relative(log(x), Math.log(x))).toBeLessThan(1e-14);
      }),
      { numRuns: 2000 },
    ));

  it("keeps its digits next to 1, where it is nearly 0", () =>
    fc.assert(
      fc.property(fc.double({ min: -1e-3, max: 1e-3, noNaN: true }), (small) => {
        const x = 1 + small;
        if (x !== 1) expect(relative(log(x), Math.log(x))).toBeLessThan(1e-14);
      }),
      { numRuns: 2000 },
    ));

  it("has the ends that it should have", () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
  });
});

describe("The exponential function", () => {
  it("agrees with the machine's own to 1e-14 wherever the answer has all its digits", () =>
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709.7, noNaN: true }), (x) => {
        expect(relative(exp(x), Math.exp(x))).toBeLessThan(1e-14);
      }),
      { numRuns: 2000 },
    ));

  it("has the ends that it should have", () => {
    expect(exp(0)).toBe(1);
    expect(exp(710)).toBe(Infinity);
    expect(exp(-746)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
    expect(exp(709.78)).toBeLessThan(Infinity);
    expect(exp(-745)).toBeGreaterThan(0);
  });

  it("undoes the logarithm", () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(relative(exp(log(x)), x)).toBeLessThan(1e-12);
      }),
    ));
});
