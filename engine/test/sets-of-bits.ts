import fc from "fast-check";
import type { Masked, Vector } from "../src/belief/subsets.ts";

/** Every set of these bits, in the order in which a vector over the mask has its values: lowest bit first. */
export function setsOf(mask: number): number[] {
  return Array.from({ length: mask + 1 }, (_, set) => set).filter((set) => (set & ~mask) === 0);
}

// A double drawn from 0 to 1 is nearly always next to 0: exponents are equally likely, not values.
const share = fc.integer({ min: 1, max: 999_999 }).map((millionths) => millionths / 1_000_000);

/** From 0 to 1, at times one of the two. */
export const chance = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(0, 1) }, { weight: 8, arbitrary: share });

/** Chances of sets, some of them 0 as in real vectors. */
const entry = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: share });

export function vectorOver(mask: number): fc.Arbitrary<Vector> {
  const { length } = setsOf(mask);
  return fc.array(entry, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
}

export function maskWithin(mask: number): fc.Arbitrary<number> {
  return fc.constantFrom(...setsOf(mask));
}

/** A vector over some of the bits. */
export function maskedWithin(mask: number): fc.Arbitrary<Masked> {
  return maskWithin(mask).chain((part) => vectorOver(part).map((values) => ({ mask: part, values })));
}

/** Two vectors over 0 to 5 bits, and one over some of these bits. */
export const overFewBits = fc.integer({ min: 0, max: 5 }).chain((bits) =>
  fc.record({
    bits: fc.constant(bits),
    a: vectorOver(2 ** bits - 1),
    b: vectorOver(2 ** bits - 1),
    g: maskedWithin(2 ** bits - 1),
  }),
);

/** Parts of what a principal cause or a companion may do: chances that sum to at most 1. */
export function chancesOver(mask: number): fc.Arbitrary<Vector> {
  return vectorOver(mask).map((values) => {
    const sum = values.reduce((all, p) => all + p, 0);
    return sum > 1 ? values.map((p) => p / sum) : values;
  });
}

/** Sum of products. */
export function inner(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, x, i) => sum + x * b[i]!, 0);
}

/** Largest difference of two lists. */
export function gapBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  // NaN comes through, and is below no bound.
  return Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0);
}
