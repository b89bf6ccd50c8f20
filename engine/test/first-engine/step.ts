import type { Outcome } from "../../src/belief/effects.ts";
import { activate, type SubsetVector } from "./lattice.ts";

/**
 * What one parent does to the evidence, as a small tree: outcomes one after the other, and choices between
 * branches with their chances (a structure's state, a latent on or off). Steps act independently.
 */
export interface Step {
  readonly kind: "outcome" | "choice";
  readonly outcome: Outcome;
  readonly branches: readonly Branch[];
  /** Bits that it may bring about. */
  readonly mask: number;
  /** Steps with one number are one step. */
  readonly number: number;
}

let made = 0;

export interface Branch {
  readonly chance: number;
  readonly steps: readonly Step[];
}

const NOTHING: Outcome = { factor: 1, hits: [] };

export function outcomeStep(outcome: Outcome): Step {
  let mask = 0;
  for (const hit of outcome.hits) mask |= hit.mask;
  return { kind: "outcome", outcome, branches: [], mask, number: made++ };
}

/** A choice; a mere factor when none of its branches brings anything about. */
export function choiceStep(branches: readonly Branch[]): Step {
  let mask = 0;
  for (const branch of branches) for (const step of branch.steps) mask |= step.mask;
  if (mask !== 0) return { kind: "choice", outcome: NOTHING, branches, mask, number: made++ };
  let factor = 0;
  for (const { chance, steps } of branches)
    factor += steps.reduce((product, step) => product * step.outcome.factor, chance);
  return outcomeStep({ factor, hits: [] });
}

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
  /** Chance events that share no bit with anything else. */
  readonly hits: readonly Hit[];
  readonly parts: readonly LocalVector[];
}

type Hit = Outcome["hits"][number];

/** The chance of every set being exactly what the steps bring about, nothing denied among it. */
export function evaluate(steps: readonly Step[], known: Map<string, LocalVector>): ProductVector {
  const { factor, groups } = grouped(steps);
  const hits: Hit[] = [];
  const parts: LocalVector[] = [];
  for (const group of groups) {
    if (group.choices.length === 0 && group.hits.length === 1) hits.push(group.hits[0]!);
    else parts.push(evaluateOnce(group, known));
  }
  return { factor, hits, parts };
}

function grouped(steps: readonly Step[]): { factor: number; groups: Group[] } {
  let factor = 1;
  const groups: Group[] = [];
  for (const step of steps) {
    if (step.kind === "choice") place(groups, step.mask, step, null);
    else {
      factor *= step.outcome.factor;
      for (const hit of step.outcome.hits) place(groups, hit.mask, null, hit);
    }
  }
  return { factor, groups };
}

/** Steps that share bits, directly or through others. */
interface Group {
  mask: number;
  readonly choices: Step[];
  readonly hits: Hit[];
}

function place(groups: Group[], mask: number, choice: Step | null, hit: Hit | null): void {
  let home: Group | null = null;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!;
    if ((group.mask & mask) === 0) continue;
    if (home === null) {
      home = group;
      home.mask |= mask;
    } else {
      home.mask |= group.mask;
      home.choices.push(...group.choices);
      home.hits.push(...group.hits);
      groups.splice(i, 1);
      i -= 1;
    }
  }
  if (home === null) {
    home = { mask, choices: [], hits: [] };
    groups.push(home);
  }
  if (choice) home.choices.push(choice);
  if (hit) home.hits.push(hit);
}

/** Parts of fewer bits than this are made anew sooner than found. */
const WORTH_KEEPING = 4;

function keyOf(group: Group): string {
  let key = "";
  for (const choice of group.choices) key += `${choice.number},`;
  for (const { mask, hit, miss } of group.hits) key += `${mask}:${hit}:${miss},`;
  return key;
}

function evaluateOnce(group: Group, known: Map<string, LocalVector>): LocalVector {
  if (bitsOf(group.mask).length < WORTH_KEEPING) return evaluateGroup(group);
  const key = keyOf(group);
  const before = known.get(key);
  if (before) return before;
  const vector = evaluateGroup(group);
  known.set(key, vector);
  return vector;
}

function evaluateGroup(group: Group): LocalVector {
  // Bits take their place when a step first needs them, so that the early steps work on short vectors.
  const bits: number[] = [];
  const values = new Float64Array(2 ** bitsOf(group.mask).length);
  values[0] = 1;
  const take = (mask: number) => {
    for (const bit of bitsOf(mask)) if (!bits.includes(bit)) bits.push(bit);
    return 2 ** bits.length;
  };
  for (const step of group.choices) run(values, take(step.mask), step, bits, 0);
  for (const { mask, hit, miss } of group.hits) {
    const size = take(mask);
    activate(values, localMask(mask, bits), hit, miss, size);
  }
  return { index: subsetsOf(bits), values };
}

/** The product multiplied out, in work space that the next call uses again: read it at once. */
export function expand(product: ProductVector): { size: number; index: Int32Array; values: Float64Array } {
  let size = 2 ** product.hits.length;
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
  for (const { mask, hit, miss } of product.hits) {
    for (let i = 0; i < filled; i++) {
      const value = values[i]!;
      values[filled + i] = value * hit;
      index[filled + i] = index[i]! | mask;
      values[i] = value * miss;
    }
    filled *= 2;
  }
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
  if (step.kind === "outcome") {
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

const subsetTables = new Map<string, Int32Array<ArrayBuffer>>();

/** All unions of the bits; entry l holds the union of the bits that l names. */
function subsetsOf(bits: readonly number[]): Int32Array<ArrayBuffer> {
  const key = bits.join();
  const known = subsetTables.get(key);
  if (known) return known;
  const out = new Int32Array(2 ** bits.length);
  bits.forEach((bit, i) => {
    const half = 2 ** i;
    for (let l = 0; l < half; l++) out[half + l] = out[l]! | bit;
  });
  if (bits.length <= MOST_KEPT) subsetTables.set(key, out);
  return out;
}

/** Tables of longer lists are too large to keep. */
const MOST_KEPT = 12;
