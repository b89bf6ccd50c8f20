import {
  addTo,
  affineOf,
  affineQuotient,
  copyOf,
  type DoubleVector,
  dotOf,
  doubles,
  gather,
  multiplyBy,
  quotient,
  SpareDoubles,
  subsetSums,
  supersetSums,
} from "./double-double.ts";
import { PartialSums } from "./partial-sums.ts";
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
  /** By its chance to be there. */
  readonly parts: Map<number, DoubleVector>;
}

/** A company with other vectors or another background, from which what is the same is taken. */
export interface CompanyBefore {
  readonly company: Company;
  /** True for a companion whose vector is the same. */
  readonly same: (cause: number) => boolean;
}

/**
 * What the background and all companions together bring about, beside each class of principal cause.
 *
 * In sums over subsets independent parents multiply point by point, so that a change of one companion costs one
 * quotient. The way back to single sets subtracts; it is done with 32 digits (docs/decisions/0004, 0007).
 */
export class Company {
  private readonly size: number;
  private readonly background: Vector;
  private readonly companions: readonly Companion[];
  private readonly known: readonly Known[];
  /** Product of background and companions for each class. */
  private readonly products: readonly DoubleVector[];

  /**
   * @param background over all bits
   * @param vector     what a companion does, mixed over its sites
   * @param before     company of the same companions with the same chances, used again where nothing has changed
   */
  constructor(
    bits: number,
    background: Vector,
    companions: readonly Companion[],
    classes: number,
    vector: (cause: number) => Masked,
    before: CompanyBefore | null = null,
  ) {
    this.size = 2 ** bits;
    this.background = background;
    this.companions = companions;
    const changed: number[] = [];
    this.known = companions.map(({ cause }, i) => {
      if (before?.same(cause)) return before.company.known[i]!;
      changed.push(i);
      return knownOf(vector(cause));
    });
    if (before !== null && 2 * changed.length < companions.length)
      this.products = this.changed(before.company, changed, classes);
    else this.products = this.multiplied(background, classes);
  }

  private multiplied(background: Vector, classes: number): DoubleVector[] {
    const base: DoubleVector = { hi: background.slice(), lo: new Float64Array(this.size) };
    subsetSums(base);
    this.companions.forEach(({ chances }, i) => {
      if (isCommon(chances)) this.multiply(base, i, chances[0]!);
    });
    return Array.from({ length: classes }, (_, c) => {
      const product = c === classes - 1 ? base : copyOf(base);
      this.companions.forEach(({ chances }, i) => {
        if (!isCommon(chances)) this.multiply(product, i, chances[c]!);
      });
      return product;
    });
  }

  /** Each product times new over old, of the background and of every companion that has changed. */
  private changed(before: Company, changed: readonly number[], classes: number): DoubleVector[] {
    const all = this.size - 1;
    const whole = projection(all, all);
    let common: DoubleVector | null = null;
    if (!sameValues(this.background, before.background)) {
      common = { hi: this.background.slice(), lo: new Float64Array(this.size) };
      subsetSums(common);
      const old: DoubleVector = { hi: before.background.slice(), lo: new Float64Array(this.size) };
      subsetSums(old);
      common = quotient(common, old);
    }
    for (const i of changed) {
      const { chances } = this.companions[i]!;
      if (!isCommon(chances) || chances[0] === 0) continue;
      const { mask, ratio } = this.ratio(before, i, chances[0]!);
      if (common === null) {
        common = doubles(this.size);
        common.hi.fill(1);
      }
      multiplyBy(common, ratio, projection(all, mask));
    }
    return Array.from({ length: classes }, (_, c) => {
      const product = copyOf(before.products[c]!);
      if (common !== null) multiplyBy(product, common, whole);
      for (const i of changed) {
        const { chances } = this.companions[i]!;
        if (isCommon(chances) || chances[c] === 0) continue;
        const { mask, ratio } = this.ratio(before, i, chances[c]!);
        multiplyBy(product, ratio, projection(all, mask));
      }
      return product;
    });
  }

  /** In work space that the next ratio overwrites. */
  private ratio(before: Company, i: number, chance: number): { mask: number; ratio: DoubleVector } {
    const old = before.known[i]!;
    const now = this.known[i]!;
    const mask = old.mask | now.mask;
    const was = widened(old.sums, old.mask, mask);
    const is = widened(now.sums, now.mask, mask);
    return { mask, ratio: affineQuotient(spare.of(is.hi.length), 1 - chance, chance, is, was) };
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
    const partial = weights.map((weight) => weight && new PartialSums(all, weight));
    let together: DoubleVector | null = null;
    for (const weight of weights) {
      if (weight === null) continue;
      if (together === null) together = copyOf(weight);
      else addTo(together, weight);
    }
    if (together === null) return;
    const common = new PartialSums(all, together);
    this.companions.forEach(({ cause, chances }, i) => {
      const { mask } = this.known[i]!;
      const part = (chance: number) => partOf(this.known[i]!, chance);
      let joint = 0;
      let ownPart: DoubleVector | null = null;
      const c = classOf[cause]!;
      if (isCommon(chances)) {
        ownPart = part(chances[0]!);
        joint = dotOf(common.over(mask), ownPart);
      } else
        partial.forEach((sums, k) => {
          if (sums === null) return;
          const there = part(chances[k]!);
          if (k === c) ownPart = there;
          joint += dotOf(sums.over(mask), there);
        });
      const self = ownPart === null ? null : own(cause);
      if (self !== null) {
        // At a second place of the principal cause it is counted there already.
        const twice = copyOf(this.products[c]!);
        multiplyBy(twice, ownPart!, projection(all, mask));
        signed(twice, signs);
        const mine = knownOf(self);
        joint -= dotOf(gather(twice, projection(all, mine.mask), mine.sums.hi.length), mine.sums);
      }
      if (joint > 0) add(cause, joint);
    });
  }
}

/** Of what a companion that may be there does: the part in which it is there. Kept with its vector. */
function partOf({ sums, parts }: Known, chance: number): DoubleVector {
  const known = parts.get(chance);
  if (known) return known;
  const made = quotient(affineOf(0, chance, sums), affineOf(1 - chance, chance, sums));
  parts.set(chance, made);
  return made;
}

function sameValues(a: Vector, b: Vector): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let s = 0; s < a.length; s++) if (a[s] !== b[s]) return false;
  return true;
}

function isCommon(chances: readonly number[]): boolean {
  return chances.every((chance) => chance === chances[0]);
}

function knownOf({ mask, values }: Masked): Known {
  const sums: DoubleVector = { hi: values.slice(), lo: new Float64Array(values.length) };
  subsetSums(sums);
  return { mask, sums, parts: new Map() };
}

/** Of the ratio of one companion. */
const spare = new SpareDoubles();

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

const signsMade = new WeakMap<Terms, Int32Array>();

/** How often, with sign, each sum over subsets counts in P(evidence). */
function signsOf(size: number, terms: Terms): Int32Array {
  const known = signsMade.get(terms);
  if (known?.length === size) return known;
  const signs = makeSigns(size, terms);
  signsMade.set(terms, signs);
  return signs;
}

function makeSigns(size: number, terms: Terms): Int32Array {
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

/** For each set: the chance that what the signed product stands for completes it to the evidence. It is used up. */
export function completed(product: DoubleVector): Vector {
  supersetSums(product);
  const out = product.hi;
  for (let s = 0; s < out.length; s++) if (out[s]! < 0) out[s] = 0;
  return out;
}
