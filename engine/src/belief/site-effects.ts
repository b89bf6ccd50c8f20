import type { CauseEntry, FindingEntry, Links } from "../knowledge/entries.ts";
import type { FindingRate } from "../knowledge/sourced.ts";
import { type BodySide, LEVELS, type Level, type NerveRoot } from "../vocabulary/anatomy.ts";
import { linkFromRate, ratesOf, referenceLeak } from "./leak.ts";
import type { Effect, LatentGroup, Network, StructureInstance, StructureUse } from "./network.ts";
import { isNode, nodeKey } from "./nodes.ts";

/** What is known of a network before its causes. */
export type World = Pick<Network, "knowledge" | "nodes" | "nodeIndex" | "groups" | "instances">;

/** What a cause at one level does to the findings itself, not through a structure. */
export function siteEffects(
  world: World,
  entry: CauseEntry,
  level: Level | null,
  sides: readonly BodySide[],
): Effect[] {
  const effects = effectsOf(world, entry.findings, level, sides);
  if (level !== null) effects.push(...backPainEffects(world, entry, level));
  return effects;
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

/** What a state of a structure does to the findings, for a lesion at a level. */
export function structureEffectsAt(
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

function groupOf(groups: readonly LatentGroup[], finding: string): number {
  return groups.findIndex((group) => group.members.has(finding));
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

/** The structures that a cause reaches from one site, and how it leaves them. */
export function structureUses(
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
      uses.set(instance.index, { instance: instance.index, irritated: notDeficit - intact, deficit: 1 - notDeficit });
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
