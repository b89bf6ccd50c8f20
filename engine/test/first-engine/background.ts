import { noOutcome, observe } from "../../src/belief/effects.ts";
import type { Evidence } from "../../src/belief/evidence.ts";
import { type LeakContext, leakFor } from "../../src/belief/leak.ts";
import type { Network } from "../../src/belief/network.ts";
import { choiceStep, outcomeStep, type Step } from "./step.ts";

/**
 * What is there for no modelled reason: the leaks of everything observed, those of one observer's family of signs
 * tied by a noise node. Each item keeps its own leak as the mean over the node.
 */
export function backgroundSteps(network: Network, evidence: Evidence, context: LeakContext): Step[] {
  const { families } = network.knowledge.noise;
  const familyOf = (finding: string) => families.findIndex((family) => family.members.includes(finding));
  const free = noOutcome();
  const inFamily = families.map(() => [] as { node: number; leak: readonly number[] }[]);
  for (const [node, use] of [...evidence.uses].sort(([a], [b]) => a - b)) {
    if (!use.leaks) continue;
    const { finding, level } = network.nodes[node]!;
    const blanket = evidence.blankets.find((row) => row.node === node);
    const leak = blanket ? [blanket.leak] : leakFor(network.knowledge, finding, level, context);
    const family = familyOf(finding.id);
    if (family < 0) observe(free, use, leak);
    else inFamily[family]!.push({ node, leak });
  }
  const steps: Step[] = [outcomeStep(free)];
  families.forEach((family, i) => {
    const items = inFamily[i]!;
    if (items.length === 0) return;
    const mean = family.share * family.on + (1 - family.share) * family.off;
    const branch = (on: boolean) => {
      const outcome = noOutcome();
      for (const { node, leak } of items)
        observe(
          outcome,
          evidence.uses.get(node)!,
          leak.map((p) => noisy(p, family.share, family.on / mean, on)),
        );
      return { chance: on ? family.share : 1 - family.share, steps: [outcomeStep(outcome)] };
    };
    steps.push(choiceStep([branch(true), branch(false)]));
  });
  return steps;
}

const MOST_NOISY = 0.95;

/** An item's leak while the noise is on or off; the mean over the node is the leak itself. */
export function noisy(leak: number, share: number, ratioOn: number, on: boolean): number {
  const raised = leak * ratioOn;
  const most = leak / share < MOST_NOISY ? leak / share : MOST_NOISY;
  const whileOn = raised > most ? (most > leak ? most : leak) : raised;
  return on ? whileOn : (leak - share * whileOn) / (1 - share);
}
