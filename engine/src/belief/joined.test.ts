import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Joinable, Joined } from "./joined.ts";
import { JoinedSums } from "./joined-sums.ts";
import { bitCount, embedding, type Vector } from "./subsets.ts";

const FINDINGS = 5;
const ALL = 2 ** FINDINGS - 1;

/** A parent: the findings that it may bring about, and the chance of each set of them. */
const parent = fc.integer({ min: 1, max: ALL }).chain((mask) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 2 ** bitCount(mask),
      maxLength: 2 ** bitCount(mask),
    })
    .map((values) => ({ mask, values: Float64Array.from(values) as Vector })),
);
const parents = fc.array(parent, { minLength: 1, maxLength: 4 });
type Parents = readonly { readonly mask: number; readonly values: Vector }[];

/** Every way in which the parents may turn out, one after the other. */
function enumerated(all: Parents): Vector {
  let made: Vector = new Float64Array(2 ** FINDINGS);
  made[0] = 1;
  for (const { mask, values } of all) {
    const next: Vector = new Float64Array(made.length);
    const at = embedding(mask, ALL);
    for (let s = 0; s < made.length; s++)
      for (let l = 0; l < values.length; l++) next[s | at[l]!]! += made[s]! * values[l]!;
    made = next;
  }
  return made;
}

const whole = (all: Parents) => all.reduce((mask, one) => mask | one.mask, 0);

/** Every implementation is held to the same. */
function contract<T extends Joinable<T>>(make: () => T): void {
  const joinedOf = (all: Parents, mask: number): T => {
    const joined = make();
    joined.start(mask);
    for (const one of all) joined.join(one.mask, one.values, 0);
    return joined;
  };
  const read = (joined: T, mask: number): Vector => {
    const own: Vector = new Float64Array(2 ** bitCount(mask));
    joined.write(own, 0);
    const out: Vector = new Float64Array(2 ** FINDINGS);
    embedding(mask, ALL).forEach((at, l) => {
      out[at] = own[l]!;
    });
    return out;
  };

  it("bring about what they bring about when every way is told off", () => {
    fc.assert(
      fc.property(parents, (all) => {
        const mask = whole(all);
        const expected = enumerated(all);
        read(joinedOf(all, mask), mask).forEach((p, s) => {
          expect(Math.abs(p - expected[s]!)).toBeLessThanOrEqual(1e-12 * Math.max(1, expected[s]!));
        });
      }),
    );
  });

  it("are mixed set by set, and the other one stays as it is", () => {
    fc.assert(
      fc.property(parents, parent, fc.double({ min: 0, max: 1, noNaN: true }), (all, last, chance) => {
        const halved = { ...last, values: last.values.map((p) => p / 2) as Vector };
        const mask = whole(all) | last.mask;
        const one = joinedOf([...all, last], mask);
        const other = joinedOf([...all, halved], mask);
        one.mix(chance, other, 1 - chance);
        const expected = [enumerated([...all, last]), enumerated([...all, halved])] as const;
        read(one, mask).forEach((p, s) => {
          expect(p).toBeCloseTo(chance * expected[0][s]! + (1 - chance) * expected[1][s]!, 10);
        });
        read(other, mask).forEach((p, s) => {
          expect(p).toBeCloseTo(expected[1][s]!, 10);
        });
      }),
      { numRuns: 40 },
    );
  });
}

describe("parents that are joined set by set", () => contract(() => new Joined()));
describe("parents that are joined as sums over subsets", () => {
  contract(() => new JoinedSums());

  it("may be joined all at once to what others bring about", () => {
    fc.assert(
      fc.property(parents, parents, (some, others) => {
        const one = new JoinedSums();
        one.start(ALL);
        for (const { mask, values } of some) one.join(mask, values, 0);
        const rest = new JoinedSums();
        rest.start(whole(others));
        for (const { mask, values } of others) rest.join(mask, values, 0);
        one.joinAll(rest);
        const made: Vector = new Float64Array(2 ** FINDINGS);
        one.write(made, 0);
        const expected = enumerated([...some, ...others]);
        made.forEach((p, s) => {
          expect(Math.abs(p - expected[s]!)).toBeLessThanOrEqual(1e-12 * Math.max(1, expected[s]!));
        });
      }),
    );
  });
});
