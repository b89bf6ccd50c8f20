import type { CauseEntry, Links } from "../knowledge/entries.ts";
import { LEVELS, type Level, type NerveRoot, type Zone } from "../vocabulary/anatomy.ts";

/** Shares of the sites of a cause, in the order of its sites, summing to 1. */
export function siteShares(entry: CauseEntry): number[] {
  const shares: number[] = [];
  eachSite(entry, (...[, , , , , share]) => {
    shares.push(share);
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/** Every level, zone, root, side and extent that a cause may have together, with how often it has them. */
export function eachSite(
  entry: CauseEntry,
  tell: (
    level: Level | null,
    zone: Zone | null,
    root: NerveRoot | null,
    side: "left" | "right" | "bilateral",
    extent: { id: string | null; links: Links },
    share: number,
  ) => void,
): void {
  for (const level of levelsOf(entry))
    for (const zone of zonesOf(entry, level.at))
      for (const root of rootsOf(entry))
        for (const side of sidesOf(entry, zone.at))
          for (const extent of extentsOf(entry, zone.at)) {
            const share = level.share * zone.share * root.share * side.share * extent.share;
            if (share > 0) tell(level.at, zone.at, root.at, extent.side ?? side.at, extent, share);
          }
}

function levelsOf(entry: CauseEntry): { at: Level | null; share: number }[] {
  const p = entry.site.level?.p;
  if (!p) return [{ at: null, share: 1 }];
  return LEVELS.map((at) => ({ at, share: p[at] ?? 0 }));
}

function zonesOf(entry: CauseEntry, level: Level | null): { at: Zone | null; share: number }[] {
  const p = (level !== null && entry.site.zone_by_level?.p[level]) || entry.site.zone?.p;
  if (!p) return [{ at: null, share: 1 }];
  return (Object.keys(p) as Zone[]).sort().map((at) => ({ at, share: p[at] ?? 0 }));
}

function rootsOf(entry: CauseEntry): { at: NerveRoot | null; share: number }[] {
  const p = entry.site.root?.p;
  if (!p) return [{ at: null, share: 1 }];
  return (Object.keys(p) as NerveRoot[]).sort().map((at) => ({ at, share: p[at] ?? 0 }));
}

function sidesOf(entry: CauseEntry, zone: Zone | null): { at: "left" | "right" | "bilateral"; share: number }[] {
  const p = (zone === "central" && entry.site.side.central_zone) || entry.site.side.p;
  return (["left", "right", "bilateral"] as const).map((at) => ({ at, share: p[at] ?? 0 }));
}

function extentsOf(
  entry: CauseEntry,
  zone: Zone | null,
): { id: string | null; share: number; side?: "bilateral"; links: Links }[] {
  const extents = zone === null ? undefined : entry.extents?.[zone];
  if (extents) return extents;
  const links = entry.links[zone ?? "any"] ?? entry.links["any"] ?? {};
  return [{ id: null, share: 1, links }];
}
