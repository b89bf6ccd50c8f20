import { LEVELS } from "../vocabulary/anatomy.ts";
import type { DirectFactors } from "./cause-steps.ts";
import { answerChance, descriptionRows } from "./descriptions.ts";
import { atPlace, reaches, SIDE_NUMBER, scopeOf } from "./direct-effects.ts";
import type { Evidence, NodeUse } from "./evidence.ts";
import { type Figures, linkOf } from "./figures.ts";
import type { Layout, Row } from "./layout.ts";
import type { LesionVectors } from "./lesion-vectors.ts";
import type { Network, Site } from "./network.ts";
import { levelSlot } from "./nodes.ts";
import type { Restriction } from "./restriction.ts";
import { StateFactors } from "./state-factors.ts";

/**
 * How the vectors of one piece of evidence differ from those of another on the same bits.
 *
 * A change that concerns denials alone is laid over the vectors of before, as factors; any other makes the vectors of
 * the causes that it touches anew.
 */
export interface VectorChange {
  readonly overlaid: boolean;
  /** Nodes whose condition differs. */
  readonly nodes: readonly number[];
  /** Causes that do something else than before, but for the descriptions. */
  readonly causes: ReadonlySet<number>;
  /** Causes with sites whose structures show something else. */
  readonly sites: ReadonlySet<number>;
  /** Causes that are made anew in an overlaid change. */
  readonly rebuilt: ReadonlySet<number>;
  readonly directFactors: ReadonlyMap<number, DirectFactors>;
  /** The same as far as images go. */
  readonly imageFactors: ReadonlyMap<number, DirectFactors>;
  readonly states: StateFactors | null;
  readonly forbids: ((site: Site) => boolean) | null;
  /** True when the descriptions differ, or what is made of them. */
  readonly descriptions: boolean;
  /**
   * For causes as principal the factor that the difference of the descriptions makes, where it is one; causes that are
   * not listed have their descriptions weighed anew.
   */
  readonly described: ReadonlyMap<number, number>;
  /** True when the images of a touched cause differ as well. */
  readonly touchesImages: (cause: number) => boolean;
}

/** What differs between the evidence of vectors and another; null when the bits are not the same. */
export function changeBetween(from: LesionVectors, figures: Figures, evidence: Evidence): VectorChange | null {
  const before = from.evidence;
  if (before.bitAnswers !== evidence.bitAnswers && bitsOf(before) !== bitsOf(evidence)) return null;
  const { network } = figures.layout;
  const nodes: number[] = [];
  let overlaid = true;
  const compare = (node: number, x: NodeUse | undefined, y: NodeUse | undefined) => {
    if (x === y || (x && y && x.mask === y.mask && x.lo === y.lo && x.hi === y.hi)) return;
    nodes.push(node);
    if ((x !== undefined && x.mask !== 0) || (y !== undefined && y.mask !== 0)) overlaid = false;
    if (network.nodes[node]!.finding.kind === "blanket") overlaid = false;
  };
  if (before.uses !== evidence.uses) {
    for (const [node, use] of before.uses) compare(node, use, evidence.uses.get(node));
    for (const [node, use] of evidence.uses) if (!before.uses.has(node)) compare(node, undefined, use);
  }
  const ruled = before.risks !== evidence.risks && ruledByRisk(network, before) !== ruledByRisk(network, evidence);
  const descriptions = ruled || (before.descriptions !== evidence.descriptions && told(before) !== told(evidence));
  const described = descriptions && !ruled ? describedFactors(figures, before, evidence) : NO_NUMBERS;
  if (overlaid) {
    const made = new Overlay(from, figures);
    if (nodes.every((node) => made.deny(node, before.uses.get(node), evidence.uses.get(node))))
      return made.change(nodes, descriptions, described);
  }
  return anew(figures.layout, nodes, descriptions, described);
}

/** Worlds within a restriction. */
export function restrictionChange(from: LesionVectors, restriction: Restriction): VectorChange {
  const { figures } = from;
  const made = new Overlay(from, figures);
  for (const { instance, allowed } of restriction.limits) {
    const levels = restriction.levels;
    for (const level of [...LEVELS, null])
      if (levels === null || (level !== null && levels.has(level)))
        made.states.exclude(instance, allowed, levelSlot(level));
  }
  if (restriction.forbids)
    for (const cause of figures.layout.network.causes)
      if (cause.sites.some(restriction.forbids)) made.causes.add(cause.index);
  return made.change([], false, NO_NUMBERS, restriction.forbids);
}

function bitsOf({ bitAnswers }: Evidence): string {
  return bitAnswers.map(({ id, side, level, lo, hi }) => `${id}@${level}:${side}=${lo}-${hi}`).join();
}

function told({ descriptions }: Evidence): string {
  return JSON.stringify(descriptions.map((d) => [d.finding.id, d.lo, d.hi]));
}

const NO_NUMBERS: ReadonlyMap<number, number> = new Map();

/** By what descriptions that were added or taken back multiply each principal cause that shows the same at every site. */
function describedFactors(figures: Figures, before: Evidence, now: Evidence): ReadonlyMap<number, number> {
  const missing = (all: Evidence, from: Evidence) =>
    all.descriptions.filter(
      ({ finding, lo, hi }) =>
        !from.descriptions.some((other) => other.finding === finding && other.lo === lo && other.hi === hi),
    );
  const added = missing(now, before);
  const gone = missing(before, now);
  const out = new Map<number, number>();
  for (const { index, entry } of figures.layout.network.causes) {
    let factor = 1;
    const rows = (answers: Evidence["descriptions"]) => descriptionRows(figures, entry.id, answers, now.risks);
    let same = true;
    const chance = ({ group, table, answer }: ReturnType<typeof rows>[number]) => {
      if (group >= 0 || table === null) same = false;
      return table === null ? 1 : answerChance(table, answer);
    };
    for (const row of rows(added)) factor *= chance(row);
    for (const row of rows(gone)) factor /= chance(row);
    if (same && Number.isFinite(factor)) out.set(index, factor);
  }
  return out;
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

/** Every cause that the nodes touch is made anew. */
function anew(
  layout: Layout,
  nodes: readonly number[],
  descriptions: boolean,
  described: ReadonlyMap<number, number>,
): VectorChange {
  const causes = new Set<number>();
  const instances = new Set<number>();
  for (const node of nodes) {
    const { direct, states } = layout.rowsAt[node]!;
    for (const { cause } of direct) causes.add(cause);
    // A general statement reaches every structure.
    if (layout.network.nodes[node]!.finding.kind === "blanket") for (const i of layout.states.keys()) instances.add(i);
    else for (const { instance } of states) instances.add(instance);
  }
  const sites = new Set<number>();
  addCausesWith(layout, instances, sites);
  for (const cause of sites) causes.add(cause);
  return {
    overlaid: false,
    sites,
    nodes,
    causes,
    rebuilt: causes,
    directFactors: NO_FACTORS,
    imageFactors: NO_FACTORS,
    states: null,
    forbids: null,
    descriptions,
    described,
    touchesImages: () => true,
  };
}

const NO_FACTORS: ReadonlyMap<number, DirectFactors> = new Map();

function addCausesWith(layout: Layout, instances: Iterable<number>, causes: Set<number>): void {
  for (const instance of instances)
    for (const set of layout.setsWith[instance]!) for (const cause of layout.causesWith[set]!) causes.add(cause);
}

/** Collects what denials leave, cause by cause and structure by structure. */
class Overlay {
  readonly states: StateFactors;
  readonly causes = new Set<number>();
  private readonly from: LesionVectors;
  private readonly figures: Figures;
  private readonly rebuilt = new Set<number>();
  private readonly direct = new Map<number, DirectFactors>();
  private readonly images = new Map<number, DirectFactors>();
  /** For a cause and group: observed members whose condition differs, before and now. */
  private readonly groups = new Map<number, { cause: number; group: number; before: number; now: number }>();
  private readonly tied: { cause: number; row: Row; factor: number }[] = [];

  constructor(from: LesionVectors, figures: Figures) {
    this.from = from;
    this.figures = figures;
    this.states = new StateFactors(figures.layout);
  }

  /** False when the change of this node is no factor. */
  deny(node: number, before: NodeUse | undefined, now: NodeUse | undefined): boolean {
    const { direct, states } = this.figures.layout.rowsAt[node]!;
    const factorOf = (row: Row): number => {
      const link = linkOf(this.figures, row);
      const was = before === undefined ? 1 : 1 - (link[before.hi] ?? 0);
      const is = now === undefined ? 1 : 1 - (link[now.hi] ?? 0);
      return was === is ? 1 : is / was;
    };
    for (const { instance, state, row } of states) {
      const factor = factorOf(row);
      if (!Number.isFinite(factor)) return false;
      this.states.deny(instance, state, row, factor);
    }
    for (const { cause, row } of direct) {
      const factor = factorOf(row);
      if (!Number.isFinite(factor)) return false;
      if (row.group >= 0) {
        const key = cause * 64 + row.group;
        const known = this.groups.get(key) ?? { cause, group: row.group, before: 0, now: 0 };
        if (before !== undefined) known.before += 1;
        if (now !== undefined) known.now += 1;
        this.groups.set(key, known);
        this.tied.push({ cause, row, factor });
      } else this.free(cause, row, factor);
    }
    return true;
  }

  change(
    nodes: readonly number[],
    descriptions: boolean,
    described: ReadonlyMap<number, number>,
    forbids: ((site: Site) => boolean) | null = null,
  ): VectorChange {
    for (const { cause, group, before, now } of this.groups.values()) {
      const others = this.from.inGroup(cause, group) - before;
      // One member alone shows its own rate whatever the latent does.
      if (others + (before > now ? before : now) > 1) this.rebuilt.add(cause);
    }
    for (const { cause, row, factor } of this.tied) {
      if (this.rebuilt.has(cause)) this.causes.add(cause);
      else this.free(cause, row, factor);
    }
    const { layout } = this.figures;
    const touched: number[] = [];
    this.states.touched.forEach((is, instance) => {
      if (is === 1) touched.push(instance);
    });
    const sites = new Set<number>();
    addCausesWith(layout, touched, sites);
    for (const cause of sites) this.causes.add(cause);
    const { images, rebuilt } = this;
    return {
      overlaid: true,
      sites,
      nodes,
      causes: this.causes,
      rebuilt,
      directFactors: this.direct,
      imageFactors: images,
      states: touched.length > 0 ? this.states : null,
      forbids,
      descriptions,
      described,
      touchesImages: (cause) => images.has(cause) || rebuilt.has(cause) || forbids !== null,
    };
  }

  private free(cause: number, row: Row, factor: number): void {
    if (factor === 1) return;
    this.causes.add(cause);
    this.multiply(this.direct, cause, row, factor);
    if (row.imaging) this.multiply(this.images, cause, row, factor);
  }

  private multiply(into: Map<number, DirectFactors>, cause: number, row: Row, factor: number): void {
    let made = into.get(cause);
    if (!made) {
      made = { always: 1, sides: new Float64Array(3).fill(1), places: null };
      into.set(cause, made);
    }
    const scope = scopeOf(row);
    if (scope === "always") made.always *= factor;
    else if (scope === "side") {
      for (const side of ["left", "right", "bilateral"] as const)
        if (reaches(row, side)) made.sides[SIDE_NUMBER[side]]! *= factor;
    } else {
      const { places } = this.figures.layout.causes[cause]!;
      made.places ??= new Float64Array(places.length).fill(1);
      places.forEach((place, p) => {
        if (atPlace(row, place.level, place.side)) made.places![p]! *= factor;
      });
    }
  }
}
