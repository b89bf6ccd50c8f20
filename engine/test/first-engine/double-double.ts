/**
 * Numbers of about 32 digits as an unevaluated sum hi + lo of two doubles, and vectors of them.
 *
 * Inclusion-exclusion over k positive findings adds and subtracts terms that are up to 2^k times larger than the
 * result. Ordinary doubles lose the answer from about fourteen findings on; these do not (docs/decisions/0004).
 * Algorithms: Dekker 1971 and Knuth's two-sum; only + - * /, so every engine gives the same bits.
 */
export interface DoubleVector {
  readonly hi: Float64Array<ArrayBuffer>;
  readonly lo: Float64Array<ArrayBuffer>;
}

const SPLITTER = 134217729; // 2^27 + 1

export function fromDoubles(values: Float64Array<ArrayBuffer>): DoubleVector {
  return { hi: values.slice(), lo: new Float64Array(values.length) };
}

/** target[i] += sign * source[j] */
export function addAt(target: DoubleVector, i: number, source: DoubleVector, j: number, sign: 1 | -1): void {
  const a = target.hi[i]!;
  const b = sign * source.hi[j]!;
  const sum = a + b;
  const bb = sum - a;
  const error = a - (sum - bb) + (b - bb) + (target.lo[i]! + sign * source.lo[j]!);
  const hi = sum + error;
  target.hi[i] = hi;
  target.lo[i] = error - (hi - sum);
}

/** target[i] *= factor (hi, lo) */
export function multiplyAt(target: DoubleVector, i: number, factorHi: number, factorLo: number): void {
  const a = target.hi[i]!;
  const product = a * factorHi;
  let c = SPLITTER * a;
  const aHigh = c - (c - a);
  const aLow = a - aHigh;
  c = SPLITTER * factorHi;
  const bHigh = c - (c - factorHi);
  const bLow = factorHi - bHigh;
  const error =
    aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow) + (a * factorLo + target.lo[i]! * factorHi);
  const hi = product + error;
  target.hi[i] = hi;
  target.lo[i] = error - (hi - product);
}

/** base + weight * vector[i], as (hi, lo). `weight` and `base` are taken as exact. */
export function affine(base: number, weight: number, vector: DoubleVector, i: number, out: Float64Array): void {
  const v = vector.hi[i]!;
  const product = weight * v;
  let c = SPLITTER * weight;
  const wHigh = c - (c - weight);
  const wLow = weight - wHigh;
  c = SPLITTER * v;
  const vHigh = c - (c - v);
  const vLow = v - vHigh;
  const productError = wLow * vLow - (product - wHigh * vHigh - wLow * vHigh - wHigh * vLow) + weight * vector.lo[i]!;
  const sum = base + product;
  const bb = sum - base;
  const error = base - (sum - bb) + (product - bb) + productError;
  const hi = sum + error;
  out[0] = hi;
  out[1] = error - (hi - sum);
}

/** (aHi + aLo) / (bHi + bLo), as (hi, lo). */
export function divide(aHi: number, aLo: number, bHi: number, bLo: number, out: Float64Array): void {
  const q = aHi / bHi;
  const product = q * bHi;
  let c = SPLITTER * q;
  const qHigh = c - (c - q);
  const qLow = q - qHigh;
  c = SPLITTER * bHi;
  const bHigh = c - (c - bHi);
  const bLow = bHi - bHigh;
  const productError = qLow * bLow - (product - qHigh * bHigh - qLow * bHigh - qHigh * bLow);
  const rest = (aHi - product - productError + aLo - q * bLo) / bHi;
  const hi = q + rest;
  out[0] = hi;
  out[1] = rest - (hi - q);
}
