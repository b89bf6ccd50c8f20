import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chance, gapBetween, inner, maskedWithin, maskWithin, setsOf, vectorOver } from "../../test/sets-of-bits.ts";
import {
  activate,
  activateBack,
  addInto,
  bitCount,
  borrow,
  dot,
  dotWith,
  embedding,
  giveBack,
  localMask,
  projection,
  supersetSums,
  type Vector,
} from "./subsets.ts";

const ALL = 0b111111;
const FULL = 0b1111;
const NEAR = 1e-12;

/** A mask and a part of it, both with gaps. */
const nested = maskWithin(ALL).chain((mask) => maskWithin(mask).map((part) => ({ mask, part })));

/** A vector over four bits and one chance event on some of them. */
const event = fc
  .record({
    vector: vectorOver(FULL),
    mask: maskWithin(FULL).filter((mask) => mask !== 0),
    hit: chance,
    rest: chance,
  })
  .map(({ rest, ...others }) => ({ ...others, miss: (1 - others.hit) * rest }));

/** Each set either gains all bits of the event or none of them. */
function activatedPlainly(vector: Vector, mask: number, hit: number, miss: number): Vector {
  const out = new Float64Array(vector.length);
  vector.forEach((p, set) => {
    out[set]! += miss * p;
    out[set | mask]! += hit * p;
  });
  return out;
}

describe("sets of bits and their numbers", () => {
  it("counts the bits of a mask", () => {
    fc.assert(
      fc.property(fc.nat(ALL), (mask) => {
        expect(bitCount(mask)).toBe([...mask.toString(2)].filter((digit) => digit === "1").length);
      }),
    );
  });

  it.each([
    { part: 0b0100, mask: 0b0110, local: 0b10 }, //   the second of the bits 2 and 4
    { part: 0b1001, mask: 0b1011, local: 0b101 }, //  first and third of 1, 2 and 8
    { part: 0, mask: 0b1011, local: 0 },
    { part: 0b1011, mask: 0b1011, local: 0b111 },
  ])("numbers the bits $part of $mask as $local", ({ part, mask, local }) => {
    expect(localMask(part, mask)).toBe(local);
  });

  it("numbers a set by its place among all sets of the mask", () => {
    fc.assert(
      fc.property(nested, ({ mask, part }) => {
        expect(localMask(part, mask)).toBe(setsOf(mask).indexOf(part));
      }),
    );
  });

  it("embeds every set of a part at the place that the larger mask has for it", () => {
    fc.assert(
      fc.property(nested, ({ mask, part }) => {
        const sets = setsOf(mask);
        expect([...embedding(part, mask)]).toEqual(setsOf(part).map((set) => sets.indexOf(set)));
      }),
    );
  });

  it("projects every set to what the part has of it", () => {
    fc.assert(
      fc.property(nested, ({ mask, part }) => {
        const sets = setsOf(part);
        expect([...projection(mask, part)]).toEqual(setsOf(mask).map((set) => sets.indexOf(set & part)));
      }),
    );
  });
});

describe("one chance event on a vector", () => {
  it("adds all of its bits or none to every set", () => {
    fc.assert(
      fc.property(event, ({ vector, mask, hit, miss }) => {
        const made = vector.slice();
        activate(made, 0, made.length, mask, hit, miss);
        expect(gapBetween(made, activatedPlainly(vector, mask, hit, miss))).toBeLessThan(NEAR);
      }),
    );
  });

  it("goes back as the transpose of its way forth", () => {
    fc.assert(
      fc.property(event, vectorOver(FULL), ({ vector, mask, hit, miss }, worth) => {
        const forth = vector.slice();
        activate(forth, 0, forth.length, mask, hit, miss);
        const back = worth.slice();
        activateBack(back, 0, back.length, mask, hit, miss);
        expect(inner(forth, worth)).toBeCloseTo(inner(vector, back), 12);
      }),
    );
  });

  it("leaves what lies before and beyond the given part alone, and does there what it does to a vector of its own", () => {
    fc.assert(
      fc.property(vectorOver(FULL), fc.constantFrom(0, 1, 2, 3), chance, (vector, mask, hit) => {
        for (const act of [activate, activateBack]) {
          const made = vector.slice();
          act(made, 4, 4, mask, hit, 1 - hit);
          expect(made.slice(0, 4)).toEqual(vector.slice(0, 4));
          expect(made.slice(8)).toEqual(vector.slice(8));
          const alone = vector.slice(4, 8);
          act(alone, 0, 4, mask, hit, 1 - hit);
          expect(made.slice(4, 8)).toEqual(alone);
        }
      }),
    );
  });
});

describe("sums over vectors", () => {
  it("sums over all supersets", () => {
    fc.assert(
      fc.property(vectorOver(FULL), (vector) => {
        const made = vector.slice();
        supersetSums(made);
        const plain = vector.map((_, s) => vector.reduce((sum, p, t) => ((t & s) === s ? sum + p : sum), 0));
        expect(gapBetween(made, plain)).toBeLessThan(NEAR);
      }),
    );
  });

  it("multiplies value by value, over the same bits or over some of them", () => {
    fc.assert(
      fc.property(maskedWithin(FULL), vectorOver(FULL), vectorOver(FULL), (part, whole, other) => {
        expect(dot(whole, other)).toBeCloseTo(inner(whole, other), 12);
        const plain = setsOf(part.mask).reduce((sum, set, l) => sum + part.values[l]! * whole[set]!, 0);
        expect(dotWith(part, whole, 4)).toBeCloseTo(plain, 12);
      }),
    );
  });

  it("adds a vector over some bits where its sets stand, and nowhere else", () => {
    const wide = maskWithin(ALL).chain((mask) =>
      fc.record({ mask: fc.constant(mask), target: vectorOver(mask), part: maskedWithin(mask) }),
    );
    fc.assert(
      fc.property(wide, chance, ({ mask, target, part }, weight) => {
        const made = target.slice();
        addInto(made, mask, weight, part);
        const plain = setsOf(mask).map((set, l) => {
          const at = (set & ~part.mask) === 0 ? setsOf(part.mask).indexOf(set) : -1;
          return target[l]! + (at < 0 ? 0 : weight * part.values[at]!);
        });
        expect(gapBetween(made, plain)).toBeLessThan(NEAR);
      }),
    );
  });

  it("lends work space that is all zeros and nobody else's, also after it was used", () => {
    const first = borrow(3);
    const second = borrow(3);
    expect(first).not.toBe(second);
    first.fill(7);
    giveBack(3, first);
    const again = borrow(3);
    expect([...again]).toEqual(Array(8).fill(0));
    expect(again).not.toBe(second);
  });
});
