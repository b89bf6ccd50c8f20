import type { Network } from "../../src/belief/network.ts";
import { type Node, nodeKey } from "../../src/belief/nodes.ts";

/**
 * Sets down every node's band. A vague finding holds through what causes do to its parts, or through its own node; a
 * part that is there for no modelled reason does not make it true.
 *
 * @param brought  band that causes bring about, like network.nodes
 * @param byItself band that is there for no modelled reason, like network.nodes
 * @param bands    what is true of the patient, added to; findings of the other sex are left out
 */
export function setBands(
  network: Network,
  sex: "female" | "male",
  brought: readonly number[],
  byItself: readonly number[],
  bands: Map<string, number>,
): void {
  const plan = planOf(network);
  const held = network.nodes.map((_, i) => Math.max(brought[i]!, byItself[i]!));
  for (const { node, parts } of plan.anyOf) if (parts.some((part) => brought[part]! > 0)) held[node] = 1;
  for (const { node, sides } of plan.bothSides) if (sides.every((side) => held[side]! > 0)) held[node] = 1;
  network.nodes.forEach(({ finding }, i) => {
    if ((finding.applies_to ?? sex) === sex) bands.set(plan.keys[i]!, held[i]!);
  });
  for (const { id, parts } of plan.riskSummaries) {
    const known = parts.map((part) => bands.get(part));
    if (known.every((band) => band !== undefined)) bands.set(id, Math.max(...known));
  }
}

/** What the vague findings are made of, by numbers of nodes. */
interface Plan {
  readonly keys: readonly string[];
  readonly anyOf: readonly { node: number; parts: readonly number[] }[];
  readonly bothSides: readonly { node: number; sides: readonly number[] }[];
  readonly riskSummaries: readonly { id: string; parts: readonly string[] }[];
}

const plans = new WeakMap<Network, Plan>();

function planOf(network: Network): Plan {
  let plan = plans.get(network);
  if (!plan) {
    const ofKind = (kind: string) => network.nodes.filter(({ finding }) => finding.kind === kind);
    const numbers = (fits: (node: Node) => boolean) => network.nodes.filter(fits).map(({ index }) => index);
    plan = {
      keys: network.nodes.map(({ finding, level, side }) => nodeKey(finding.id, level, side)),
      anyOf: ofKind("any-of").map((whole) => ({
        node: whole.index,
        parts: numbers((part) => whole.finding.parts!.includes(part.finding.id) && isWithin(part, whole)),
      })),
      bothSides: ofKind("both-sides").map(({ index, finding }) => ({
        node: index,
        sides: numbers((side) => side.finding.id === finding.each_side_of),
      })),
      riskSummaries: Object.values(network.knowledge.findings).flatMap(({ id, role, parts }) =>
        role === "context" && parts ? [{ id, parts }] : [],
      ),
    };
    plans.set(network, plan);
  }
  return plan;
}

function isWithin(part: Node, whole: Node): boolean {
  const sides = whole.side === null || part.side === null || part.side === whole.side;
  return sides && (whole.level === null || part.level === null || part.level === whole.level);
}
