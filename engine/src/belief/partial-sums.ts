import { type DoubleVector, gather } from "./double-double.ts";
import { bitCount, projection } from "./subsets.ts";

/**
 * A vector over many bits, summed over all but some of them. Each sum is made from the narrowest that is there and
 * holds its bits.
 */
export class PartialSums {
  private readonly made: { readonly mask: number; readonly sums: DoubleVector }[];

  /** @param whole over all bits of `mask` */
  constructor(mask: number, whole: DoubleVector) {
    this.made = [{ mask, sums: whole }];
  }

  /** For each set of the bits of `mask`. */
  over(mask: number): DoubleVector {
    let from = this.made[0]!;
    for (const row of this.made) if ((mask & ~row.mask) === 0 && row.sums.hi.length < from.sums.hi.length) from = row;
    if (from.mask === mask) return from.sums;
    const sums = gather(from.sums, projection(from.mask, mask), 2 ** bitCount(mask));
    this.made.push({ mask, sums });
    return sums;
  }
}
