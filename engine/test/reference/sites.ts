import type { CauseEntry, Extent, Link } from "../../src/knowledge/entries.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { BodySide, Level, NerveRoot, Zone } from "../../src/vocabulary/anatomy.ts";

/** Where one cause sits. */
export interface Site {
  readonly level: Level | null;
  readonly zone: Zone | null;
  readonly side: "left" | "right" | "bilateral";
  readonly root: NerveRoot | null;
  readonly share: number;
  readonly reaches: readonly Reach[];
}

/** What a cause at its site does to one structure. */
export interface Reach {
  readonly structure: string;
  readonly side: BodySide | "midline";
  readonly irritated: number;
  readonly deficit: number;
}

export function sitesOf(knowledge: Knowledge, cause: CauseEntry): Site[] {
  const sites: Site[] = [];
  for (const [level, ofLevel] of parts<Level>(cause.site.level?.p)) {
    const zones = (level === null ? undefined : cause.site.zone_by_level?.p[level]) ?? cause.site.zone?.p;
    for (const [zone, ofZone] of parts<Zone>(zones)) {
      const central = zone === "central" ? cause.site.side.central_zone : undefined;
      for (const [side, ofSide] of parts<Site["side"]>(central ?? cause.site.side.p)) {
        for (const [root, ofRoot] of parts<NerveRoot>(cause.site.root?.p)) {
          for (const extent of extentsOf(cause, zone)) {
            const share = ofLevel * ofZone * ofSide * ofRoot * extent.share;
            if (share <= 0) continue;
            const where = { level, zone, side: extent.side ?? side!, root };
            sites.push({ ...where, share, reaches: reachesOf(knowledge, extent.links, where) });
          }
        }
      }
    }
  }
  const all = sites.reduce((sum, { share }) => sum + share, 0);
  return sites.map((site) => ({ ...site, share: site.share / all }));
}

/** What a cause does not have is empty, with certainty. */
function parts<K extends string>(shares: Partial<Record<K, number>> | undefined): [K | null, number][] {
  if (shares === undefined) return [[null, 1]];
  return Object.entries(shares) as [K, number][];
}

function extentsOf(cause: CauseEntry, zone: Zone | null): Pick<Extent, "share" | "side" | "links">[] {
  const extents = zone === null ? undefined : cause.extents?.[zone];
  if (extents !== undefined) return extents;
  return [{ share: 1, links: (zone === null ? undefined : cause.links[zone]) ?? cause.links.any ?? {} }];
}

function reachesOf(
  knowledge: Knowledge,
  links: Record<string, Link>,
  site: { level: Level | null; side: Site["side"]; root: NerveRoot | null },
): Reach[] {
  const { roles, conus_at_level } = knowledge.anatomy;
  const ownSides: BodySide[] = site.side === "bilateral" ? ["left", "right"] : [site.side];
  const found: Reach[] = [];
  const add = (structure: string | undefined, side: BodySide | "midline", link: Link, times = 1): void => {
    if (structure === undefined) return;
    found.push({ structure, side, irritated: link.irritated * times, deficit: link.deficit * times });
  };
  const ofRoot = (root: NerveRoot): string | undefined =>
    Object.values(knowledge.structures).find((structure) => structure.root === root)?.id;

  for (const [role, link] of Object.entries(links)) {
    if (role === "exiting" || role === "traversing") {
      if (site.level !== null) for (const side of ownSides) add(ofRoot(roles[role][site.level]), side, link);
    } else if (role === "lower_roots") {
      if (site.level === null) continue;
      for (const root of roles.lower_roots[site.level])
        for (const side of ["left", "right"] as const) add(ofRoot(root), side, link);
    } else if (role === "conus") {
      add("conus", "midline", link, site.level === null ? 1 : conus_at_level[site.level].p);
    } else if (role === "cauda_equina") {
      add("cauda_equina", "midline", link);
    } else if (role === "at_root") {
      if (site.root !== null) for (const side of ownSides) add(ofRoot(site.root), side, link);
    } else if (knowledge.structures[role]?.sided) {
      for (const side of ownSides) add(role, side, link);
    } else {
      add(role, "midline", link);
    }
  }
  return merged(found);
}

/** Two links of one site to one structure are a noisy-MAX. */
function merged(found: Reach[]): Reach[] {
  const byStructure = new Map<string, Reach>();
  for (const reach of found) {
    const key = `${reach.structure}:${reach.side}`;
    const before = byStructure.get(key);
    if (before === undefined) {
      byStructure.set(key, reach);
      continue;
    }
    const deficit = 1 - (1 - before.deficit) * (1 - reach.deficit);
    const intact = (1 - before.irritated - before.deficit) * (1 - reach.irritated - reach.deficit);
    byStructure.set(key, { ...reach, deficit, irritated: 1 - intact - deficit });
  }
  return [...byStructure.values()];
}
