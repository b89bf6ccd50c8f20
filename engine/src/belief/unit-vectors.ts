import { LEVELS } from "../vocabulary/anatomy.ts";
import type { Role } from "./direct-effects.ts";
import type { Figures } from "./figures.ts";
import type { Place } from "./layout.ts";
import type { LesionVectors } from "./lesion-vectors.ts";
import type { Site } from "./network.ts";
import type { PrincipalUnit } from "./principal-units.ts";
import { addInto, bitCount, embedding, localMask, type Masked, type Vector } from "./subsets.ts";
import { unionBackBySums } from "./union-sums.ts";
import { unite } from "./unite.ts";

/** What each way of being the principal cause does to the evidence: one cause, or several that come together. */
export class UnitVectors {
  private readonly vectors: LesionVectors;
  /** Vectors of the same evidence without restriction: what a quiet form shows is not restricted. */
  private readonly free: LesionVectors;
  /** Units of the vectors that are used again. */
  private readonly before: UnitVectors | null;
  private readonly made: (Masked | undefined)[] = [];

  constructor(vectors: LesionVectors, free: LesionVectors, before: UnitVectors | null) {
    this.vectors = vectors;
    this.free = free;
    this.before = before;
  }

  of(unit: PrincipalUnit): Masked {
    const made =
      this.made[unit.index] ?? (this.before !== null && this.untouched(unit) ? this.before.of(unit) : this.make(unit));
    this.made[unit.index] = made;
    return made;
  }

  /** What a quiet form shows beside plain pain, when that is a mere factor: no image was found that it may explain. */
  plainFactor(unit: PrincipalUnit): number | null {
    if (!unit.quiet || unit.causes.length > 1) return null;
    const { mask, values } = this.vectors.images(unit.causes[0]!);
    return mask === 0 ? values[0]! : null;
  }

  /** True when the unit does what it did in the vectors that are used again. */
  untouched({ causes, quiet }: PrincipalUnit): boolean {
    if (!quiet) return causes.every((cause) => this.vectors.untouched(cause, "principal"));
    const samePlain = this.free !== this.vectors || this.free.untouched(this.nonSpecific, "principal");
    return samePlain && causes.every((cause) => this.vectors.untouched(cause, "images"));
  }

  /** Non-specific pain as principal: what a quiet form shows. */
  plain(): Masked {
    return this.free.principal(this.nonSpecific);
  }

  private get nonSpecific(): number {
    return this.vectors.figures.layout.network.nonSpecific;
  }

  private make(unit: PrincipalUnit): Masked {
    const [lead, ...others] = unit.causes;
    if (!unit.quiet && others.length === 0) return this.vectors.principal(lead!);
    const own = others.length === 0 ? this.vectors.images(lead!) : this.together(unit);
    return unit.quiet ? unite(this.plain(), own) : own;
  }

  /** Causes that come together (a disc infection with an abscess): the further ones sit where the leading one sits. */
  private together(unit: PrincipalUnit): Masked {
    const [lead, ...others] = unit.causes;
    let mask = 0;
    const parts = this.places(lead!).map((_, p) => {
      let here = this.vectors.atPlace(lead!, roleOf(unit, 0), p);
      others.forEach((other, i) => {
        here = unite(here, this.besideLead(other, roleOf(unit, i + 1), lead!, p));
      });
      mask |= here.mask;
      return here;
    });
    const values: Vector = new Float64Array(2 ** bitCount(mask));
    for (const part of parts) addInto(values, mask, 1, part);
    return unit.causes.reduce<Masked>((made, cause, i) => this.vectors.finished(cause, roleOf(unit, i), made), {
      mask,
      values,
    });
  }

  /** Of a value for each set what each site has of it, for the leading cause and those that come with it. */
  bySite(unit: PrincipalUnit, value: Vector, add: (site: Site, part: number, leads: boolean) => void): void {
    const [lead, ...others] = unit.causes;
    const before = this.beforeAlways(unit, value);
    if (others.length === 0) {
      this.vectors.bySite(lead!, roleOf(unit, 0), null, before, (site, part) => add(site, part, true));
      return;
    }
    this.places(lead!).forEach((_, p) => {
      const only = this.only(lead!, p);
      const own = this.vectors.atPlace(lead!, roleOf(unit, 0), p);
      const beside = others.map((other, i) => this.besideLead(other, roleOf(unit, i + 1), lead!, p));
      this.vectors.bySite(lead!, roleOf(unit, 0), only, back(before, beside, own.mask), (site, part) =>
        add(site, part, true),
      );
      others.forEach((other, i) => {
        const worth = back(before, [own, ...beside.filter((_, k) => k !== i)], beside[i]!.mask);
        this.vectors.bySite(other, roleOf(unit, i + 1), this.near(other, lead!, p), worth, (site, part) =>
          add(site, part, false),
        );
      });
    });
  }

  /** Of a value for each set what each place of the leading cause has of it. */
  byPlace(unit: PrincipalUnit, value: Vector, add: (place: Place, part: number) => void): void {
    const [lead, ...others] = unit.causes;
    const before = this.beforeAlways(unit, value);
    if (others.length === 0) {
      this.vectors.byPlace(lead!, roleOf(unit, 0), null, before, add);
      return;
    }
    this.places(lead!).forEach((_, p) => {
      const only = this.only(lead!, p);
      const own = this.vectors.atPlace(lead!, roleOf(unit, 0), p);
      const beside = others.map((other, i) => this.besideLead(other, roleOf(unit, i + 1), lead!, p));
      this.vectors.byPlace(lead!, roleOf(unit, 0), only, back(before, beside, own.mask), add);
    });
  }

  /** What each set is worth before what the causes show wherever they sit, and before plain pain in a quiet form. */
  private beforeAlways(unit: PrincipalUnit, value: Vector): Vector {
    const before = unit.quiet ? back(value, [this.plain()], this.imageMask(unit)) : value.slice();
    unit.causes.forEach((cause, i) => {
      this.vectors.finishBack(cause, roleOf(unit, i), before);
    });
    return before;
  }

  private imageMask({ causes }: PrincipalUnit): number {
    return causes.reduce((mask, cause) => mask | this.vectors.images(cause).mask, 0);
  }

  /** What a further cause does beside a lead at that place, before what it shows wherever it sits. */
  private besideLead(cause: number, role: Role, lead: number, place: number): Masked {
    const weights = this.near(cause, lead, place);
    let mask = 0;
    weights.forEach((weight, p) => {
      if (weight > 0) mask |= this.vectors.atPlace(cause, role, p).mask;
    });
    const values: Vector = new Float64Array(2 ** bitCount(mask));
    weights.forEach((weight, p) => {
      if (weight > 0) addInto(values, mask, weight, this.vectors.atPlace(cause, role, p));
    });
    return { mask, values };
  }

  private places(cause: number): readonly Place[] {
    return this.vectors.figures.layout.causes[cause]!.places;
  }

  private only(cause: number, place: number): Float64Array {
    const weights = new Float64Array(this.places(cause).length);
    weights[place] = 1;
    return weights;
  }

  private near(cause: number, lead: number, place: number): Float64Array {
    return placesBeside(this.vectors.figures, cause, lead)[place]!;
  }
}

const besides = new WeakMap<Figures, Map<number, Float64Array[]>>();

/**
 * For each place of a leading cause the weights of the places of a further one: same level and side, any where it has
 * no such.
 */
function placesBeside(figures: Figures, cause: number, lead: number): readonly Float64Array[] {
  const known = besides.get(figures) ?? new Map<number, Float64Array[]>();
  besides.set(figures, known);
  const key = cause * 1024 + lead;
  const made =
    known.get(key) ??
    figures.layout.causes[lead]!.places.map((place) =>
      weightsBeside(figures, figures.layout.causes[cause]!.places, place),
    );
  known.set(key, made);
  return made;
}

function weightsBeside({ shares }: Figures, places: readonly Place[], { level, side }: Place): Float64Array {
  const close = places.map(
    (own) => (own.level === LEVELS.length || own.level === level) && (own.side === side || side === "bilateral"),
  );
  const usable = close.some((is) => is) ? close : places.map(() => true);
  let total = 0;
  places.forEach(({ sites }, p) => {
    if (usable[p]) for (const site of sites) total += shares[site.index]!;
  });
  return Float64Array.from(usable, (is) => (is ? 1 / total : 0));
}

function roleOf(unit: PrincipalUnit, member: number) {
  return unit.quiet ? ("images" as const) : member === 0 ? ("principal" as const) : ("companion" as const);
}

/** What the sets within `wanted` are worth when these parts are still to come; over all bits, 0 for other sets. */
function back(value: Vector, parts: readonly Masked[], wanted: number): Vector {
  const all = value.length - 1;
  const still = parts.reduce((made, part) => unite(made, part));
  const out: Vector = new Float64Array(value.length);
  const own = embedding(wanted, all);
  const both = wanted | still.mask;
  const bits = bitCount(both);
  // Pair by pair, or in sums over what both know: whichever is less work.
  if (own.length * still.values.length > 2 ** bits * bits * IN_SUMS) {
    const narrow = Float64Array.from(embedding(both, all), (at) => value[at]!);
    const worth = unionBackBySums(narrow, { mask: localMask(still.mask, both), values: still.values }, bits);
    const within = embedding(wanted, both);
    for (let t = 0; t < own.length; t++) out[own[t]!] = worth[within[t]!]!;
    return out;
  }
  const other = embedding(still.mask, all);
  for (let t = 0; t < own.length; t++) {
    let sum = 0;
    for (let s = 0; s < other.length; s++) sum += still.values[s]! * value[other[s]! | own[t]!]!;
    out[own[t]!] = sum;
  }
  return out;
}

/** A finding more costs sums about so many times the work of a pair. */
const IN_SUMS = 8;
