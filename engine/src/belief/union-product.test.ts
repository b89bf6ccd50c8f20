import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapBetween, overFewBits, setsOf } from "../../test/sets-of-bits.ts";
import type { Masked, Vector } from "./subsets.ts";
import { unionProduct } from "./union-product.ts";

const NEAR = 1e-12;

function plainly(a: Vector, { mask, values }: Masked): Vector {
  const out = new Float64Array(a.length);
  const sets = setsOf(mask);
  a.forEach((p, t) => {
    sets.forEach((s, l) => {
      out[t | s]! += p * values[l]!;
    });
  });
  return out;
}

describe("the union product", () => {
  it("brings about the union of what both have brought about", () => {
    fc.assert(
      fc.property(overFewBits, ({ bits, a, g }) => {
        // What stood there before is no part of the result.
        const out = new Float64Array(a.length).fill(9);
        unionProduct(out, a, g.values, 0, g.mask, bits);
        expect(gapBetween(out, plainly(a, g))).toBeLessThan(NEAR);
      }),
      { numRuns: 300 },
    );
  });

  it("worked by hand: 0.5 nothing, 0.5 the first; 0.2 nothing, 0.3 the second, 0.5 both", () => {
    const out = new Float64Array(4);
    unionProduct(out, Float64Array.of(0.5, 0.5, 0, 0), Float64Array.of(0.2, 0, 0.3, 0.5), 0, 0b11, 2);
    // nothing 0.5 x 0.2; first 0.5 x 0.2; second 0.5 x 0.3; both 0.5 x 0.5 + 0.5 x (0.3 + 0.5)
    expect(gapBetween(out, [0.1, 0.1, 0.15, 0.65])).toBeLessThan(NEAR);
  });
});
