import type { FindingEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type BodySide, LEVELS, type Level } from "../vocabulary/anatomy.ts";

/** One thing that can be observed: a finding at one level and on one side, where it has them. */
export interface Node {
  readonly index: number;
  readonly finding: FindingEntry;
  readonly level: Level | null;
  readonly side: BodySide | null;
  /** Number of abnormal bands; 1 for a boolean finding. */
  readonly bands: number;
}

/** True for a finding that is a node of its own (descriptions belong to the principal cause, gate-only ones nowhere). */
export function isNode(finding: FindingEntry): boolean {
  return finding.role === "evidence" && finding.kind !== "description" && finding.kind !== "gate-only";
}

const NO_LEVEL = LEVELS.length;

export function levelSlot(level: Level | null): number {
  return level === null ? NO_LEVEL : LEVELS.indexOf(level);
}

export function nodeKey(finding: string, level: Level | null, side: BodySide | null): string {
  return `${finding}${level === null ? "" : `@${level}`}${side === null ? "" : `:${side}`}`;
}

/** Every node of the network, by finding, level and side. */
export function nodesOf(knowledge: Knowledge): Node[] {
  const nodes: Node[] = [];
  for (const id of Object.keys(knowledge.findings).sort()) {
    const finding = knowledge.findings[id]!;
    if (!isNode(finding)) continue;
    const bands = finding.type === "ordinal" ? (finding.bands?.length ?? 2) - 1 : 1;
    for (const level of finding.by_level ? LEVELS : [null])
      for (const side of finding.laterality === "sided" ? (["left", "right"] as const) : [null])
        nodes.push({ index: nodes.length, finding, level, side, bands });
  }
  return nodes;
}
