import { affine, type DoubleVector, divide, multiplyAt } from "./double-double.ts";

/** P(this companion, evidence): its part in every term of the product. */
export function companionJoint(weights: DoubleVector, sums: DoubleVector, chance: number): number {
  const present = new Float64Array(2);
  const either = new Float64Array(2);
  const ratio = new Float64Array(2);
  const term: DoubleVector = { hi: new Float64Array(1), lo: new Float64Array(1) };
  let high = 0;
  let low = 0;
  for (let s = 0; s < weights.hi.length; s++) {
    affine(0, chance, sums, s, present);
    affine(1 - chance, chance, sums, s, either);
    divide(present[0]!, present[1]!, either[0]!, either[1]!, ratio);
    term.hi[0] = weights.hi[s]!;
    term.lo[0] = weights.lo[s]!;
    multiplyAt(term, 0, ratio[0]!, ratio[1]!);
    const value = term.hi[0]!;
    const sum = high + value;
    const back = sum - high;
    low += high - (sum - back) + (value - back) + term.lo[0]!;
    high = sum;
  }
  return high + low;
}
