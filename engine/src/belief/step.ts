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

/** The chance of every set being exactly what the steps bring about, nothing denied among it. */
export function evaluate(steps: readonly Step[]): LocalVector {
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
