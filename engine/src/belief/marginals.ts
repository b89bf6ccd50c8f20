import type { SyndromeEntry } from "../knowledge/model-entries.ts";
import { type BodySide, LEVELS, type Level } from "../vocabulary/anatomy.ts";
import type { Network, Site } from "./network.ts";
import type { Inference, Posterior } from "./posterior.ts";

export interface StructureMarginal {
  /** Number of the structure on its side, like network.instances. */
  readonly index: number;
  readonly id: string;
  readonly side: BodySide | "midline";
  /** P(at least irritated | evidence). */
  readonly irritated: number;
  /** P(in deficit | evidence). */
  readonly deficit: number;
}

/** Every root, nerve, plexus, conus and cauda equina on each side. */
export function structureMarginals(inference: Inference, posterior: Posterior): StructureMarginal[] {
  return inference.network.instances.map((instance) => {
    const share = (allowed: "intact" | "irritated") =>
      rest(inference.limited({ instance: instance.index, allowed }) / posterior.evidence);
    return {
      index: instance.index,
      id: instance.id,
      side: instance.side,
      irritated: share("intact"),
      deficit: share("irritated"),
    };
  });
}

/** P(the principal cause is a spinal one, other than non-specific pain, at this level). */
export function levelMarginals(inference: Inference, posterior: Posterior): { level: Level; probability: number }[] {
  const { network } = inference;
  const sums = new Float64Array(LEVELS.length + 1);
  inference.eachPlace(
    (_, { level }, joint) => {
      sums[level]! += joint;
    },
    ({ causes }) => causes[0] !== network.nonSpecific && network.causes[causes[0]!]!.sites[0]!.level !== null,
  );
  return LEVELS.map((level, i) => ({ level, probability: sums[i]! / posterior.evidence }));
}

/** P(site, evidence) as `Inference.siteJoints` gives it. */
export type SiteJoints = ReturnType<Inference["siteJoints"]>;

export interface SitePosterior {
  readonly site: Site;
  /** P(site | this cause is principal, evidence). */
  readonly probability: number;
}

/** Where a cause sits, given that it is the principal one; most likely first. */
export function sitePosterior({ network }: Inference, joints: SiteJoints, cause: number): SitePosterior[] {
  const byPlace = new Map<string, { site: Site; sum: number }>();
  let whole = 0;
  for (const site of network.causes[cause]!.sites) {
    const key = `${site.level}|${site.zone}|${site.root}|${site.side}`;
    const row = byPlace.get(key) ?? { site, sum: 0 };
    const joint = joints.lead[site.index]! + joints.beside[site.index]!;
    row.sum += joint;
    whole += joint;
    byPlace.set(key, row);
  }
  return [...byPlace.entries()]
    .map(([key, { site, sum }]) => ({ key, site, probability: whole > 0 ? sum / whole : 0 }))
    .sort((a, b) => b.probability - a.probability || (a.key < b.key ? -1 : 1))
    .map(({ site, probability }) => ({ site, probability }));
}

/** Syndromes are read off the states and sites; they are no causes of their own. */
export function syndromeProbability(inference: Inference, posterior: Posterior, syndrome: SyndromeEntry): number {
  const { network } = inference;
  if (syndrome.structures) {
    const { any, state, causes_at } = syndrome.structures;
    const limits = network.instances
      .filter((instance) => any.includes(instance.id))
      .map((instance) => ({
        instance: instance.index,
        allowed: state === "deficit" ? ("irritated" as const) : ("intact" as const),
      }));
    const levels = causes_at ? new Set<string>(causes_at) : null;
    const without = inference.restricted({ limits, levels, forbids: null });
    return rest(without / posterior.evidence);
  }
  const forbids = siteTest(network, syndrome);
  const without = inference.restricted({ limits: [], levels: null, forbids });
  return rest(without / posterior.evidence);
}

function siteTest(network: Network, syndrome: SyndromeEntry): (site: Site) => boolean {
  const ids = syndrome.sites?.causes ?? syndrome.causes;
  const zone = syndrome.sites?.zone ?? null;
  return (site) =>
    (ids === undefined || ids.includes(network.causes[site.cause]!.entry.id)) && (zone === null || site.zone === zone);
}

/** 1 - p, never below 0 for rounding. */
function rest(p: number): number {
  return p >= 1 ? 0 : 1 - p;
}
