import type { Evidence } from "./evidence.ts";
import type { Layout } from "./layout.ts";
import type { Touched } from "./lesion-vectors.ts";
import type { Network } from "./network.ts";
import type { Restriction } from "./restriction.ts";

/** What differs between two pieces of evidence on the same bits. */
export interface EvidenceChange {
  readonly nodes: readonly number[];
  readonly descriptions: boolean;
  /** Nodes that differ when all that differs is that they are denied now and free before; else null. */
  readonly denied: ReadonlySet<number> | null;
  /** True when no node that differs stands for a bit, so that every parent reaches the bits that it reached before. */
  readonly sameBits: boolean;
}

/** Nodes whose condition differs; null when the bits are not the same. */
export function changeBetween(network: Network, a: Evidence, b: Evidence): EvidenceChange | null {
  const bitsOf = (evidence: Evidence) =>
    evidence.bitAnswers.map(({ id, side, level }) => `${id}@${level}:${side}`).join();
  if (a.bitAnswers !== b.bitAnswers && bitsOf(a) !== bitsOf(b)) return null;
  const nodes: number[] = [];
  let sameBits = true;
  let onlyDenied = true;
  for (const node of new Set([...a.uses.keys(), ...b.uses.keys()])) {
    const x = a.uses.get(node);
    const y = b.uses.get(node);
    if (x === y || (x && y && x.mask === y.mask && x.lo === y.lo && x.hi === y.hi)) continue;
    nodes.push(node);
    // Another band of the same finding may be out of reach for some causes.
    if ((x?.mask ?? 0) !== 0 || (y?.mask ?? 0) !== 0) sameBits = false;
    if (x !== undefined || y!.mask !== 0) onlyDenied = false;
  }
  const told = ({ descriptions }: Evidence) => JSON.stringify(descriptions.map((d) => [d.finding.id, d.lo, d.hi]));
  return {
    nodes,
    descriptions:
      (a.descriptions !== b.descriptions && told(a) !== told(b)) ||
      (a.risks !== b.risks && ruledByRisk(network, a) !== ruledByRisk(network, b)),
    sameBits,
    denied: onlyDenied ? new Set(nodes) : null,
  };
}

/** Descriptions whose rate a known risk factor replaces. */
function ruledByRisk({ knowledge }: Network, { descriptions, risks }: Evidence): string {
  return knowledge.leaksByRisk.rules
    .map((rule, i) => ({ rule, i }))
    .filter(
      ({ rule }) =>
        rule.replaces_all &&
        risks.get(rule.risk) === (rule.when === "present") &&
        descriptions.some(({ finding }) => finding.id === rule.finding),
    )
    .map(({ i }) => i)
    .join();
}

/** Causes and structures whose vectors the change touches. */
export function touchedBy(layout: Layout, change: EvidenceChange): Touched {
  const causes = new Set<number>();
  const instances = new Set<number>();
  const directly = new Set<number>();
  for (const node of change.nodes) {
    for (const cause of layout.touching[node]!.causes) {
      causes.add(cause);
      directly.add(cause);
    }
    // A general statement reaches every structure.
    if (layout.network.nodes[node]!.finding.kind === "blanket") for (const i of layout.states.keys()) instances.add(i);
    else for (const instance of layout.touching[node]!.instances) instances.add(instance);
  }
  return {
    ...withSets(layout, causes, instances),
    directly,
    instances,
    descriptions: change.descriptions,
    sameBits: change.sameBits,
  };
}

/** The same for worlds within a restriction. */
export function touchedByRestriction(layout: Layout, { limits, forbids }: Restriction): Touched {
  const causes = new Set<number>();
  if (forbids) for (const cause of layout.network.causes) if (cause.sites.some(forbids)) causes.add(cause.index);
  const limited = new Set(limits.map(({ instance }) => instance));
  return {
    ...withSets(layout, causes, limited),
    directly: new Set(),
    instances: new Set(),
    descriptions: false,
    sameBits: true,
  };
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
