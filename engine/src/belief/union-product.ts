import { bitCount, type Vector } from "./subsets.ts";

/**
 * The union product of two functions on sets, out(U) = sum of a(T) g(S) over T + S = U: what two independent parents
 * bring about together. Bit by bit, with (a0, a1) and (g0, g1) the halves without and with the bit:
 * out0 = a0 g0, out1 = a0 g1 + a1 (g0 + g1): three products, one addition, no subtraction. Where g does not know the
 * bit, both halves are multiplied by the same g.
 */
export function unionProduct(out: Vector, a: Vector, g: Vector, from: number, mask: number, bits: number): void {
  const length = 2 ** bitCount(mask);
  if (sums.length < 2 * length) sums = new Float64Array(2 * length);
  for (let s = 0, size = 2 ** bits; s < size; s++) out[s] = 0;
  forward(out, 0, a, 0, g, from, mask, bits, 0);
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
  if (bits === 3 && mask === 7) {
    forwardThree(out, o, a, at, g, from);
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

/** `forward` over three findings that both know, written out. */
function forwardThree(out: Vector, o: number, a: Vector, at: number, g: Vector, from: number): void {
  const g0 = g[from]!;
  const g1 = g[from + 1]!;
  const g2 = g[from + 2]!;
  const g3 = g[from + 3]!;
  const g4 = g[from + 4]!;
  const g5 = g[from + 5]!;
  const g6 = g[from + 6]!;
  const g7 = g[from + 7]!;
  const a0 = a[at]!;
  const a1 = a[at + 1]!;
  const a2 = a[at + 2]!;
  const a3 = a[at + 3]!;
  const a4 = a[at + 4]!;
  const a5 = a[at + 5]!;
  const a6 = a[at + 6]!;
  const a7 = a[at + 7]!;
  const h0 = g0 + g4;
  const h1 = g1 + g5;
  const h2 = g2 + g6;
  const h3 = g3 + g7;
  const g45 = g4 + g5;
  const g67 = g6 + g7;
  const h01 = h0 + h1;
  const h23 = h2 + h3;
  out[o]! += a0 * g0;
  out[o + 1]! += a0 * g1 + a1 * (g0 + g1);
  out[o + 2]! += a0 * g2 + a2 * (g0 + g2);
  out[o + 3]! += a0 * g3 + a1 * (g2 + g3) + a2 * (g1 + g3) + a3 * (g0 + g1 + g2 + g3);
  out[o + 4]! += a0 * g4 + a4 * h0;
  out[o + 5]! += a0 * g5 + a1 * g45 + a4 * h1 + a5 * h01;
  out[o + 6]! += a0 * g6 + a2 * (g4 + g6) + a4 * h2 + a6 * (h0 + h2);
  out[o + 7]! +=
    a0 * g7 + a1 * g67 + a2 * (g5 + g7) + a3 * (g45 + g67) + a4 * h3 + a5 * h23 + a6 * (h1 + h3) + a7 * (h01 + h23);
}

/** Number of values of a vector over this mask. */
function halfOf(mask: number): number {
  let size = 1;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size *= 2;
  return size;
}
