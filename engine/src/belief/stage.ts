import { noOutcome, type Outcome } from "./effects.ts";
import { activate, activateBack, localMask, type Vector } from "./subsets.ts";

/** Chance events that act on a vector, and choices between two outcomes (a latent on or off). */
export interface Stage {
  readonly always: Outcome;
  readonly choices: readonly Choice[];
  /** Bits that it may bring about. */
  readonly mask: number;
}

export interface Choice {
  readonly chance: number;
  readonly on: Outcome;
  readonly off: Outcome;
}

export function stageOf(always: Outcome, choices: readonly Choice[]): Stage {
  let mask = maskOf(always);
  for (const { on, off } of choices) mask |= maskOf(on) | maskOf(off);
  return { always, choices, mask };
}

export const NO_STAGE: Stage = stageOf(noOutcome(), []);

function maskOf(outcome: Outcome): number {
  let mask = 0;
  for (const hit of outcome.hits) mask |= hit.mask;
  return mask;
}

/** Applies a stage in place to the vector over `mask` that begins at `at` and has `size` values. */
export function applyStageAt(pool: Vector, at: number, size: number, mask: number, stage: Stage): void {
  applyOutcomeAt(pool, at, size, mask, stage.always);
  for (const { chance, on, off } of stage.choices) {
    if (on.hits.length === 0 && off.hits.length === 0) {
      scale(pool, at, size, chance * on.factor + (1 - chance) * off.factor);
      continue;
    }
    const other = copyAt(pool, at, size);
    applyOutcomeAt(pool, at, size, mask, on);
    applyOutcomeAt(other, 0, size, mask, off);
    mix(pool, at, size, chance, other);
    giveBackCopy(other);
  }
}

/** The transpose of `applyStageAt`. */
export function applyStageBackAt(pool: Vector, at: number, size: number, mask: number, stage: Stage): void {
  for (let i = stage.choices.length - 1; i >= 0; i--) {
    const { chance, on, off } = stage.choices[i]!;
    const other = copyAt(pool, at, size);
    applyOutcomeBackAt(pool, at, size, mask, on);
    applyOutcomeBackAt(other, 0, size, mask, off);
    mix(pool, at, size, chance, other);
    giveBackCopy(other);
  }
  applyOutcomeBackAt(pool, at, size, mask, stage.always);
}

/** Applies a stage to a whole vector over `mask`, in place. */
export function applyStage(vector: Vector, mask: number, stage: Stage): void {
  applyStageAt(vector, 0, vector.length, mask, stage);
}

/** The transpose of `applyStage`. */
export function applyStageBack(vector: Vector, mask: number, stage: Stage): void {
  applyStageBackAt(vector, 0, vector.length, mask, stage);
}

export function applyOutcome(vector: Vector, mask: number, outcome: Outcome): void {
  applyOutcomeAt(vector, 0, vector.length, mask, outcome);
}

function applyOutcomeAt(pool: Vector, at: number, size: number, mask: number, { factor, hits }: Outcome): void {
  scale(pool, at, size, factor);
  for (const { mask: bits, hit, miss } of hits) activate(pool, at, size, localMask(bits, mask), hit, miss);
}

function applyOutcomeBackAt(pool: Vector, at: number, size: number, mask: number, { factor, hits }: Outcome): void {
  for (let i = hits.length - 1; i >= 0; i--) {
    const { mask: bits, hit, miss } = hits[i]!;
    activateBack(pool, at, size, localMask(bits, mask), hit, miss);
  }
  scale(pool, at, size, factor);
}

function mix(on: Vector, at: number, size: number, chance: number, off: Vector): void {
  for (let s = 0; s < size; s++) on[at + s] = chance * on[at + s]! + (1 - chance) * off[s]!;
}

function scale(pool: Vector, at: number, size: number, factor: number): void {
  if (factor !== 1) for (let s = at, end = at + size; s < end; s++) pool[s]! *= factor;
}

const spare: Vector[] = [];

/** A copy in work space, which may be longer. */
function copyAt(pool: Vector, at: number, size: number): Vector {
  let copy = spare.pop();
  if (copy === undefined || copy.length < size) copy = new Float64Array(size < 64 ? 64 : size);
  for (let s = 0; s < size; s++) copy[s] = pool[at + s]!;
  return copy;
}

function giveBackCopy(copy: Vector): void {
  spare.push(copy);
}
