import { ForamenError } from "../errors.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { type BodySide, LEVELS } from "../vocabulary/anatomy.ts";
import type { Setting } from "../vocabulary/case.ts";
import type { Network } from "./network.ts";
import { nodeKey } from "./nodes.ts";

/** How one node is bound by what was observed. */
export interface NodeUse {
  /** Bits that come about when the node reaches `lo` (and stays within `hi`). 0: the node is only limited. */
  mask: number;
  lo: number;
  hi: number;
  /** False when the leak of this node plays no part: the general statement that it belongs to has a leak of its own. */
  leaks: boolean;
}

/** A description of the pain, read from the principal cause alone. */
export interface DescriptionAnswer {
  readonly finding: FindingEntry;
  readonly lo: number;
  readonly hi: number;
}

/** A general statement over the structure states, as observed. */
export interface BlanketAnswer {
  readonly node: number;
  readonly irritated: number;
  readonly deficit: number;
  readonly leak: number;
}

/**
 * What was observed, as conditions on nodes. Each positive observation is one bit; evidence holds when every bit of
 * one of the `terms` has come about and nothing denied has. P(evidence) = sum of sign x P(all bits of the term).
 */
export interface Evidence {
  readonly bits: number;
  readonly uses: ReadonlyMap<number, NodeUse>;
  readonly terms: readonly { readonly mask: number; readonly sign: 1 | -1 }[];
  readonly descriptions: readonly DescriptionAnswer[];
  readonly blankets: readonly BlanketAnswer[];
  /** Context findings known present (true) or absent (false). */
  readonly risks: ReadonlyMap<string, boolean>;
  /** For each bit, the answer that it stands for. */
  readonly bitAnswers: readonly Answer[];
}

/**
 * Turns the answers of a case into conditions on the nodes.
 * @param optional an answer whose bit is kept but not required, so that all other bits keep their numbers
 */
export function evidenceOf(network: Network, reading: CaseReading, optional: Answer | null = null): Evidence {
  return new Collector(network, reading, optional).collect();
}

/** The same evidence with the numbers of another draw of the parameters. */
export function redrawn(network: Network, evidence: Evidence, knowledge: Knowledge, setting: Setting): Evidence {
  if (evidence.blankets.length === 0) return evidence;
  const blankets = evidence.blankets.map(({ node }) =>
    blanketAt(knowledge, network.nodes[node]!.finding.id, node, setting),
  );
  return { ...evidence, blankets };
}

function blanketAt(knowledge: Knowledge, finding: string, node: number, setting: Setting): BlanketAnswer {
  const row = knowledge.blankets.statements.find((statement) => statement.finding === finding)!;
  const observer = row.observer_by_setting[setting];
  return { node, irritated: row.irritated[observer], deficit: row.deficit[observer], leak: row.leak[observer] };
}

/**
 * The evidence with one finding denied as well that nothing was known of: absent, or at most in band `hi`, everywhere.
 * Null when it has to be collected anew because something known touches the same nodes.
 */
export function withDenied(network: Network, evidence: Evidence, finding: FindingEntry, hi: number): Evidence | null {
  if (finding.kind === "description")
    return { ...evidence, descriptions: [...evidence.descriptions, { finding, lo: 0, hi }] };
  if (finding.kind !== "plain" || finding.role !== "evidence") return null;
  const uses = new Map(evidence.uses);
  for (const level of finding.by_level ? LEVELS : [null])
    for (const side of finding.laterality === "sided" ? (["left", "right"] as const) : [null]) {
      const node = network.nodeIndex.get(nodeKey(finding.id, level, side));
      if (node === undefined || uses.has(node)) return null;
      uses.set(node, { mask: 0, lo: 0, hi, leaks: true });
    }
  return { ...evidence, uses };
}

/**
 * True when leaving this answer out is the same as no longer requiring its bit: it is present without an upper
 * limit, on one node, and no vaguer statement was passed over because of it.
 */
export function isDetachable(network: Network, reading: CaseReading, answer: Answer): boolean {
  const finding = network.knowledge.findings[answer.id]!;
  if (finding.role !== "evidence" || finding.kind !== "plain" || answer.lo === 0) return false;
  if (finding.type === "ordinal" && answer.hi < (finding.bands?.length ?? 2) - 1) return false;
  if (finding.laterality === "sided" && answer.side !== "left" && answer.side !== "right") return false;
  if (finding.by_level && !answer.level) return false;
  return reading.answers.every((other) => {
    const kind = network.knowledge.findings[other.id]!.kind;
    return kind !== "any-of" && kind !== "both-sides" && (other === answer || other.id !== answer.id);
  });
}

class Collector {
  private readonly network: Network;
  private readonly reading: CaseReading;
  private readonly uses = new Map<number, NodeUse>();
  private readonly bitAnswers: Answer[] = [];
  private readonly descriptions: DescriptionAnswer[] = [];
  private readonly blankets: BlanketAnswer[] = [];
  private readonly risks = new Map<string, boolean>();
  private terms: { mask: number; sign: 1 | -1 }[] = [{ mask: 0, sign: 1 }];

  private readonly optional: Answer | null;

  constructor(network: Network, reading: CaseReading, optional: Answer | null) {
    this.network = network;
    this.reading = reading;
    this.optional = optional;
  }

  collect(): Evidence {
    const single: Answer[] = [];
    const general: Answer[] = [];
    const bothSides: Answer[] = [];
    for (const answer of this.reading.answers) {
      const finding = this.finding(answer.id);
      if (finding.role === "context") {
        if (finding.type === "boolean") this.risks.set(answer.id, answer.lo > 0);
      } else if (finding.kind === "gate-only") continue;
      else if (finding.kind === "description") this.descriptions.push({ finding, lo: answer.lo, hi: answer.hi });
      else if (finding.kind === "blanket") this.blanket(finding, answer);
      else if (finding.kind === "both-sides") bothSides.push(answer);
      else if (finding.kind === "any-of") general.push(answer);
      else single.push(answer);
    }
    // From the precise to the vague: what a precise answer already says is not counted again.
    const exact = single.filter((answer) => this.keys(answer).length === 1);
    const loose = single.filter((answer) => this.keys(answer).length !== 1);
    for (const answer of exact) this.observe(answer);
    for (const answer of loose) this.oneOf(answer, this.keys(answer), []);
    general.sort((a, b) => this.partCount(a) - this.partCount(b));
    for (const answer of general) this.anyOf(answer);
    for (const answer of bothSides) this.bothSides(answer);
    for (const term of this.terms) term.mask |= this.required;
    return {
      bits: this.bitAnswers.length,
      uses: this.uses,
      terms: this.terms,
      descriptions: this.descriptions,
      blankets: this.blankets,
      risks: this.risks,
      bitAnswers: this.bitAnswers,
    };
  }

  /** Bits that every term requires. */
  private required = 0;

  private newBit(answer: Answer, required = true): number {
    const mask = 2 ** this.bitAnswers.length;
    this.bitAnswers.push(answer);
    // Beyond 30 bits masks no longer fit; whoever weighs the evidence refuses it for its width.
    if (this.bitAnswers.length <= 30 && required && answer !== this.optional) this.required |= mask;
    return mask;
  }

  private finding(id: string): FindingEntry {
    const finding = this.network.knowledge.findings[id];
    if (!finding) throw new ForamenError("FINDING_UNKNOWN", `The knowledge has no finding "${id}".`, "findings");
    return finding;
  }

  /** Nodes that an answer may mean: several when side or level was not stated. */
  private keys(answer: Answer, id = answer.id): number[] {
    const finding = this.finding(id);
    const levels = finding.by_level ? (answer.level ? [answer.level] : LEVELS) : [null];
    const stated = answer.side === "left" || answer.side === "right";
    const sides: readonly (BodySide | null)[] =
      finding.laterality === "sided" ? (stated ? [answer.side as BodySide] : ["left", "right"]) : [null];
    const keys: number[] = [];
    for (const level of levels)
      for (const side of sides) {
        const node = this.network.nodeIndex.get(nodeKey(id, level, side));
        if (node !== undefined) keys.push(node);
      }
    return keys;
  }

  private observe(answer: Answer): void {
    const node = this.keys(answer)[0]!;
    const bands = this.network.nodes[node]!.bands;
    if (answer.lo === 0) {
      if (answer.hi < bands) this.uses.set(node, { mask: 0, lo: 0, hi: answer.hi, leaks: true });
    } else this.uses.set(node, { mask: this.newBit(answer), lo: answer.lo, hi: answer.hi, leaks: true });
  }

  /** Present somewhere among the nodes (side or level not stated), or absent from all of them. */
  private oneOf(answer: Answer, nodes: readonly number[], parts: readonly number[]): void {
    const all = [...nodes, ...parts];
    if (answer.lo === 0) {
      for (const node of all) this.limit(node, answer.hi, parts.includes(node));
      return;
    }
    const reach = (node: number) => parts.includes(node) || (this.uses.get(node)?.hi ?? answer.lo) >= answer.lo;
    if (all.some((node) => this.isPresent(node) && reach(node))) return;
    const open = all.filter((node) => !this.isAbsent(node) && reach(node));
    // Another general statement that is present and lies wholly within this one has said it already.
    for (const mask of new Set(open.map((node) => this.uses.get(node)?.mask ?? 0)))
      if (mask !== 0 && this.allWithin(mask, open)) return;
    const bit = this.newBit(answer);
    for (const node of open) this.addBit(node, bit, nodes.includes(node) ? answer.lo : 1, !parts.includes(node));
  }

  private anyOf(answer: Answer): void {
    const own = this.keys(answer);
    const parts = this.finding(answer.id).parts ?? [];
    const partNodes = [...new Set(parts.flatMap((part) => this.keys(answer, part)))];
    this.oneOf(answer, own, partNodes);
  }

  private partCount(answer: Answer): number {
    return (this.finding(answer.id).parts ?? []).length;
  }

  private bothSides(answer: Answer): void {
    const finding = this.finding(answer.id);
    const each = finding.each_side_of!;
    const own = this.keys(answer)[0]!;
    const sides = (["left", "right"] as const).map((side) => {
      const asked: Answer = { id: each, side, lo: 1, hi: 1 };
      const nodes = this.keys(asked);
      const parts = [...new Set((this.finding(each).parts ?? []).flatMap((part) => this.keys(asked, part)))];
      const all = [...nodes, ...parts];
      return {
        nodes,
        parts,
        all,
        present: all.some((n) => this.isPresent(n)) || this.isToldWithin(all),
        absent: all.every((n) => this.isAbsent(n)),
      };
    });
    if (answer.lo > 0) {
      let mask = 0;
      for (const side of sides) {
        if (side.present) continue;
        const open = side.all.filter((node) => !this.isAbsent(node));
        const bit = this.newBit(answer);
        mask |= bit;
        for (const node of open) this.addBit(node, bit, 1, side.nodes.includes(node));
      }
      if (mask !== 0) this.addBit(own, mask, 1, true);
      return;
    }
    // Signs that were found on both sides outweigh a statement that it is not both.
    if (sides.every((side) => side.present)) return;
    this.limit(own, 0, false);
    if (sides.some((side) => side.absent)) return;
    const known = sides.findIndex((side) => side.present);
    if (known >= 0) {
      const other = sides[1 - known]!;
      for (const node of other.all) this.limit(node, 0, other.parts.includes(node));
      return;
    }
    // Neither side is known: not both. P(not both) = P(anything) - P(both).
    let mask = 0;
    for (const side of sides) {
      const bit = this.newBit(answer, false);
      mask |= bit;
      for (const node of side.all) if (!this.isAbsent(node)) this.addBit(node, bit, 1, side.nodes.includes(node));
    }
    this.terms = this.terms.flatMap((term) => [term, { mask: term.mask | mask, sign: (term.sign * -1) as 1 | -1 }]);
  }

  private blanket(finding: FindingEntry, answer: Answer): void {
    const row = this.network.knowledge.blankets.statements.find((statement) => statement.finding === finding.id);
    const node = this.keys(answer)[0];
    if (!row || node === undefined) return;
    const signs = new Set(row.replaced_by);
    if (this.reading.answers.some((other) => signs.has(other.id))) return;
    const mask = answer.lo > 0 ? this.newBit(answer) : 0;
    this.uses.set(node, { mask, lo: answer.lo > 0 ? 1 : 0, hi: answer.lo > 0 ? 1 : 0, leaks: true });
    this.blankets.push(blanketAt(this.network.knowledge, finding.id, node, this.reading.setting));
  }

  private limit(node: number, hi: number, withoutLeak: boolean): void {
    const use = this.uses.get(node);
    if (use === undefined) {
      if (hi < this.network.nodes[node]!.bands) this.uses.set(node, { mask: 0, lo: 0, hi, leaks: !withoutLeak });
    } else if (use.mask === 0) {
      if (hi < use.hi) use.hi = hi;
      if (!withoutLeak) use.leaks = true;
    } else if (this.onlyVague(node)) {
      // A vaguer statement holds, but not through this part.
      this.uses.set(node, { mask: 0, lo: 0, hi, leaks: use.leaks || !withoutLeak });
    } else if (use.lo > hi)
      this.contradiction(this.network.nodes[node]!.finding.id, this.network.nodes[node]!.finding.id);
  }

  private addBit(node: number, bit: number, lo: number, leaks: boolean): void {
    const use = this.uses.get(node);
    if (use === undefined || use.mask === 0) {
      this.vague.add(node);
      this.uses.set(node, { mask: bit, lo, hi: use?.hi ?? this.network.nodes[node]!.bands, leaks });
    } else {
      use.mask |= bit;
      use.leaks = use.leaks || leaks;
    }
  }

  /** Nodes that carry bits of vague statements only. */
  private readonly vague = new Set<number>();

  private onlyVague(node: number): boolean {
    return this.vague.has(node);
  }

  private isPresent(node: number): boolean {
    const use = this.uses.get(node);
    return use !== undefined && use.mask !== 0 && !this.vague.has(node);
  }

  private isAbsent(node: number): boolean {
    const use = this.uses.get(node);
    return use !== undefined && use.mask === 0 && use.hi === 0;
  }

  /** True when something vague is known to be present that can only be one of these nodes. */
  private isToldWithin(nodes: readonly number[]): boolean {
    let bits = 0;
    for (const node of nodes) bits |= this.uses.get(node)?.mask ?? 0;
    for (; bits !== 0; bits &= bits - 1) if (this.allWithin(bits & -bits, nodes)) return true;
    return false;
  }

  private allWithin(mask: number, open: readonly number[]): boolean {
    for (const [node, use] of this.uses) if ((use.mask & mask) === mask && !open.includes(node)) return false;
    return true;
  }

  private contradiction(id: string, other: string): never {
    throw new ForamenError(
      "FINDING_CONTRADICTION",
      `"${id}" cannot hold together with what is entered for "${other}" on the two sides. Correct one of them.`,
      "findings",
    );
  }
}
