import type { Evidence } from "./evidence.ts";
import type { Layout } from "./layout.ts";
import type { Touched } from "./lesion-vectors.ts";
import type { Restriction } from "./restriction.ts";

/** What differs between two pieces of evidence on the same bits. */
export interface EvidenceChange {
  readonly nodes: readonly number[];
  readonly descriptions: boolean;
}

/** Nodes whose condition differs; null when the bits are not the same. */
export function changeBetween(a: Evidence, b: Evidence): EvidenceChange | null {
  const bitsOf = (evidence: Evidence) =>
    evidence.bitAnswers.map(({ id, side, level }) => `${id}@${level}:${side}`).join();
  if (bitsOf(a) !== bitsOf(b)) return null;
  const nodes: number[] = [];
  for (const node of new Set([...a.uses.keys(), ...b.uses.keys()])) {
    const x = a.uses.get(node);
    const y = b.uses.get(node);
    if (!x || !y || x.mask !== y.mask || x.lo !== y.lo || x.hi !== y.hi) nodes.push(node);
  }
  const told = (evidence: Evidence) =>
    JSON.stringify([
      evidence.descriptions.map((d) => [d.finding.id, d.lo, d.hi]),
      [...evidence.risks].sort(([x], [y]) => (x < y ? -1 : 1)),
    ]);
  return { nodes, descriptions: told(a) !== told(b) };
}

/** Causes and structures whose vectors the change touches. */
export function touchedBy(layout: Layout, change: EvidenceChange): Touched {
  const causes = new Set<number>();
  const instances = new Set<number>();
  for (const node of change.nodes) {
    for (const cause of layout.touching[node]!.causes) causes.add(cause);
    // A general statement reaches every structure.
    if (layout.network.nodes[node]!.finding.kind === "blanket") for (const i of layout.states.keys()) instances.add(i);
    else for (const instance of layout.touching[node]!.instances) instances.add(instance);
  }
  return { ...withSets(layout, causes, instances), instances, descriptions: change.descriptions };
}

/** The same for worlds within a restriction. */
export function touchedByRestriction(layout: Layout, { limits, forbids }: Restriction): Touched {
  const causes = new Set<number>();
  if (forbids) for (const cause of layout.network.causes) if (cause.sites.some(forbids)) causes.add(cause.index);
  const limited = new Set(limits.map(({ instance }) => instance));
  return { ...withSets(layout, causes, limited), instances: new Set(), descriptions: false };
}

function withSets(
  layout: Layout,
  causes: Set<number>,
  instances: ReadonlySet<number>,
): { causes: ReadonlySet<number>; sets: ReadonlySet<number> } {
  const sets = new Set<number>();
  for (const instance of instances)
    for (const set of layout.setsWith[instance]!) {
      sets.add(set);
      for (const cause of layout.causesWith[set]!) causes.add(cause);
    }
  return { causes, sets };
}
