import { addInto, bitCount, embedding, localMask, type Masked, type Vector } from "./subsets.ts";
import { unionProduct } from "./union-product.ts";

/** Number of the vector that brings about nothing and denies nothing. */
export const NOTHING = 0;

/** Each change of the evidence numbers the vectors that it alone needs from a start of its own. */
const OWN = 0x100000;

/** Vectors that many sites share, each made once: products and mixtures by the numbers of what they are made of. */
export class Parts {
  private readonly shared: Parts | null;
  /** Number of its own first vector; what is below belongs to `shared`. */
  private readonly start: number;
  private readonly vectors: Masked[];
  private readonly products = new Map<number, number>();
  private readonly mixtures = new Map<string, number>();

  /** @param shared parts whose vectors are used as well; what is made of them alone is kept there */
  constructor(shared: Parts | null = null) {
    this.shared = shared;
    this.start = shared === null ? 0 : shared.start + OWN;
    this.vectors = shared === null ? [{ mask: 0, values: Float64Array.of(1) }] : [];
  }

  vectorOf(number: number): Masked {
    return number >= this.start ? this.vectors[number - this.start]! : this.shared!.vectorOf(number);
  }

  add(vector: Masked): number {
    return this.start + this.vectors.push(vector) - 1;
  }

  /** What two independent parts bring about together. */
  unite(a: number, b: number): number {
    if (a === NOTHING) return b;
    if (b === NOTHING) return a;
    if (this.shared !== null && a < this.start && b < this.start) return this.shared.unite(a, b);
    const key = a * 0x4000000 + b;
    const known = this.products.get(key);
    if (known !== undefined) return known;
    const made = this.add(unite(this.vectorOf(a), this.vectorOf(b)));
    this.products.set(key, made);
    return made;
  }

  /** chance a + (1 - chance) b */
  mix(chance: number, a: Scaled, b: Scaled): Scaled {
    const factor = chance * a.factor + (1 - chance) * b.factor;
    if (a.part === b.part || factor === 0) return { factor, part: a.part };
    if (this.shared !== null && a.part < this.start && b.part < this.start) return this.shared.mix(chance, a, b);
    const share = (chance * a.factor) / factor;
    const key = `${share}|${a.part}|${b.part}`;
    let part = this.mixtures.get(key);
    if (part === undefined) {
      const first = this.vectorOf(a.part);
      const second = this.vectorOf(b.part);
      const mask = first.mask | second.mask;
      const values: Vector = new Float64Array(2 ** bitCount(mask));
      addInto(values, mask, share, first);
      addInto(values, mask, 1 - share, second);
      part = this.add({ mask, values });
      this.mixtures.set(key, part);
    }
    return { factor, part };
  }
}

/** A vector by its number, times a factor. */
export interface Scaled {
  readonly factor: number;
  readonly part: number;
}

/** What two independent parents bring about together. */
export function unite(a: Masked, b: Masked): Masked {
  if (b.mask === 0) return scaled(a, b.values[0]!);
  if (a.mask === 0) return scaled(b, a.values[0]!);
  const mask = a.mask | b.mask;
  if ((a.mask & b.mask) === 0) {
    const out: Vector = new Float64Array(a.values.length * b.values.length);
    const atA = embedding(a.mask, mask);
    const atB = embedding(b.mask, mask);
    for (let j = 0; j < b.values.length; j++) {
      const p = b.values[j]!;
      const base = atB[j]!;
      if (p !== 0) for (let i = 0; i < a.values.length; i++) out[base + atA[i]!] = p * a.values[i]!;
    }
    return { mask, values: out };
  }
  const wide: Vector = new Float64Array(2 ** bitCount(mask));
  addInto(wide, mask, 1, a);
  const out: Vector = new Float64Array(wide.length);
  unionProduct(out, wide, { mask: localMask(b.mask, mask), values: b.values }, bitCount(mask));
  return { mask, values: out };
}

function scaled({ mask, values }: Masked, factor: number): Masked {
  return { mask, values: values.map((p) => p * factor) };
}
