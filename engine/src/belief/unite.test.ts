import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chancesOver, maskWithin } from "../../test/sets-of-bits.ts";
import { embedding, type Masked } from "./subsets.ts";
import { unite } from "./unite.ts";

const ALL = 31;

const parent = maskWithin(ALL).chain((mask) => chancesOver(mask).map((values): Masked => ({ mask, values })));

/** The chance of each set of all findings, pair by pair. */
function enumerated(a: Masked, b: Masked): number[] {
  const out = new Array<number>(ALL + 1).fill(0);
  const atA = embedding(a.mask, ALL);
  const atB = embedding(b.mask, ALL);
  a.values.forEach((p, i) => {
    b.values.forEach((q, j) => {
      out[atA[i]! | atB[j]!]! += p * q;
    });
  });
  return out;
}

describe("two parents together", () => {
  it("bring about what each pair of their outcomes brings about, whichever of them knows more findings", () => {
    fc.assert(
      fc.property(parent, parent, (a, b) => {
        const expected = enumerated(a, b);
        for (const { mask, values } of [unite(a, b), unite(b, a)]) {
          expect(mask).toBe(a.mask | b.mask);
          embedding(mask, ALL).forEach((at, l) => {
            expect(Math.abs(values[l]! - expected[at]!)).toBeLessThanOrEqual(1e-13);
          });
        }
      }),
    );
  });
});
