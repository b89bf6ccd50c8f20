import { type DirectEffects, type Role, SIDE_NUMBER } from "./direct-effects.ts";
import type { Figures } from "./figures.ts";
import type { Place } from "./layout.ts";
import type { Site } from "./network.ts";
import type { SiteStructures } from "./site-structures.ts";
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

/** What makes the steps of one cause differ from those that they are taken from. */
export interface StepsChange {
  readonly direct: DirectFactors | null;
  /** Structures with their factors; null when none of them matters. */
  readonly structures: SiteStructures | null;
  readonly forbids: ((site: Site) => boolean) | null;
}

/**
 * What one cause does up to what it shows wherever it sits, kept in steps: at each place (level and side) after what
 * depends on the place, then side by side, then summed.
 *
 * All is linear in what stands before, so a denial that depends on the place alone is a factor on its vector, and one
 * that goes through structures makes only the places anew that reach them.
 */
export class CauseSteps {
  readonly effects: DirectEffects;
  private readonly figures: Figures;
  private readonly role: Role;
  private readonly places: readonly Place[];
  private readonly structures: SiteStructures;
  private readonly shape: Shape;
  /** What each place does, one after the other. */
  private readonly pool: Vector;
  private readonly direct: DirectFactors | null;
  private readonly forbids: ((site: Site) => boolean) | null;
  private made: Masked | null = null;

  private constructor(
    figures: Figures,
    role: Role,
    places: readonly Place[],
    effects: DirectEffects,
    structures: SiteStructures,
    shape: Shape,
    pool: Vector,
    direct: DirectFactors | null,
    forbids: ((site: Site) => boolean) | null,
  ) {
    this.figures = figures;
    this.role = role;
    this.places = places;
    this.effects = effects;
    this.structures = structures;
    this.shape = shape;
    this.pool = pool;
    this.direct = direct;
    this.forbids = forbids;
  }

  static of(figures: Figures, cause: number, role: Role, effects: DirectEffects, structures: SiteStructures) {
    const { places } = figures.layout.causes[cause]!;
    const shape = shapeOf(places, role, effects, structures);
    const pool: Vector = new Float64Array(shape.size);
    const made = new CauseSteps(figures, role, places, effects, structures, shape, pool, null, null);
    for (let p = 0; p < places.length; p++) made.fill(p);
    return made;
  }

  /** The same with a change laid over it. */
  changed({ direct, structures, forbids }: StepsChange): CauseSteps {
    const touched = structures !== null && this.role !== "images" ? structures : null;
    const anew: number[] = [];
    if (touched !== null || forbids !== null)
      this.places.forEach(({ sites }, p) => {
        if (sites.some((site) => touched?.isTouched(site) || forbids?.(site))) anew.push(p);
      });
    const pool = anew.length === 0 ? this.pool : this.pool.slice();
    const made = new CauseSteps(
      this.figures,
      this.role,
      this.places,
      this.effects,
      touched ?? this.structures,
      this.shape,
      pool,
      direct,
      forbids,
    );
    for (const p of anew) made.fill(p);
    if (anew.length === 0 && direct === null) made.made = this.made;
    return made;
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

  private gatherPlaces(
    target: Vector,
    mask: number,
    from: number,
    to: number,
    factor: number,
    weights: PlaceWeights,
  ): void {
    const { shape, pool } = this;
    const byPlace = this.direct?.places ?? null;
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
    this.backToPlaces(weights, value, (p, weight, here) => {
      const { shape, pool } = this;
      const at = shape.at[p]!;
      let sum = 0;
      for (let l = 0; l < here.length; l++) sum += pool[at + l]! * here[l]!;
      add(p, weight * sum);
    });
  }

  /** The same for each site. */
  bySite(weights: PlaceWeights, value: Vector, add: (site: Site, part: number) => void): void {
    this.backToPlaces(weights, value, (p, weight, here) => {
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
        if (this.role === "principal" && this.effects.siteGroups.length > 0)
          applyStageBack(narrow, structures, this.effects.bySite(site));
        add(
          site,
          share * (this.role === "images" ? narrow[0]! : this.structures.dot(site, narrow, 0, structures, bits)),
        );
      }
      giveBack(bits, narrow);
    });
  }

  private backToPlaces(
    weights: PlaceWeights,
    value: Vector,
    tell: (place: number, weight: number, here: Vector) => void,
  ): void {
    const { shape, direct } = this;
    const all = value.length - 1;
    const byPlace = direct?.places ?? null;
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
    const { shape, pool, role } = this;
    const mask = shape.masks[p]!;
    const at = shape.at[p]!;
    const size = 2 ** bitCount(mask);
    const structures = shape.structures[p]!;
    const bits = bitCount(structures);
    const direct = structures === mask;
    const target = direct ? pool : borrow(bits);
    const from = direct ? at : 0;
    for (let s = at; s < at + size; s++) pool[s] = 0;
    const described = role === "principal" && this.effects.siteGroups.length > 0;
    for (const site of place.sites) {
      const weight = this.weight(site);
      if (weight === 0) continue;
      if (role === "images") target[from]! += weight;
      else if (!described) this.structures.add(site, weight, target, from, structures, bits);
      else {
        const own = borrow(bits);
        this.structures.add(site, weight, own, 0, structures, bits);
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
    if (this.forbids?.(site)) return 0;
    const share = this.figures.shares[site.index]!;
    return this.role === "principal" && share !== 0 ? share * this.effects.descriptionFactor(site) : share;
  }
}

const SIDES: readonly Place["side"][] = ["left", "right", "bilateral"];

/** Which bits what may bring about. */
interface Shape {
  /** Of the structures of each place (with descriptions that depend on the site). */
  readonly structures: Int32Array;
  /** Of each place, and where its vector begins in the pool. */
  readonly masks: Int32Array;
  readonly at: Int32Array;
  readonly size: number;
  /** Places of side s stand from sideFrom[s] to sideFrom[s + 1]. */
  readonly sideFrom: Int32Array;
  readonly sideMasks: Int32Array;
  readonly sum: number;
}

function shapeOf(places: readonly Place[], role: Role, effects: DirectEffects, structures: SiteStructures): Shape {
  const made = {
    structures: new Int32Array(places.length),
    masks: new Int32Array(places.length),
    at: new Int32Array(places.length),
    sideFrom: new Int32Array(4),
    sideMasks: new Int32Array(3),
  };
  let size = 0;
  places.forEach((place, p) => {
    let mask = 0;
    if (role !== "images")
      for (const site of place.sites) {
        mask |= structures.mask(site);
        if (role === "principal" && effects.siteGroups.length > 0) mask |= effects.bySite(site).mask;
      }
    made.structures[p] = mask;
    mask |= effects.byPlace(place).mask;
    made.masks[p] = mask;
    made.at[p] = size;
    size += 2 ** bitCount(mask);
    const side = SIDE_NUMBER[place.side];
    made.sideMasks[side]! |= mask | effects.bySide(place.side).mask;
    made.sideFrom[side + 1] = p + 1;
  });
  for (let side = 1; side < 4; side++)
    if (made.sideFrom[side]! < made.sideFrom[side - 1]!) made.sideFrom[side] = made.sideFrom[side - 1]!;
  return { ...made, size, sum: made.sideMasks[0]! | made.sideMasks[1]! | made.sideMasks[2]! };
}

/** The values of a wider vector at the sets within a mask, in work space. */
function narrowed(value: Vector, from: number, mask: number, bits: number): Vector {
  const out = borrow(bits);
  const index = embedding(mask, from);
  for (let l = 0; l < out.length; l++) out[l] = value[index[l]!]!;
  return out;
}
