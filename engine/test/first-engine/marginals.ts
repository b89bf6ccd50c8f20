import type { Network, Site } from "../../src/belief/network.ts";
import type { SyndromeEntry } from "../../src/knowledge/model-entries.ts";
import { type BodySide, LEVELS, type Level } from "../../src/vocabulary/anatomy.ts";
import type { PrincipalForm } from "./forms.ts";
import type { Inference, Posterior } from "./posterior.ts";

export interface StructureMarginal {
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
    return { id: instance.id, side: instance.side, irritated: share("intact"), deficit: share("irritated") };
  });
}

/** P(the principal cause is a spinal one, other than non-specific pain, at this level). */
export function levelMarginals(inference: Inference, posterior: Posterior): { level: Level; probability: number }[] {
  const sums = new Map<Level, number>(LEVELS.map((level) => [level, 0]));
  inference.forms.forEach((form, i) => {
    const site = form.sites[0]!;
    if (site.level === null || site.cause === inference.network.nonSpecific) return;
    sums.set(site.level, sums.get(site.level)! + posterior.forms[i]!);
  });
  return LEVELS.map((level) => ({ level, probability: sums.get(level)! }));
}

export interface SitePosterior {
  readonly site: Site;
  /** P(site | this cause is principal, evidence). */
  readonly probability: number;
}

const formTables = new WeakMap<Network, number[][]>();

/** Numbers of the forms that make a cause present. */
function formsWith(network: Network, forms: readonly PrincipalForm[], cause: number): readonly number[] {
  let table = formTables.get(network);
  if (!table) {
    table = network.causes.map(() => []);
    for (const form of forms) for (const present of form.causes) table[present]!.push(form.index);
    formTables.set(network, table);
  }
  return table[cause]!;
}

/** Where a cause sits, given that it is the principal one; most likely first. */
export function sitePosterior(inference: Inference, posterior: Posterior, cause: number): SitePosterior[] {
  const byPlace = new Map<string, { site: Site; sum: number }>();
  let whole = 0;
  for (const i of formsWith(inference.network, inference.forms, cause)) {
    const form = inference.forms[i]!;
    const site = form.sites[form.causes.indexOf(cause)]!;
    const key = `${site.level}|${site.zone}|${site.root}|${site.side}`;
    const row = byPlace.get(key) ?? { site, sum: 0 };
    row.sum += posterior.forms[i]!;
    whole += posterior.forms[i]!;
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
    const without = inference.restricted({ key: `syndrome ${syndrome.id}`, limits, levels, forbids: null });
    return rest(without / posterior.evidence);
  }
  const forbids = siteTest(network, syndrome);
  const without = inference.restricted({ key: `syndrome ${syndrome.id}`, limits: [], levels: null, forbids });
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
