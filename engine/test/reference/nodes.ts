import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { type BodySide, LEVELS, type Level } from "../../src/vocabulary/anatomy.ts";
import { stepsOf } from "./leaks.ts";

/** One place at which a finding can be present: its own cell of every table of this program. */
export interface Node {
  readonly finding: string;
  readonly level: Level | null;
  readonly side: BodySide | null;
  /** Where its bands stand in a row of numbers, one number for each step from normal. */
  readonly at: number;
  readonly steps: number;
}

/** The nodes that the answers are about, directly or through the parts of a vague answer. */
export interface NodeTable {
  readonly all: readonly Node[];
  readonly width: number;
  of(finding: string): readonly Node[];
}

export function nodeTable(knowledge: Knowledge, findings: Iterable<string>): NodeTable {
  const byFinding = new Map<string, Node[]>();
  const all: Node[] = [];
  let width = 0;
  for (const finding of [...new Set(findings)].sort()) {
    const entry = knowledge.findings[finding]!;
    const nodes: Node[] = [];
    for (const level of entry.by_level ? LEVELS : [null]) {
      for (const side of entry.laterality === "sided" ? (["left", "right"] as const) : [null]) {
        const steps = stepsOf(knowledge, finding);
        nodes.push({ finding, level, side, at: width, steps });
        width += steps;
      }
    }
    byFinding.set(finding, nodes);
    all.push(...nodes);
  }
  return { all, width, of: (finding) => byFinding.get(finding) ?? [] };
}

/** A finding with nodes of its own; descriptions, risk factors and gate-only findings have none. */
export function hasNodes(knowledge: Knowledge, finding: string): boolean {
  const entry = knowledge.findings[finding];
  if (entry === undefined || entry.role !== "evidence") return false;
  return entry.kind !== "description" && entry.kind !== "gate-only";
}

/** `mri_disc_bulge` is a band of `mri_disc`: the finding and the band that an id stands for. */
export function bandNamed(knowledge: Knowledge, id: string): { finding: string; band: number } {
  for (let cut = id.lastIndexOf("_"); cut > 0; cut = id.lastIndexOf("_", cut - 1)) {
    const whole = knowledge.findings[id.slice(0, cut)];
    const band = whole?.type === "ordinal" ? (whole.bands ?? []).indexOf(id.slice(cut + 1)) : -1;
    if (band > 0) return { finding: whole!.id, band };
  }
  return { finding: id, band: 1 };
}
