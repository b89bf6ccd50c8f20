import type { Figures } from "./figures.ts";
import { Joined, Outcomes } from "./joined.ts";
import { JoinedSums } from "./joined-sums.ts";
import type { StateFactors } from "./state-factors.ts";
import { SHOWN, SLOTS, type StructureEffects, UNOBSERVED } from "./structure-effects.ts";
import { bitCount, type Vector } from "./subsets.ts";

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
  /** Tension segment and side of each structure, or -1. */
  private readonly tensionOf: Int8Array;
  private readonly few = new Outcomes(new Joined(), new Joined());
  private readonly many = new Outcomes(new JoinedSums(), new JoinedSums());
  private work: Outcomes<Joined> | Outcomes<JoinedSums> = this.few;
  private one: Vector = new Float64Array(64);
  private joinedVector = false;

  constructor(figures: Figures, effects: StructureEffects, factors: StateFactors | null) {
    this.figures = figures;
    this.effects = effects;
    this.factors = factors;
    this.tensionOf = tensionNumbers(figures);
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
    if (this.tensionOf[instance]! >= 0 && this.isTense(instance, at)) return -1;
    const { useChances } = this.figures;
    const irritated = useChances[2 * use]!;
    const deficit = useChances[2 * use + 1]!;
    const before = this.plain(instance, at, irritated, deficit, true, false);
    return before === 0 ? -1 : this.plain(instance, at, irritated, deficit, true, true) / before;
  }

  /** Writes what the structures of the site do over its own mask, from `at` on, but for the factor that is returned. */
  fillInto(site: number, cause: number, target: Vector, at: number, mask: number): number {
    const factor = this.fill(site, cause, mask);
    this.work.one.write(target, at);
    return factor;
  }

  /** The factor of a site whose structures can bring about nothing that was found. */
  scalar(site: number, cause: number): number {
    return this.fill(site, cause, 0);
  }

  /** By what the factors multiply what the structures of the site do; null when they change more than its size. */
  ratio(site: number, cause: number): number | null {
    const { setOf, setStart, setInstances, slotOf } = this.figures.layout;
    const { useChances, tension } = this.figures;
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
      if (group >= 0 && this.isTense(instance, at)) {
        groups |= 1 << group;
        continue;
      }
      const irritated = useChances[2 * u]!;
      const deficit = useChances[2 * u + 1]!;
      const before = this.plain(instance, at, irritated, deficit, true, false);
      if (before === 0) return null;
      ratio *= this.plain(instance, at, irritated, deficit, true, true) / before;
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

  /** What a structure of which nothing was found does: the chance to keep to the denials. */
  private plain(
    instance: number,
    at: number,
    irritated: number,
    deficit: number,
    tense: boolean,
    changed: boolean,
  ): number {
    const { nothing } = this.effects;
    const from = 4 * at + (tense ? 0 : 1);
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
    const { useChances } = this.figures;
    let tense = 1;
    let slack = 1;
    for (let u = setStart[set]!, end = setStart[set + 1]!; u < end; u++) {
      const instance = setInstances[u]!;
      if (this.tensionOf[instance] !== group) continue;
      const at = instance * SLOTS + slot;
      // One that stands apart from the node is a factor of its own.
      if (!this.isShown(instance, at) || !this.isTense(instance, at)) continue;
      if (this.effects.kinds[at] === SHOWN) return null;
      tense *= this.plain(instance, at, useChances[2 * u]!, useChances[2 * u + 1]!, true, changed);
      slack *= this.plain(instance, at, useChances[2 * u]!, useChances[2 * u + 1]!, false, changed);
    }
    return chance * tense + (1 - chance) * slack;
  }

  /** Leaves in `work` what the structures do, but for the factor that is returned. */
  private fill(site: number, cause: number, mask: number): number {
    const { setOf, setStart, setInstances, slotOf } = this.figures.layout;
    const { useChances, tension } = this.figures;
    const { kinds } = this.effects;
    const set = setOf[site]!;
    const slot = slotOf[site]!;
    this.work = bitCount(mask) >= MANY ? this.many : this.few;
    this.work.one.start(mask);
    let factor = 1;
    let groups = 0;
    for (let u = setStart[set]!, end = setStart[set + 1]!; u < end; u++) {
      const instance = setInstances[u]!;
      const at = instance * SLOTS + slot;
      if (!this.isShown(instance, at)) continue;
      const group = this.tensionOf[instance]!;
      if (group >= 0 && this.isTense(instance, at)) {
        groups |= 1 << group;
        continue;
      }
      if (kinds[at] === SHOWN) this.join(instance, slot, useChances[2 * u]!, useChances[2 * u + 1]!, true);
      else factor *= this.plain(instance, at, useChances[2 * u]!, useChances[2 * u + 1]!, true, true);
    }
    for (let rest = groups; rest !== 0; rest &= rest - 1) {
      const group = 31 - Math.clz32(rest & -rest);
      factor *= this.segment(set, slot, group, tension[cause]!);
    }
    return factor;
  }

  /** Joins the structures that share one tension node, mixed over the node. */
  private segment(set: number, slot: number, group: number, chance: number): number {
    const { work } = this;
    work.part();
    const tense = this.branch(set, slot, group, true);
    const slack = this.branch(set, slot, group, false);
    if (!this.joinedVector) return chance * tense + (1 - chance) * slack;
    work.mix(chance * tense, (1 - chance) * slack);
    return 1;
  }

  /** Joins the structures of one tension node while it is on, or off. */
  private branch(set: number, slot: number, group: number, tense: boolean): number {
    const { setStart, setInstances } = this.figures.layout;
    const { useChances } = this.figures;
    const { kinds } = this.effects;
    let factor = 1;
    this.joinedVector = false;
    for (let u = setStart[set]!, end = setStart[set + 1]!; u < end; u++) {
      const instance = setInstances[u]!;
      if (this.tensionOf[instance] !== group) continue;
      const at = instance * SLOTS + slot;
      if (!this.isShown(instance, at) || !this.isTense(instance, at)) continue;
      if (kinds[at] === SHOWN) {
        this.joinedVector = true;
        this.join(instance, slot, useChances[2 * u]!, useChances[2 * u + 1]!, tense);
      } else factor *= this.plain(instance, at, useChances[2 * u]!, useChances[2 * u + 1]!, tense, true);
    }
    return factor;
  }

  /** Joins one structure that may have brought something about to `work`. */
  private join(instance: number, slot: number, irritated: number, deficit: number, tense: boolean): void {
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
    (tense ? this.work.one : this.work.other).join(effect.mask, one);
  }

  private isShown(instance: number, at: number): boolean {
    return this.effects.kinds[at] !== UNOBSERVED || (this.factors !== null && this.factors.touched[instance] === 1);
  }

  private isTense(instance: number, at: number): boolean {
    if (this.effects.tense[at] === 1) return true;
    const { factors } = this;
    if (factors === null || factors.touched[instance] === 0) return false;
    return (
      factors.irritatedTense[at] !== factors.irritatedSlack[at] || factors.deficitTense[at] !== factors.deficitSlack[at]
    );
  }
}

/** From so many findings on, sums over subsets are less work than joining set by set. */
const MANY = 8;

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
