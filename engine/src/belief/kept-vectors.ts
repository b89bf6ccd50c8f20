import type { Vector } from "./subsets.ts";

/** Short vectors side by side in one pool, each under its number. */
export class KeptVectors {
  /** For each number the mask of its vector, 0 for none. */
  readonly masks: Int32Array;
  /** Where its vector begins in the pool. */
  readonly at: Int32Array;
  pool: Vector = new Float64Array(4096);
  private size = 0;

  constructor(count: number) {
    this.masks = new Int32Array(count);
    this.at = new Int32Array(count);
  }

  has(number: number): boolean {
    return this.masks[number] !== 0;
  }

  /** Keeps the first `size` values of a vector over `mask`, which is not empty. */
  keep(number: number, mask: number, vector: Vector, size: number): void {
    if (this.size + size > this.pool.length) {
      const wider: Vector = new Float64Array(2 * (this.size + size));
      wider.set(this.pool);
      this.pool = wider;
    }
    for (let s = 0; s < size; s++) this.pool[this.size + s] = vector[s]!;
    this.masks[number] = mask;
    this.at[number] = this.size;
    this.size += size;
  }
}
