/**
 * Numbers of about 32 digits as an unevaluated sum hi + lo of two doubles, in vectors.
 *
 * Inclusion and exclusion over k positive findings adds and subtracts terms that are up to 2^k times larger than the
 * result. Ordinary doubles lose the answer from about fourteen findings on; these do not (docs/decisions/0004).
 * Algorithms: Dekker 1971 and Knuth's two-sum; only + - * /, so every engine gives the same bits.
 */
export interface DoubleVector {
  readonly hi: Float64Array<ArrayBuffer>;
  readonly lo: Float64Array<ArrayBuffer>;
}

const SPLITTER = 134217729; // 2^27 + 1

export function doubles(size: number): DoubleVector {
  return { hi: new Float64Array(size), lo: new Float64Array(size) };
}

/** Work space of one user: what it takes again overwrites what it had of that size before. */
export class SpareDoubles {
  private readonly made = new Map<number, DoubleVector>();

  of(size: number): DoubleVector {
    const known = this.made.get(size) ?? doubles(size);
    this.made.set(size, known);
    return known;
  }
}

export function copyOf({ hi, lo }: DoubleVector): DoubleVector {
  return { hi: hi.slice(), lo: lo.slice() };
}

/** Sums over subsets, in place: out(T) = sum of g(S) for S within T. */
export function subsetSums({ hi, lo }: DoubleVector): void {
  const size = hi.length;
  for (let bit = 1; bit < size; bit *= 2)
    for (let base = bit; base < size; base += 2 * bit)
      for (let s = base, end = base + bit; s < end; s++) {
        const a = hi[s]!;
        const b = hi[s - bit]!;
        const sum = a + b;
        const back = sum - a;
        const error = a - (sum - back) + (b - back) + (lo[s]! + lo[s - bit]!);
        const high = sum + error;
        hi[s] = high;
        lo[s] = error - (high - sum);
      }
}

/** The way back from sums over subsets, in place: the numbers of the single sets. */
export function subsetDifferences({ hi, lo }: DoubleVector): void {
  const size = hi.length;
  for (let bit = 1; bit < size; bit *= 2)
    for (let base = bit; base < size; base += 2 * bit)
      for (let s = base, end = base + bit; s < end; s++) {
        const a = hi[s]!;
        const b = -hi[s - bit]!;
        const sum = a + b;
        const back = sum - a;
        const error = a - (sum - back) + (b - back) + (lo[s]! - lo[s - bit]!);
        const high = sum + error;
        hi[s] = high;
        lo[s] = error - (high - sum);
      }
}

/** Sums over supersets, in place: out(S) = sum of g(T) for T containing S. */
export function supersetSums({ hi, lo }: DoubleVector): void {
  const size = hi.length;
  for (let bit = 1; bit < size; bit *= 2)
    for (let base = 0; base < size; base += 2 * bit)
      for (let s = base, end = base + bit; s < end; s++) {
        const a = hi[s]!;
        const b = hi[s + bit]!;
        const sum = a + b;
        const back = sum - a;
        const error = a - (sum - back) + (b - back) + (lo[s]! + lo[s + bit]!);
        const high = sum + error;
        hi[s] = high;
        lo[s] = error - (high - sum);
      }
}

/** target(S) += vector(S) */
export function addTo({ hi, lo }: DoubleVector, vector: DoubleVector): void {
  for (let s = 0; s < hi.length; s++) {
    const a = hi[s]!;
    const b = vector.hi[s]!;
    const sum = a + b;
    const back = sum - a;
    const error = a - (sum - back) + (b - back) + (lo[s]! + vector.lo[s]!);
    const high = sum + error;
    hi[s] = high;
    lo[s] = error - (high - sum);
  }
}

/** target(T) *= factor(place[T]) */
export function multiplyBy({ hi, lo }: DoubleVector, factor: DoubleVector, place: Int32Array): void {
  for (let s = 0; s < hi.length; s++) {
    const at = place[s]!;
    const a = hi[s]!;
    const b = factor.hi[at]!;
    const product = a * b;
    let c = SPLITTER * a;
    const aHigh = c - (c - a);
    const aLow = a - aHigh;
    c = SPLITTER * b;
    const bHigh = c - (c - b);
    const bLow = b - bHigh;
    const error =
      aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow) + (a * factor.lo[at]! + lo[s]! * b);
    const high = product + error;
    hi[s] = high;
    lo[s] = error - (high - product);
  }
}

/** Sum of a(S) b(S), to double precision of the true value. */
export function dotOf(a: DoubleVector, b: DoubleVector): number {
  let high = 0;
  let low = 0;
  for (let s = 0; s < a.hi.length; s++) {
    const x = a.hi[s]!;
    const y = b.hi[s]!;
    const product = x * y;
    let c = SPLITTER * x;
    const xHigh = c - (c - x);
    const xLow = x - xHigh;
    c = SPLITTER * y;
    const yHigh = c - (c - y);
    const yLow = y - yHigh;
    const error = xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow) + (x * b.lo[s]! + a.lo[s]! * y);
    const sum = high + product;
    const back = sum - high;
    low += high - (sum - back) + (product - back) + error;
    high = sum;
  }
  return high + low;
}

/** sums(place[T]) += vector(T), all sums new. */
export function gather({ hi, lo }: DoubleVector, place: Int32Array, size: number): DoubleVector {
  const out = doubles(size);
  for (let s = 0; s < hi.length; s++) {
    const at = place[s]!;
    const a = out.hi[at]!;
    const b = hi[s]!;
    const sum = a + b;
    const back = sum - a;
    const error = a - (sum - back) + (b - back) + (out.lo[at]! + lo[s]!);
    const high = sum + error;
    out.hi[at] = high;
    out.lo[at] = error - (high - sum);
  }
  return out;
}

/** base + weight x vector, base and weight taken as exact. */
export function affineOf(base: number, weight: number, { hi, lo }: DoubleVector): DoubleVector {
  const out = doubles(hi.length);
  let c = SPLITTER * weight;
  const wHigh = c - (c - weight);
  const wLow = weight - wHigh;
  for (let s = 0; s < hi.length; s++) {
    const v = hi[s]!;
    const product = weight * v;
    c = SPLITTER * v;
    const vHigh = c - (c - v);
    const vLow = v - vHigh;
    const productError = wLow * vLow - (product - wHigh * vHigh - wLow * vHigh - wHigh * vLow) + weight * lo[s]!;
    const sum = base + product;
    const back = sum - base;
    const error = base - (sum - back) + (product - back) + productError;
    const high = sum + error;
    out.hi[s] = high;
    out.lo[s] = error - (high - sum);
  }
  return out;
}

/** a(S) / b(S) */
export function quotient(a: DoubleVector, b: DoubleVector): DoubleVector {
  const out = doubles(a.hi.length);
  for (let s = 0; s < a.hi.length; s++) {
    const bHi = b.hi[s]!;
    const q = a.hi[s]! / bHi;
    const product = q * bHi;
    let c = SPLITTER * q;
    const qHigh = c - (c - q);
    const qLow = q - qHigh;
    c = SPLITTER * bHi;
    const bHigh = c - (c - bHi);
    const bLow = bHi - bHigh;
    const productError = qLow * bLow - (product - qHigh * bHigh - qLow * bHigh - qHigh * bLow);
    const rest = (a.hi[s]! - product - productError + a.lo[s]! - q * b.lo[s]!) / bHi;
    const high = q + rest;
    out.hi[s] = high;
    out.lo[s] = rest - (high - q);
  }
  return out;
}

/** out(S) = (base + weight x a(S)) / (base + weight x b(S)), base and weight taken as exact. */
export function affineQuotient(
  out: DoubleVector,
  base: number,
  weight: number,
  a: DoubleVector,
  b: DoubleVector,
): DoubleVector {
  let c = SPLITTER * weight;
  const wHigh = c - (c - weight);
  const wLow = weight - wHigh;
  for (let s = 0; s < a.hi.length; s++) {
    let v = a.hi[s]!;
    let product = weight * v;
    c = SPLITTER * v;
    let vHigh = c - (c - v);
    let vLow = v - vHigh;
    let error = wLow * vLow - (product - wHigh * vHigh - wLow * vHigh - wHigh * vLow) + weight * a.lo[s]!;
    let sum = base + product;
    let back = sum - base;
    error = base - (sum - back) + (product - back) + error;
    const aHi = sum + error;
    const aLo = error - (aHi - sum);
    v = b.hi[s]!;
    product = weight * v;
    c = SPLITTER * v;
    vHigh = c - (c - v);
    vLow = v - vHigh;
    error = wLow * vLow - (product - wHigh * vHigh - wLow * vHigh - wHigh * vLow) + weight * b.lo[s]!;
    sum = base + product;
    back = sum - base;
    error = base - (sum - back) + (product - back) + error;
    const bHi = sum + error;
    const bLo = error - (bHi - sum);
    const q = aHi / bHi;
    product = q * bHi;
    c = SPLITTER * q;
    const qHigh = c - (c - q);
    const qLow = q - qHigh;
    c = SPLITTER * bHi;
    const bHigh = c - (c - bHi);
    const bLow = bHi - bHigh;
    error = qLow * bLow - (product - qHigh * bHigh - qLow * bHigh - qHigh * bLow);
    const rest = (aHi - product - error + aLo - q * bLo) / bHi;
    const high = q + rest;
    out.hi[s] = high;
    out.lo[s] = rest - (high - q);
  }
  return out;
}

/** a(S) becomes p a(S) + q b(S), p and q taken as exact. */
export function mix(a: DoubleVector, p: number, b: DoubleVector, q: number): void {
  let c = SPLITTER * p;
  const pHigh = c - (c - p);
  const pLow = p - pHigh;
  c = SPLITTER * q;
  const qHigh = c - (c - q);
  const qLow = q - qHigh;
  for (let s = 0; s < a.hi.length; s++) {
    const x = a.hi[s]!;
    const one = p * x;
    c = SPLITTER * x;
    const xHigh = c - (c - x);
    const xLow = x - xHigh;
    const oneError = pLow * xLow - (one - pHigh * xHigh - pLow * xHigh - pHigh * xLow) + p * a.lo[s]!;
    const y = b.hi[s]!;
    const other = q * y;
    c = SPLITTER * y;
    const yHigh = c - (c - y);
    const yLow = y - yHigh;
    const otherError = qLow * yLow - (other - qHigh * yHigh - qLow * yHigh - qHigh * yLow) + q * b.lo[s]!;
    const sum = one + other;
    const back = sum - one;
    const error = one - (sum - back) + (other - back) + (oneError + otherError);
    const high = sum + error;
    a.hi[s] = high;
    a.lo[s] = error - (high - sum);
  }
}
