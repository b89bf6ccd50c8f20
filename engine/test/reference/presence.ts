import type { CauseEntry } from "../../src/knowledge/entries.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Answer } from "../../src/knowledge/reading.ts";
import type { FindingRate } from "../../src/knowledge/sourced.ts";
import { bandsOf, leakBesideRate, stepsOf } from "./leaks.ts";
import type { Node, NodeTable } from "./nodes.ts";
import type { Reach, Site } from "./sites.ts";

/** One cause at one site in one part: what is drawn for it, and what that does to the nodes. */
export interface LocalWorld {
  readonly chance: number;
  /** For every band of every node: chance that this cause does not bring it about. */
  readonly misses: Float64Array;
  /** States of its own copies, in the order of the site's reaches. */
  readonly states: readonly ("intact" | "irritated" | "deficit")[];
  /** P(the descriptions answered) when this cause is the principal one; else 1. */
  readonly described: number;
}

/**
 * principal: all effects and the descriptions. companion: all effects.
 * imaging: of a quiet cause, its own effects on images only; its structures stay intact.
 */
export type Part = "principal" | "companion" | "imaging";

export interface Surroundings {
  readonly knowledge: Knowledge;
  readonly nodes: NodeTable;
  readonly risks: ReadonlyMap<string, boolean>;
  readonly descriptions: readonly Answer[];
  /** The observer of the general statements. */
  readonly observer: (finding: string) => { irritated: number; deficit: number } | null;
}

/** Every combination of states, tension nodes and latent nodes of this cause at this site. */
export function localWorlds(around: Surroundings, cause: CauseEntry, site: Site, part: Part): LocalWorld[] {
  const { knowledge, nodes } = around;
  const reaches = part === "imaging" ? [] : site.reaches;
  const tensions = tensionNodes(around, reaches);
  const latents = latentNodes(around, cause, site, part);
  const tense = knowledge.tension.classes[cause.tension ?? "middle"].p;
  const found: LocalWorld[] = [];

  for (const latentOn of switches(latents.length)) {
    for (const tensionOn of switches(tensions.length)) {
      for (const states of statesOf(reaches.length)) {
        let chance = 1;
        latents.forEach(({ z }, i) => {
          chance *= latentOn[i]! ? z : 1 - z;
        });
        tensionOn.forEach((on) => {
          chance *= on ? tense : 1 - tense;
        });
        reaches.forEach((reach, i) => {
          const state = states[i]!;
          chance *= state === "intact" ? 1 - reach.irritated - reach.deficit : reach[state];
        });
        if (chance <= 0) continue;

        const favoured = (finding: string): { on: boolean; z: number; sign: 1 | -1; strength: number } | null => {
          const i = latents.findIndex(({ members }) => members[finding] !== undefined);
          if (i < 0) return null;
          const { z, members, strength } = latents[i]!;
          return { on: latentOn[i]!, z, sign: members[finding]!, strength };
        };
        const misses = new Float64Array(nodes.width).fill(1);
        for (const node of nodes.all) {
          const direct = directLinks(knowledge, cause, site, part, node).map((link) =>
            shifted(link, favoured(node.finding)),
          );
          direct.forEach((link, band) => {
            misses[node.at + band]! *= 1 - link;
          });
          reaches.forEach((reach, i) => {
            const state = states[i]!;
            if (state === "intact") return;
            if (slackened(knowledge, node.finding, reach, tensions, tensionOn)) return;
            structureLinks(around, site, reach, state, node).forEach((link, band) => {
              misses[node.at + band]! *= 1 - link;
            });
          });
        }
        let described = 1;
        if (part === "principal") {
          for (const answer of around.descriptions) {
            const table = descriptionTable(around, cause, site, answer.id).map((p) => shifted(p, favoured(answer.id)));
            const atLeast = (band: number): number => (band === 0 ? 1 : (table[band - 1] ?? 0));
            described *= atLeast(answer.lo) - atLeast(answer.hi + 1);
          }
        }
        found.push({ chance, misses, states, described });
      }
    }
  }
  return found;
}

/** How many worlds `localWorlds` would list, zero chances included. */
export function countLocalWorlds(around: Surroundings, cause: CauseEntry, site: Site, part: Part): number {
  const reaches = part === "imaging" ? [] : site.reaches;
  return (
    3 ** reaches.length * 2 ** (tensionNodes(around, reaches).length + latentNodes(around, cause, site, part).length)
  );
}

/** Chance to answer band 1, 2, ... or worse when this cause at this site is the principal one, latents apart. */
function descriptionTable(around: Surroundings, cause: CauseEntry, site: Site, finding: string): number[] {
  const { knowledge, risks } = around;
  const steps = stepsOf(knowledge, finding);
  for (const rule of knowledge.leaksByRisk.rules) {
    if (!rule.replaces_all || rule.finding !== finding) continue;
    if (risks.get(rule.risk) === (rule.when === "present")) return bandsOf(rule as FindingRate, steps);
  }
  const listed = cause.findings[finding];
  if (listed !== undefined) return bandsOf(listed, steps);
  const table = bandsOf(knowledge.descriptions.defaults[finding], steps);
  let not = 1 - table[0]!;
  for (const reach of site.reaches) {
    const shows = knowledge.structures[reach.structure]!.findings;
    const irritated = bandsOf(shows.irritated[finding], steps)[0]!;
    const deficit = bandsOf(shows.deficit[finding], steps)[0]!;
    not *= 1 - reach.irritated * irritated - reach.deficit * deficit;
  }
  table[0] = 1 - not;
  return table;
}

function directLinks(knowledge: Knowledge, cause: CauseEntry, site: Site, part: Part, node: Node): number[] {
  const entry = knowledge.findings[node.finding]!;
  if (part === "imaging" && entry.stage !== "imaging") return [];
  const rate = directRate(knowledge, cause, site, node.finding);
  if (rate === null) return [];
  if (node.side !== null && site.side !== "bilateral" && site.side !== node.side) return [];
  if (node.level !== null && site.level !== null && site.level !== node.level) return [];
  const links = linksFromRate(knowledge, node, rate);
  return node.level !== null && site.level === null ? links.map((link) => link / 6) : links;
}

/** The rate that a cause gives a finding itself: listed, or by the level of its back pain. */
function directRate(knowledge: Knowledge, cause: CauseEntry, site: Site, finding: string): FindingRate | null {
  const listed = cause.findings[finding];
  if (listed !== undefined) return listed;
  const row = knowledge.anatomy.back_pain_weights[finding];
  const times = row === undefined ? undefined : cause[row.times];
  if (row === undefined || times === undefined || site.level === null) return null;
  return { ...times, p: times.p * row.weight[site.level] };
}

function structureLinks(
  { knowledge, observer }: Surroundings,
  site: Site,
  reach: Reach,
  state: "irritated" | "deficit",
  node: Node,
): number[] {
  const links: number[] = [];
  const seen = observer(node.finding);
  if (seen !== null) links.push(seen[state]);
  const rate = knowledge.structures[reach.structure]!.findings[state][node.finding];
  if (rate === undefined) return links;
  if (node.level !== null && node.level !== site.level) return links;
  if (node.side !== null && reach.side !== "midline" && node.side !== reach.side) return links;
  const own = linksFromRate(knowledge, node, rate);
  return links.length === 0 ? own : own.map((link, band) => 1 - (1 - link) * (1 - (links[band] ?? 0)));
}

/**
 * A rate stands for all who have the cause, those included who would show the finding anyway. Whoever is brought to a worse
 * band has passed the better ones: without that the bands would not be chances of anything.
 */
function linksFromRate(knowledge: Knowledge, node: Node, rate: FindingRate): number[] {
  const leak = leakBesideRate(knowledge, node.finding, node.level);
  const links = bandsOf(rate, node.steps).map((p, band) =>
    p <= leak[band]! ? 0 : (p - leak[band]!) / (1 - leak[band]!),
  );
  return links.map((_, band) => Math.max(...links.slice(band)));
}

interface Tension {
  readonly side: string;
  readonly segment: string;
}

/** Segments, by side, whose tests have been answered and whose roots this site reaches. */
function tensionNodes({ knowledge, nodes }: Surroundings, reaches: readonly Reach[]): Tension[] {
  if (!knowledge.tension.tests.some((test) => nodes.of(test).length > 0)) return [];
  const found = new Map<string, Tension>();
  for (const reach of reaches) {
    const segment = segmentOf(knowledge, reach);
    if (segment !== null) found.set(`${reach.side}:${segment}`, { side: reach.side, segment });
  }
  return [...found.values()];
}

function segmentOf(knowledge: Knowledge, reach: Reach): string | null {
  const root = knowledge.structures[reach.structure]!.root;
  return knowledge.tension.segments.find(({ roots }) => root !== undefined && roots.includes(root))?.id ?? null;
}

function slackened(
  knowledge: Knowledge,
  finding: string,
  reach: Reach,
  tensions: readonly Tension[],
  tensionOn: readonly boolean[],
): boolean {
  if (!knowledge.tension.tests.includes(finding)) return false;
  const segment = segmentOf(knowledge, reach);
  if (segment === null) return false;
  return !tensionOn[tensions.findIndex((tension) => tension.side === reach.side && tension.segment === segment)]!;
}

interface Latent {
  readonly z: number;
  readonly strength: number;
  readonly members: Record<string, 1 | -1>;
}

/** The groups of which something answered depends on this cause here. The others make no difference to any answer. */
function latentNodes(around: Surroundings, cause: CauseEntry, site: Site, part: Part): Latent[] {
  const { knowledge, nodes, descriptions } = around;
  const found: Latent[] = [];
  for (const { members, strength } of knowledge.latents.groups) {
    const described = part === "principal" && descriptions.some(({ id }) => members[id] !== undefined);
    const shown = nodes.all.some(
      (node) => members[node.finding] !== undefined && directLinks(knowledge, cause, site, part, node).length > 0,
    );
    if (!described && !shown) continue;
    let sum = 0;
    let listed = 0;
    for (const [member, sign] of Object.entries(members)) {
      const rate = cause.findings[member];
      if (rate === undefined) continue;
      const p = bandsOf(rate, 1)[0]!;
      sum += sign === 1 ? p : 1 - p;
      listed += 1;
    }
    const z = listed === 0 ? 0.5 : Math.min(0.95, Math.max(0.05, sum / listed));
    found.push({ z, strength, members });
  }
  return found;
}

function shifted(p: number, latent: { on: boolean; z: number; sign: 1 | -1; strength: number } | null): number {
  if (latent === null) return p;
  const u = latent.sign === 1 ? latent.z : 1 - latent.z;
  const a = latent.strength * Math.min((1 - p) / (1 - u), p / u);
  const favours = latent.on === (latent.sign === 1);
  return favours ? p + (1 - u) * a : p - u * a;
}

function switches(count: number): boolean[][] {
  let all: boolean[][] = [[]];
  for (let i = 0; i < count; i += 1)
    all = all.flatMap((one) => [
      [...one, false],
      [...one, true],
    ]);
  return all;
}

function statesOf(count: number): ("intact" | "irritated" | "deficit")[][] {
  let all: ("intact" | "irritated" | "deficit")[][] = [[]];
  for (let i = 0; i < count; i += 1) {
    all = all.flatMap((one) => (["intact", "irritated", "deficit"] as const).map((state) => [...one, state]));
  }
  return all;
}
