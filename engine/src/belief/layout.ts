import type { CauseEntry, Links } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { LEVELS, type Level } from "../vocabulary/anatomy.ts";
import type { Network, Site, StructureInstance } from "./network.ts";
import { isNode, levelSlot, nodeKey } from "./nodes.ts";

/** From where the chance of a row is read in a knowledge. */
export type RateSource =
  | { readonly of: "cause"; readonly cause: string; readonly finding: string }
  | { readonly of: "back"; readonly cause: string; readonly finding: string; readonly level: Level }
  | {
      readonly of: "structure";
      readonly structure: string;
      readonly state: "irritated" | "deficit";
      readonly finding: string;
    };

/** One node that a parent may bring about, at the places where it does. */
export interface Row {
  /** Running number over all rows. */
  readonly index: number;
  readonly node: number;
  readonly finding: string;
  /** Latent group, or -1. */
  readonly group: number;
  readonly source: RateSource;
  /** Level at which the finding is seen, for its background. */
  readonly seenAt: Level | null;
  /** Part of the link that reaches this node: a cause without level spreads over all levels. */
  readonly factor: number;
  /** The row holds for lesions at this level slot only; -1 for all. */
  readonly level: number;
  /** The row holds for lesions that reach this side only. */
  readonly side: "left" | "right" | null;
  readonly imaging: boolean;
  readonly tension: boolean;
}

/** Sites of one cause at one level and on one side: what the cause shows directly is the same for all of them. */
export interface Place {
  readonly level: number;
  readonly side: "left" | "right" | "bilateral";
  readonly sites: readonly Site[];
}

/** From where the chances of a structure's states are read: links of a cause, less often at a level without conus. */
export interface LinkSource {
  readonly cause: string;
  readonly zone: string;
  readonly extent: string | null;
  readonly role: string;
  /** Level whose conus share applies, or null. */
  readonly conusAt: Level | null;
}

/** The structures that a site reaches, each by one or more links (several are a noisy-MAX). */
export interface StructureSet {
  readonly index: number;
  readonly uses: readonly { readonly instance: number; readonly links: readonly LinkSource[] }[];
}

export interface CauseLayout {
  readonly rows: readonly Row[];
  readonly places: readonly Place[];
  /** For each of its sites, counted from its first, the number of its place. */
  readonly placeOf: Int32Array;
  /** For each instance, in pairs: a site of the cause that reaches it, and the place of that use in setInstances. */
  readonly usesOf: readonly (Int32Array | null)[];
}

/** The rows through which a node is brought about: by a cause itself, and by the states of a structure. */
export interface NodeRows {
  readonly direct: readonly DirectRow[];
  readonly states: readonly StateRow[];
}

interface DirectRow {
  readonly cause: number;
  readonly row: Row;
}

interface StateRow {
  readonly instance: number;
  readonly state: "irritated" | "deficit";
  readonly row: Row;
}

/** The network without its numbers: who can bring about what, arranged for inference. */
export interface Layout {
  readonly network: Network;
  readonly causes: readonly CauseLayout[];
  /** For each instance: rows of its two states. */
  readonly states: readonly { readonly irritated: readonly Row[]; readonly deficit: readonly Row[] }[];
  readonly sets: readonly StructureSet[];
  /** For each site the number of its structure set. */
  readonly setOf: Int32Array;
  /** For each instance the number of its segment and side, below `segments`. */
  readonly segmentOf: Int8Array;
  readonly segments: number;
  /**
   * The instances of all sets one after the other; those of set s from setStart[s] to setStart[s + 1], and within it
   * those of one segment and side together.
   */
  readonly setInstances: Int32Array;
  readonly setStart: Int32Array;
  /** For each site the slot of its level. */
  readonly slotOf: Int8Array;
  /** For each instance the structure sets that hold it. */
  readonly setsWith: readonly (readonly number[])[];
  /** For each structure set the causes that have a site with it. */
  readonly causesWith: readonly (readonly number[])[];
  readonly rowsAt: readonly NodeRows[];
  readonly rowCount: number;
}

const layouts = new WeakMap<Network, Layout>();

export function layoutOf(network: Network): Layout {
  const known = layouts.get(network);
  if (known) return known;
  const made = new LayoutBuilder(network).build();
  layouts.set(network, made);
  return made;
}

class LayoutBuilder {
  private readonly network: Network;
  private readonly knowledge: Knowledge;
  private rowCount = 0;
  private readonly sets: StructureSet[] = [];
  private readonly setNumbers = new Map<string, number>();

  constructor(network: Network) {
    this.network = network;
    this.knowledge = network.knowledge;
  }

  build(): Layout {
    const { network } = this;
    const states = network.instances.map((instance) => ({
      irritated: this.stateRows(instance.id, instance.side, "irritated"),
      deficit: this.stateRows(instance.id, instance.side, "deficit"),
    }));
    const sites = network.causes.flatMap((cause) => cause.sites);
    const setOf = Int32Array.from(sites, (site) => this.setFor(network.causes[site.cause]!.entry, site));
    const setStart = new Int32Array(this.sets.length + 1);
    this.sets.forEach(({ uses }, i) => {
      setStart[i + 1] = setStart[i]! + uses.length;
    });
    const setInstances = Int32Array.from(this.sets.flatMap(({ uses }) => uses.map(({ instance }) => instance)));
    const causes = network.causes.map((cause) => {
      const places = placesOf(cause.sites);
      return {
        rows: this.rowsOf(cause.entry, cause.sites),
        places,
        placeOf: Int32Array.from(cause.sites, (site) => places.findIndex((place) => place.sites.includes(site))),
        usesOf: usesByInstance(cause.sites, network.instances.length, setOf, setStart, setInstances),
      };
    });
    const setsWith = network.instances.map((): number[] => []);
    for (const { index, uses } of this.sets) for (const { instance } of uses) setsWith[instance]!.push(index);
    const causesWith = this.sets.map(() => new Set<number>());
    for (const site of sites) causesWith[setOf[site.index]!]!.add(site.cause);
    const segmentOf = Int8Array.from(network.instances, segmentAndSide);
    return {
      network,
      causes,
      segmentOf,
      segments: Math.max(-1, ...segmentOf) + 1,
      setStart,
      setInstances,
      slotOf: Int8Array.from(sites, ({ level }) => levelSlot(level)),
      states,
      sets: this.sets,
      setOf,
      setsWith,
      causesWith: causesWith.map((set) => [...set].sort((a, b) => a - b)),
      rowsAt: rowsByNode(network, causes, states),
      rowCount: this.rowCount,
    };
  }

  private row(row: Omit<Row, "index" | "imaging" | "tension" | "group"> & { group: number }): Row {
    const finding = this.knowledge.findings[row.finding]!;
    return {
      ...row,
      index: this.rowCount++,
      imaging: finding.stage === "imaging",
      tension: this.network.tensionTests.has(row.finding),
    };
  }

  private groupOf(finding: string): number {
    return this.network.groups.findIndex((group) => group.members.has(finding));
  }

  private rowsOf(entry: CauseEntry, sites: readonly Site[]): Row[] {
    const rows: Row[] = [];
    const levels = [...new Set(sites.map((site) => levelSlot(site.level)))].sort((a, b) => a - b);
    const levelled = sites[0]!.level !== null;
    for (const id of Object.keys(entry.findings).sort()) {
      const finding = this.knowledge.findings[id];
      if (!finding || !isNode(finding)) continue;
      const source: RateSource = { of: "cause", cause: entry.id, finding: id };
      const seen: { at: Level | null; level: number; factor: number }[] = !finding.by_level
        ? [{ at: null, level: -1, factor: 1 }]
        : levelled
          ? levels.map((slot) => ({ at: LEVELS[slot]!, level: slot, factor: 1 }))
          : LEVELS.map((at) => ({ at, level: -1, factor: 1 / LEVELS.length }));
      for (const { at, level, factor } of seen)
        for (const side of finding.laterality === "sided" ? (["left", "right"] as const) : [null]) {
          const node = this.network.nodeIndex.get(nodeKey(id, at, side));
          if (node === undefined) continue;
          rows.push(this.row({ node, finding: id, group: this.groupOf(id), source, seenAt: at, factor, level, side }));
        }
    }
    if (levelled)
      for (const [id, row] of Object.entries(this.knowledge.anatomy.back_pain_weights)) {
        const whole = row.times === "back_pain" ? entry.back_pain : entry.local_tenderness;
        const node = this.network.nodeIndex.get(nodeKey(id, null, null));
        if (!whole || entry.findings[id] || node === undefined) continue;
        for (const level of levels)
          rows.push(
            this.row({
              node,
              finding: id,
              group: this.groupOf(id),
              source: { of: "back", cause: entry.id, finding: id, level: LEVELS[level]! },
              seenAt: null,
              factor: 1,
              level,
              side: null,
            }),
          );
      }
    return rows;
  }

  private stateRows(structure: string, side: "left" | "right" | "midline", state: "irritated" | "deficit"): Row[] {
    const rows: Row[] = [];
    for (const id of Object.keys(this.knowledge.structures[structure]!.findings[state]).sort()) {
      const finding = this.knowledge.findings[id];
      if (!finding || !isNode(finding)) continue;
      const sides =
        finding.laterality !== "sided" ? [null] : side === "midline" ? (["left", "right"] as const) : [side];
      // A named root is imaged where the lesion lies; without a level there is nothing to image.
      for (const at of finding.by_level ? LEVELS : [null])
        for (const on of sides) {
          const node = this.network.nodeIndex.get(nodeKey(id, at, on));
          if (node === undefined) continue;
          rows.push(
            this.row({
              node,
              finding: id,
              group: -1,
              source: { of: "structure", structure, state, finding: id },
              seenAt: at,
              factor: 1,
              level: at === null ? -1 : levelSlot(at),
              side: null,
            }),
          );
        }
    }
    return rows;
  }

  private setFor(entry: CauseEntry, site: Site): number {
    const uses = this.usesOf(entry, site);
    const key = JSON.stringify(uses);
    const known = this.setNumbers.get(key);
    if (known !== undefined) return known;
    const index = this.sets.length;
    this.sets.push({ index, uses });
    this.setNumbers.set(key, index);
    return index;
  }

  private usesOf(entry: CauseEntry, site: Site): StructureSet["uses"] {
    const { anatomy } = this.knowledge;
    const zone = site.extent !== null ? site.zone! : site.zone !== null && entry.links[site.zone] ? site.zone : "any";
    const links: Links =
      site.extent !== null
        ? entry.extents![zone]!.find((extent) => extent.id === site.extent)!.links
        : (entry.links[zone] ?? {});
    const sides = site.side === "bilateral" ? (["left", "right"] as const) : ([site.side] as const);
    const reached = new Map<number, LinkSource[]>();
    const add = (id: string, on: readonly string[], role: string, conusAt: Level | null) => {
      for (const instance of this.network.instances) {
        if (instance.id !== id || !on.includes(instance.side)) continue;
        const list = reached.get(instance.index) ?? [];
        list.push({ cause: entry.id, zone, extent: site.extent, role, conusAt });
        reached.set(instance.index, list);
      }
    };
    for (const role of Object.keys(links).sort()) {
      if (role === "at_root") {
        if (site.root !== null) add(`root_${site.root}`, sides, role, null);
      } else if (role === "exiting" || role === "traversing") {
        if (site.level !== null) add(`root_${anatomy.roles[role][site.level]}`, sides, role, null);
      } else if (role === "lower_roots") {
        if (site.level !== null)
          for (const lower of anatomy.roles.lower_roots[site.level])
            add(`root_${lower}`, ["left", "right"], role, null);
      } else if (role === "conus") {
        if (site.level === null || anatomy.conus_at_level[site.level].p > 0)
          add("conus", ["midline"], role, site.level);
      } else add(role, this.knowledge.structures[role]?.sided ? sides : ["midline"], role, null);
    }
    const segmentOf = (instance: number) => segmentAndSide(this.network.instances[instance]!);
    return [...reached]
      .sort(([a], [b]) => segmentOf(a) - segmentOf(b) || a - b)
      .map(([instance, sources]) => ({ instance, links: sources }));
  }
}

function rowsByNode(network: Network, causes: Layout["causes"], states: Layout["states"]): readonly NodeRows[] {
  const at = network.nodes.map((): { direct: DirectRow[]; states: StateRow[] } => ({ direct: [], states: [] }));
  causes.forEach(({ rows }, cause) => {
    for (const row of rows) at[row.node]!.direct.push({ cause, row });
  });
  states.forEach((rows, instance) => {
    for (const state of ["irritated", "deficit"] as const)
      for (const row of rows[state]) at[row.node]!.states.push({ instance, state, row });
  });
  return at;
}

/** Midline, and left and right of each segment; what lies in no segment counts as one. */
function segmentAndSide({ segment, side }: StructureInstance): number {
  return side === "midline" ? 0 : 2 * (segment + 1) + (side === "left" ? 1 : 2);
}

function usesByInstance(
  sites: readonly Site[],
  instances: number,
  setOf: Int32Array,
  setStart: Int32Array,
  setInstances: Int32Array,
): (Int32Array | null)[] {
  const lists: number[][] = Array.from({ length: instances }, () => []);
  sites.forEach(({ index }, own) => {
    const set = setOf[index]!;
    for (let u = setStart[set]!; u < setStart[set + 1]!; u++) lists[setInstances[u]!]!.push(own, u);
  });
  return lists.map((list) => (list.length === 0 ? null : Int32Array.from(list)));
}

const ORDER = { left: 0, right: 1, bilateral: 2 } as const;

function placesOf(sites: readonly Site[]): Place[] {
  const places = new Map<string, { level: number; side: Place["side"]; sites: Site[] }>();
  for (const site of sites) {
    const level = levelSlot(site.level);
    const key = `${site.side}${level}`;
    const place = places.get(key) ?? { level, side: site.side, sites: [] };
    place.sites.push(site);
    places.set(key, place);
  }
  // Side by side, so that what depends on the side alone is done once.
  return [...places.values()].sort((a, b) => (a.side === b.side ? a.level - b.level : ORDER[a.side] - ORDER[b.side]));
}
