import type { Evidence } from "./evidence.ts";
import { activate } from "./lattice.ts";
import { type LocalVector, type ProductVector, subsetsOf } from "./step.ts";

/** A positive finding taken out of the common account: what explains it beside the principal cause is one leak. */
export interface ClosedBit {
  readonly mask: number;
  /** P(brought about by leak or companions), taken as independent of everything else; null: not demanded at all. */
  readonly leak: number | null;
}

/**
 * Evidence with more positive findings than can be held jointly. The findings that companions hardly ever cause are
 * closed: each is explained by the principal cause, exactly, or by a leak that companions are added to. An
 * approximation, named in the answer; with few enough findings there is none.
 */
export interface Closing {
  readonly bits: readonly ClosedBit[];
}

/** The principal cause's vector with the closed findings demanded and gone. */
export function closePrincipal(product: ProductVector, closing: Closing): ProductVector {
  return close(product, closing, (with_, without, leak) => with_ + (leak ?? 1) * without, (leak) => leak ?? 1);
}

/** A companion's or the background's vector with the closed findings left open and gone. */
export function closeRest(product: ProductVector, closing: Closing): ProductVector {
  return close(product, closing, (with_, without) => with_ + without, () => 1);
}

function close(
  product: ProductVector,
  { bits }: Closing,
  join: (with_: number, without: number, leak: number | null) => number,
  untouched: (leak: number | null) => number,
): ProductVector {
  if (bits.length === 0) return product;
  let closed = 0;
  for (const bit of bits) closed |= bit.mask;
  let factor = product.factor;
  let met = 0;
  const hits: ProductVector["hits"][number][] = [];
  const parts: LocalVector[] = [];
  const finish = (part: LocalVector) => {
    let vector = part;
    for (const bit of bits) {
      if ((maskOf(vector) & bit.mask) === 0) continue;
      met |= bit.mask;
      vector = without(vector, bit.mask, (a, b) => join(a, b, bit.leak));
    }
    if (vector.values.length === 1) factor *= vector.values[0]!;
    else parts.push(vector);
  };
  for (const hit of product.hits) {
    if ((hit.mask & closed) === 0) hits.push(hit);
    else finish(asVector(hit));
  }
  for (const part of product.parts) {
    if ((maskOf(part) & closed) === 0) parts.push(part);
    else finish(part);
  }
  for (const bit of bits) if ((met & bit.mask) === 0) factor *= untouched(bit.leak);
  return { factor, hits, parts };
}

function maskOf(vector: LocalVector): number {
  return vector.index[vector.index.length - 1]!;
}

function asVector({ mask, hit, miss }: ProductVector["hits"][number]): LocalVector {
  const bits: number[] = [];
  for (let bit = 1; bit <= mask && bit > 0; bit *= 2) if ((mask & bit) !== 0) bits.push(bit);
  const index = subsetsOf(bits);
  const values = new Float64Array(index.length);
  values[0] = 1;
  activate(values, index.length - 1, hit, miss);
  return { bits, index, values };
}

/** Joins the halves with and without one bit. */
function without(vector: LocalVector, mask: number, join: (with_: number, without: number) => number): LocalVector {
  const place = 2 ** vector.bits.indexOf(mask);
  const bits = vector.bits.filter((bit) => bit !== mask);
  const values = new Float64Array(vector.values.length / 2);
  let filled = 0;
  for (let base = 0; base < vector.values.length; base += 2 * place)
    for (let l = base; l < base + place; l++) values[filled++] = join(vector.values[l + place]!, vector.values[l]!);
  return { bits, index: subsetsOf(bits), values };
}

/** The same evidence with its bits in another order; `order[new] = old`. */
export function reordered(evidence: Evidence, order: readonly number[]): Evidence {
  const renamed = (mask: number) => order.reduce((out, old, now) => ((mask & (1 << old)) !== 0 ? out | (1 << now) : out), 0);
  return {
    ...evidence,
    uses: new Map([...evidence.uses].map(([node, use]) => [node, { ...use, mask: renamed(use.mask) }])),
    terms: evidence.terms.map(({ mask, sign }) => ({ mask: renamed(mask), sign })),
    bitAnswers: order.map((old) => evidence.bitAnswers[old]!),
  };
}

/** Bits that every term demands: only these can be closed. */
export function demandedBits(evidence: Evidence): number[] {
  const all = evidence.terms.reduce((common, { mask }) => common & mask, -1);
  return evidence.bitAnswers.map((_, bit) => bit).filter((bit) => (all & (1 << bit)) !== 0);
}

/** The evidence of one bit alone, for asking how often it comes about without a principal cause. */
export function aloneEvidence(evidence: Evidence, bit: number): Evidence {
  const mask = 1 << bit;
  const uses = new Map([...evidence.uses].filter(([, use]) => (use.mask & mask) !== 0).map(([node, use]) => [node, { ...use, mask: 1 }]));
  return {
    ...evidence,
    bits: 1,
    uses,
    terms: [{ mask: 1, sign: 1 }],
    descriptions: [],
    blankets: evidence.blankets.filter(({ node }) => uses.has(node)),
    bitAnswers: [evidence.bitAnswers[bit]!],
  };
}
