import type { Network, StructureUse } from "../../src/belief/network.ts";
import { levelSlot } from "../../src/belief/nodes.ts";

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
