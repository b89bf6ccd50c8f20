import { type DirectEffects, type Role, SIDE_NUMBER } from "./direct-effects.ts";
import type { Place } from "./layout.ts";
import type { SiteVectors } from "./site-vectors.ts";
import { bitCount } from "./subsets.ts";

/** Which bits each place of a cause, its sides and all of them may bring about, and where its vectors lie. */
export interface CauseShape {
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

export function shapeOf(
  places: readonly Place[],
  role: Role,
  effects: DirectEffects,
  sites: SiteVectors | null,
): CauseShape {
  const made = {
    structures: new Int32Array(places.length),
    masks: new Int32Array(places.length),
    at: new Int32Array(places.length),
    sideFrom: new Int32Array(4),
    sideMasks: new Int32Array(3),
  };
  let size = 0;
  places.forEach((place, p) => {
    let mask = sites === null ? 0 : sites.masks[p]!;
    if (role === "principal" && effects.siteGroups.length > 0)
      for (const site of place.sites) mask |= effects.bySite(site).mask;
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
