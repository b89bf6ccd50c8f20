import type { Outcome } from "./effects.ts";
import { activate, type SubsetVector } from "./lattice.ts";

/**
 * What one parent does to the evidence, as a small tree: outcomes one after the other, and choices between
 * branches with their chances (a structure's state, a latent on or off). Steps act independently.
 */
export type Step =
  | { readonly outcome: Outcome }
  | { readonly branches: readonly { readonly chance: number; readonly steps: readonly Step[] }[] };

/** A function on subsets of a few of the bits: values[l] belongs to the set index[l], all other sets have 0. */
export interface LocalVector {
  readonly index: Int32Array<ArrayBuffer>;
  readonly values: SubsetVector;
}

/**
 * A function on subsets that is a product of functions on disjoint groups of bits. What one cause does falls apart
 * so: pain on the left knows nothing of blood tests once the cause and its site are given.
 */
export interface ProductVector {
  readonly factor: number;
  readonly parts: readonly LocalVector[];
}

/** Bits that any of the steps may bring about. */
export function maskOf(steps: readonly Step[]): number {
  let mask = 0;
  for (const step of steps) {
    if ("outcome" in step) for (const hit of step.outcome.hits) mask |= hit.mask;
    else for (const branch of step.branches) mask |= maskOf(branch.steps);
  }
  return mask;
}

/** Equal keys mean equal numbers in equal order, so vectors can be shared. */
export function keyOf(steps: readonly Step[]): string {
  let key = "";
  for (const step of steps) {
    if ("outcome" in step) {
      key += `*${step.outcome.factor}`;
      for (const { mask, hit, miss } of step.outcome.hits) key += `,${mask}:${hit}:${miss}`;
    } else {
      key += "(";
      for (const branch of step.branches) key += `${branch.chance}[${keyOf(branch.steps)}]`;
      key += ")";
    }
  }
  return key;
}

/** A choice none of whose branches brings anything about is a mere factor. */
export function simplified(step: Step): Step {
  if ("outcome" in step) return step;
  let factor = 0;
  for (const branch of step.branches) {
    let chance = branch.chance;
    for (const inner of branch.steps) {
      if (!("outcome" in inner) || inner.outcome.hits.length > 0) return step;
      chance *= inner.outcome.factor;
    }
    factor += chance;
  }
  return { outcome: { factor, hits: [] } };
}

/**
 * The chance of every set being exactly what the steps bring about, nothing denied among it.
 * @param known vectors of parts made before, by what they say; added to
 */
export function evaluate(steps: readonly Step[], known: Map<string, LocalVector>): ProductVector {
  let factor = 1;
  const single: { step: Step; mask: number }[] = [];
  for (const step of steps) {
    if ("branches" in step) single.push({ step, mask: maskOf([step]) });
    else {
      factor *= step.outcome.factor;
      for (const hit of step.outcome.hits) single.push({ step: { outcome: { factor: 1, hits: [hit] } }, mask: hit.mask });
    }
  }
  const parts = connected(single).map((group) => {
    const key = keyOf(group);
    const before = known.get(key);
    if (before) return before;
    const made = evaluatePart(group);
    known.set(key, made);
    return made;
  });
  return { factor, parts };
}

/** Steps that share bits, directly or through others, belong together. */
function connected(steps: readonly { step: Step; mask: number }[]): Step[][] {
  let groups: { mask: number; steps: Step[] }[] = [];
  for (const { step, mask } of steps) {
    const touching = groups.filter((group) => (group.mask & mask) !== 0);
    const joined = {
      mask: touching.reduce((all, group) => all | group.mask, mask),
      steps: [...touching.flatMap((group) => group.steps), step],
    };
    groups = [...groups.filter((group) => (group.mask & mask) === 0), joined];
  }
  return groups.map((group) => group.steps);
}

function evaluatePart(steps: readonly Step[]): LocalVector {
  // Bits take their place when a step first needs them, so that the early steps work on short vectors.
  const bits: number[] = [];
  const values = new Float64Array(2 ** bitsOf(maskOf(steps)).length);
  values[0] = 1;
  let size = 1;
  for (const step of steps) {
    for (const bit of bitsOf(maskOf([step]))) if (!bits.includes(bit)) bits.push(bit);
    size = 2 ** bits.length;
    run(values, size, step, bits, 0);
  }
  return { index: subsetsOf(bits), values };
}

/** The product multiplied out, in work space that the next call uses again: read it at once. */
export function expand(product: ProductVector): { size: number; index: Int32Array; values: Float64Array } {
  let size = 1;
  for (const part of product.parts) size *= part.values.length;
  if (expandedValues.length < size) {
    expandedValues = new Float64Array(size);
    expandedIndex = new Int32Array(size);
  }
  const values = expandedValues;
  const index = expandedIndex;
  values[0] = product.factor;
  index[0] = 0;
  let filled = 1;
  for (const part of product.parts) {
    const length = part.values.length;
    for (let l = length - 1; l >= 0; l--) {
      const value = part.values[l]!;
      const set = part.index[l]!;
      const at = l * filled;
      for (let i = 0; i < filled; i++) {
        values[at + i] = values[i]! * value;
        index[at + i] = index[i]! | set;
      }
    }
    filled *= length;
  }
  return { size: filled, index, values };
}

let expandedValues = new Float64Array(64);
let expandedIndex = new Int32Array(64);

/** Sum of product(S) x weights(S). */
export function dot(product: ProductVector, weights: SubsetVector): number {
  const { size, index, values } = expand(product);
  let sum = 0;
  for (let l = 0; l < size; l++) sum += values[l]! * weights[index[l]!]!;
  return sum;
}

/** target(S) += weight x product(S). */
export function addTo(target: SubsetVector, weight: number, product: ProductVector): void {
  const { size, index, values } = expand(product);
  for (let l = 0; l < size; l++) target[index[l]!]! += weight * values[l]!;
}

/** Work space by depth of nesting: one sum and one part each. */
const space: SubsetVector[] = [];

function workspace(slot: number, size: number): SubsetVector {
  const known = space[slot];
  if (known && known.length >= size) return known;
  const made = new Float64Array(size);
  space[slot] = made;
  return made;
}

/** Applies one step in place to the first `size` entries. */
function run(vector: SubsetVector, size: number, step: Step, bits: readonly number[], depth: number): void {
  if ("outcome" in step) {
    const { factor, hits } = step.outcome;
    if (factor !== 1) for (let s = 0; s < size; s++) vector[s]! *= factor;
    for (const { mask, hit, miss } of hits) activate(vector, localMask(mask, bits), hit, miss, size);
    return;
  }
  const sum = workspace(2 * depth, size);
  const part = workspace(2 * depth + 1, size);
  sum.fill(0, 0, size);
  for (const { chance, steps } of step.branches) {
    if (chance === 0) continue;
    let from = vector;
    if (steps.length > 0) {
      for (let s = 0; s < size; s++) part[s] = vector[s]!;
      for (const inner of steps) run(part, size, inner, bits, depth + 1);
      from = part;
    }
    for (let s = 0; s < size; s++) sum[s]! += chance * from[s]!;
  }
  for (let s = 0; s < size; s++) vector[s] = sum[s]!;
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let bit = 1; bit <= mask; bit *= 2) if ((mask & bit) !== 0) bits.push(bit);
  return bits;
}

function localMask(mask: number, bits: readonly number[]): number {
  let local = 0;
  for (let i = 0; i < bits.length; i++) if ((mask & bits[i]!) !== 0) local |= 1 << i;
  return local;
}

/** All unions of the bits; entry l holds the union of the bits that l names. */
function subsetsOf(bits: readonly number[]): Int32Array<ArrayBuffer> {
  const out = new Int32Array(2 ** bits.length);
  bits.forEach((bit, i) => {
    const half = 2 ** i;
    for (let l = 0; l < half; l++) out[half + l] = out[l]! | bit;
  });
  return out;
}
