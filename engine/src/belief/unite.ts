import { addInto, bitCount, embedding, localMask, type Masked, type Vector } from "./subsets.ts";
import { unionProduct } from "./union-product.ts";
import { MANY, unionBySums } from "./union-sums.ts";

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
  // Each finding that the factor knows costs three products where another costs two.
  const [whole, factor] = a.values.length >= b.values.length ? [a, b] : [b, a];
  const wide: Vector = new Float64Array(2 ** bitCount(mask));
  addInto(wide, mask, 1, whole);
  const bits = bitCount(mask);
  const local = { mask: localMask(factor.mask, mask), values: factor.values };
  if (bitCount(factor.mask) >= MANY) return { mask, values: unionBySums(wide, local, bits) };
  const out: Vector = new Float64Array(wide.length);
  unionProduct(out, wide, local.values, 0, local.mask, bits);
  return { mask, values: out };
}

function scaled({ mask, values }: Masked, factor: number): Masked {
  return { mask, values: values.map((p) => p * factor) };
}
