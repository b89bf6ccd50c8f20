import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskedWithin } from "../../test/sets-of-bits.ts";
import { KeptVectors } from "./kept-vectors.ts";

const COUNT = 600;

describe("vectors kept side by side", () => {
  it("are what was handed over, however many there are, and nothing else is there", () => {
    const vectors = fc.array(fc.tuple(fc.nat(COUNT - 1), maskedWithin(255)), { maxLength: 80 });
    fc.assert(
      fc.property(vectors, (given) => {
        const kept = new KeptVectors(COUNT);
        const expected = new Map(given.filter(([, { mask }]) => mask !== 0));
        for (const [number, { mask, values }] of expected) {
          // What is handed over is work space: longer, and used again.
          const work = new Float64Array(300).fill(9);
          work.set(values);
          kept.keep(number, mask, work, values.length);
          work.fill(7);
        }
        for (let number = 0; number < COUNT; number++) {
          const one = expected.get(number);
          expect(kept.has(number)).toBe(one !== undefined);
          if (!one) continue;
          expect(kept.masks[number]).toBe(one.mask);
          const from = kept.at[number]!;
          expect(kept.pool.slice(from, from + one.values.length)).toEqual(one.values);
        }
      }),
      { numRuns: 60 },
    );
  });
});
