import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapBetween, inner, overFewBits, setsOf } from "../../test/sets-of-bits.ts";
import { unionProduct } from "./union-product.ts";
import { unionBackBySums, unionBySums } from "./union-sums.ts";

const NEAR = 1e-12;

describe("the union product by sums over subsets", () => {
  it("is the one that is made bit by bit, and leaves what it was given as it is", () => {
    fc.assert(
      fc.property(overFewBits, ({ bits, a, g }) => {
        const plain = new Float64Array(a.length);
        unionProduct(plain, a, g.values, 0, g.mask, bits);
        const before = a.slice();
        expect(gapBetween(unionBySums(a, g, bits), plain)).toBeLessThan(NEAR);
        expect(a).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it("goes back as the transpose of its way forth", () => {
    fc.assert(
      fc.property(overFewBits, ({ bits, a, b, g }) => {
        const back = unionBackBySums(b, g, bits);
        expect(inner(unionBySums(a, g, bits), b)).toBeCloseTo(inner(a, back), 11);
        const sets = setsOf(g.mask);
        const plain = b.map((_, t) => sets.reduce((sum, s, l) => sum + g.values[l]! * b[t | s]!, 0));
        expect(gapBetween(back, plain)).toBeLessThan(NEAR);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the last digits of what is a millionth of a millionth of the terms that are added and taken away", () => {
    const bits = 10;
    const rare = (p: number) =>
      Float64Array.from({ length: 2 ** bits }, (_, s) => {
        let product = 1;
        for (let bit = 1; bit < 2 ** bits; bit *= 2) product *= (s & bit) === 0 ? 1 - p : p;
        return product;
      });
    // Each finding is brought about by itself, so either of two such parents brings it about.
    const both = rare(1 - (1 - 0.01) * (1 - 0.02));
    const made = unionBySums(rare(0.01), { mask: 2 ** bits - 1, values: rare(0.02) }, bits);
    made.forEach((p, s) => {
      expect(Math.abs(p / both[s]! - 1)).toBeLessThan(1e-12);
    });
  });
});
