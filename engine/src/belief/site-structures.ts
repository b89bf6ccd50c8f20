import type { Figures } from "./figures.ts";
import { type Cases, type Joinable, Joined } from "./joined.ts";
import { JoinedSums } from "./joined-sums.ts";
import { KeptVectors } from "./kept-vectors.ts";
import type { StateFactors } from "./state-factors.ts";
import { SHOWN, SLOTS, type StructureEffects, UNOBSERVED } from "./structure-effects.ts";
import { bitCount, type Vector } from "./subsets.ts";
import { MANY } from "./union-sums.ts";

/**
 * What the structures of one site do together, mixed over their states.
 *
 * The roots of a segment on one side share one tension node, drawn for each cause; all else is independent. What is
 * known by denials alone is a factor; the rest is joined set by set, without subtraction. Sites go by their running
 * number.
 */
export class SiteStructures {
  private readonly figures: Figures;
  private readonly effects: StructureEffects;
  private readonly factors: StateFactors | null;
  private readonly before: SiteStructures | null;
  /** Tension segment and side of each structure, or -1. */
  private readonly tensionOf: Int8Array;
  private readonly few = new Joined();
  private readonly many = new JoinedSums();
  private work: Joined | JoinedSums = this.few;
  private factor = 1;
  /** The structures of one segment and side, while its tension node is on and off. */
  private readonly fewOfSegment = { one: new Joined(), other: new Joined() };
  private readonly manyOfSegment = { one: new JoinedSums(), other: new JoinedSums() };
  /** What the structures of each segment and side of each site do; null where factors stand on them. */
  private readonly kept: KeptVectors | null;
  private one: Vector = new Float64Array(64);

  /** @param before the same structures without factors; null when none stand on them */
  constructor(
    figures: Figures,
    effects: StructureEffects,
    factors: StateFactors | null,
    before: SiteStructures | null = null,
  ) {
    this.figures = figures;
    this.before = before;
    this.effects = effects;
    this.factors = factors;
    this.tensionOf = tensionNumbers(figures);
    this.kept = factors === null ? new KeptVectors(figures.shares.length * figures.layout.segments) : null;
  }

  /** Bits that the structures of a site may bring about. */
  mask(site: number): number {
    const { setOf, setStart, setInstances, slotOf } = this.figures.layout;
    const set = setOf[site]!;
    const slot = slotOf[site]!;
    const { masks } = this.effects;
    let mask = 0;
    for (let u = setStart[set]!, end = setStart[set + 1]!; u < end; u++)
      mask |= masks[setInstances[u]! * SLOTS + slot]!;
    return mask;
  }

  /** Structures on which a factor stands. */
  get touched(): readonly number[] {
    this.touchedList ??= this.factors === null ? [] : this.factors.list();
    return this.touchedList;
  }

  private touchedList: readonly number[] | null = null;

  /** By what the factors multiply one structure of a site, when it stands apart and nothing was found of it; else -1. */
  ratioOf(site: number, use: number): number {
    const { setInstances, slotOf } = this.figures.layout;
    const instance = setInstances[use]!;
    const at = instance * SLOTS + slotOf[site]!;
    if (this.effects.kinds[at] === SHOWN) return -1;
    if (this.isTense(instance, at)) return -1;
    const slot = slotOf[site]!;
    const before = this.plain(use, slot, true, false);
    return before === 0 ? -1 : this.plain(use, slot, true, true) / before;
  }

  /** Writes what the structures of the site do over its own mask, from `at` on, but for the factor that is returned. */
  fillInto(site: number, cause: number, target: Vector, at: number, mask: number): number {
    const factor = this.fill(site, cause, mask);
    this.work.write(target, at);
    return factor;
  }

  /** The factor of a site whose structures can bring about nothing that was found. */
  scalar(site: number, cause: number): number {
    return this.fill(site, cause, 0);
  }

  /** By what the factors multiply what the structures of the site do; null when they change more than its size. */
  ratio(site: number, cause: number): number | null {
    const { setOf, setStart, setInstances, slotOf } = this.figures.layout;
    const { tension } = this.figures;
    const { kinds } = this.effects;
    const { touched } = this.factors!;
    const set = setOf[site]!;
    const slot = slotOf[site]!;
    let ratio = 1;
    let groups = 0;
    for (let u = setStart[set]!, end = setStart[set + 1]!; u < end; u++) {
      const instance = setInstances[u]!;
      if (touched[instance] === 0) continue;
      const at = instance * SLOTS + slot;
      if (kinds[at] === SHOWN) return null;
      const group = this.tensionOf[instance]!;
      if (this.isTense(instance, at)) {
        groups |= 1 << group;
        continue;
      }
      const before = this.plain(u, slot, true, false);
      if (before === 0) return null;
      ratio *= this.plain(u, slot, true, true) / before;
    }
    for (let rest = groups; rest !== 0; rest &= rest - 1) {
      const group = 31 - Math.clz32(rest & -rest);
      const now = this.scalarSegment(set, slot, group, tension[cause]!, true);
      if (now === null) return null;
      const before = this.scalarSegment(set, slot, group, tension[cause]!, false)!;
      if (before === 0) return null;
      ratio *= now / before;
    }
    return ratio;
  }

  /** What a structure (by its use) of which nothing was found does: the chance to keep to the denials. */
  private plain(use: number, slot: number, tense: boolean, changed: boolean): number {
    const { nothing } = this.effects;
    const { useChances, layout } = this.figures;
    const instance = layout.setInstances[use]!;
    const at = instance * SLOTS + slot;
    const from = 4 * at + (tense ? 0 : 1);
    const irritated = useChances[2 * use]!;
    const deficit = useChances[2 * use + 1]!;
    let i = irritated * nothing[from]!;
    let d = deficit * nothing[from + 2]!;
    const { factors } = this;
    if (changed && factors !== null && factors.touched[instance] === 1) {
      i *= (tense ? factors.irritatedTense : factors.irritatedSlack)[at]!;
      d *= (tense ? factors.deficitTense : factors.deficitSlack)[at]!;
    }
    return 1 - irritated - deficit + i + d;
  }

  /** The structures of one tension node where they are mere factors; null where they are not. */
  private scalarSegment(set: number, slot: number, group: number, chance: number, changed: boolean): number | null {
    const { setStart, setInstances } = this.figures.layout;
    let tense = 1;
    let slack = 1;
    for (let u = setStart[set]!, end = setStart[set + 1]!; u < end; u++) {
      const instance = setInstances[u]!;
      if (this.tensionOf[instance] !== group) continue;
      const at = instance * SLOTS + slot;
      // One that stands apart from the node is a factor of its own.
      if (!this.isShown(instance, at) || !this.isTense(instance, at)) continue;
      if (this.effects.kinds[at] === SHOWN) return null;
      tense *= this.plain(u, slot, true, changed);
      slack *= this.plain(u, slot, false, changed);
    }
    return chance * tense + (1 - chance) * slack;
  }

  /** Leaves in `work` what the structures do, but for the factor that is returned. */
  private fill(site: number, cause: number, mask: number): number {
    const { setOf, setStart, setInstances, segments, segmentOf, slotOf } = this.figures.layout;
    const set = setOf[site]!;
    const slot = slotOf[site]!;
    this.work = bitCount(mask) >= MANY ? this.many : this.few;
    this.work.start(mask);
    this.factor = 1;
    for (let u = setStart[set]!, end = setStart[set + 1]!; u < end; ) {
      const segment = segmentOf[setInstances[u]!]!;
      const from = u;
      while (u < end && segmentOf[setInstances[u]!] === segment) u += 1;
      const key = site * segments + segment;
      const kept = this.untouched(from, u) ? this.before!.kept! : null;
      if (kept?.has(key)) this.work.join(kept.masks[key]!, kept.pool, kept.at[key]!);
      else this.joinSegment(from, u, slot, this.figures.tension[cause]!, key);
    }
    return this.factor;
  }

  /**
   * Joins the structures of one segment and side: first to each other, over the few findings that these may bring
   * about, then to `work`.
   */
  private joinSegment(from: number, to: number, slot: number, chance: number, key: number): void {
    const { setInstances } = this.figures.layout;
    let mask = 0;
    for (let u = from; u < to; u++) mask |= this.effects.masks[setInstances[u]! * SLOTS + slot]!;
    const bits = bitCount(mask);
    if (bits >= MANY) {
      this.factor *= this.mixed(this.manyOfSegment, mask, from, to, slot, chance);
      this.many.joinAll(this.manyOfSegment.one);
      return;
    }
    const factor = this.mixed(this.fewOfSegment, mask, from, to, slot, chance);
    if (mask === 0) {
      this.factor *= factor;
      return;
    }
    const size = 2 ** bits;
    if (this.one.length < size) this.one = new Float64Array(size);
    const { one } = this;
    this.fewOfSegment.one.write(one, 0);
    for (let s = 0; s < size; s++) one[s]! *= factor;
    this.kept?.keep(key, mask, one, size);
    this.work.join(mask, one, 0);
  }

  /**
   * Leaves in the first of two cases what the structures of one segment and side do, mixed over their tension node, but
   * for the factor that is returned.
   */
  private mixed<T extends Joinable<T>>(
    { one, other }: Cases<T>,
    mask: number,
    from: number,
    to: number,
    slot: number,
    chance: number,
  ): number {
    const { setInstances } = this.figures.layout;
    let node = false;
    for (let u = from; u < to && !node; u++) node = this.isTense(setInstances[u]!, setInstances[u]! * SLOTS + slot);
    one.start(mask);
    let factor = 1;
    if (node) {
      other.start(mask);
      const tense = chance * this.joinStructures(one, from, to, slot, true, true);
      const slack = (1 - chance) * this.joinStructures(other, from, to, slot, true, false);
      if (mask === 0) factor = tense + slack;
      else one.mix(tense, other, slack);
    }
    return factor * this.joinStructures(one, from, to, slot, false, true);
  }

  /**
   * Joins those structures of a segment and side that their tension node concerns, or those that it does not; returns
   * the factor of those of which nothing was found.
   */
  private joinStructures<T extends Joinable<T>>(
    into: T,
    from: number,
    to: number,
    slot: number,
    ofNode: boolean,
    tense: boolean,
  ): number {
    const { setInstances } = this.figures.layout;
    let factor = 1;
    for (let u = from; u < to; u++) {
      const instance = setInstances[u]!;
      const at = instance * SLOTS + slot;
      if (!this.isShown(instance, at) || this.isTense(instance, at) !== ofNode) continue;
      if (this.effects.kinds[at] === SHOWN) this.join(into, u, slot, tense);
      else factor *= this.plain(u, slot, tense, true);
    }
    return factor;
  }

  /** True when no factor stands on any of these structures, so that what was made before holds. */
  private untouched(from: number, to: number): boolean {
    if (this.factors === null) return false;
    const { setInstances } = this.figures.layout;
    const { touched } = this.factors;
    for (let u = from; u < to; u++) if (touched[setInstances[u]!] === 1) return false;
    return true;
  }

  /** Joins one structure (by its use) that may have brought something about. */
  private join<T extends Joinable<T>>(into: T, use: number, slot: number, tense: boolean): void {
    const { useChances, layout } = this.figures;
    const instance = layout.setInstances[use]!;
    const irritated = useChances[2 * use]!;
    const deficit = useChances[2 * use + 1]!;
    const { factors } = this;
    const effect = this.effects.of(instance, slot);
    let i = irritated;
    let d = deficit;
    if (factors !== null && factors.touched[instance] === 1) {
      const at = instance * SLOTS + slot;
      i *= (tense ? factors.irritatedTense : factors.irritatedSlack)[at]!;
      d *= (tense ? factors.deficitTense : factors.deficitSlack)[at]!;
    }
    const shownIrritated = tense ? effect.irritated.tense : effect.irritated.slack;
    const shownDeficit = tense ? effect.deficit.tense : effect.deficit.slack;
    const size = shownIrritated.length;
    if (this.one.length < size) this.one = new Float64Array(size);
    const { one } = this;
    for (let s = 0; s < size; s++) one[s] = i * shownIrritated[s]! + d * shownDeficit[s]!;
    one[0]! += 1 - irritated - deficit;
    into.join(effect.mask, one, 0);
  }

  private isShown(instance: number, at: number): boolean {
    return this.effects.kinds[at] !== UNOBSERVED || (this.factors !== null && this.factors.touched[instance] === 1);
  }

  /** True when the structure lies in a segment, and something depends on the tension there. */
  private isTense(instance: number, at: number): boolean {
    if (this.tensionOf[instance]! < 0) return false;
    if (this.effects.tense[at] === 1) return true;
    const { factors } = this;
    if (factors === null || factors.touched[instance] === 0) return false;
    return (
      factors.irritatedTense[at] !== factors.irritatedSlack[at] || factors.deficitTense[at] !== factors.deficitSlack[at]
    );
  }
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
