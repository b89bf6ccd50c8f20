import type { Interval90 } from "../vocabulary/assessment.ts";
import { twelveDigits } from "../vocabulary/digits.ts";

/** An interval as it leaves the engine; null when it was not asked for. */
export function rounded(interval: Interval90 | undefined): Interval90 | null {
  return interval === undefined ? null : [twelveDigits(interval[0]), twelveDigits(interval[1])];
}
