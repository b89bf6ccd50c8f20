import type { Knowledge } from "../knowledge/knowledge.ts";
import { siteShares } from "./cause-sites.ts";
import { type Layout, type LinkSource, layoutOf, type Row } from "./layout.ts";
import { linkFromRate, ratesOf, referenceLeak } from "./leak.ts";
import { latentOn, type Network } from "./network.ts";
import { tied } from "./tied.ts";

/**
 * The numbers of one knowledge, read through the layout. The layout is that of the network; the numbers may be those
 * of another draw of the parameters.
 */
export interface Figures {
  readonly layout: Layout;
  readonly knowledge: Knowledge;
  /** For each structure set: chances [irritated, deficit] of each of its uses. */
  readonly chances: readonly Float64Array[];
  /** The same of all sets one after the other, as layout.setInstances. */
  readonly useChances: Float64Array;
  /** For each site its share of the cause. */
  readonly shares: Float64Array;
  /** For each cause P(latent on) of each group. */
  readonly latentOn: readonly (readonly number[])[];
  /** For each cause the chance that it puts a segment under tension. */
  readonly tension: readonly number[];
  /** Links by row, made when first asked for. */
  readonly links: (readonly number[] | undefined)[];
  /** Links of rows in a latent group, with the latent on (2 x row) and off (2 x row + 1). */
  readonly tiedLinks: (readonly number[] | undefined)[];
  /** For a description, its rates at each structure set. */
  readonly described: Map<string, (readonly number[] | undefined)[]>;
}

const made = new WeakMap<Knowledge, Figures>();

/**
 * The numbers of a knowledge: the network's own when none is given, else another draw of its parameters, which must
 * have the same causes, sites and findings.
 */
export function figuresOf(network: Network, knowledge: Knowledge = network.knowledge): Figures {
  const known = made.get(knowledge);
  if (known) return known;
  const layout = layoutOf(network);
  const entries = network.causes.map(({ entry }) => knowledge.causes[entry.id]!);
  const chances = layout.sets.map((set) => chancesOf(knowledge, set.uses));
  const figures: Figures = {
    layout,
    knowledge,
    chances,
    useChances: joined(chances),
    shares: Float64Array.from(entries.flatMap(siteShares)),
    latentOn: entries.map((entry) => network.groups.map((group) => latentOn(group, entry))),
    tension: entries.map((entry) => knowledge.tension.classes[entry.tension ?? "middle"].p),
    links: new Array(layout.rowCount),
    tiedLinks: new Array(2 * layout.rowCount),
    described: new Map(),
  };
  made.set(knowledge, figures);
  return figures;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Chances of reaching band 1, 2, ... or worse through one row. */
export function linkOf(figures: Figures, row: Row): readonly number[] {
  const known = figures.links[row.index];
  if (known) return known;
  const { knowledge } = figures;
  const leak = referenceLeak(knowledge, knowledge.findings[row.finding]!, row.seenAt);
  const link = linkFromRate(rateOf(knowledge, row), leak);
  const whole = row.factor === 1 ? link : link.map((p) => p * row.factor);
  figures.links[row.index] = whole;
  return whole;
}

/** The same with the latent of its group on or off. */
export function tiedLinkOf(figures: Figures, row: Row, latent: boolean): readonly number[] {
  const key = 2 * row.index + (latent ? 0 : 1);
  const known = figures.tiedLinks[key];
  if (known) return known;
  const { source } = row;
  const { network } = figures.layout;
  const on = source.of === "structure" ? 0.5 : figures.latentOn[network.causeIndex.get(source.cause)!]![row.group]!;
  const { strength } = figures.knowledge.latents.groups[row.group]!;
  const made = tied(linkOf(figures, row), on, strength, latent, network.groups[row.group]!.members.get(row.finding)!);
  figures.tiedLinks[key] = made;
  return made;
}

function rateOf(knowledge: Knowledge, { source }: Row): readonly number[] {
  if (source.of === "structure")
    return ratesOf(knowledge.structures[source.structure]!.findings[source.state][source.finding]!);
  const entry = knowledge.causes[source.cause]!;
  if (source.of === "cause") return ratesOf(entry.findings[source.finding]!);
  const weights = knowledge.anatomy.back_pain_weights[source.finding]!;
  const whole = weights.times === "back_pain" ? entry.back_pain! : entry.local_tenderness!;
  return [whole.p * weights.weight[source.level]];
}

function chancesOf(knowledge: Knowledge, uses: readonly { readonly links: readonly LinkSource[] }[]): Float64Array {
  const out = new Float64Array(2 * uses.length);
  uses.forEach(({ links }, i) => {
    let irritated = 0;
    let deficit = 0;
    for (const source of links) {
      const entry = knowledge.causes[source.cause]!;
      const table =
        source.extent === null
          ? entry.links[source.zone]!
          : entry.extents![source.zone]!.find(({ id }) => id === source.extent)!.links;
      const link = table[source.role]!;
      const here = source.conusAt === null ? 1 : knowledge.anatomy.conus_at_level[source.conusAt].p;
      // Two ways from one cause to one structure are one noisy-MAX.
      const notDeficit = (1 - deficit) * (1 - link.deficit * here);
      const intact = (1 - irritated - deficit) * (1 - link.irritated * here - link.deficit * here);
      irritated = notDeficit - intact;
      deficit = 1 - notDeficit;
    }
    out[2 * i] = irritated;
    out[2 * i + 1] = deficit;
  });
  return out;
}
