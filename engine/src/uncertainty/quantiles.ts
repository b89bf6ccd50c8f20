import type { Interval90 } from "../vocabulary/assessment.ts";

/**
 * The value below which the share q (0 to 1) of the values lies; between two of them, in proportion.
 *
 * @param sorted rising, at least one
 *
 * Definition: with h = (n - 1) q, the straight line between value number floor(h) and the next, counted from 0
 * (type 7 of Hyndman and Fan 1996).
 */
export function quantile(sorted: Float64Array, q: number): number {
  const last = sorted.length - 1;
  const h = last * q;
  const below = Math.floor(h);
  const at = sorted[below]!;
  return below >= last ? at : at + (h - below) * (sorted[below + 1]! - at);
}

/** The 5 % and the 95 % point of the values, in any order; they are left as they are. At least one value. */
export function interval90(values: ArrayLike<number>): Interval90 {
  const sorted = Float64Array.from(values).sort();
  return [quantile(sorted, 0.05), quantile(sorted, 0.95)];
}
