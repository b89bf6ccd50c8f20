import type { Knowledge } from "../knowledge/knowledge.ts";
import { noOutcome, type Outcome, observe } from "./effects.ts";
import type { Evidence } from "./evidence.ts";
import { type LeakContext, leakFor } from "./leak.ts";
import type { Network } from "./network.ts";
import { activate, type Vector } from "./subsets.ts";

/**
 * What is there for no modelled reason: the leaks of everything observed, those of one observer's family of signs
 * tied by a noise node. Each item keeps its own leak as the mean over the node.
 *
 * @returns chance of each set of positive findings, over all bits of the evidence
 */
export function backgroundVector(
  network: Network,
  knowledge: Knowledge,
  evidence: Evidence,
  context: LeakContext,
): Vector {
  const { families } = knowledge.noise;
  const free = noOutcome();
  const inFamily = families.map(() => [] as { node: number; leak: readonly number[] }[]);
  const familyOf = familiesOf(knowledge);
  const leaks = leaksFor(knowledge, context);
  for (const [node, use] of [...evidence.uses].sort(([a], [b]) => a - b)) {
    if (!use.leaks) continue;
    const { finding, level } = network.nodes[node]!;
    const blanket = evidence.blankets.find((row) => row.node === node);
    const leak = blanket ? [blanket.leak] : leakAt(node, leaks, () => leakFor(knowledge, finding, level, context));
    const family = familyOf.get(finding.id);
    if (family === undefined) observe(free, use, leak);
    else inFamily[family]!.push({ node, leak });
  }
  let vector: Vector = new Float64Array(2 ** evidence.bits);
  vector[0] = 1;
  happen(vector, free);
  families.forEach((family, i) => {
    const items = inFamily[i]!;
    if (items.length === 0) return;
    const mean = family.share * family.on + (1 - family.share) * family.off;
    const branchWith = (on: boolean) => {
      const outcome = noOutcome();
      for (const { node, leak } of items)
        observe(
          outcome,
          evidence.uses.get(node)!,
          leak.map((p) => noisy(p, family.share, family.on / mean, on)),
        );
      const branch = vector.slice();
      happen(branch, outcome);
      return branch;
    };
    const on = branchWith(true);
    const off = branchWith(false);
    vector = on.map((p, s) => family.share * p + (1 - family.share) * off[s]!);
  });
  return vector;
}

type LeakTable = (readonly number[] | undefined)[];

const leakTables = new WeakMap<Knowledge, Map<string, LeakTable>>();
const MOST_TABLES = 96;

/** Leaks by node for such a person, filled as they are asked for. */
function leaksFor(knowledge: Knowledge, { setting, ageBand, decade, sex, risks }: LeakContext): LeakTable {
  let tables = leakTables.get(knowledge);
  if (!tables || tables.size > MOST_TABLES) {
    tables = new Map();
    leakTables.set(knowledge, tables);
  }
  const key = JSON.stringify([setting, ageBand, decade, sex, [...risks].sort(([a], [b]) => (a < b ? -1 : 1))]);
  const table = tables.get(key) ?? [];
  tables.set(key, table);
  return table;
}

function leakAt(node: number, leaks: LeakTable, make: () => readonly number[]): readonly number[] {
  const known = leaks[node] ?? make();
  leaks[node] = known;
  return known;
}

const familyTables = new WeakMap<Knowledge, Map<string, number>>();

function familiesOf(knowledge: Knowledge): ReadonlyMap<string, number> {
  const known = familyTables.get(knowledge);
  if (known) return known;
  const table = new Map<string, number>();
  knowledge.noise.families.forEach((family, i) => {
    for (const member of family.members) if (!table.has(member)) table.set(member, i);
  });
  familyTables.set(knowledge, table);
  return table;
}

/** Applies an outcome to a vector over all bits. */
function happen(vector: Vector, { factor, hits }: Outcome): void {
  if (factor !== 1) for (let s = 0; s < vector.length; s++) vector[s]! *= factor;
  for (const { mask, hit, miss } of hits) activate(vector, 0, vector.length, mask, hit, miss);
}

const MOST_NOISY = 0.95;

/** An item's leak while the noise is on or off; the mean over the node is the leak itself. */
export function noisy(leak: number, share: number, ratioOn: number, on: boolean): number {
  const raised = leak * ratioOn;
  const most = leak / share < MOST_NOISY ? leak / share : MOST_NOISY;
  const whileOn = raised > most ? (most > leak ? most : leak) : raised;
  return on ? whileOn : (leak - share * whileOn) / (1 - share);
}
