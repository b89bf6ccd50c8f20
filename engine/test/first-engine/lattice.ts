import { addAt, type DoubleVector, fromDoubles, multiplyAt } from "./double-double.ts";

/**
 * Functions on the subsets of the k positive findings, as vectors of length 2^k indexed by bit mask.
 * "g(S)" is read: the chance that exactly the findings of S have been brought about so far
 * (and that nothing which was denied has been).
 */
export type SubsetVector = Float64Array<ArrayBuffer>;

/**
 * One chance event: with probability `hit` all findings of `mask` come about, with `miss` nothing does;
 * the rest (1 - hit - miss) contradicts what was observed and is lost. In place, on the first `size` entries.
 */
export function activate(vector: SubsetVector, mask: number, hit: number, miss: number, size = vector.length): void {
  const both = hit + miss;
  if ((mask & (mask - 1)) === 0) {
    for (let base = 0; base < size; base += 2 * mask) {
      for (let s = base; s < base + mask; s++) {
        const value = vector[s]!;
        vector[s + mask] = vector[s + mask]! * both + hit * value;
        vector[s] = miss * value;
      }
    }
    return;
  }
  for (let s = size - 1; s >= 0; s--) if ((s & mask) === mask) vector[s]! *= both;
  for (let s = 0; s < size; s++) {
    if ((s & mask) === mask) continue;
    const value = vector[s]!;
    vector[s | mask]! += hit * value;
    vector[s] = miss * value;
  }
}

/** Sums over supersets: out(S) = sum of g(T) for T containing S. */
export function supersetSums(vector: SubsetVector): SubsetVector {
  const out = vector.slice();
  for (let bit = 1; bit < out.length; bit <<= 1) {
    for (let base = 0; base < out.length; base += 2 * bit)
      for (let s = base; s < base + bit; s++) out[s]! += out[s + bit]!;
  }
  return out;
}

/** Sums over subsets, with 32 digits: out(T) = sum of g(S) for S within T. */
export function subsetSums(vector: SubsetVector): DoubleVector {
  const out = fromDoubles(vector);
  for (let bit = 1; bit < vector.length; bit <<= 1) {
    for (let base = bit; base < vector.length; base += 2 * bit)
      for (let s = base; s < base + bit; s++) addAt(out, s, out, s - bit, 1);
  }
  return out;
}

/** The inverse of `subsetSums`; clears away rounding below zero. */
export function subsetDifferences(sums: DoubleVector): SubsetVector {
  const size = sums.hi.length;
  const work: DoubleVector = { hi: sums.hi.slice(), lo: sums.lo.slice() };
  for (let bit = 1; bit < size; bit <<= 1) {
    for (let base = bit; base < size; base += 2 * bit)
      for (let s = base; s < base + bit; s++) addAt(work, s, work, s - bit, -1);
  }
  const out = work.hi;
  for (let s = 0; s < size; s++) if (out[s]! < 0) out[s] = 0;
  return out;
}

/** The adjoint of `subsetDifferences`: out(T) = sum over S containing T of (-1)^|S - T| q(S), with 32 digits. */
export function adjointDifferences(vector: SubsetVector): DoubleVector {
  const out = fromDoubles(vector);
  for (let bit = 1; bit < vector.length; bit <<= 1) {
    for (let base = 0; base < vector.length; base += 2 * bit)
      for (let s = base; s < base + bit; s++) addAt(out, s, out, s + bit, -1);
  }
  return out;
}

/** Pointwise product, in place on `target`. */
export function multiplyInto(target: DoubleVector, factor: DoubleVector): void {
  for (let s = 0; s < target.hi.length; s++) multiplyAt(target, s, factor.hi[s]!, factor.lo[s]!);
}
