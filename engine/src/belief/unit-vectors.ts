import { LEVELS } from "../vocabulary/anatomy.ts";
import type { Place } from "./layout.ts";
import type { LesionVectors, Role } from "./lesion-vectors.ts";
import type { Site } from "./network.ts";
import { unite } from "./parts.ts";
import type { PrincipalUnit } from "./principal-units.ts";
import { addInto, bitCount, type Masked, type Vector } from "./subsets.ts";
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
    return (this.made[unit.index] ??= this.make(unit));
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

  /** What a set is worth before non-specific pain has shown itself. */
  beforeQuiet(value: Vector): Vector {
    const out: Vector = new Float64Array(value.length);
    unionProductBack(out, value, this.plain(), bitCount(value.length - 1));
    return out;
  }

  /** Causes that come together: the others sit where the lead sits. */
  private together({ causes }: PrincipalUnit, leadRole: Role, otherRole: Role): Masked {
    const [lead, ...others] = causes;
    let sum: Masked = { mask: 0, values: new Float64Array(1) };
    for (const place of this.placesOf(lead!)) {
      let here = this.vectors.mixture(lead!, leadRole, this.atPlace(place));
      for (const other of others) here = unite(here, this.vectors.mixture(other, otherRole, this.near(other, place)));
      sum = plus(sum, here);
    }
    return sum;
  }

  private placesOf(cause: number): readonly Place[] {
    return this.vectors.figures.layout.causes[cause]!.places;
  }

  private atPlace(place: Place): (site: Site) => number {
    const { shares } = this.vectors.figures;
    return (site) => (place.sites.includes(site) ? shares[site.index]! : 0);
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

  /**
   * Of a value for each set what each site has of it, for the leading cause and those that come with it.
   * @param value for a quiet unit what a set is worth before non-specific pain has shown itself
   */
  bySite(unit: PrincipalUnit, value: Vector, add: (site: Site, part: number, leads: boolean) => void): void {
    const [lead, ...others] = unit.causes;
    const leadRole: Role = unit.quiet ? "images" : "principal";
    if (others.length === 0) {
      this.vectors.bySite(lead!, leadRole, null, value, (site, part) => add(site, part, true));
      return;
    }
    const otherRole: Role = unit.quiet ? "images" : "companion";
    const bits = bitCount(value.length - 1);
    const back = (from: Vector, g: Masked) => {
      const out: Vector = new Float64Array(from.length);
      unionProductBack(out, from, g, bits);
      return out;
    };
    for (const place of this.placesOf(lead!)) {
      const own = this.vectors.mixture(lead!, leadRole, this.atPlace(place));
      const beside = others.map((other) => this.vectors.mixture(other, otherRole, this.near(other, place)));
      const forLead = beside.reduce(back, value);
      this.vectors.bySite(lead!, leadRole, this.atPlace(place), forLead, (site, part) => add(site, part, true));
      others.forEach((other, i) => {
        const rest = beside.filter((_, k) => k !== i).reduce(back, back(value, own));
        this.vectors.bySite(other, otherRole, this.near(other, place), rest, (site, part) => add(site, part, false));
      });
    }
  }
}

function plus(a: Masked, b: Masked): Masked {
  const mask = a.mask | b.mask;
  const values: Vector = new Float64Array(2 ** bitCount(mask));
  addInto(values, mask, 1, a);
  addInto(values, mask, 1, b);
  return { mask, values };
}
