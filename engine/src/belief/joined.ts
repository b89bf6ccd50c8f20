import { activate, bitCount, embedding, localMask, type Vector } from "./subsets.ts";
import { unionProduct } from "./union-product.ts";

/** Findings that parents bring about together, joined parent by parent. */
export interface Joinable<T> {
  /** Nothing has come about; `mask` holds the findings of all that will be joined. */
  start(mask: number): void;
  /** Joins one parent: its vector over `mask` begins at `from`. */
  join(mask: number, one: Vector, from: number): void;
  /** Becomes `weight` times itself and `otherWeight` times another that parents of the same findings were joined to. */
  mix(weight: number, other: T, otherWeight: number): void;
  /** Writes the chance of each set from `at` on; it is used up. */
  write(target: Vector, at: number): void;
}

/** What the same parents bring about in two cases. */
export interface Cases<T extends Joinable<T>> {
  readonly one: T;
  readonly other: T;
}

/**
 * What parents bring about together, joined one by one without subtraction. It knows only the findings of those that
 * have been joined, so the first ones cost little.
 */
export class Joined implements Joinable<Joined> {
  private mask = 0;
  /** The first `size` count. */
  private values: Vector = new Float64Array(64);
  private size = 1;
  private spare: Vector = new Float64Array(64);

  start(_: number): void {
    this.mask = 0;
    this.size = 1;
    this.values[0] = 1;
  }

  join(mask: number, one: Vector, from: number): void {
    const before = this.mask;
    this.mask = before | mask;
    const bits = bitCount(this.mask);
    const size = 2 ** bits;
    const single = (mask & (mask - 1)) === 0;
    if (this.mask === before && single) {
      activate(this.values, 0, size, localMask(mask, this.mask), one[from + 1]!, one[from]!);
      return;
    }
    if (this.spare.length < size) this.spare = new Float64Array(size);
    const { values, spare } = this;
    if (before === 0) {
      const p = values[0]!;
      for (let s = 0; s < size; s++) spare[s] = p * one[from + s]!;
      this.exchange(size);
      return;
    }
    const own = embedding(before, this.mask);
    if ((before & mask) === 0) {
      const other = embedding(mask, this.mask);
      for (let j = 0; j < other.length; j++) {
        const at = other[j]!;
        const p = one[from + j]!;
        for (let i = 0; i < own.length; i++) spare[at | own[i]!] = p * values[i]!;
      }
      this.exchange(size);
      return;
    }
    if (this.mask !== before) {
      for (let s = 0; s < size; s++) spare[s] = 0;
      for (let i = 0; i < own.length; i++) spare[own[i]!] = values[i]!;
      this.exchange(size);
    }
    const local = localMask(mask, this.mask);
    if (single) {
      activate(this.values, 0, size, local, one[from + 1]!, one[from]!);
      return;
    }
    if (this.spare.length < size) this.spare = new Float64Array(size);
    unionProduct(this.spare, this.values, one, from, local, bits);
    this.exchange(size);
  }

  mix(weight: number, other: Joined, otherWeight: number): void {
    for (let s = 0; s < this.size; s++) this.values[s] = weight * this.values[s]! + otherWeight * other.values[s]!;
  }

  write(target: Vector, at: number): void {
    for (let s = 0; s < this.size; s++) target[at + s] = this.values[s]!;
  }

  private exchange(size: number): void {
    const { values, spare } = this;
    this.values = spare;
    this.spare = values;
    this.size = size;
  }
}
