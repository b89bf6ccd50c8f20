import { type Cause, type Network, NON_SPECIFIC, type Site } from "../../src/belief/network.ts";
import { levelSlot } from "../../src/belief/nodes.ts";
import type { Level, NerveRoot, Zone } from "../../src/vocabulary/anatomy.ts";
import { leakOf } from "../reference/leaks.ts";
import { type Form, priorsOf } from "../reference/priors.ts";
import { descriptionTable } from "./description-table.ts";
import type { DrawnPerson } from "./draw-person.ts";
import { type Random, weighted } from "./random.ts";
import { setBands } from "./vague-findings.ts";

/** Where a cause of this patient sits. */
export interface DrawnSite {
  readonly cause: string;
  readonly level: Level | null;
  readonly zone: Zone | null;
  readonly side: "left" | "right" | "bilateral";
  readonly root: NerveRoot | null;
}

/** One synthetic patient with everything that is true of them, known to nobody. */
export interface SyntheticPatient {
  readonly person: DrawnPerson;
  /** Id of the cause that leads the principal form. */
  readonly lead: string;
  /** True when the principal cause looks like plain pain before imaging. */
  readonly quiet: boolean;
  /** Ids of all causes that are there, the lead first. */
  readonly present: readonly string[];
  readonly sites: readonly DrawnSite[];
  /** `structure:side`, at least irritated. */
  readonly irritated: ReadonlySet<string>;
  readonly deficit: ReadonlySet<string>;
  /** Band of every finding at every place, by `nodeKey`; 0 is normal or absent. Risk factors and descriptions too. */
  readonly bands: ReadonlyMap<string, number>;
}

/** How a cause takes part: with descriptions, without them, or (quiet) with its images alone. */
type Part = "principal" | "companion" | "images";

interface Presence {
  readonly cause: Cause;
  readonly site: Site;
  readonly part: Part;
  /** False for plain pain as a quiet cause imitates it. */
  readonly counts: boolean;
}

/**
 * Draws patients like this person from the model as docs/model.md states it, forwards: causes, sites, states, findings.
 *
 * Sites and links are those of the network. Priors and leaks come from the slow program in test/reference, which shares
 * no code with the engine: an error of the engine shows as a difference from what is drawn.
 *
 * @returns a function that gives one patient more at each call
 */
export function patientsLike(network: Network, person: DrawnPerson): (random: Random) => SyntheticPatient {
  const { knowledge } = network;
  const priors = priorsOf(knowledge, person);
  const companions = new Map<string, { cause: Cause; chance: number }[]>();
  const companionsOf = (lead: string) => {
    let known = companions.get(lead);
    if (!known) {
      known = network.causes
        .map((cause) => ({ cause, chance: priors.companion(cause.entry.id, lead) }))
        .filter(({ chance }) => chance > 0);
      companions.set(lead, known);
    }
    return known;
  };
  const leaks = network.nodes.map((node) => leakOf(knowledge, person, node.finding.id, node.level));
  const descriptions = Object.keys(knowledge.findings)
    .sort()
    .filter((id) => knowledge.findings[id]!.kind === "description" && knowledge.findings[id]!.role === "evidence");
  const around: Around = { network, person, leaks, descriptions };
  return (random) => {
    const form = weighted(random, priors.forms, ({ mass }) => mass);
    const cast = castOf(network, form, companionsOf(form.members[0]!), random);
    return patientOf(around, form, cast, random);
  };
}

/** What stays the same from one patient to the next. */
interface Around {
  readonly network: Network;
  readonly person: DrawnPerson;
  /** Like network.nodes: chances of band 1, 2, ... or worse for no modelled reason. */
  readonly leaks: readonly (readonly number[])[];
  /** Ids. */
  readonly descriptions: readonly string[];
}

function castOf(
  network: Network,
  form: Form,
  companions: readonly { cause: Cause; chance: number }[],
  random: Random,
): Presence[] {
  const causeOf = (id: string) => network.causes[network.causeIndex.get(id)!]!;
  const drawSite = (sites: readonly Site[]) => weighted(random, sites, ({ share }) => share);
  const [lead, ...others] = form.members.map(causeOf);
  const leadSite = drawSite(lead!.sites);
  const cast: Presence[] = [{ cause: lead!, site: leadSite, part: form.quiet ? "images" : "principal", counts: true }];
  for (const cause of others) {
    const near = cause.sites.filter(
      ({ level, side }) =>
        (level === null || level === leadSite.level) && (leadSite.side === "bilateral" || side === leadSite.side),
    );
    const site = drawSite(near.length > 0 ? near : cause.sites);
    cast.push({ cause, site, part: form.quiet ? "images" : "companion", counts: true });
  }
  if (form.quiet) {
    const plain = causeOf(NON_SPECIFIC);
    cast.push({ cause: plain, site: drawSite(plain.sites), part: "principal", counts: false });
  }
  for (const { cause, chance } of companions)
    if (random() < chance) cast.push({ cause, site: drawSite(cause.sites), part: "companion", counts: true });
  return cast;
}

function patientOf(around: Around, form: Form, cast: readonly Presence[], random: Random): SyntheticPatient {
  const { network, person } = around;
  // For every node and band the chance that no cause brings it about.
  const misses = network.nodes.map(({ bands }) => new Array<number>(bands).fill(1));
  const bands = new Map<string, number>();
  const irritated = new Set<string>();
  const deficit = new Set<string>();
  for (const one of cast) {
    const latents = drawLatents(one.cause, random);
    directEffects(network, one, latents, misses);
    if (one.part !== "images") structureEffects(network, person, one, misses, irritated, deficit, random);
    if (one.part === "principal") describePain(around, one, latents, bands, random);
  }
  const brought = misses.map((miss) =>
    reached(
      miss.map((none) => 1 - none),
      random,
    ),
  );
  const byItself = drawLeaks(around, random);
  for (const [id, present] of person.risks) bands.set(id, present ? 1 : 0);
  setBands(network, person.sex, brought, byItself, bands);
  return {
    person,
    lead: form.members[0]!,
    quiet: form.quiet,
    present: [...new Set(cast.filter(({ counts }) => counts).map(({ cause }) => cause.entry.id))],
    sites: cast
      .filter(({ counts }) => counts)
      .map(({ cause, site: { level, zone, side, root } }) => ({ cause: cause.entry.id, level, zone, side, root })),
    irritated,
    deficit,
    bands,
  };
}

function drawLatents(cause: Cause, random: Random): boolean[] {
  return cause.latentOn.map((on) => random() < on);
}

function directEffects(
  network: Network,
  { cause, site, part }: Presence,
  latents: readonly boolean[],
  misses: readonly number[][],
): void {
  for (const { node, link, group } of site.effects) {
    const { finding } = network.nodes[node]!;
    if (part === "images" && finding.stage !== "imaging") continue;
    addLink(misses[node]!, shifted(network, cause, group, finding.id, link, latents));
  }
}

/** Chances with the latent of their group on or off. */
function shifted(
  network: Network,
  cause: Cause,
  group: number,
  finding: string,
  chances: readonly number[],
  latents: readonly boolean[],
): readonly number[] {
  if (group < 0) return chances;
  const { strength, members } = network.groups[group]!;
  const along = members.get(finding) === 1;
  const u = along ? cause.latentOn[group]! : 1 - cause.latentOn[group]!;
  const favours = latents[group] === along;
  return chances.map((p) => {
    const a = strength * Math.min((1 - p) / (1 - u), p / u);
    return favours ? p + (1 - u) * a : p - u * a;
  });
}

function structureEffects(
  network: Network,
  person: DrawnPerson,
  { cause, site }: Presence,
  misses: readonly number[][],
  irritated: Set<string>,
  deficit: Set<string>,
  random: Random,
): void {
  const tense = new Map<string, boolean>();
  for (const use of site.structures) {
    const instance = network.instances[use.instance]!;
    const segment = `${instance.segment}:${instance.side}`;
    if (!tense.has(segment)) tense.set(segment, instance.segment < 0 || random() < cause.tension);
    const drawn = random();
    if (drawn >= use.irritated + use.deficit) continue;
    const state = drawn < use.deficit ? "deficit" : "irritated";
    irritated.add(`${instance.id}:${instance.side}`);
    if (state === "deficit") deficit.add(`${instance.id}:${instance.side}`);
    for (const { node, link } of network.structureEffects[use.instance]![levelSlot(site.level)]![state]) {
      const isTensionTest = network.tensionTests.has(network.nodes[node]!.finding.id);
      if (!isTensionTest || tense.get(segment)) addLink(misses[node]!, link);
    }
    for (const row of network.knowledge.blankets.statements)
      addLink(misses[network.nodeIndex.get(row.finding)!]!, [row[state][row.observer_by_setting[person.setting]]]);
  }
}

function addLink(miss: number[], link: readonly number[]): void {
  for (let band = 0; band < miss.length; band += 1) miss[band]! *= 1 - (link[band] ?? 0);
}

function describePain(
  { network, person, descriptions }: Around,
  { cause, site }: Presence,
  latents: readonly boolean[],
  bands: Map<string, number>,
  random: Random,
): void {
  for (const id of descriptions) {
    const group = network.groups.findIndex(({ members }) => members.has(id));
    const table = descriptionTable(network, person, cause, site, id);
    bands.set(id, reached(shifted(network, cause, group, id, table, latents), random));
  }
}

/** What is there for no modelled reason: the stray signs of one observer come together. */
function drawLeaks({ network, leaks }: Around, random: Random): number[] {
  const { families } = network.knowledge.noise;
  const noise = families.map(({ share }) => random() < share);
  return network.nodes.map(({ finding }, i) => {
    const leak = leaks[i]!;
    const at = families.findIndex(({ members }) => members.includes(finding.id));
    if (at < 0) return reached(leak, random);
    const { share, on, off } = families[at]!;
    const mean = share * on + (1 - share) * off;
    const noisy = (p: number) => Math.min((p * on) / mean, Math.max(p, Math.min(p / share, 0.95)));
    const drawn = leak.map((p) => (noise[at] ? noisy(p) : (p - share * noisy(p)) / (1 - share)));
    return reached(drawn, random);
  });
}

/** A band, from chances of reaching band 1, 2, ... or worse. */
function reached(chances: readonly number[], random: Random): number {
  const drawn = random();
  let band = 0;
  while (band < chances.length && drawn < chances[band]!) band += 1;
  return band;
}
