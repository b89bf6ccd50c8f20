import type { CauseEntry, FindingEntry, Links } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { FindingRate } from "../knowledge/sourced.ts";
import { type BodySide, LEVELS, type Level, type NerveRoot, type Zone } from "../vocabulary/anatomy.ts";
import { eachSite } from "./cause-sites.ts";
import { linkFromRate, ratesOf, referenceLeak } from "./leak.ts";

/** One thing that can be observed: a finding at one level and on one side, where it has them. */
export interface Node {
  readonly index: number;
  readonly finding: FindingEntry;
  readonly level: Level | null;
  readonly side: BodySide | null;
  /** Number of abnormal bands; 1 for a boolean finding. */
  readonly bands: number;
}

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
  /** Equal numbers mean equal chances. */
  readonly chances: number;
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
const NO_LEVEL = LEVELS.length;

export function levelSlot(level: Level | null): number {
  return level === null ? NO_LEVEL : LEVELS.indexOf(level);
}

export function nodeKey(finding: string, level: Level | null, side: BodySide | null): string {
  return `${finding}${level === null ? "" : `@${level}`}${side === null ? "" : `:${side}`}`;
}

const touchTables = new WeakMap<Network, Map<number, Uint8Array>>();

/** For one node: 1 for every site (by its running number) that may bring it about, directly or through a structure. */
export function sitesTouching(network: Network, node: number): Uint8Array {
  let table = touchTables.get(network);
  if (!table) {
    table = new Map();
    touchTables.set(network, table);
  }
  const known = table.get(node);
  if (known) return known;
  const blanket = network.nodes[node]!.finding.kind === "blanket";
  const sites = network.causes.flatMap((cause) => cause.sites);
  const made = new Uint8Array(sites.length);
  for (const site of sites) {
    const slot = levelSlot(site.level);
    const viaStructure = (use: StructureUse) => {
      const { irritated, deficit } = network.structureEffects[use.instance]![slot]!;
      return irritated.some((e) => e.node === node) || deficit.some((e) => e.node === node);
    };
    const touched =
      site.effects.some((effect) => effect.node === node) ||
      (blanket ? site.structures.length > 0 : site.structures.some(viaStructure));
    if (touched) made[site.index] = 1;
  }
  table.set(node, made);
  return made;
}

const networks = new WeakMap<Knowledge, Network>();

/** Builds the network once for each knowledge object. */
export function networkOf(knowledge: Knowledge): Network {
  const known = networks.get(knowledge);
  if (known) return known;
  const built = build(knowledge);
  networks.set(knowledge, built);
  return built;
}

/** True for a finding that is a node of its own (descriptions belong to the principal cause, gate-only ones nowhere). */
export function isNode(finding: FindingEntry): boolean {
  return finding.role === "evidence" && finding.kind !== "description" && finding.kind !== "gate-only";
}

function build(knowledge: Knowledge): Network {
  const nodes: Node[] = [];
  const nodeIndex = new Map<string, number>();
  for (const id of Object.keys(knowledge.findings).sort()) {
    const finding = knowledge.findings[id]!;
    if (!isNode(finding)) continue;
    const bands = finding.type === "ordinal" ? (finding.bands?.length ?? 2) - 1 : 1;
    for (const level of finding.by_level ? LEVELS : [null]) {
      for (const side of finding.laterality === "sided" ? (["left", "right"] as const) : [null]) {
        nodeIndex.set(nodeKey(id, level, side), nodes.length);
        nodes.push({ index: nodes.length, finding, level, side, bands });
      }
    }
  }
  const groups: LatentGroup[] = knowledge.latents.groups.map((group) => ({
    id: group.id,
    strength: group.strength,
    members: new Map(Object.entries(group.members)),
  }));
  const instances = buildInstances(knowledge);
  const world: World = { knowledge, nodes, nodeIndex, groups, instances, chanceNumbers: new Map() };
  const causeIds = Object.keys(knowledge.causes).sort();
  let siteCount = 0;
  const causes = causeIds.map((id, index) => {
    const cause = buildCause(world, knowledge.causes[id]!, index, siteCount);
    siteCount += cause.sites.length;
    return cause;
  });
  return {
    ...world,
    causes,
    causeIndex: new Map(causeIds.map((id, index) => [id, index])),
    nonSpecific: causeIds.indexOf(NON_SPECIFIC),
    tensionTests: new Set(knowledge.tension.tests),
    structureEffects: instances.map((instance) =>
      [...LEVELS, null].map((level) => ({
        irritated: structureEffectsAt(world, instance, "irritated", level),
        deficit: structureEffectsAt(world, instance, "deficit", level),
      })),
    ),
  };
}

interface World {
  readonly knowledge: Knowledge;
  readonly nodes: readonly Node[];
  readonly nodeIndex: ReadonlyMap<string, number>;
  readonly groups: readonly LatentGroup[];
  readonly instances: readonly StructureInstance[];
  readonly chanceNumbers: Map<string, number>;
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

function groupOf(groups: readonly LatentGroup[], finding: string): number {
  return groups.findIndex((group) => group.members.has(finding));
}

/** The nodes that a parent on `side` at `level` reaches, with the factor on its chance. */
function reach(
  world: World,
  finding: FindingEntry,
  level: Level | null,
  sides: readonly BodySide[],
): { node: number; factor: number; level: Level | null }[] {
  // A cause without a level that shows at a level may do so at any of them.
  const levels: { at: Level | null; factor: number }[] = !finding.by_level
    ? [{ at: null, factor: 1 }]
    : level !== null
      ? [{ at: level, factor: 1 }]
      : LEVELS.map((at) => ({ at, factor: 1 / LEVELS.length }));
  const out: { node: number; factor: number; level: Level | null }[] = [];
  for (const { at, factor } of levels) {
    for (const side of finding.laterality === "sided" ? sides : [null]) {
      const node = world.nodeIndex.get(nodeKey(finding.id, at, side));
      if (node !== undefined) out.push({ node, factor, level: at });
    }
  }
  return out;
}

function effectsOf(
  world: World,
  rates: Readonly<Record<string, FindingRate>>,
  level: Level | null,
  sides: readonly BodySide[],
): Effect[] {
  const effects: Effect[] = [];
  for (const id of Object.keys(rates).sort()) {
    const finding = world.knowledge.findings[id];
    if (!finding || !isNode(finding)) continue;
    const rate = ratesOf(rates[id]!);
    for (const place of reach(world, finding, level, sides)) {
      const link = linkFromRate(rate, referenceLeak(world.knowledge, finding, place.level)).map(
        (p) => p * place.factor,
      );
      effects.push({ node: place.node, link, group: groupOf(world.groups, id) });
    }
  }
  return effects;
}

function structureEffectsAt(
  world: World,
  instance: StructureInstance,
  state: "irritated" | "deficit",
  level: Level | null,
): Effect[] {
  const sides: readonly BodySide[] = instance.side === "midline" ? ["left", "right"] : [instance.side];
  const rates = world.knowledge.structures[instance.id]!.findings[state];
  // A named root is imaged where the lesion lies; without a level there is nothing to image.
  const usable = Object.fromEntries(
    Object.entries(rates).filter(([id]) => level !== null || !world.knowledge.findings[id]?.by_level),
  );
  const effects = effectsOf(world, usable, level, sides).map((effect) => ({ ...effect, group: -1 }));
  return effects;
}

function buildCause(world: World, entry: CauseEntry, index: number, firstSite: number): Cause {
  const { knowledge } = world;
  const tension = knowledge.tension.classes[entry.tension ?? "middle"].p;
  return {
    index,
    entry,
    serious: entry.serious !== "none",
    sites: sitesOf(world, entry, index).map((site, i) => ({ ...site, index: firstSite + i })),
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

function sitesOf(world: World, entry: CauseEntry, cause: number): Omit<Site, "index">[] {
  const sites: Omit<Site, "index">[] = [];
  eachSite(entry, (level, zone, root, side, extent, share) => {
    sites.push(site(world, entry, cause, level, zone, root, side, extent, share));
  });
  const total = sites.reduce((sum, s) => sum + s.share, 0);
  return sites.map((s) => ({ ...s, share: s.share / total }));
}

function site(
  world: World,
  entry: CauseEntry,
  cause: number,
  level: Level | null,
  zone: Zone | null,
  root: NerveRoot | null,
  side: "left" | "right" | "bilateral",
  extent: { id: string | null; links: Links },
  share: number,
): Omit<Site, "index"> {
  const sides: readonly BodySide[] = side === "bilateral" ? ["left", "right"] : [side];
  const effects = effectsOf(world, entry.findings, level, sides);
  if (level !== null) effects.push(...backPainEffects(world, entry, level));
  return {
    cause,
    level,
    zone,
    side,
    root,
    extent: extent.id,
    share,
    effects,
    structures: structureUses(world, extent.links, level, root, sides),
  };
}

/** Back pain and focal tenderness of a spinal cause fade with the distance from its level. */
function backPainEffects(world: World, entry: CauseEntry, level: Level): Effect[] {
  const rates: Record<string, FindingRate> = {};
  for (const [id, row] of Object.entries(world.knowledge.anatomy.back_pain_weights)) {
    const whole = row.times === "back_pain" ? entry.back_pain : entry.local_tenderness;
    if (whole && !entry.findings[id]) rates[id] = { ...whole, p: whole.p * row.weight[level] };
  }
  return effectsOf(world, rates, level, []);
}

function structureUses(
  world: World,
  links: Links,
  level: Level | null,
  root: NerveRoot | null,
  sides: readonly BodySide[],
): StructureUse[] {
  const { anatomy } = world.knowledge;
  const uses = new Map<number, StructureUse>();
  const add = (id: string, on: readonly (BodySide | "midline")[], irritated: number, deficit: number) => {
    for (const instance of world.instances) {
      if (instance.id !== id || !on.includes(instance.side)) continue;
      // Two ways from one cause to one structure are one noisy-MAX.
      const before = uses.get(instance.index);
      const notDeficit = (1 - (before?.deficit ?? 0)) * (1 - deficit);
      const intact = (1 - (before?.irritated ?? 0) - (before?.deficit ?? 0)) * (1 - irritated - deficit);
      const chances = { irritated: notDeficit - intact, deficit: 1 - notDeficit };
      uses.set(instance.index, { instance: instance.index, ...chances, chances: numberOf(world, chances) });
    }
  };
  for (const role of Object.keys(links).sort()) {
    const { irritated, deficit } = links[role]!;
    if (role === "at_root") {
      if (root !== null) add(`root_${root}`, sides, irritated, deficit);
    } else if (role === "exiting" || role === "traversing") {
      if (level !== null) add(`root_${anatomy.roles[role][level]}`, sides, irritated, deficit);
    } else if (role === "lower_roots") {
      if (level !== null)
        for (const lower of anatomy.roles.lower_roots[level])
          add(`root_${lower}`, ["left", "right"], irritated, deficit);
    } else if (role === "conus") {
      const here = level === null ? 1 : anatomy.conus_at_level[level].p;
      if (here > 0) add("conus", ["midline"], irritated * here, deficit * here);
    } else {
      add(role, world.knowledge.structures[role]?.sided ? sides : ["midline"], irritated, deficit);
    }
  }
  return [...uses.values()].sort((a, b) => a.instance - b.instance);
}

function numberOf(world: World, { irritated, deficit }: { irritated: number; deficit: number }): number {
  const key = `${irritated}|${deficit}`;
  const known = world.chanceNumbers.get(key);
  if (known !== undefined) return known;
  world.chanceNumbers.set(key, world.chanceNumbers.size);
  return world.chanceNumbers.size - 1;
}
