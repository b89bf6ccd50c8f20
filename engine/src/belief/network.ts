import type { CauseEntry, Links } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type BodySide, LEVELS, type Level, type NerveRoot, type Zone } from "../vocabulary/anatomy.ts";
import { eachSite } from "./cause-sites.ts";
import { ratesOf } from "./leak.ts";
import { type Node, nodeKey, nodesOf } from "./nodes.ts";
import { siteEffects, structureEffectsAt, structureUses, type World } from "./site-effects.ts";

/** What one parent does to one node: chances of reaching band 1, 2, ... or worse. */
export interface Effect {
  readonly node: number;
  readonly link: readonly number[];
  /** Index of the latent group that ties it to its like, or -1. */
  readonly group: number;
}

/** A structure on one side: `root_L2` left, `conus` in the midline. */
export interface StructureInstance {
  readonly index: number;
  readonly id: string;
  readonly side: BodySide | "midline";
  /** Tension segment of its root, or -1. */
  readonly segment: number;
}

export interface StructureUse {
  readonly instance: number;
  readonly irritated: number;
  readonly deficit: number;
}

/** One place and form in which a cause can sit. Shares of one cause sum to 1. */
export interface Site {
  /** Running number over all sites of all causes. */
  readonly index: number;
  readonly cause: number;
  readonly level: Level | null;
  readonly zone: Zone | null;
  readonly side: "left" | "right" | "bilateral";
  readonly root: NerveRoot | null;
  readonly extent: string | null;
  readonly share: number;
  readonly effects: readonly Effect[];
  readonly structures: readonly StructureUse[];
}

export interface Cause {
  readonly index: number;
  readonly entry: CauseEntry;
  readonly serious: boolean;
  readonly sites: readonly Site[];
  /** P(latent on) for each latent group. */
  readonly latentOn: readonly number[];
  /** Chance that it puts a segment under tension. */
  readonly tension: number;
}

export interface LatentGroup {
  readonly id: string;
  readonly strength: number;
  readonly members: ReadonlyMap<string, 1 | -1>;
}

/** The knowledge arranged for inference; independent of the patient. */
export interface Network {
  readonly knowledge: Knowledge;
  readonly nodes: readonly Node[];
  readonly nodeIndex: ReadonlyMap<string, number>;
  readonly instances: readonly StructureInstance[];
  readonly causes: readonly Cause[];
  readonly causeIndex: ReadonlyMap<string, number>;
  /** Index of non-specific pain. */
  readonly nonSpecific: number;
  readonly groups: readonly LatentGroup[];
  /** Finding ids read under tension. */
  readonly tensionTests: ReadonlySet<string>;
  /** Effects of a structure instance in a state, for a lesion at a level (index 6: no level). */
  readonly structureEffects: readonly {
    readonly irritated: readonly Effect[];
    readonly deficit: readonly Effect[];
  }[][];
}

export const NON_SPECIFIC = "non_specific_low_back_pain";

const networks = new WeakMap<Knowledge, Network>();

/** Builds the network once for each knowledge object. */
export function networkOf(knowledge: Knowledge): Network {
  const known = networks.get(knowledge);
  if (known) return known;
  const built = build(knowledge);
  networks.set(knowledge, built);
  return built;
}

function build(knowledge: Knowledge): Network {
  const nodes = nodesOf(knowledge);
  const nodeIndex = new Map(nodes.map(({ finding, level, side, index }) => [nodeKey(finding.id, level, side), index]));
  const groups: LatentGroup[] = knowledge.latents.groups.map((group) => ({
    id: group.id,
    strength: group.strength,
    members: new Map(Object.entries(group.members)),
  }));
  const instances = buildInstances(knowledge);
  const world: World = { knowledge, nodes, nodeIndex, groups, instances };
  const causeIds = Object.keys(knowledge.causes).sort();
  let siteCount = 0;
  const causes = causeIds.map((id, index) => {
    const cause = buildCause(world, knowledge.causes[id]!, index, siteCount);
    siteCount += cause.sites.length;
    return cause;
  });
  const structureEffects = once(() =>
    instances.map((instance) =>
      [...LEVELS, null].map((level) => ({
        irritated: structureEffectsAt(world, instance, "irritated", level),
        deficit: structureEffectsAt(world, instance, "deficit", level),
      })),
    ),
  );
  return {
    ...world,
    causes,
    causeIndex: new Map(causeIds.map((id, index) => [id, index])),
    nonSpecific: causeIds.indexOf(NON_SPECIFIC),
    tensionTests: new Set(knowledge.tension.tests),
    get structureEffects() {
      return structureEffects();
    },
  };
}

function buildInstances(knowledge: Knowledge): StructureInstance[] {
  const instances: StructureInstance[] = [];
  for (const id of Object.keys(knowledge.structures).sort()) {
    const structure = knowledge.structures[id]!;
    const segment = knowledge.tension.segments.findIndex((s) => s.roots.some((root) => `root_${root}` === id));
    for (const side of structure.sided ? (["left", "right"] as const) : (["midline"] as const)) {
      instances.push({ index: instances.length, id, side, segment });
    }
  }
  return instances;
}

function buildCause(world: World, entry: CauseEntry, index: number, firstSite: number): Cause {
  const { knowledge } = world;
  const tension = knowledge.tension.classes[entry.tension ?? "middle"].p;
  return {
    index,
    entry,
    serious: entry.serious !== "none",
    sites: sitesOf(world, entry, index, firstSite),
    latentOn: world.groups.map((group) => latentOn(group, entry)),
    tension,
  };
}

/** P(latent on): as often as its members are present on average in this cause. */
export function latentOn(group: LatentGroup, entry: CauseEntry): number {
  let sum = 0;
  let count = 0;
  for (const [id, sign] of group.members) {
    const rate = entry.findings[id];
    if (!rate) continue;
    const p = ratesOf(rate)[0]!;
    sum += sign === 1 ? p : 1 - p;
    count += 1;
  }
  const mean = count === 0 ? 0.5 : sum / count;
  return mean < 0.05 ? 0.05 : mean > 0.95 ? 0.95 : mean;
}

function sitesOf(world: World, entry: CauseEntry, cause: number, first: number): Site[] {
  const places: Place[] = [];
  let total = 0;
  eachSite(entry, (level, zone, root, side, extent, share) => {
    places.push({ level, zone, root, side, extent, share });
    total += share;
  });
  return places.map((place, i) => siteAt(world, entry, cause, first + i, place, place.share / total));
}

/** Where and in which form a cause sits, with its share before all shares sum to 1. */
interface Place extends Pick<Site, "level" | "zone" | "root" | "side" | "share"> {
  readonly extent: { readonly id: string | null; readonly links: Links };
}

function siteAt(
  world: World,
  entry: CauseEntry,
  cause: number,
  index: number,
  { level, zone, root, side, extent }: Place,
  share: number,
): Site {
  const sides: readonly BodySide[] = side === "bilateral" ? ["left", "right"] : [side];
  const effects = once(() => siteEffects(world, entry, level, sides));
  const structures = once(() => structureUses(world, extent.links, level, root, sides));
  return {
    index,
    cause,
    level,
    zone,
    side,
    root,
    extent: extent.id,
    share,
    get effects() {
      return effects();
    },
    get structures() {
      return structures();
    },
  };
}

/** Made when it is first asked for: few answers need it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
