import type { FindingEntry } from "../knowledge/entries.ts";
import type { Answer } from "../knowledge/reading.ts";
import { isStrength } from "../reading/value.ts";

/** The numbers that an answer can stand for, both ends included; `exact` when a number was entered. */
export interface StatedRange {
  readonly least: number;
  readonly most: number;
  readonly exact: boolean;
}

/** Highest and lowest MRC grade of the bands 5, 4, and 3 or less. */
const MRC_MOST = [5, 4, 3];
const MRC_LEAST = [5, 4, 0];

/**
 * What a stated answer says in numbers: the number itself, or the limits of its bands.
 *
 * @returns null for a finding that is never a number
 */
export function statedRange(entry: FindingEntry, { lo, hi, number }: Answer): StatedRange | null {
  if (number !== undefined) return { least: number, most: number, exact: true };
  if (isStrength(entry)) return { least: MRC_LEAST[hi] ?? 0, most: MRC_MOST[lo] ?? 3, exact: false };
  if (entry.cuts === undefined) return null;
  const { at, direction } = entry.cuts;
  const begin = lo === 0 ? undefined : at[lo - 1];
  const end = at[hi];
  const [least, most] = direction === "up" ? [begin, end] : [end, begin];
  return { least: least ?? Number.NEGATIVE_INFINITY, most: most ?? Number.POSITIVE_INFINITY, exact: false };
}
