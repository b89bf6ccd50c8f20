import { addInto, bitCount, localMask, type Masked, type Vector } from "./subsets.ts";
import { unionProduct } from "./union-product.ts";

/** Number of the vector that brings about nothing and denies nothing. */
export const NOTHING = 0;

/** Vectors that many sites share, each made once: products and mixtures by the numbers of what they are made of. */
export class Parts {
  private readonly vectors: Masked[] = [{ mask: 0, values: Float64Array.of(1) }];
  private readonly products = new Map<number, number>();
  private readonly mixtures = new Map<string, number>();

  vectorOf(number: number): Masked {
    return this.vectors[number]!;
  }

  add(vector: Masked): number {
    return this.vectors.push(vector) - 1;
  }

  /** What two independent parts bring about together. */
  unite(a: number, b: number): number {
    if (a === NOTHING) return b;
    if (b === NOTHING) return a;
    const key = a * 0x4000000 + b;
    const known = this.products.get(key);
    if (known !== undefined) return known;
    const made = this.add(unite(this.vectors[a]!, this.vectors[b]!));
    this.products.set(key, made);
    return made;
  }

  /** chance a + (1 - chance) b */
  mix(chance: number, a: number, b: number): number {
    if (a === b) return a;
    const key = `${chance}|${a}|${b}`;
    const known = this.mixtures.get(key);
    if (known !== undefined) return known;
    const mask = this.vectors[a]!.mask | this.vectors[b]!.mask;
    const values: Vector = new Float64Array(2 ** bitCount(mask));
    addInto(values, mask, chance, this.vectors[a]!);
    addInto(values, mask, 1 - chance, this.vectors[b]!);
    const made = this.add({ mask, values });
    this.mixtures.set(key, made);
    return made;
  }
}

/** What two independent parents bring about together. */
export function unite(a: Masked, b: Masked): Masked {
  if (b.mask === 0) return scaled(a, b.values[0]!);
  if (a.mask === 0) return scaled(b, a.values[0]!);
  const mask = a.mask | b.mask;
  const wide: Vector = new Float64Array(2 ** bitCount(mask));
  addInto(wide, mask, 1, a);
  const out: Vector = new Float64Array(wide.length);
  unionProduct(out, wide, { mask: localMask(b.mask, mask), values: b.values }, bitCount(mask));
  return { mask, values: out };
}

function scaled({ mask, values }: Masked, factor: number): Masked {
  return { mask, values: values.map((p) => p * factor) };
}
