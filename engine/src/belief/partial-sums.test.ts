import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskWithin } from "../../test/sets-of-bits.ts";
import type { DoubleVector } from "./double-double.ts";
import { PartialSums } from "./partial-sums.ts";
import { bitCount, projection } from "./subsets.ts";

const ALL = 31;

/** Whole numbers: their sums are exact, in whatever order. */
const whole = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: ALL + 1, maxLength: ALL + 1 })
  .map((values): DoubleVector => ({ hi: Float64Array.from(values), lo: new Float64Array(ALL + 1) }));

function summed({ hi }: DoubleVector, mask: number): number[] {
  const out = new Array<number>(2 ** bitCount(mask)).fill(0);
  const place = projection(ALL, mask);
  hi.forEach((value, s) => {
    out[place[s]!]! += value;
  });
  return out;
}

describe("sums over all but some findings", () => {
  it("are the same whatever was asked for before", () => {
    fc.assert(
      fc.property(whole, fc.array(maskWithin(ALL), { minLength: 1, maxLength: 6 }), (vector, masks) => {
        const partial = new PartialSums(ALL, vector);
        for (const mask of masks) expect(Array.from(partial.over(mask).hi)).toEqual(summed(vector, mask));
      }),
    );
  });
});
