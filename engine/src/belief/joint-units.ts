import { LEVELS } from "../vocabulary/anatomy.ts";
import {
  addWeighted,
  copyOf,
  type DoubleVector,
  dotOf,
  doubles,
  gather,
  multiplyBy,
  subsetSums,
  supersetSums,
} from "./double-double.ts";
import type { Place } from "./layout.ts";
import type { LesionVectors } from "./lesion-vectors.ts";
import type { Site } from "./network.ts";
import type { PrincipalUnit } from "./principal-units.ts";
import { applyStage } from "./stage.ts";
import { bitCount, embedding, type Masked, projection, type Vector } from "./subsets.ts";

/** Sums over subsets of a function that knows the bits of `mask` only. */
export interface Sums {
  readonly mask: number;
  readonly values: DoubleVector;
}

/**
 * Causes that come together as one (a disc infection with an abscess): the further ones sit where the leading one
 * sits. Two lesions that may each bring about every finding are joined point by point in sums over subsets.
 */
export class JointUnits {
  private readonly vectors: LesionVectors;
  private readonly made: (Sums | undefined)[] = [];
  private readonly places: (PlaceParts[] | undefined)[] = [];

  constructor(vectors: LesionVectors) {
    this.vectors = vectors;
  }

  /** Sums over subsets of what the unit brings about, over its places. */
  sums(unit: PrincipalUnit): Sums {
    const known = this.made[unit.index];
    if (known) return known;
    const parts = this.partsOf(unit);
    const always = this.always(unit);
    const mask = parts.reduce(
      (all, { lead, beside }) => all | lead.mask | beside.reduce((m, b) => m | b.mask, 0),
      always.mask,
    );
    const values = doubles(2 ** bitCount(mask));
    for (const { lead, beside } of parts) {
      const here = beside.reduce((m, b) => m | b.mask, lead.mask);
      const product = spread(sumsOf(lead), here);
      for (const other of beside) multiplyBy(product, sumsOf(other).values, projection(here, other.mask));
      addWeighted(values, 1, product, projection(mask, here));
    }
    multiplyBy(values, always.values, projection(mask, always.mask));
    const sums: Sums = { mask, values };
    this.made[unit.index] = sums;
    return sums;
  }

  /** P(unit, evidence) but for its prior. */
  joint(unit: PrincipalUnit, signedProduct: DoubleVector): number {
    const { mask, values } = this.sums(unit);
    const joint = dotOf(gather(signedProduct, projection(signedProduct.hi.length - 1, mask), values.hi.length), values);
    return joint > 0 ? joint : 0;
  }

  /** The same for each site of each of its causes. */
  bySite(
    unit: PrincipalUnit,
    signedProduct: DoubleVector,
    add: (site: Site, part: number, leads: boolean) => void,
  ): void {
    const all = signedProduct.hi.length - 1;
    const always = this.always(unit);
    const whole = copyOf(signedProduct);
    multiplyBy(whole, always.values, projection(all, always.mask));
    for (const { place, lead, beside, near } of this.partsOf(unit)) {
      const forLead = worth(whole, beside, lead.mask);
      this.vectors.bySite(unit.causes[0]!, "principal", null, place, forLead, (site, part) => add(site, part, true));
      beside.forEach((own, i) => {
        const others = [lead, ...beside.filter((_, k) => k !== i)];
        const value = worth(whole, others, own.mask);
        const cause = unit.causes[i + 1]!;
        this.vectors.bySite(cause, "companion", near[i]!, null, value, (site, part) => add(site, part, false));
      });
    }
  }

  /** What leading and further causes do at each place of the leading one, before what they show wherever they sit. */
  private partsOf(unit: PrincipalUnit): PlaceParts[] {
    const known = this.places[unit.index];
    if (known) return known;
    const [lead, ...others] = unit.causes;
    const made = this.vectors.figures.layout.causes[lead!]!.places.map((place) => {
      const near = others.map((other) => this.near(other, place));
      return {
        place,
        lead: this.vectors.sum(lead!, "principal", null, place),
        near,
        beside: others.map((other, i) => this.vectors.sum(other, "companion", near[i]!, null)),
      };
    });
    this.places[unit.index] = made;
    return made;
  }

  /** What the causes show wherever they sit. */
  private always({ causes }: PrincipalUnit): Sums {
    const stages = causes.map((cause, i) => this.vectors.always(cause, i === 0 ? "principal" : "companion"));
    const mask = stages.reduce((all, stage) => all | stage.mask, 0);
    const vector: Vector = new Float64Array(2 ** bitCount(mask));
    vector[0] = 1;
    for (const stage of stages) applyStage(vector, mask, stage);
    return sumsOf({ mask, values: vector });
  }

  /** Sites of a further cause beside a lead: at the same level and on the same side, if it has such. */
  private near(cause: number, lead: Place): (site: Site) => number {
    const { layout, shares } = this.vectors.figures;
    return near(layout.network.causes[cause]!.sites, shares, lead);
  }
}

interface PlaceParts {
  readonly place: Place;
  readonly lead: Masked;
  readonly near: readonly ((site: Site) => number)[];
  readonly beside: readonly Masked[];
}

/** Shares of a further cause's sites beside a lead at this place: same level and side, any where it has no such. */
export function near(sites: readonly Site[], shares: Float64Array, lead: Place): (site: Site) => number {
  const level = LEVELS[lead.level] ?? null;
  const close = sites.filter(
    (site) => (site.level === null || site.level === level) && (site.side === lead.side || lead.side === "bilateral"),
  );
  const usable = new Set(close.length > 0 ? close : sites);
  let total = 0;
  for (const site of usable) total += shares[site.index]!;
  return (site) => (usable.has(site) ? shares[site.index]! / total : 0);
}

function sumsOf({ mask, values }: Masked): Sums {
  const sums: DoubleVector = { hi: values.slice(), lo: new Float64Array(values.length) };
  subsetSums(sums);
  return { mask, values: sums };
}

/** The same sums over more bits. */
function spread({ mask, values }: Sums, wide: number): DoubleVector {
  const place = projection(wide, mask);
  const out = doubles(place.length);
  for (let s = 0; s < place.length; s++) {
    out.hi[s] = values.hi[place[s]!]!;
    out.lo[s] = values.lo[place[s]!]!;
  }
  return out;
}

/** What the sets within `wanted` are worth when these parts are still to come; over all bits, 0 for other sets. */
function worth(whole: DoubleVector, parts: readonly Masked[], wanted: number): Vector {
  const all = whole.hi.length - 1;
  const mask = parts.reduce((m, part) => m | part.mask, wanted);
  const work = gather(whole, projection(all, mask), 2 ** bitCount(mask));
  for (const part of parts) multiplyBy(work, sumsOf(part).values, projection(mask, part.mask));
  const sums = gather(work, projection(mask, wanted), 2 ** bitCount(wanted));
  supersetSums(sums);
  const out: Vector = new Float64Array(all + 1);
  const index = embedding(wanted, all);
  for (let l = 0; l < index.length; l++) out[index[l]!] = sums.hi[l]! > 0 ? sums.hi[l]! : 0;
  return out;
}
