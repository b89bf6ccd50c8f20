import { LEVELS } from "../vocabulary/anatomy.ts";
import type { Place } from "./layout.ts";
import type { LesionVectors, Role } from "./lesion-vectors.ts";
import type { Site } from "./network.ts";
import { unite } from "./parts.ts";
import type { PrincipalUnit } from "./principal-units.ts";
import { addInto, bitCount, embedding, localMask, type Masked, type Vector } from "./subsets.ts";
import { unionProductBack } from "./union-product.ts";

/** What each way of being the principal cause does to the evidence. */
export class UnitVectors {
  private readonly vectors: LesionVectors;
  /** Vectors of the same evidence without restriction: what a quiet form shows is not restricted. */
  private readonly free: LesionVectors;
  private readonly made: (Masked | undefined)[] = [];

  constructor(vectors: LesionVectors, free: LesionVectors) {
    this.vectors = vectors;
    this.free = free;
  }

  of(unit: PrincipalUnit): Masked {
    const made = this.made[unit.index] ?? this.make(unit);
    this.made[unit.index] = made;
    return made;
  }

  private make(unit: PrincipalUnit): Masked {
    const [lead, ...others] = unit.causes;
    if (unit.quiet) {
      const images =
        others.length === 0 ? this.vectors.mixture(lead!, "images", null) : this.together(unit, "images", "images");
      const plain = this.plain();
      if (images.mask !== 0) return unite(plain, images);
      return { mask: plain.mask, values: plain.values.map((p) => p * images.values[0]!) };
    }
    return others.length === 0 ? this.vectors.principal(lead!) : this.together(unit, "principal", "companion");
  }

  /** Non-specific pain as principal: what a quiet form shows. */
  private plain(): Masked {
    return this.free.principal(this.free.figures.layout.network.nonSpecific);
  }

  /** What the sets of images (within `mask`) are worth before non-specific pain has shown itself; 0 for other sets. */
  private beforePlain(value: Vector, mask: number): Vector {
    const { mask: plainMask, values } = this.plain();
    const all = value.length - 1;
    const out: Vector = new Float64Array(value.length);
    const images = embedding(mask, all);
    const plain = embedding(plainMask, all);
    for (let t = 0; t < images.length; t++) {
      let sum = 0;
      for (let s = 0; s < values.length; s++) sum += values[s]! * value[plain[s]! | images[t]!]!;
      out[images[t]!] = sum;
    }
    return out;
  }

  /** Causes that come together: the others sit where the lead sits. */
  private together({ causes }: PrincipalUnit, leadRole: Role, otherRole: Role): Masked {
    const [lead, ...others] = causes;
    let sum: Masked = { mask: 0, values: new Float64Array(1) };
    for (const place of this.placesOf(lead!)) {
      let here = this.vectors.sum(lead!, leadRole, null, place);
      for (const other of others) here = unite(here, this.vectors.sum(other, otherRole, this.near(other, place), null));
      sum = plus(sum, here);
    }
    // What they show wherever they sit acts once on the sum.
    return others.reduce(
      (made, other) => this.vectors.finish(other, otherRole, made),
      this.vectors.finish(lead!, leadRole, sum),
    );
  }

  private placesOf(cause: number): readonly Place[] {
    return this.vectors.figures.layout.causes[cause]!.places;
  }

  /** Sites of a further cause beside a lead: at the same level and on the same side, if it has such. */
  private near(cause: number, lead: Place): (site: Site) => number {
    const { layout, shares } = this.vectors.figures;
    const { sites } = layout.network.causes[cause]!;
    const level = LEVELS[lead.level] ?? null;
    const near = sites.filter(
      (site) => (site.level === null || site.level === level) && (site.side === lead.side || lead.side === "bilateral"),
    );
    const usable = near.length > 0 ? near : sites;
    const total = usable.reduce((sum, site) => sum + shares[site.index]!, 0);
    return (site) => (usable.includes(site) ? shares[site.index]! / total : 0);
  }

  /** Of a value for each set what each site has of it, for the leading cause and those that come with it. */
  bySite(unit: PrincipalUnit, value: Vector, add: (site: Site, part: number, leads: boolean) => void): void {
    const [lead, ...others] = unit.causes;
    const leadRole: Role = unit.quiet ? "images" : "principal";
    const otherRole: Role = unit.quiet ? "images" : "companion";
    const images = unit.quiet ? unit.causes.reduce((mask, cause) => mask | this.vectors.imageMask(cause), 0) : 0;
    const before = unit.quiet ? this.beforePlain(value, images) : value.slice();
    this.vectors.finishBack(lead!, leadRole, before);
    for (const other of others) this.vectors.finishBack(other, otherRole, before);
    if (others.length === 0) {
      this.vectors.bySite(lead!, leadRole, null, null, before, (site, part) => add(site, part, true));
      return;
    }
    for (const place of this.placesOf(lead!)) {
      const own = this.vectors.sum(lead!, leadRole, null, place);
      const beside = others.map((other) => this.vectors.sum(other, otherRole, this.near(other, place), null));
      const forLead = beside.reduce((to, g) => back(to, g, own.mask), before);
      this.vectors.bySite(lead!, leadRole, null, place, forLead, (site, part) => add(site, part, true));
      others.forEach((other, i) => {
        const rest = beside.filter((_, k) => k !== i);
        const forOther = rest.reduce((to, g) => back(to, g, beside[i]!.mask), back(before, own, beside[i]!.mask));
        const near = this.near(other, place);
        this.vectors.bySite(other, otherRole, near, null, forOther, (site, part) => add(site, part, false));
      });
    }
  }
}

/** What the sets within `wanted` are worth when g is still to come; values over all bits, 0 for other sets. */
function back(value: Vector, g: Masked, wanted: number): Vector {
  const all = value.length - 1;
  const mask = g.mask | wanted;
  const bits = bitCount(mask);
  const index = embedding(mask, all);
  const local = Float64Array.from(index, (at) => value[at]!);
  const made: Vector = new Float64Array(local.length);
  unionProductBack(made, local, { mask: localMask(g.mask, mask), values: g.values }, bits);
  const out: Vector = new Float64Array(value.length);
  for (let l = 0; l < index.length; l++) out[index[l]!] = made[l]!;
  return out;
}

function plus(a: Masked, b: Masked): Masked {
  const mask = a.mask | b.mask;
  const values: Vector = new Float64Array(2 ** bitCount(mask));
  addInto(values, mask, 1, a);
  addInto(values, mask, 1, b);
  return { mask, values };
}
