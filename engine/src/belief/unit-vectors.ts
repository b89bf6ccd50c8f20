import { near } from "./joint-units.ts";
import type { Place } from "./layout.ts";
import type { LesionVectors } from "./lesion-vectors.ts";
import type { Site } from "./network.ts";
import { unite } from "./parts.ts";
import type { PrincipalUnit } from "./principal-units.ts";
import { addInto, bitCount, embedding, type Masked, type Vector } from "./subsets.ts";

/** What each way of being the principal cause does to the evidence; several causes together only where quiet. */
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
    if (!unit.quiet) return this.vectors.principal(lead!);
    const images = others.length === 0 ? this.vectors.mixture(lead!, "images", null) : this.imagesTogether(unit);
    const plain = this.plain();
    if (images.mask !== 0) return unite(plain, images);
    return { mask: plain.mask, values: plain.values.map((p) => p * images.values[0]!) };
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

  /** Images of causes that come together and are quiet: few findings, joined set by set. */
  private imagesTogether({ causes }: PrincipalUnit): Masked {
    const [lead, ...others] = causes;
    const mask = causes.reduce((all, cause) => all | this.vectors.imageMask(cause), 0);
    const values: Vector = new Float64Array(2 ** bitCount(mask));
    for (const place of this.vectors.figures.layout.causes[lead!]!.places) {
      let here = this.vectors.sum(lead!, "images", null, place);
      for (const other of others) here = unite(here, this.vectors.sum(other, "images", this.near(other, place), null));
      addInto(values, mask, 1, here);
    }
    return causes.reduce<Masked>((made, cause) => this.vectors.finish(cause, "images", made), { mask, values });
  }

  private near(cause: number, lead: Place): (site: Site) => number {
    const { layout, shares } = this.vectors.figures;
    return near(layout.network.causes[cause]!.sites, shares, lead);
  }

  /** Of a value for each set what each site has of it, for the leading cause and those that come with it. */
  bySite(unit: PrincipalUnit, value: Vector, add: (site: Site, part: number, leads: boolean) => void): void {
    const [lead, ...others] = unit.causes;
    const role = unit.quiet ? "images" : "principal";
    const mask = unit.causes.reduce((all, cause) => all | this.vectors.imageMask(cause), 0);
    const before = unit.quiet ? this.beforePlain(value, mask) : value.slice();
    for (const cause of unit.causes) this.vectors.finishBack(cause, role, before);
    if (others.length === 0) {
      this.vectors.bySite(lead!, role, null, null, before, (site, part) => add(site, part, true));
      return;
    }
    for (const place of this.vectors.figures.layout.causes[lead!]!.places) {
      const own = this.vectors.sum(lead!, role, null, place);
      const beside = others.map((other) => this.vectors.sum(other, role, this.near(other, place), null));
      this.vectors.bySite(lead!, role, null, place, back(before, beside, own.mask), (site, part) =>
        add(site, part, true),
      );
      others.forEach((other, i) => {
        const value = back(before, [own, ...beside.filter((_, k) => k !== i)], beside[i]!.mask);
        this.vectors.bySite(other, role, this.near(other, place), null, value, (site, part) => add(site, part, false));
      });
    }
  }
}

/** What the sets within `wanted` are worth when these parts are still to come; over all bits, 0 for other sets. */
function back(value: Vector, parts: readonly Masked[], wanted: number): Vector {
  const all = value.length - 1;
  const still = parts.reduce((made, part) => unite(made, part));
  const own = embedding(wanted, all);
  const other = embedding(still.mask, all);
  const out: Vector = new Float64Array(value.length);
  for (let t = 0; t < own.length; t++) {
    let sum = 0;
    for (let s = 0; s < other.length; s++) sum += still.values[s]! * value[other[s]! | own[t]!]!;
    out[own[t]!] = sum;
  }
  return out;
}
