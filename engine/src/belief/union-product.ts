import type { Masked, Vector } from "./subsets.ts";

/**
 * The union product of two functions on sets, out(U) = sum of a(T) g(S) over T + S = U: what two independent parents
 * bring about together. Bit by bit, with (a0, a1) and (g0, g1) the halves without and with the bit:
 * out0 = a0 g0, out1 = a0 g1 + a1 (g0 + g1): three products, one addition, no subtraction. Where g does not know the
 * bit, both halves are multiplied by the same g.
 */
export function unionProduct(out: Vector, a: Vector, g: Masked, bits: number): void {
  const { length } = g.values;
  if (sums.length < 2 * length) sums = new Float64Array(2 * length);
  out.fill(0);
  forward(out, 0, a, 0, g.values, 0, g.mask, bits, 0);
}

/** The transpose: out(T) = sum of g(S) b(T + S): what T is worth when g is still to come. */
export function unionProductBack(out: Vector, b: Vector, g: Masked, bits: number): void {
  const { length } = g.values;
  if (sums.length < 2 * length) sums = new Float64Array(2 * length);
  out.fill(0);
  backward(out, 0, b, 0, g.values, 0, g.mask, bits, 0);
}

/** Work space for the sums g0 + g1, one below the other. */
let sums: Vector = new Float64Array(64);

function forward(
  out: Vector,
  o: number,
  a: Vector,
  at: number,
  g: Vector,
  from: number,
  mask: number,
  bits: number,
  free: number,
): void {
  if (mask === 0) {
    const factor = g[from]!;
    if (factor === 0) return;
    for (let s = 0, size = 2 ** bits; s < size; s++) out[o + s]! += factor * a[at + s]!;
    return;
  }
  const bit = 2 ** (bits - 1);
  if ((mask & bit) === 0) {
    forward(out, o, a, at, g, from, mask, bits - 1, free);
    forward(out, o + bit, a, at + bit, g, from, mask, bits - 1, free);
    return;
  }
  if (bits === 1) {
    const g0 = g[from]!;
    const g1 = g[from + 1]!;
    out[o]! += a[at]! * g0;
    out[o + 1]! += a[at]! * g1 + a[at + 1]! * (g0 + g1);
    return;
  }
  if (bits === 2 && mask === 3) {
    const g0 = g[from]!;
    const g1 = g[from + 1]!;
    const g2 = g[from + 2]!;
    const g3 = g[from + 3]!;
    const a0 = a[at]!;
    const a1 = a[at + 1]!;
    const a2 = a[at + 2]!;
    const a3 = a[at + 3]!;
    const g02 = g0 + g2;
    const g13 = g1 + g3;
    out[o]! += a0 * g0;
    out[o + 1]! += a0 * g1 + a1 * (g0 + g1);
    out[o + 2]! += a0 * g2 + a2 * g02;
    out[o + 3]! += a0 * g3 + a1 * (g2 + g3) + a2 * g13 + a3 * (g02 + g13);
    return;
  }
  const rest = mask & (bit - 1);
  const half = halfOf(rest);
  let empty = true;
  for (let s = from + half, end = from + 2 * half; s < end; s++)
    if (g[s] !== 0) {
      empty = false;
      break;
    }
  forward(out, o, a, at, g, from, rest, bits - 1, free);
  if (empty) {
    forward(out, o + bit, a, at + bit, g, from, rest, bits - 1, free);
    return;
  }
  forward(out, o + bit, a, at, g, from + half, rest, bits - 1, free);
  const own = sums;
  for (let s = 0; s < half; s++) own[free + s] = g[from + s]! + g[from + half + s]!;
  forward(out, o + bit, a, at + bit, own, free, rest, bits - 1, free + half);
}

function backward(
  out: Vector,
  o: number,
  b: Vector,
  at: number,
  g: Vector,
  from: number,
  mask: number,
  bits: number,
  free: number,
): void {
  if (mask === 0) {
    const factor = g[from]!;
    if (factor === 0) return;
    for (let s = 0, size = 2 ** bits; s < size; s++) out[o + s]! += factor * b[at + s]!;
    return;
  }
  const bit = 2 ** (bits - 1);
  if ((mask & bit) === 0) {
    backward(out, o, b, at, g, from, mask, bits - 1, free);
    backward(out, o + bit, b, at + bit, g, from, mask, bits - 1, free);
    return;
  }
  if (bits === 1) {
    const g0 = g[from]!;
    const g1 = g[from + 1]!;
    out[o]! += g0 * b[at]! + g1 * b[at + 1]!;
    out[o + 1]! += (g0 + g1) * b[at + 1]!;
    return;
  }
  if (bits === 2 && mask === 3) {
    const g0 = g[from]!;
    const g1 = g[from + 1]!;
    const g2 = g[from + 2]!;
    const g3 = g[from + 3]!;
    const b1 = b[at + 1]!;
    const b2 = b[at + 2]!;
    const b3 = b[at + 3]!;
    const g02 = g0 + g2;
    const g13 = g1 + g3;
    out[o]! += g0 * b[at]! + g1 * b1 + g2 * b2 + g3 * b3;
    out[o + 1]! += (g0 + g1) * b1 + (g2 + g3) * b3;
    out[o + 2]! += g02 * b2 + g13 * b3;
    out[o + 3]! += (g02 + g13) * b3;
    return;
  }
  const rest = mask & (bit - 1);
  const half = halfOf(rest);
  let empty = true;
  for (let s = from + half, end = from + 2 * half; s < end; s++)
    if (g[s] !== 0) {
      empty = false;
      break;
    }
  backward(out, o, b, at, g, from, rest, bits - 1, free);
  if (empty) {
    backward(out, o + bit, b, at + bit, g, from, rest, bits - 1, free);
    return;
  }
  backward(out, o, b, at + bit, g, from + half, rest, bits - 1, free);
  const own = sums;
  for (let s = 0; s < half; s++) own[free + s] = g[from + s]! + g[from + half + s]!;
  backward(out, o + bit, b, at + bit, own, free, rest, bits - 1, free + half);
}

/** Number of values of a vector over this mask. */
function halfOf(mask: number): number {
  let size = 1;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size *= 2;
  return size;
}
