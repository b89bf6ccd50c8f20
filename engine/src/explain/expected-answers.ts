import { descriptionRows } from "../belief/descriptions.ts";
import { leakFor, ratesOf } from "../belief/leak.ts";
import type { SiteJoints } from "../belief/marginals.ts";
import type { Effect, Network, Site, StructureUse } from "../belief/network.ts";
import { levelSlot, nodeKey } from "../belief/nodes.ts";
import type { Inference } from "../belief/posterior.ts";
import { prevalenceOf } from "../belief/prior.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import type { Answer } from "../knowledge/reading.ts";
import { type BodySide, LEVELS } from "../vocabulary/anatomy.ts";
import { spinalRoots } from "./leading-answers.ts";

/** How likely one answer is, roughly: by itself, beside each cause, and by whether each root is irritated. */
export interface Expectation {
  /** P(this answer | everything entered). */
  readonly chance: number;
  /** P(this answer | everything entered, this is the main cause), like network.causes. */
  readonly byCause: readonly number[];
  /** P(this answer | root irritated) / P(this answer | root intact), like `spinalRoots`. */
  readonly byRoot: readonly number[];
}

/**
 * What to expect of an answer, from where the main cause sits as far as is known. An estimate by which candidates are
 * chosen, never told: states of structures are taken as the cause brings them about, whatever the other findings say of
 * them, and companions are left out.
 */
export class ExpectedAnswers {
  private readonly inference: Inference;
  private readonly places: readonly Place[];
  private readonly whole: number;
  /** Like `spinalRoots`: P(irritated) over the places. */
  private readonly irritated: readonly number[];
  private readonly roots: readonly number[];
  private readonly known = new Map<string, Expectation>();

  constructor(inference: Inference, { lead, beside }: SiteJoints) {
    this.inference = inference;
    const { causes, instances } = inference.network;
    const all = causes.flatMap(({ sites }) =>
      sites.map((site) => ({ site, weight: lead[site.index]! + beside[site.index]! })),
    );
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    this.places = all.filter(({ weight }) => weight > total * LEAST_PLACE);
    this.whole = this.places.reduce((sum, { weight }) => sum + weight, 0);
    const order = new Map(spinalRoots(inference.network).map(({ instance }, i) => [instance, i]));
    this.roots = instances.map(({ index }) => order.get(index) ?? -1);
    const irritated = new Array<number>(order.size).fill(0);
    for (const { site, weight } of this.places)
      for (const use of site.structures) {
        const root = this.roots[use.instance]!;
        if (root >= 0) irritated[root]! += weight * (use.irritated + use.deficit);
      }
    this.irritated = irritated;
  }

  of(answer: Answer): Expectation {
    const key = `${answer.id}@${answer.level ?? ""}:${answer.side ?? ""}=${answer.lo}-${answer.hi}`;
    const known = this.known.get(key);
    if (known) return known;
    const made = this.expect(answer);
    this.known.set(key, made);
    return made;
  }

  private expect(answer: Answer): Expectation {
    const { network } = this.inference;
    const chances = this.chances(answer);
    const sums = network.causes.map(() => 0);
    const weights = network.causes.map(() => 0);
    const withRoot = this.irritated.map(() => 0);
    let whole = 0;
    for (const { site, weight } of this.places) {
      const { chance, irritated } = chances(site);
      whole += weight * chance;
      sums[site.cause]! += weight * chance;
      weights[site.cause]! += weight;
      site.structures.forEach((use, i) => {
        const root = this.roots[use.instance]!;
        if (root >= 0) withRoot[root]! += weight * irritated(i);
      });
    }
    const chance = whole / this.whole;
    return {
      chance,
      byCause: sums.map((sum, i) => floored(weights[i]! > 0 ? sum / weights[i]! : chance)),
      byRoot: withRoot.map((joint, root) => {
        const there = this.irritated[root]!;
        const away = this.whole - there;
        if (there <= 0 || away <= 0) return 1;
        return floored(joint / there) / floored((whole - joint) / away);
      }),
    };
  }

  /** For a site: P(answer), and for each of its structures P(answer, structure irritated or worse). */
  private chances(answer: Answer): (site: Site) => SiteChance {
    const entry = this.inference.network.knowledge.findings[answer.id]!;
    if (entry.role === "context") return this.contextChances(answer);
    if (entry.kind === "description") return this.descriptionChances(entry, answer);
    if (entry.kind === "gate-only" || entry.kind === "blanket") return (site) => independent(site, 0.5);
    return this.nodeChances(entry, answer);
  }

  private contextChances(answer: Answer): (site: Site) => SiteChance {
    const { network, people } = this.inference;
    const { knowledge } = network;
    return (site) => {
      const ratio = knowledge.causes[network.causes[site.cause]!.entry.id]!.risk_factors[answer.id]?.odds_ratio ?? 1;
      const prevalence = prevalenceOf(knowledge, answer.id, people[0]!.context);
      const present = (prevalence * ratio) / (prevalence * ratio + 1 - prevalence);
      return independent(site, answer.lo > 0 ? present : 1 - present);
    };
  }

  private descriptionChances(finding: FindingEntry, { lo, hi }: Answer): (site: Site) => SiteChance {
    const { network, figures, evidence } = this.inference;
    const byCause = new Map<number, number>();
    return (site) => {
      let chance = byCause.get(site.cause);
      if (chance === undefined) {
        const id = network.causes[site.cause]!.entry.id;
        const [row] = descriptionRows(figures, id, [{ finding, lo, hi }], evidence.risks);
        const usual = network.knowledge.descriptions.defaults[finding.id];
        const table = row?.table ?? (usual ? ratesOf(usual) : [0]);
        chance = (lo === 0 ? 1 : (table[lo - 1] ?? 0)) - (table[hi] ?? 0);
        byCause.set(site.cause, chance);
      }
      return independent(site, chance);
    };
  }

  private nodeChances(entry: FindingEntry, answer: Answer): (site: Site) => SiteChance {
    const { network, people } = this.inference;
    const own = nodesFor(network, entry.id, answer);
    const parts = [...(entry.parts ?? []), ...(entry.each_side_of ?? [])].flatMap((id) =>
      nodesFor(network, id, answer),
    );
    const nodes = new Set([...own, ...parts]);
    const { context } = people[0]!;
    /** P(no leak brings it to this band or beyond). */
    const still = (band: number) =>
      own.reduce((rest, node) => {
        const { finding, level } = network.nodes[node]!;
        return rest * (1 - (leakFor(network.knowledge, finding, level, context)[band - 1] ?? 0));
      }, 1);
    const bands = network.nodes[own[0] ?? parts[0] ?? 0]!.bands;
    const from = answer.lo;
    const beyond = answer.hi + 1;
    const stillFrom = from === 0 ? 0 : still(from);
    const stillBeyond = beyond > bands ? 1 : still(beyond);
    return (site) => {
      const low = from === 0 ? NEVER : missesOf(network, site, nodes, from);
      const high = beyond > bands ? null : missesOf(network, site, nodes, beyond);
      const belowBeyond = high === null ? 1 : stillBeyond * high.miss;
      return {
        chance: belowBeyond - stillFrom * low.miss,
        irritated: (i) => {
          const use = site.structures[i]!;
          const there = high === null ? use.irritated + use.deficit : stillBeyond * high.irritated(i);
          return there - stillFrom * low.irritated(i);
        },
      };
    };
  }
}

/** Places that hold less than this part of the whole are passed over. */
const LEAST_PLACE = 1e-4;

interface Place {
  readonly site: Site;
  readonly weight: number;
}

interface SiteChance {
  readonly chance: number;
  readonly irritated: (structure: number) => number;
}

/** P(a site's lesion does not bring any of the nodes to the band). */
interface Misses {
  readonly miss: number;
  /** The same together with: this structure irritated or worse. */
  readonly irritated: (structure: number) => number;
}

const NEVER: Misses = { miss: 0, irritated: () => 0 };

/** Nothing that has been written down is impossible. */
const LEAST = 1e-4;

function floored(p: number): number {
  return Math.max(p, LEAST);
}

/** An answer that the structures have no part in. */
function independent(site: Site, chance: number): SiteChance {
  return {
    chance,
    irritated: (i) => chance * (site.structures[i]!.irritated + site.structures[i]!.deficit),
  };
}

/** Nodes that an answer may mean: several when side or level was not stated. */
export function nodesFor(network: Network, id: string, { side, level }: Answer): number[] {
  const finding = network.knowledge.findings[id];
  if (finding === undefined) return [];
  const stated = side === "left" || side === "right";
  const sides: readonly (BodySide | null)[] =
    finding.laterality === "sided" ? (stated ? [side] : ["left", "right"]) : [null];
  const levels = finding.by_level ? (level === undefined ? LEVELS : [level]) : [null];
  return levels.flatMap((at) => sides.flatMap((on) => network.nodeIndex.get(nodeKey(id, at, on)) ?? []));
}

/** P(the lesion at this site, directly or through its structures, brings none of the nodes to this band or worse). */
export function missesOf(network: Network, site: Site, nodes: ReadonlySet<number>, band: number): Misses {
  const direct = spared(site.effects, nodes, band);
  const shown = site.structures.map((use) => statesShow(network, use, levelSlot(site.level), nodes, band));
  const miss = shown.reduce((rest, { intact, worse }) => rest * (intact + worse), direct);
  return { miss, irritated: (i) => (miss / (shown[i]!.intact + shown[i]!.worse)) * shown[i]!.worse };
}

/** P(structure intact), and P(structure irritated or worse, and it does not bring the nodes to the band). */
function statesShow(
  network: Network,
  { instance, irritated, deficit }: StructureUse,
  slot: number,
  nodes: ReadonlySet<number>,
  band: number,
): { intact: number; worse: number } {
  const effects = network.structureEffects[instance]![slot]!;
  return {
    intact: 1 - irritated - deficit,
    worse: irritated * spared(effects.irritated, nodes, band) + deficit * spared(effects.deficit, nodes, band),
  };
}

/** P(none of these effects brings one of the nodes to the band). */
function spared(effects: readonly Effect[], nodes: ReadonlySet<number>, band: number): number {
  const links = linksByNode(effects);
  let rest = 1;
  for (const node of nodes) for (const link of links.get(node) ?? NONE) rest *= 1 - (link[band - 1] ?? 0);
  return rest;
}

const NONE: readonly Effect["link"][] = [];
const indexed = new WeakMap<readonly Effect[], ReadonlyMap<number, readonly Effect["link"][]>>();

/** Hundreds of answers ask for a few nodes of the same long lists. */
function linksByNode(effects: readonly Effect[]): ReadonlyMap<number, readonly Effect["link"][]> {
  const known = indexed.get(effects);
  if (known) return known;
  const made = new Map<number, Effect["link"][]>();
  for (const { node, link } of effects) {
    const links = made.get(node);
    if (links) links.push(link);
    else made.set(node, [link]);
  }
  indexed.set(effects, made);
  return made;
}
