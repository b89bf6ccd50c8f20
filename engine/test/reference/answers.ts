import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Answer } from "../../src/knowledge/reading.ts";
import type { BodySide, Level } from "../../src/vocabulary/anatomy.ts";
import { bandNamed, hasNodes, type Node, type NodeTable, nodeTable } from "./nodes.ts";

/** P(answers | world): `misses` are the chances that no cause brings a band about, `leaks` those of no modelled reason. */
export type Likelihood = (misses: Float64Array, leaks: Float64Array) => number;

/** The answers that nodes speak to, sorted by what is asked of them. */
export interface Questions {
  readonly nodes: NodeTable;
  readonly descriptions: readonly Answer[];
  /** One factor for each finding of its own, one for all vague ones together. */
  readonly likelihoods: readonly Likelihood[];
  /** How much work one world makes: combinations to list for the vague answers. */
  readonly work: number;
}

export function questionsOf(knowledge: Knowledge, answers: readonly Answer[]): Questions {
  const kindOf = (answer: Answer): string => knowledge.findings[answer.id]!.kind;
  const evidence = answers.filter((answer) => knowledge.findings[answer.id]!.role === "evidence");
  const answered = new Set(answers.map(({ id }) => id));
  const descriptions = evidence.filter((answer) => kindOf(answer) === "description");
  const own = withoutRepeated(knowledge, evidence).filter((answer) => {
    if (kindOf(answer) === "plain") return true;
    if (kindOf(answer) !== "blanket") return false;
    const statement = knowledge.blankets.statements.find(({ finding }) => finding === answer.id);
    return statement === undefined || !statement.replaced_by.some((id) => answered.has(id));
  });
  const vague = evidence.filter((answer) => kindOf(answer) === "any-of" || kindOf(answer) === "both-sides");

  const asked = new Set([...own, ...vague].map(({ id }) => id));
  const parts = new Set<string>();
  for (const { id } of vague) addVague(knowledge, id, parts);
  for (const part of parts) asked.add(part);
  const nodes = nodeTable(knowledge, asked);

  const likelihoods: Likelihood[] = [];
  const elsewhere = vague.length === 0 ? own : own.filter(({ id }) => !parts.has(id));
  for (const id of new Set(elsewhere.map((answer) => answer.id))) {
    likelihoods.push(
      ownLikelihood(
        nodes.of(id),
        own.filter((answer) => answer.id === id),
      ),
    );
  }
  let work = 1;
  if (vague.length > 0) {
    const cases = located(
      nodes,
      own.filter(({ id }) => parts.has(id)),
    ).map((stated) => {
      const together = vagueLikelihood(knowledge, nodes, vague, stated);
      const ofParts = [...new Set(stated.map(({ id }) => id))].map((id) =>
        ownLikelihood(
          nodes.of(id),
          stated.filter((answer) => answer.id === id),
        ),
      );
      return { ...together, ofParts };
    });
    for (const one of cases) work += one.work - 1;
    likelihoods.push((misses, leaks) => {
      let sum = 0;
      for (const { likelihood, ofParts } of cases) {
        let product = likelihood(misses, leaks);
        for (const part of ofParts) product *= part(misses, leaks);
        sum += product;
      }
      return sum;
    });
  }
  return { nodes, descriptions, likelihoods, work };
}

/**
 * A part that is present on a side nobody stated is present left, right or on both: the rules for parts that are known to be
 * present or absent hold in each of these cases, and the cases exclude each other.
 */
function located(nodes: NodeTable, stated: readonly Answer[]): Answer[][] {
  let cases: Answer[][] = [[]];
  for (const answer of stated) {
    const there = nodes.of(answer.id).filter((node) => concerns(answer, node));
    if (answer.side !== "unknown" || answer.lo === 0 || there.length !== 2) {
      cases = cases.map((before) => [...before, answer]);
      continue;
    }
    const ranges = [
      { lo: 0, hi: 0 },
      { lo: 1, hi: answer.lo - 1 },
      { lo: answer.lo, hi: there[0]!.steps },
    ].filter(({ lo, hi }) => lo <= hi);
    const pairs = ranges.flatMap((left) => ranges.map((right) => ({ left, right })));
    cases = cases.flatMap((before) =>
      pairs
        .filter(({ left, right }) => left.lo >= answer.lo || right.lo >= answer.lo)
        .map(({ left, right }): Answer[] => [
          ...before,
          { ...answer, side: "left", ...left },
          { ...answer, side: "right", ...right },
        ]),
    );
  }
  return cases;
}

/** What a vague finding is made of, and of what its parts are made. */
function addVague(knowledge: Knowledge, id: string, into: Set<string>): void {
  const entry = knowledge.findings[id]!;
  const below = [...(entry.parts ?? []).map((part) => bandNamed(knowledge, part).finding)];
  if (entry.each_side_of !== undefined) below.push(entry.each_side_of);
  for (const part of below) {
    if (!hasNodes(knowledge, part)) continue;
    into.add(part);
    addVague(knowledge, part, into);
  }
}

function concerns(
  answer: { side?: Answer["side"]; level?: Level },
  node: { level: Level | null; side: BodySide | null },
): boolean {
  if (answer.level !== undefined && answer.level !== node.level) return false;
  return answer.side === undefined || answer.side === "unknown" || answer.side === node.side;
}

/** "Present, side or level not stated" says nothing more beside an answer that states a place and may be the same. */
function withoutRepeated(knowledge: Knowledge, answers: readonly Answer[]): Answer[] {
  const placed = (answer: Answer): boolean => {
    const entry = knowledge.findings[answer.id]!;
    return answer.side !== "unknown" && (!entry.by_level || answer.level !== undefined);
  };
  return answers.filter((answer) => {
    if (answer.lo === 0 || placed(answer)) return true;
    return !answers.some(
      (other) =>
        other.id === answer.id &&
        placed(other) &&
        concerns(answer, { level: other.level ?? null, side: (other.side as BodySide | undefined) ?? null }) &&
        other.lo >= 1 &&
        other.hi >= answer.lo,
    );
  });
}

/** All answers about one finding: every node within its range, and somewhere at least the stated band where no place is said. */
function ownLikelihood(nodes: readonly Node[], answers: readonly Answer[]): Likelihood {
  const range = new Map(nodes.map((node) => [node, { lo: 0, hi: node.steps }]));
  const somewhere: { nodes: Set<Node>; lo: number }[] = [];
  for (const answer of answers) {
    const there = nodes.filter((node) => concerns(answer, node));
    const stated = there.length === 1;
    if (!stated && answer.lo >= 1) {
      somewhere.push({ nodes: new Set(there), lo: answer.lo });
      continue;
    }
    for (const node of there) {
      const allowed = range.get(node)!;
      range.set(node, { lo: Math.max(allowed.lo, answer.lo), hi: Math.min(allowed.hi, answer.hi) });
    }
  }
  return (misses, leaks) => {
    // Chance of each set of demands met so far; one demand a bit of its name.
    let met = new Map<string, number>([["-".repeat(somewhere.length), 1]]);
    for (const node of nodes) {
      const atLeast = (band: number): number => {
        if (band === 0) return 1;
        if (band > node.steps) return 0;
        return 1 - (1 - leaks[node.at + band - 1]!) * misses[node.at + band - 1]!;
      };
      const { lo, hi } = range.get(node)!;
      const next = new Map<string, number>();
      for (let band = lo; band <= hi; band += 1) {
        const chance = atLeast(band) - atLeast(band + 1);
        for (const [name, before] of met) {
          let after = "";
          somewhere.forEach((demand, i) => {
            after += name[i] === "+" || (demand.nodes.has(node) && band >= demand.lo) ? "+" : "-";
          });
          next.set(after, (next.get(after) ?? 0) + before * chance);
        }
      }
      met = next;
    }
    return met.get("+".repeat(somewhere.length)) ?? 0;
  };
}

/** A vague finding at one place. */
interface Instance {
  readonly node: Node;
  /** A part is itself known to be present there. */
  readonly known: boolean;
}

/**
 * All vague answers together, as they share their parts: every combination of own leaks, of parts brought about by causes
 * (those that stand in the same places as one), and of the two-sided findings' own nodes.
 */
function vagueLikelihood(
  knowledge: Knowledge,
  nodes: NodeTable,
  vague: readonly Answer[],
  answers: readonly Answer[],
): { likelihood: Likelihood; work: number } {
  const bothSides = [...new Set(vague.map(({ id }) => id))].filter(
    (id) => knowledge.findings[id]!.kind === "both-sides",
  );
  const anyOf = new Set(vague.map(({ id }) => id).filter((id) => knowledge.findings[id]!.kind === "any-of"));
  for (const id of bothSides) anyOf.add(knowledge.findings[id]!.each_side_of!);

  const instances: Instance[] = [];
  const groups = new Map<string, { at: number[]; raises: Set<Instance> }>();
  const raisedBy = new Map<string, Set<Instance>>();
  for (const id of [...anyOf].sort()) {
    for (const node of nodes.of(id)) {
      const parts = partsOf(knowledge, nodes, node);
      const states = parts.map((part) => ({ part, state: stateOf(part.node, part.band, nodes, answers) }));
      const instance = {
        node,
        known: somewherePresent(knowledge, node, parts, answers) || states.some(({ state }) => state === "present"),
      };
      instances.push(instance);
      const cells = [
        ...states.filter(({ state }) => state !== "absent").map(({ part }) => part.node.at + part.band - 1),
        node.at,
      ];
      for (const cell of cells) {
        const raises = raisedBy.get(String(cell)) ?? new Set();
        raises.add(instance);
        raisedBy.set(String(cell), raises);
      }
    }
  }
  for (const [cell, raises] of raisedBy) {
    const name = [...raises]
      .map((instance) => instances.indexOf(instance))
      .sort((a, b) => a - b)
      .join(",");
    const group = groups.get(name) ?? { at: [], raises };
    group.at.push(Number(cell));
    groups.set(name, group);
  }
  const shared = [...groups.values()];
  const pairs = bothSides.map((id) => ({
    node: nodes.of(id)[0]!,
    sides: instances.filter(({ node }) => node.finding === knowledge.findings[id]!.each_side_of),
  }));

  const switchCount = shared.length + instances.length + pairs.length;
  const combinations: boolean[][] = [];
  for (let number = 0; number < 2 ** Math.min(switchCount, 16); number += 1) {
    const on = Array.from({ length: switchCount }, (_, i) => Math.floor(number / 2 ** i) % 2 === 1);
    const truth = new Map<Node, boolean>();
    instances.forEach((instance, i) => {
      const raised = shared.some((group, g) => on[g] && group.raises.has(instance));
      truth.set(instance.node, instance.known || raised || on[shared.length + i]!);
    });
    pairs.forEach((pair, i) => {
      const both = pair.sides.every(({ node }) => truth.get(node));
      truth.set(pair.node, both || on[shared.length + instances.length + i]!);
    });
    const fits = vague.every((answer) => {
      const there = nodes.of(answer.id).filter((node) => concerns(answer, node));
      return answer.lo >= 1
        ? there.some((node) => truth.get(node))
        : answer.hi >= 1 || there.every((node) => !truth.get(node));
    });
    if (fits) combinations.push(on);
  }

  return {
    work: 2 ** switchCount,
    likelihood: (misses, leaks) => {
      const chances = [
        ...shared.map((group) => 1 - group.at.reduce((none, cell) => none * misses[cell]!, 1)),
        ...instances.map(({ node }) => leaks[node.at]!),
        ...pairs.map(({ node }) => 1 - (1 - leaks[node.at]!) * misses[node.at]!),
      ];
      let sum = 0;
      for (const on of combinations) {
        let product = 1;
        chances.forEach((chance, i) => {
          product *= on[i] ? chance : 1 - chance;
        });
        sum += product;
      }
      return sum;
    },
  };
}

interface PartNode {
  readonly node: Node;
  readonly band: number;
}

/** The parts of a vague finding at one place, and the parts of those that are vague themselves. */
function partsOf(knowledge: Knowledge, nodes: NodeTable, whole: Node): PartNode[] {
  const found: PartNode[] = [];
  const open = [...(knowledge.findings[whole.finding]!.parts ?? [])];
  const seen = new Set<string>();
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { finding, band } = bandNamed(knowledge, next);
    if (seen.has(next) || !hasNodes(knowledge, finding)) continue;
    seen.add(next);
    open.push(...(knowledge.findings[finding]!.parts ?? []));
    for (const node of nodes.of(finding)) {
      const sameSide = whole.side === null || node.side === null || node.side === whole.side;
      const sameLevel = whole.level === null || node.level === null || node.level === whole.level;
      if (sameSide && sameLevel) found.push({ node, band });
    }
  }
  return found;
}

/** What the answers say of this very node. */
function stateOf(
  node: Node,
  band: number,
  nodes: NodeTable,
  answers: readonly Answer[],
): "present" | "absent" | "open" {
  for (const answer of answers) {
    if (answer.id !== node.finding || !concerns(answer, node)) continue;
    if (answer.hi < band) return "absent";
    if (answer.lo >= band && nodes.of(node.finding).filter((other) => concerns(answer, other)).length === 1)
      return "present";
  }
  return "open";
}

/** A part said to be present without its place makes a vague finding true if all places it may be at belong to that finding. */
function somewherePresent(
  knowledge: Knowledge,
  whole: Node,
  parts: readonly PartNode[],
  answers: readonly Answer[],
): boolean {
  return answers.some((answer) => {
    const mine = parts.filter(({ node, band }) => node.finding === answer.id && answer.lo >= band);
    if (mine.length === 0) return false;
    const sided = knowledge.findings[answer.id]!.laterality === "sided";
    const sideHolds = !sided || whole.side === null || answer.side === whole.side;
    const levelled = knowledge.findings[answer.id]!.by_level === true;
    const levelHolds = !levelled || whole.level === null || answer.level === whole.level;
    return sideHolds && levelHolds;
  });
}
