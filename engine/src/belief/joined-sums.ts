import {
  type DoubleVector,
  doubles,
  mix,
  multiplyBy,
  SpareDoubles,
  subsetDifferences,
  subsetSums,
} from "./double-double.ts";
import type { Joinable } from "./joined.ts";
import { bitCount, projection, type Vector } from "./subsets.ts";

/**
 * What parents bring about together, as sums over subsets, where they multiply point by point: the same as `Joined`, and
 * less work from about eight findings on. The way back subtracts, hence the pairs of doubles (docs/decisions/0004).
 */
export class JoinedSums implements Joinable<JoinedSums> {
  private mask = 0;
  private sums: DoubleVector = doubles(1);

  start(mask: number): void {
    this.fit(mask);
    this.sums.hi.fill(1);
    this.sums.lo.fill(0);
  }

  join(mask: number, one: Vector, from: number): void {
    const own = spare.of(2 ** bitCount(mask));
    for (let s = 0; s < own.hi.length; s++) own.hi[s] = one[from + s]!;
    own.lo.fill(0);
    subsetSums(own);
    multiplyBy(this.sums, own, projection(this.mask, mask));
  }

  /** Joins what other parents bring about together. */
  joinAll({ mask, sums }: JoinedSums): void {
    multiplyBy(this.sums, sums, projection(this.mask, mask));
  }

  mix(weight: number, other: JoinedSums, otherWeight: number): void {
    mix(this.sums, weight, other.sums, otherWeight);
  }

  write(target: Vector, at: number): void {
    subsetDifferences(this.sums);
    const { hi } = this.sums;
    // What cannot come about leaves rounding.
    for (let s = 0; s < hi.length; s++) target[at + s] = hi[s]! > 0 ? hi[s]! : 0;
  }

  private fit(mask: number): void {
    const size = 2 ** bitCount(mask);
    if (this.sums.hi.length !== size) this.sums = doubles(size);
    this.mask = mask;
  }
}

/** Of the parent that is joined. */
const spare = new SpareDoubles();
