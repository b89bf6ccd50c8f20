import { type CauseShape, shapeOf } from "./cause-shape.ts";
import { type DirectEffects, type Role, SIDE_NUMBER } from "./direct-effects.ts";
import type { Figures } from "./figures.ts";
import type { Place } from "./layout.ts";
import type { Site } from "./network.ts";
import type { SiteVectors } from "./site-vectors.ts";
import { applyStage, applyStageAt, applyStageBack, NO_STAGE } from "./stage.ts";
import { addInto, bitCount, borrow, embedding, giveBack, type Masked, type Vector } from "./subsets.ts";

/** What a further denial leaves of what a cause shows itself; 1 where it says nothing. */
export interface DirectFactors {
  always: number;
  /** Left, right, both. */
  readonly sides: Float64Array;
  /** By place of the cause; null when no place differs. */
  places: Float64Array | null;
}

/** How much each place of a cause counts beside its share; 1 for all when null. */
export type PlaceWeights = Float64Array | null;

/**
 * What one cause does up to what it shows wherever it sits, kept in steps: at each place (level and side) after what
 * depends on the place, then side by side, then summed.
 *
 * All is linear in what stands before, so a denial that depends on the place alone is a factor on its vector, and one
 * that goes through structures makes only the places anew that reach them.
 */
export class CauseSteps {
  readonly effects: DirectEffects;
  private readonly role: Role;
  private readonly firstSite: number;
  private readonly places: readonly Place[];
  /** What the structures of each site do; nothing where only images count. */
  private readonly sites: SiteVectors | null;
  private readonly shape: CauseShape;
  /** What each place does, one after the other. */
  private readonly pool: Vector;
  private readonly direct: DirectFactors | null;
  /** Factors of the places; null where all are 1. */
  private placeFactors: Float64Array | null;
  /** For each site of the cause, counted from its first: its share, and what the descriptions make of it. */
  private readonly weights: Float64Array;
  private made: Masked | null = null;
  private readonly afterSides: (Masked | undefined)[] = [];

  private constructor(
    role: Role,
    places: readonly Place[],
    effects: DirectEffects,
    sites: SiteVectors | null,
    shape: CauseShape,
    pool: Vector,
    direct: DirectFactors | null,
    weights: Float64Array,
    firstSite: number,
  ) {
    this.role = role;
    this.firstSite = firstSite;
    this.places = places;
    this.effects = effects;
    this.sites = sites;
    this.shape = shape;
    this.pool = pool;
    this.direct = direct;
    this.placeFactors = direct?.places ?? null;
    this.weights = weights;
  }

  static of(figures: Figures, cause: number, role: Role, effects: DirectEffects, sites: SiteVectors | null) {
    const { places } = figures.layout.causes[cause]!;
    const shape = shapeOf(places, role, effects, sites);
    const pool: Vector = new Float64Array(shape.size);
    const { sites: all } = figures.layout.network.causes[cause]!;
    const weights = new Float64Array(all.length);
    for (let own = 0; own < all.length; own++) {
      const site = all[own]!;
      const share = figures.shares[site.index]!;
      weights[own] = role === "principal" && effects.varies ? share * effects.descriptionFactor(site) : share;
    }
    const made = new CauseSteps(role, places, effects, sites, shape, pool, null, weights, all[0]!.index);
    for (let p = 0; p < places.length; p++) made.fill(p);
    return made;
  }

  /**
   * The same with a change laid over it.
   * @param sites   what the structures of its sites do now
   * @param touched places where that differs; null for none
   */
  changed(
    direct: DirectFactors | null,
    sites: SiteVectors | null,
    touched: Uint8Array | null,
    forbids: ((site: Site) => boolean) | null,
  ): CauseSteps {
    let { weights } = this;
    let anew = touched;
    if (forbids !== null) {
      anew = anew === null ? new Uint8Array(this.places.length) : anew.slice();
      weights = weights.slice();
      this.places.forEach((place, p) => {
        for (const site of place.sites)
          if (forbids(site)) {
            weights[this.own(site)] = 0;
            anew![p] = 1;
          }
      });
    }
    if (anew === null) {
      const made = new CauseSteps(
        this.role,
        this.places,
        this.effects,
        sites,
        this.shape,
        this.pool,
        direct,
        weights,
        this.firstSite,
      );
      // What holds wherever the cause sits comes later.
      if (direct === null || (direct.places === null && direct.sides.every((factor) => factor === 1)))
        made.made = this.sum();
      return made;
    }
    // Where nothing was found that structures may show, a place changes by a factor.
    const factors = direct?.places?.slice() ?? new Float64Array(this.places.length).fill(1);
    let filled: number[] | null = null;
    for (let p = 0; p < anew.length; p++) {
      if (anew[p] === 0) continue;
      const before = this.isScalar(p) ? this.ownScalar(p) : 0;
      if (before > 0) factors[p]! *= this.scalar(p, sites, weights) / before;
      else {
        filled ??= [];
        filled.push(p);
      }
    }
    const made = new CauseSteps(
      this.role,
      this.places,
      this.effects,
      sites,
      this.shape,
      filled === null ? this.pool : this.pool.slice(),
      direct,
      weights,
      this.firstSite,
    );
    made.placeFactors = factors;
    if (filled !== null) for (const p of filled) made.fill(p);
    return made;
  }

  private isScalar(p: number): boolean {
    return (this.sites === null || this.sites.masks[p] === 0) && !this.describedBySite;
  }

  private get describedBySite(): boolean {
    return this.role === "principal" && this.effects.siteGroups.length > 0;
  }

  /** The size of a place of whose structures nothing was found. */
  private ownScalar(p: number): number {
    this.scalars ??= new Float64Array(this.places.length).fill(-1);
    if (this.scalars[p]! < 0) this.scalars[p] = this.scalar(p, this.sites, this.weights);
    return this.scalars[p]!;
  }

  private scalars: Float64Array | null = null;

  private scalar(p: number, sites: SiteVectors | null, weights: Float64Array): number {
    let sum = 0;
    for (const site of this.places[p]!.sites)
      sum += weights[this.own(site)]! * (sites === null ? 1 : sites.scaleOf(site));
    return sum;
  }

  private own(site: Site): number {
    return site.index - this.firstSite;
  }

  /** Over all places. */
  sum(): Masked {
    this.made ??= this.summed(null);
    return this.made;
  }

  /** Over the places that count, before what the cause shows wherever it sits. */
  summed(weights: PlaceWeights): Masked {
    const { shape, direct } = this;
    const values: Vector = new Float64Array(2 ** bitCount(shape.sum));
    for (let side = 0; side < 3; side++) {
      const from = shape.sideFrom[side]!;
      const to = shape.sideFrom[side + 1]!;
      if (from === to) continue;
      const stage = this.effects.bySide(SIDES[side]!);
      const factor = direct === null ? 1 : direct.sides[side]!;
      if (stage === NO_STAGE) {
        this.gatherPlaces(values, shape.sum, from, to, factor, weights);
        continue;
      }
      const mask = shape.sideMasks[side]!;
      const bits = bitCount(mask);
      const onSide = borrow(bits);
      this.gatherPlaces(onSide, mask, from, to, factor, weights);
      applyStageAt(onSide, 0, onSide.length, mask, stage);
      addInto(values, shape.sum, 1, { mask, values: onSide });
      giveBack(bits, onSide);
    }
    return { mask: shape.sum, values };
  }

  /** One place alone, with what depends on the side, before what the cause shows wherever it sits. */
  atPlace(p: number): Masked {
    const known = this.afterSides[p];
    if (known) return known;
    const { shape, direct, placeFactors } = this;
    const side = SIDE_NUMBER[this.places[p]!.side];
    const stage = this.effects.bySide(SIDES[side]!);
    const own = shape.masks[p]!;
    const mask = own | stage.mask;
    const values: Vector = new Float64Array(2 ** bitCount(mask));
    const factor = (direct === null ? 1 : direct.sides[side]!) * (placeFactors === null ? 1 : placeFactors[p]!);
    const index = embedding(own, mask);
    const at = shape.at[p]!;
    for (let l = 0; l < index.length; l++) values[index[l]!] = factor * this.pool[at + l]!;
    if (stage !== NO_STAGE) applyStage(values, mask, stage);
    const made = { mask, values };
    this.afterSides[p] = made;
    return made;
  }

  private gatherPlaces(
    target: Vector,
    mask: number,
    from: number,
    to: number,
    factor: number,
    weights: PlaceWeights,
  ): void {
    const { shape, pool } = this;
    const byPlace = this.placeFactors;
    for (let p = from; p < to; p++) {
      let weight = factor;
      if (weights !== null) weight *= weights[p]!;
      if (byPlace !== null) weight *= byPlace[p]!;
      if (weight === 0) continue;
      const index = embedding(shape.masks[p]!, mask);
      const at = shape.at[p]!;
      for (let l = 0; l < index.length; l++) target[index[l]!]! += weight * pool[at + l]!;
    }
  }

  /** Adds what the cause shows wherever it sits. */
  finished(sum: Masked, effects: DirectEffects): Masked {
    const mask = sum.mask | effects.always.mask;
    const values: Vector = new Float64Array(2 ** bitCount(mask));
    const factor = this.direct === null ? 1 : this.direct.always;
    addInto(values, mask, factor, sum);
    applyStage(values, mask, effects.always);
    return { mask, values };
  }

  /** The transpose of `finished` on values over all bits, in place. */
  finishBack(value: Vector, effects: DirectEffects): void {
    applyStageBack(value, value.length - 1, effects.always);
    const factor = this.direct === null ? 1 : this.direct.always;
    if (factor !== 1) for (let s = 0; s < value.length; s++) value[s]! *= factor;
  }

  /**
   * Of a value for each set (over all bits, before what the cause shows wherever it sits) what each place has of it: the
   * sum of g(S) value(S) with g what the cause does there.
   */
  byPlace(weights: PlaceWeights, value: Vector, add: (place: number, part: number) => void): void {
    this.backToPlaces(weights, this.placeFactors, value, (p, weight, here) => {
      const { shape, pool } = this;
      const at = shape.at[p]!;
      let sum = 0;
      for (let l = 0; l < here.length; l++) sum += pool[at + l]! * here[l]!;
      add(p, weight * sum);
    });
  }

  /** The same for each site. */
  bySite(weights: PlaceWeights, value: Vector, add: (site: Site, part: number) => void): void {
    // What structures do to a place stands in the vectors of its sites.
    this.backToPlaces(weights, this.direct?.places ?? null, value, (p, weight, here) => {
      const { shape } = this;
      const place = this.places[p]!;
      const mask = shape.masks[p]!;
      const stage = this.effects.byPlace(place);
      if (stage !== NO_STAGE) applyStageBack(here, mask, stage);
      const structures = shape.structures[p]!;
      const bits = bitCount(structures);
      const narrow = borrow(bits);
      for (const site of place.sites) {
        const share = weight * this.weight(site);
        if (share === 0) continue;
        const index = embedding(structures, mask);
        for (let l = 0; l < index.length; l++) narrow[l] = here[index[l]!]!;
        if (this.describedBySite) applyStageBack(narrow, structures, this.effects.bySite(site));
        add(site, share * (this.sites === null ? narrow[0]! : this.sites.dot(site, narrow, structures)));
      }
      giveBack(bits, narrow);
    });
  }

  private backToPlaces(
    weights: PlaceWeights,
    byPlace: Float64Array | null,
    value: Vector,
    tell: (place: number, weight: number, here: Vector) => void,
  ): void {
    const { shape, direct } = this;
    const all = value.length - 1;
    for (let side = 0; side < 3; side++) {
      const from = shape.sideFrom[side]!;
      const to = shape.sideFrom[side + 1]!;
      if (from === to) continue;
      const mask = shape.sideMasks[side]!;
      const bits = bitCount(mask);
      const onSide = narrowed(value, all, mask, bits);
      const stage = this.effects.bySide(SIDES[side]!);
      if (stage !== NO_STAGE) applyStageBack(onSide, mask, stage);
      for (let p = from; p < to; p++) {
        let weight = direct === null ? 1 : direct.sides[side]!;
        if (weights !== null) weight *= weights[p]!;
        if (byPlace !== null) weight *= byPlace[p]!;
        if (weight === 0) continue;
        const place = shape.masks[p]!;
        const placeBits = bitCount(place);
        const here = narrowed(onSide, mask, place, placeBits);
        tell(p, weight, here);
        giveBack(placeBits, here);
      }
      giveBack(bits, onSide);
    }
  }

  /** What the sites of one place do, with what depends on the place. */
  private fill(p: number): void {
    const place = this.places[p]!;
    const { shape, pool } = this;
    const mask = shape.masks[p]!;
    const at = shape.at[p]!;
    const size = 2 ** bitCount(mask);
    const structures = shape.structures[p]!;
    const bits = bitCount(structures);
    const direct = structures === mask;
    const target = direct ? pool : borrow(bits);
    const from = direct ? at : 0;
    for (let s = at; s < at + size; s++) pool[s] = 0;
    const described = this.describedBySite;
    for (const site of place.sites) {
      const weight = this.weight(site);
      if (weight === 0) continue;
      if (this.sites === null) target[from]! += weight;
      else if (!described) this.sites.add(site, weight, target, from, structures);
      else {
        const own = borrow(bits);
        this.sites.add(site, weight, own, 0, structures);
        applyStage(own, structures, this.effects.bySite(site));
        for (let s = 0; s < own.length; s++) target[from + s]! += own[s]!;
        giveBack(bits, own);
      }
    }
    if (!direct) {
      const index = embedding(structures, mask);
      for (let l = 0; l < index.length; l++) pool[at + index[l]!] = target[l]!;
      giveBack(bits, target);
    }
    const stage = this.effects.byPlace(place);
    if (stage !== NO_STAGE) applyStageAt(pool, at, size, mask, stage);
  }

  private weight(site: Site): number {
    return this.weights[this.own(site)]!;
  }
}

const SIDES: readonly Place["side"][] = ["left", "right", "bilateral"];

/** The values of a wider vector at the sets within a mask, in work space. */
function narrowed(value: Vector, from: number, mask: number, bits: number): Vector {
  const out = borrow(bits);
  const index = embedding(mask, from);
  for (let l = 0; l < out.length; l++) out[l] = value[index[l]!]!;
  return out;
}
