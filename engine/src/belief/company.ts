import {
  affineOf,
  copyOf,
  type DoubleVector,
  dotOf,
  doubles,
  gather,
  multiplyBy,
  quotient,
  subsetSums,
  supersetSums,
} from "./double-double.ts";
import { type Masked, projection, type Vector } from "./subsets.ts";

/** A companion cause: present beside a principal of class c with chance `chances[c]`. */
export interface Companion {
  readonly cause: number;
  readonly chances: readonly number[];
}

/** Sets of bits of which all must have come about, with signs; P(evidence) is the signed sum. */
export type Terms = readonly { readonly mask: number; readonly sign: 1 | -1 }[];

/** A companion's vector as sums over subsets: P(what it brings about lies within T), over the bits that it knows. */
interface Known {
  readonly mask: number;
  readonly sums: DoubleVector;
}

/**
 * What the background and all companions together bring about, beside each class of principal cause.
 *
 * In sums over subsets independent parents multiply point by point, so that a change of one companion costs one
 * quotient. The way back to single sets subtracts; it is done with 32 digits (docs/decisions/0004, 0007).
 */
export class Company {
  private readonly size: number;
  private readonly companions: readonly Companion[];
  private readonly known: readonly Known[];
  /** Product of background and companions for each class. */
  private readonly products: readonly DoubleVector[];

  /**
   * @param background over all bits
   * @param vector     what a companion does, mixed over its sites
   * @param from       company with the same background and companions' chances, used again for companions that are `same`
   */
  constructor(
    bits: number,
    background: Vector,
    companions: readonly Companion[],
    classes: number,
    vector: (cause: number) => Masked,
    from: Company | null = null,
    same: (cause: number) => boolean = () => false,
  ) {
    this.size = 2 ** bits;
    this.companions = companions;
    this.known = companions.map(({ cause }, i) =>
      from !== null && same(cause) ? from.known[i]! : knownOf(vector(cause)),
    );
    const changed = companions.map((_, i) => i).filter((i) => from === null || !same(companions[i]!.cause));
    if (from !== null && 2 * changed.length < companions.length) this.products = this.changed(from, changed, classes);
    else this.products = this.multiplied(background, classes);
  }

  private multiplied(background: Vector, classes: number): DoubleVector[] {
    const base: DoubleVector = { hi: background.slice(), lo: new Float64Array(this.size) };
    subsetSums(base);
    this.companions.forEach(({ chances }, i) => {
      if (isCommon(chances)) this.multiply(base, i, chances[0]!);
    });
    return Array.from({ length: classes }, (_, c) => {
      const product = copyOf(base);
      this.companions.forEach(({ chances }, i) => {
        if (!isCommon(chances)) this.multiply(product, i, chances[c]!);
      });
      return product;
    });
  }

  private changed(from: Company, changed: readonly number[], classes: number): DoubleVector[] {
    const products = Array.from({ length: classes }, (_, c) => copyOf(from.products[c]!));
    for (const i of changed) {
      const { chances } = this.companions[i]!;
      const before = from.known[i]!;
      const ratios = new Map<number, { mask: number; ratio: DoubleVector }>();
      for (let c = 0; c < classes; c++) {
        const chance = chances[c]!;
        let made = ratios.get(chance);
        if (!made) {
          const after = this.known[i]!;
          const mask = before.mask | after.mask;
          const old = widened(affineOf(1 - chance, chance, before.sums), before.mask, mask);
          const now = widened(affineOf(1 - chance, chance, after.sums), after.mask, mask);
          made = { mask, ratio: quotient(now, old) };
          ratios.set(chance, made);
        }
        multiplyBy(products[c]!, made.ratio, projection(this.size - 1, made.mask));
      }
    }
    return products;
  }

  private multiply(product: DoubleVector, i: number, chance: number): void {
    if (chance === 0) return;
    const { mask, sums } = this.known[i]!;
    multiplyBy(product, affineOf(1 - chance, chance, sums), projection(this.size - 1, mask));
  }

  /** Sums over subsets of background and companions beside class c, each with the sign that it has in P(evidence). */
  signedProduct(c: number, terms: Terms): DoubleVector {
    const work = copyOf(this.products[c]!);
    signed(work, signsOf(this.size, terms));
    return work;
  }

  /**
   * P(companion present beside a principal other than itself, evidence), for each companion.
   *
   * @param reached for each class, in sums over subsets, what its principal causes bring about, weighted with their
   *                chances; null for nothing; used up
   * @param own     for a cause what it brings about as principal, weighted; null when that is not among `reached`
   * @param classOf class of each cause as principal
   */
  companionJoints(
    reached: readonly (DoubleVector | null)[],
    own: (cause: number) => Masked | null,
    classOf: readonly number[],
    terms: Terms,
    add: (cause: number, joint: number) => void,
  ): void {
    const signs = signsOf(this.size, terms);
    const all = this.size - 1;
    const whole = projection(all, all);
    const weights = reached.map((sums, c) => {
      if (sums === null) return null;
      multiplyBy(sums, this.products[c]!, whole);
      signed(sums, signs);
      return sums;
    });
    let common: DoubleVector | null = null;
    for (const weight of weights) if (weight) common = common === null ? copyOf(weight) : plus(common, weight);
    if (common === null) return;
    this.companions.forEach(({ cause, chances }, i) => {
      const { mask, sums } = this.known[i]!;
      const place = projection(all, mask);
      const size = sums.hi.length;
      const part = (chance: number) => quotient(affineOf(0, chance, sums), affineOf(1 - chance, chance, sums));
      let joint = 0;
      let ownPart: DoubleVector | null = null;
      const c = classOf[cause]!;
      if (isCommon(chances)) {
        ownPart = part(chances[0]!);
        joint = dotOf(gather(common!, place, size), ownPart);
      } else
        weights.forEach((weight, k) => {
          if (weight === null) return;
          const there = part(chances[k]!);
          if (k === c) ownPart = there;
          joint += dotOf(gather(weight, place, size), there);
        });
      const self = ownPart === null ? null : own(cause);
      if (self !== null) {
        // At a second place of the principal cause it is counted there already.
        const twice = copyOf(this.products[c]!);
        multiplyBy(twice, ownPart!, place);
        signed(twice, signs);
        const mine = knownOf(self);
        joint -= dotOf(gather(twice, projection(all, mine.mask), mine.sums.hi.length), mine.sums);
      }
      if (joint > 0) add(cause, joint);
    });
  }
}

function isCommon(chances: readonly number[]): boolean {
  return chances.every((chance) => chance === chances[0]);
}

function knownOf({ mask, values }: Masked): Known {
  const sums: DoubleVector = { hi: values.slice(), lo: new Float64Array(values.length) };
  subsetSums(sums);
  return { mask, sums };
}

/** The same sums over more bits. */
function widened(sums: DoubleVector, from: number, mask: number): DoubleVector {
  if (from === mask) return sums;
  const full = projection(mask, from);
  const out = doubles(full.length);
  full.forEach((at, s) => {
    out.hi[s] = sums.hi[at]!;
    out.lo[s] = sums.lo[at]!;
  });
  return out;
}

function plus(a: DoubleVector, b: DoubleVector): DoubleVector {
  // Two vectors side by side, gathered into one.
  const { length } = a.hi;
  const both = doubles(2 * length);
  both.hi.set(a.hi);
  both.lo.set(a.lo);
  both.hi.set(b.hi, length);
  both.lo.set(b.lo, length);
  return gather(
    both,
    Int32Array.from(both.hi, (_, s) => s % length),
    length,
  );
}

/** How often, with sign, each sum over subsets counts in P(evidence). */
function signsOf(size: number, terms: Terms): Int32Array {
  const signs = new Int32Array(size);
  for (const { mask, sign } of terms)
    for (let t = 0; t < size; t++) if ((t & ~mask) === 0) signs[t]! += parity(mask & ~t) * sign;
  // Bits that a term does not require may come about or not.
  for (const { mask, sign } of terms) {
    const free = size - 1 - mask;
    if (free === 0) continue;
    for (let t = 0; t < size; t++)
      if ((t & ~mask) === 0) {
        signs[t]! -= parity(mask & ~t) * sign;
        signs[t | free]! += parity(mask & ~t) * sign;
      }
  }
  return signs;
}

function parity(mask: number): 1 | -1 {
  let odd = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) odd ^= 1;
  return odd === 1 ? -1 : 1;
}

function signed({ hi, lo }: DoubleVector, signs: Int32Array): void {
  for (let s = 0; s < hi.length; s++) {
    hi[s]! *= signs[s]!;
    lo[s]! *= signs[s]!;
  }
}

/** For each set: the chance that what the signed product stands for completes it to the evidence. */
export function completed(product: DoubleVector): Vector {
  const work = copyOf(product);
  supersetSums(work);
  const out = work.hi;
  for (let s = 0; s < out.length; s++) if (out[s]! < 0) out[s] = 0;
  return out;
}
