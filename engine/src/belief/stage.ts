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

/** Applies a stage to a vector over `mask`, in place. */
export function applyStage(vector: Vector, mask: number, stage: Stage): void {
  applyOutcome(vector, mask, stage.always);
  for (const choice of stage.choices) {
    if (choice.on.hits.length === 0 && choice.off.hits.length === 0) {
      scale(vector, choice.chance * choice.on.factor + (1 - choice.chance) * choice.off.factor);
      continue;
    }
    const off = vector.slice();
    applyOutcome(vector, mask, choice.on);
    applyOutcome(off, mask, choice.off);
    mix(vector, choice.chance, off);
  }
}

/** The transpose of `applyStage`. */
export function applyStageBack(vector: Vector, mask: number, stage: Stage): void {
  for (let i = stage.choices.length - 1; i >= 0; i--) {
    const choice = stage.choices[i]!;
    const off = vector.slice();
    applyOutcomeBack(vector, mask, choice.on);
    applyOutcomeBack(off, mask, choice.off);
    mix(vector, choice.chance, off);
  }
  applyOutcomeBack(vector, mask, stage.always);
}

function mix(on: Vector, chance: number, off: Vector): void {
  for (let s = 0; s < on.length; s++) on[s] = chance * on[s]! + (1 - chance) * off[s]!;
}

function scale(vector: Vector, factor: number): void {
  if (factor !== 1) for (let s = 0; s < vector.length; s++) vector[s]! *= factor;
}

export function applyOutcome(vector: Vector, mask: number, { factor, hits }: Outcome): void {
  scale(vector, factor);
  for (const { mask: bits, hit, miss } of hits) activate(vector, vector.length, localMask(bits, mask), hit, miss);
}

function applyOutcomeBack(vector: Vector, mask: number, { factor, hits }: Outcome): void {
  for (let i = hits.length - 1; i >= 0; i--) {
    const { mask: bits, hit, miss } = hits[i]!;
    activateBack(vector, vector.length, localMask(bits, mask), hit, miss);
  }
  scale(vector, factor);
}
