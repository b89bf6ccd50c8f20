import type { Figures } from "./figures.ts";
import type { CauseLayout } from "./layout.ts";
import type { Site } from "./network.ts";
import type { SiteStructures } from "./site-structures.ts";
import { bitCount, embedding, type Vector } from "./subsets.ts";

/**
 * What the structures of each site of one cause do, side by side in one pool, each over the bits that it may bring
 * about.
 *
 * A change that scales what a structure shows by a factor, and no bit with it, scales the whole site: then the vector of
 * before stays and only its scale differs.
 */
export class SiteVectors {
  /** For each place the bits that its sites' structures may bring about. */
  readonly masks: Int32Array;
  /** For each site of the cause the bits that its own structures may bring about. */
  private readonly own: Int32Array;
  /** For each site of the cause where its vector begins, and what it is multiplied with. */
  private readonly at: Int32Array;
  private readonly scale: Float64Array;
  private readonly pool: Vector;
  /** Where sites that were made anew lie in `anew`; -1 for the others. */
  private readonly anewAt: Int32Array | null;
  private readonly anew: Vector | null;
  private readonly first: number;
  private readonly cause: number;

  private constructor(
    cause: number,
    masks: Int32Array,
    own: Int32Array,
    at: Int32Array,
    scale: Float64Array,
    pool: Vector,
    first: number,
    anewAt: Int32Array | null,
    anew: Vector | null,
  ) {
    this.cause = cause;
    this.masks = masks;
    this.own = own;
    this.at = at;
    this.scale = scale;
    this.pool = pool;
    this.first = first;
    this.anewAt = anewAt;
    this.anew = anew;
  }

  static of(figures: Figures, cause: number, structures: SiteStructures): SiteVectors {
    const { places, placeOf } = figures.layout.causes[cause]!;
    const { sites } = figures.layout.network.causes[cause]!;
    const first = sites[0]!.index;
    const masks = new Int32Array(places.length);
    const own = new Int32Array(sites.length);
    const at = new Int32Array(sites.length);
    let size = 0;
    for (let s = 0; s < sites.length; s++) {
      const mask = structures.mask(first + s);
      own[s] = mask;
      masks[placeOf[s]!]! |= mask;
      at[s] = size;
      size += 2 ** bitCount(mask);
    }
    const pool: Vector = new Float64Array(size);
    const scale = new Float64Array(sites.length);
    for (let s = 0; s < sites.length; s++) scale[s] = structures.fillInto(first + s, cause, pool, at[s]!, own[s]!);
    return new SiteVectors(cause, masks, own, at, scale, pool, first, null, null);
  }

  /** The same with factors on the states of structures; null when no site is touched. */
  changed(layout: CauseLayout, structures: SiteStructures): { vectors: SiteVectors; touched: Uint8Array } | null {
    let scale: Float64Array | null = null;
    let touched: Uint8Array | null = null;
    const special: number[] = [];
    // Sites that change by more than one factor after the other.
    const isSpecial = new Uint8Array(this.own.length);
    for (const instance of structures.touched) {
      const uses = layout.usesOf[instance];
      if (!uses) continue;
      scale ??= this.scale.slice();
      touched ??= new Uint8Array(layout.places.length);
      for (let k = 0; k < uses.length; k += 2) {
        const own = uses[k]!;
        touched[layout.placeOf[own]!] = 1;
        if (isSpecial[own] === 1) continue;
        const ratio = structures.ratioOf(this.first + own, uses[k + 1]!);
        if (ratio >= 0) scale[own]! *= ratio;
        else {
          isSpecial[own] = 1;
          special.push(own);
        }
      }
    }
    if (scale === null || touched === null) return null;
    let anewAt: Int32Array | null = null;
    let anew: Vector | null = null;
    const again: number[] = [];
    let size = 0;
    for (const own of special) {
      const mask = this.own[own]!;
      if (mask === 0) {
        scale[own] = structures.scalar(this.first + own, this.cause);
        continue;
      }
      const ratio = structures.ratio(this.first + own, this.cause);
      if (ratio !== null) scale[own] = this.scale[own]! * ratio;
      else {
        anewAt ??= new Int32Array(this.at.length).fill(-1);
        anewAt[own] = size;
        size += 2 ** bitCount(mask);
        again.push(own);
      }
    }
    if (anewAt !== null) {
      anew = new Float64Array(size);
      for (const own of again)
        scale[own] = structures.fillInto(this.first + own, this.cause, anew, anewAt[own]!, this.own[own]!);
    }
    return {
      vectors: new SiteVectors(this.cause, this.masks, this.own, this.at, scale, this.pool, this.first, anewAt, anew),
      touched,
    };
  }

  /** What a site of whose structures nothing was found is multiplied with. */
  scaleOf(site: Site): number {
    return this.scale[site.index - this.first]!;
  }

  /** target(S) += weight x what the structures of the site do, target over `mask` from `from` on. */
  add(site: Site, weight: number, target: Vector, from: number, mask: number): void {
    const own = site.index - this.first;
    const factor = weight * this.scale[own]!;
    const again = this.anewAt === null ? -1 : this.anewAt[own]!;
    const pool = again < 0 ? this.pool : this.anew!;
    const at = again < 0 ? this.at[own]! : again;
    if (this.own[own] === 0) {
      target[from]! += factor * pool[at]!;
      return;
    }
    const index = embedding(this.own[own]!, mask);
    for (let s = 0; s < index.length; s++) target[from + index[s]!]! += factor * pool[at + s]!;
  }

  /** Sum of what the structures of the site do times `value` over `mask`. */
  dot(site: Site, value: Vector, mask: number): number {
    const own = site.index - this.first;
    const again = this.anewAt === null ? -1 : this.anewAt[own]!;
    const pool = again < 0 ? this.pool : this.anew!;
    const at = again < 0 ? this.at[own]! : again;
    const index = embedding(this.own[own]!, mask);
    let sum = 0;
    for (let s = 0; s < index.length; s++) sum += pool[at + s]! * value[index[s]!]!;
    return this.scale[own]! * sum;
  }
}
