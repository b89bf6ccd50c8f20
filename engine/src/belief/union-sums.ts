import { type DoubleVector, multiplyBy, subsetDifferences, subsetSums } from "./double-double.ts";
import { type Masked, projection, type Vector } from "./subsets.ts";

/** From so many findings on, sums over subsets are less work than joining bit by bit. */
export const MANY = 8;

/**
 * The union product by sums over subsets, where it is one product for each set: less work than bit by bit from `MANY`
 * findings on. The way back subtracts, hence the pairs of doubles (docs/decisions/0007).
 */
export function unionBySums(a: Vector, g: Masked, bits: number): Vector {
  const made = exactly(a.slice());
  subsetSums(made);
  multiplyBy(made, sumsOf(g), projection(2 ** bits - 1, g.mask));
  subsetDifferences(made);
  return notBelowZero(made.hi);
}

/** The transpose: for each set T the sum of g(S) b(T + S), what T is worth when g is still to come. */
export function unionBackBySums(b: Vector, g: Masked, bits: number): Vector {
  // Sets in reverse order are complements: subsets become supersets.
  const made = exactly(b.slice().reverse());
  subsetDifferences(made);
  multiplyBy(
    made,
    sumsOf(g),
    projection(2 ** bits - 1, g.mask)
      .slice()
      .reverse(),
  );
  subsetSums(made);
  return notBelowZero(made.hi.reverse());
}

function sumsOf({ values }: Masked): DoubleVector {
  const sums = exactly(values.slice());
  subsetSums(sums);
  return sums;
}

function exactly(hi: Vector): DoubleVector {
  return { hi, lo: new Float64Array(hi.length) };
}

/** What cannot be leaves rounding. */
function notBelowZero(values: Vector): Vector {
  for (let s = 0; s < values.length; s++) if (values[s]! < 0) values[s] = 0;
  return values;
}
