import type { Evidence } from "../../src/belief/evidence.ts";

/** Nodes whose condition differs; null when the bits are not the same. */
export function changeBetween(a: Evidence, b: Evidence): { nodes: number[]; descriptions: boolean } | null {
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
