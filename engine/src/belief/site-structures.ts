import type { Figures } from "./figures.ts";
import { levelSlot, type Site } from "./network.ts";
import type { StateFactors } from "./state-factors.ts";
import { SLOTS, type StructureEffect, type StructureEffects, type UnderTension } from "./structure-effects.ts";
import { embedding, localMask, type Vector } from "./subsets.ts";

/**
 * What the structures of one site do together, mixed over their states.
 *
 * The roots of a segment on one side share one tension node, drawn for each cause; all else is independent. What is
 * known by denials alone is a factor; the rest is joined set by set, without subtraction.
 */
export class SiteStructures {
  private readonly figures: Figures;
  private readonly effects: StructureEffects;
  private readonly factors: StateFactors | null;
  /** Tension segment and side of each structure, or -1. */
  private readonly tensionOf: Int8Array;
  private work: Vector = new Float64Array(64);
  private spare: Vector = new Float64Array(64);
  private before: Vector = new Float64Array(64);
  private aside: Vector = new Float64Array(64);
  private one: Vector = new Float64Array(64);

  constructor(figures: Figures, effects: StructureEffects, factors: StateFactors | null) {
    this.figures = figures;
    this.effects = effects;
    this.factors = factors;
    this.tensionOf = tensionNumbers(figures);
  }

  /** Bits that the structures of a site may bring about. */
  mask(site: Site): number {
    const { uses } = this.figures.layout.sets[this.figures.layout.setOf[site.index]!]!;
    const slot = levelSlot(site.level);
    let mask = 0;
    for (const { instance } of uses) mask |= this.effects.of(instance, slot).mask;
    return mask;
  }

  /** True when a factor stands on any structure of the site. */
  isTouched(site: Site): boolean {
    if (this.factors === null) return false;
    const { touched } = this.factors;
    for (const { instance } of this.figures.layout.sets[this.figures.layout.setOf[site.index]!]!.uses)
      if (touched[instance] === 1) return true;
    return false;
  }

  /** target(S) += weight x what the structures of the site do, over `mask`, from `at` on. */
  add(site: Site, weight: number, target: Vector, at: number, mask: number, bits: number): void {
    const factor = this.fill(site, mask, bits) * weight;
    if (this.length === 1) {
      target[at]! += factor;
      return;
    }
    const { work } = this;
    for (let s = 0; s < this.length; s++) target[at + s]! += factor * work[s]!;
  }

  /** Sum of what the structures of the site do times `value` over `mask`, from `at` on. */
  dot(site: Site, value: Vector, at: number, mask: number, bits: number): number {
    const factor = this.fill(site, mask, bits);
    const { work } = this;
    let sum = 0;
    for (let s = 0; s < this.length; s++) sum += work[s]! * value[at + s]!;
    return factor * sum;
  }

  /** Values of `work` that count. */
  private length = 1;

  /** Leaves in `work` what the structures do, but for the factor that is returned. */
  private fill(site: Site, mask: number, bits: number): number {
    const { layout, chances, tension } = this.figures;
    const set = layout.setOf[site.index]!;
    const { uses } = layout.sets[set]!;
    const rates = chances[set]!;
    const slot = levelSlot(site.level);
    this.length = 1;
    if (this.work.length < 2 ** bits) this.grow(bits);
    this.work[0] = 1;
    let factor = 1;
    let groups = 0;
    for (let i = 0; i < uses.length; i++) {
      const { instance } = uses[i]!;
      const effect = this.effects.of(instance, slot);
      if (!this.isShown(effect, instance)) continue;
      const group = this.tensionOf[instance]!;
      if (group >= 0 && this.isTense(effect, instance, slot)) {
        groups |= 1 << group;
        continue;
      }
      factor *= this.join(effect, instance, slot, rates[2 * i]!, rates[2 * i + 1]!, true, mask, bits);
    }
    for (let rest = groups; rest !== 0; rest &= rest - 1) {
      const group = 31 - Math.clz32(rest & -rest);
      factor *= this.segment(set, slot, group, tension[site.cause]!, mask, bits);
    }
    return factor;
  }

  /** Joins the structures that share one tension node, mixed over the node. */
  private segment(set: number, slot: number, group: number, chance: number, mask: number, bits: number): number {
    const { length, before } = this;
    for (let s = 0; s < length; s++) before[s] = this.work[s]!;
    const tense = this.branch(set, slot, group, true, mask, bits);
    if (!this.joinedVector) return chance * tense + (1 - chance) * this.branch(set, slot, group, false, mask, bits);
    const on = this.work;
    this.work = this.aside;
    this.aside = on;
    for (let s = 0; s < length; s++) this.work[s] = before[s]!;
    this.length = length;
    const slack = this.branch(set, slot, group, false, mask, bits);
    const { work } = this;
    for (let s = 0; s < this.length; s++) work[s] = chance * tense * on[s]! + (1 - chance) * slack * work[s]!;
    return 1;
  }

  /** Joins the structures of one tension node while it is on, or off. */
  private branch(set: number, slot: number, group: number, tense: boolean, mask: number, bits: number): number {
    const { layout, chances } = this.figures;
    const { uses } = layout.sets[set]!;
    const rates = chances[set]!;
    let factor = 1;
    this.joinedVector = false;
    for (let i = 0; i < uses.length; i++) {
      const { instance } = uses[i]!;
      if (this.tensionOf[instance] !== group) continue;
      const effect = this.effects.of(instance, slot);
      if (!this.isShown(effect, instance) || !this.isTense(effect, instance, slot)) continue;
      if (effect.mask !== 0) this.joinedVector = true;
      factor *= this.join(effect, instance, slot, rates[2 * i]!, rates[2 * i + 1]!, tense, mask, bits);
    }
    return factor;
  }

  private joinedVector = false;

  /** Joins one structure to `work`; what depends on nothing that was found comes back as a factor. */
  private join(
    effect: StructureEffect,
    instance: number,
    slot: number,
    irritated: number,
    deficit: number,
    tense: boolean,
    mask: number,
    bits: number,
  ): number {
    const { factors } = this;
    const at = instance * SLOTS + slot;
    let i = irritated;
    let d = deficit;
    if (factors !== null && factors.touched[instance] === 1) {
      i *= (tense ? factors.irritatedTense : factors.irritatedSlack)[at]!;
      d *= (tense ? factors.deficitTense : factors.deficitSlack)[at]!;
    }
    const shownIrritated = shown(effect.irritated, tense);
    const shownDeficit = shown(effect.deficit, tense);
    const intact = 1 - irritated - deficit;
    if (effect.mask === 0) return intact + i * shownIrritated[0]! + d * shownDeficit[0]!;
    const size = shownIrritated.length;
    const { one } = this;
    for (let s = 0; s < size; s++) one[s] = i * shownIrritated[s]! + d * shownDeficit[s]!;
    one[0]! += intact;
    const places = 2 ** bits;
    // Beyond what has been joined so far there is nothing yet.
    const { work } = this;
    if (this.length < places) {
      for (let s = this.length; s < places; s++) work[s] = 0;
      this.length = places;
    }
    if (size === 2) {
      const bit = localMask(effect.mask, mask);
      const without = one[0]!;
      const withIt = one[1]!;
      const either = without + withIt;
      for (let base = 0; base < places; base += 2 * bit)
        for (let s = base, end = base + bit; s < end; s++) {
          const value = work[s]!;
          work[s + bit] = work[s + bit]! * either + value * withIt;
          work[s] = value * without;
        }
      return 1;
    }
    const { spare } = this;
    const index = embedding(effect.mask, mask);
    for (let s = 0; s < places; s++) spare[s] = 0;
    for (let s = 0; s < places; s++) {
      const value = work[s]!;
      if (value === 0) continue;
      for (let l = 0; l < size; l++) spare[s | index[l]!]! += value * one[l]!;
    }
    this.work = spare;
    this.spare = work;
    return 1;
  }

  private isShown(effect: StructureEffect, instance: number): boolean {
    return effect.observed || (this.factors !== null && this.factors.touched[instance] === 1);
  }

  private isTense(effect: StructureEffect, instance: number, slot: number): boolean {
    if (effect.tense) return true;
    const { factors } = this;
    if (factors === null || factors.touched[instance] === 0) return false;
    const at = instance * SLOTS + slot;
    return (
      factors.irritatedTense[at] !== factors.irritatedSlack[at] || factors.deficitTense[at] !== factors.deficitSlack[at]
    );
  }

  private grow(bits: number): void {
    const size = 2 ** bits;
    this.work = new Float64Array(size);
    this.spare = new Float64Array(size);
    this.before = new Float64Array(size);
    this.aside = new Float64Array(size);
    this.one = new Float64Array(size);
  }
}

function shown(state: UnderTension, tense: boolean): Vector {
  return tense ? state.tense : state.slack;
}

const numbers = new WeakMap<Figures["layout"], Int8Array>();

/** Segment and side of each structure as one number, or -1 when no tension node concerns it. */
function tensionNumbers({ layout }: Figures): Int8Array {
  const known = numbers.get(layout);
  if (known) return known;
  const made = Int8Array.from(layout.network.instances, ({ segment, side }) =>
    segment < 0 ? -1 : 2 * segment + (side === "left" ? 0 : 1),
  );
  numbers.set(layout, made);
  return made;
}
