/** A double, or a sum of doubles, without any rounding: a whole number of parts of 2^-1200. */
export type Exact = bigint;

const SCALE = 1200;
const words = new DataView(new ArrayBuffer(8));

/** The very value of a finite double. */
export function exact(x: number): Exact {
  words.setFloat64(0, x);
  const pattern = words.getBigUint64(0);
  const exponent = Number((pattern >> 52n) & 0x7ffn);
  const fraction = pattern & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  const size = mantissa << BigInt((exponent === 0 ? 1 : exponent) - 1075 + SCALE);
  return x < 0 ? -size : size;
}

export function times(a: Exact, b: Exact): Exact {
  return (a * b) >> BigInt(SCALE);
}

export function over(a: Exact, b: Exact): Exact {
  return (a << BigInt(SCALE)) / b;
}

/** |a - b| as a part of `of`; 0 when all are 0. */
export function apart(a: Exact, b: Exact, of: Exact): number {
  const gap = a > b ? a - b : b - a;
  if (gap === 0n) return 0;
  const size = of < 0n ? -of : of;
  return size === 0n ? Number.POSITIVE_INFINITY : Number((gap << 200n) / size) / 2 ** 200;
}
