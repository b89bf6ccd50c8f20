import { noOutcome, type Outcome, observe } from "../../src/belief/effects.ts";
import type { DescriptionAnswer, Evidence } from "../../src/belief/evidence.ts";
import { ratesOf } from "../../src/belief/leak.ts";
import type { Cause, Network, Site, StructureUse } from "../../src/belief/network.ts";
import { levelSlot } from "../../src/belief/nodes.ts";
import { choiceStep, outcomeStep, type Step } from "./step.ts";

/** How far one structure may be affected. */
export interface StructureLimit {
  readonly instance: number;
  readonly allowed: "intact" | "irritated";
}

/**
 * Worlds to be counted: structures that must not go beyond a state, causes that must not sit somewhere.
 * P(irritated) is asked for as 1 - P(intact), which keeps every structure independent.
 */
export interface Restriction {
  /** Equal keys mean equal restrictions. */
  readonly key: string;
  readonly limits: readonly StructureLimit[];
  /** The limits hold for lesions at these levels only; at any place when null. */
  readonly levels: ReadonlySet<string> | null;
  /** Sites that must not be occupied. */
  readonly forbids: ((site: Site) => boolean) | null;
}

/** True when the restriction changes what this site may do. */
export function concerns(restriction: Restriction, site: Site): boolean {
  if (restriction.forbids?.(site)) return true;
  return site.structures.some((use) => limitFor(restriction, site, use.instance) !== null);
}

function limitFor(restriction: Restriction | null, site: Site, instance: number): "intact" | "irritated" | null {
  if (restriction === null) return null;
  if (restriction.levels !== null && !restriction.levels.has(site.level ?? "")) return null;
  return restriction.limits.find((limit) => limit.instance === instance)?.allowed ?? null;
}

/** How a site is read: as principal cause (with the descriptions), as companion, or quiet (images only). */
export type Role = "principal" | "companion" | "images";

/**
 * What one site of one cause does to the evidence at hand, as steps.
 *
 * Given the site, its structures and latents are drawn for this cause alone (docs/model.md), so everything here
 * is a small local sum: no term is ever subtracted.
 */
export class VariantReader {
  private readonly network: Network;
  private readonly evidence: Evidence;
  /** Outcomes of a structure's states for a lesion at a level, made once. */
  private readonly states = new Map<number, StateOutcomes>();
  private readonly touched: readonly boolean[];

  constructor(network: Network, evidence: Evidence) {
    this.network = network;
    this.evidence = evidence;
    this.touched = network.nodes.map((node) => evidence.uses.has(node.index));
  }

  /** Uses the outcomes of an earlier reader for structures that show none of the changed nodes; bits must be the same. */
  takeOver(before: VariantReader, changed: ReadonlySet<number>): void {
    const blankets = before.evidence.blankets.length + this.evidence.blankets.length > 0;
    for (const [key, outcomes] of before.states) {
      const instance = Math.floor(key / 8);
      const { irritated, deficit } = this.network.structureEffects[instance]![key % 8]!;
      const shows = ({ node }: { readonly node: number }) => changed.has(node);
      // A general statement reaches every structure.
      if (!blankets && !irritated.some(shows) && !deficit.some(shows)) this.states.set(key, outcomes);
    }
    for (const [name, choice] of before.tensions) this.tensions.set(name, choice);
  }

  read(site: Site, role: Role, restriction: Restriction | null): Step[] {
    const cause = this.network.causes[site.cause]!;
    const free = noOutcome();
    const grouped = new Map<number, TiedLink[]>();
    for (const effect of site.effects) {
      if (!this.touched[effect.node]) continue;
      const node = this.network.nodes[effect.node]!;
      if (role === "images" && node.finding.stage !== "imaging") continue;
      if (effect.group < 0) observe(free, this.evidence.uses.get(effect.node)!, effect.link);
      else {
        const sign = this.network.groups[effect.group]!.members.get(node.finding.id)!;
        const list = grouped.get(effect.group) ?? [];
        list.push({ node: effect.node, link: effect.link, sign });
        grouped.set(effect.group, list);
      }
    }
    const described = role === "principal" ? this.descriptionTable(site, cause) : [];
    for (const row of described) {
      if (row.group < 0) free.factor *= answerChance(row.table, row.answer);
      else if (!grouped.has(row.group)) grouped.set(row.group, []);
    }
    const steps: Step[] = isNothing(free) ? [] : [outcomeStep(free)];
    for (const group of [...grouped.keys()].sort((a, b) => a - b)) {
      const rows = described.filter((row) => row.group === group);
      steps.push(this.readGroup(cause, group, grouped.get(group)!, rows));
    }
    if (role !== "images") steps.push(...this.readStructures(site, cause, restriction));
    return gathered(steps);
  }

  /**
   * The chance that a site keeps to a restriction on structures that show nothing of what was observed;
   * null when one of them does, and the site has to be read anew.
   */
  silentChance(site: Site, restriction: Restriction): number | null {
    let chance = 1;
    for (const use of site.structures) {
      const allowed = limitFor(restriction, site, use.instance);
      if (allowed === null) continue;
      if (this.stateOutcomes(use.instance, site).observed) return null;
      chance *= allowed === "intact" ? 1 - use.irritated - use.deficit : 1 - use.deficit;
    }
    return chance;
  }

  /** Findings of one latent group: drawn together, each keeping its own rate. */
  private readGroup(cause: Cause, group: number, members: readonly TiedLink[], rows: readonly DescriptionRow[]): Step {
    const { strength } = this.network.groups[group]!;
    const on = cause.latentOn[group]!;
    const outcomeWith = (latent: boolean | null): Outcome => {
      const outcome = noOutcome();
      for (const { node, link, sign } of members)
        observe(
          outcome,
          this.evidence.uses.get(node)!,
          latent === null ? link : tied(link, on, strength, latent, sign),
        );
      for (const { table, sign, answer } of rows)
        outcome.factor *= answerChance(latent === null ? table : tied(table, on, strength, latent, sign), answer);
      return outcome;
    };
    // One member alone shows its own rate whatever the latent does.
    if (members.length + rows.length === 1) return outcomeStep(outcomeWith(null));
    return choiceStep([
      { chance: on, steps: [outcomeStep(outcomeWith(true))] },
      { chance: 1 - on, steps: [outcomeStep(outcomeWith(false))] },
    ]);
  }

  private readStructures(site: Site, cause: Cause, restriction: Restriction | null): Step[] {
    const steps: Step[] = [];
    const segments = new Map<string, StructureUse[]>();
    for (const use of site.structures) {
      const outcomes = this.stateOutcomes(use.instance, site);
      const allowed = limitFor(restriction, site, use.instance);
      if (!outcomes.observed && allowed === null) continue;
      const { segment, side } = this.network.instances[use.instance]!;
      if (outcomes.tense && segment >= 0) {
        const key = `${segment}${side}`;
        segments.set(key, [...(segments.get(key) ?? []), use]);
      } else steps.push(this.readStructure(use, outcomes, true, allowed));
    }
    for (const key of [...segments.keys()].sort()) {
      const under = (tense: boolean) =>
        segments.get(key)!.map((use) => {
          const allowed = limitFor(restriction, site, use.instance);
          return this.readStructure(use, this.stateOutcomes(use.instance, site), tense, allowed);
        });
      const tense = under(true);
      const slack = under(false);
      const name = `${cause.tension}|${tense.map((step) => step.number)}|${slack.map((step) => step.number)}`;
      let choice = this.tensions.get(name);
      if (!choice) {
        choice = choiceStep([
          { chance: cause.tension, steps: tense },
          { chance: 1 - cause.tension, steps: slack },
        ]);
        this.tensions.set(name, choice);
      }
      steps.push(choice);
    }
    return steps;
  }

  private readStructure(
    use: StructureUse,
    outcomes: StateOutcomes,
    tense: boolean,
    allowed: "intact" | "irritated" | null,
  ): Step {
    const key = chancesNumber(use) * 8 + (tense ? 4 : 0) + (allowed === null ? 0 : allowed === "intact" ? 1 : 2);
    const known = outcomes.steps.get(key);
    if (known) return known;
    const stepsOf = (state: StateOutcome): Step[] =>
      [state.plain, ...(tense ? [state.tension] : [])].filter((o) => !isNothing(o)).map(outcomeStep);
    const made = choiceStep([
      { chance: 1 - use.irritated - use.deficit, steps: [] },
      { chance: allowed === "intact" ? 0 : use.irritated, steps: stepsOf(outcomes.irritated) },
      { chance: allowed === null ? use.deficit : 0, steps: stepsOf(outcomes.deficit) },
    ]);
    outcomes.steps.set(key, made);
    return made;
  }

  private stateOutcomes(instance: number, site: Site): StateOutcomes {
    const atLevel = levelSlot(site.level);
    // Where nothing that has a level was observed of it, all levels are alike.
    const slot = this.levelled(instance, atLevel) ? atLevel : levelSlot(null);
    const key = instance * 8 + slot;
    const known = this.states.get(key);
    if (known) return known;
    const effects = this.network.structureEffects[instance]![slot]!;
    const irritated = this.stateOutcome(effects.irritated, "irritated");
    const deficit = this.stateOutcome(effects.deficit, "deficit");
    const made: StateOutcomes = {
      irritated,
      deficit,
      observed: [irritated, deficit].some((state) => !isNothing(state.plain) || !isNothing(state.tension)),
      tense: !isNothing(irritated.tension) || !isNothing(deficit.tension),
      steps: new Map(),
    };
    this.states.set(key, made);
    return made;
  }

  private levelled(instance: number, slot: number): boolean {
    const key = instance * 8 + slot;
    const known = this.hasLevelled[key];
    if (known !== undefined) return known;
    const { irritated, deficit } = this.network.structureEffects[instance]![slot]!;
    const observed = ({ node }: { readonly node: number }) =>
      this.touched[node]! && this.network.nodes[node]!.level !== null;
    const found = irritated.some(observed) || deficit.some(observed);
    this.hasLevelled[key] = found;
    return found;
  }

  private readonly tensions = new Map<string, Step>();
  private readonly hasLevelled: boolean[] = [];

  private stateOutcome(
    effects: readonly { readonly node: number; readonly link: readonly number[] }[],
    state: "irritated" | "deficit",
  ): StateOutcome {
    const made: StateOutcome = { plain: noOutcome(), tension: noOutcome() };
    for (const effect of effects) {
      if (!this.touched[effect.node]) continue;
      const tense = this.network.tensionTests.has(this.network.nodes[effect.node]!.finding.id);
      observe(tense ? made.tension : made.plain, this.evidence.uses.get(effect.node)!, effect.link);
    }
    for (const blanket of this.evidence.blankets)
      observe(made.plain, this.evidence.uses.get(blanket.node)!, [blanket[state]]);
    return made;
  }

  /** P(band k or worse | this cause is principal) for each description that was given. */
  private descriptionTable(site: Site, cause: Cause): DescriptionRow[] {
    const { groups } = this.network;
    return this.evidence.descriptions.map((answer) => {
      const id = answer.finding.id;
      const group = groups.findIndex((g) => g.members.has(id));
      const sign = group < 0 ? 1 : groups[group]!.members.get(id)!;
      return { answer, group, sign, table: this.descriptionRate(site, cause, id) };
    });
  }

  private descriptionRate(site: Site, cause: Cause, id: string): readonly number[] {
    const { knowledge } = this.network;
    for (const rule of knowledge.leaksByRisk.rules)
      if (rule.replaces_all && rule.finding === id && this.evidence.risks.get(rule.risk) === (rule.when === "present"))
        return [rule.p];
    const listed = cause.entry.findings[id];
    if (listed) return ratesOf(listed);
    const fallback = knowledge.descriptions.defaults[id];
    const base = fallback ? ratesOf(fallback) : [0];
    // Not written down for the cause: what its structures would make of it, on top of the default.
    let without = 1 - base[0]!;
    for (const use of site.structures) {
      const { findings } = knowledge.structures[this.network.instances[use.instance]!.id]!;
      const irritated = findings.irritated[id];
      const deficit = findings.deficit[id];
      const p =
        use.irritated * (irritated ? ratesOf(irritated)[0]! : 0) + use.deficit * (deficit ? ratesOf(deficit)[0]! : 0);
      without *= 1 - p;
    }
    return [1 - without, ...base.slice(1)];
  }
}

interface TiedLink {
  readonly node: number;
  readonly link: readonly number[];
  readonly sign: 1 | -1;
}

interface StateOutcome {
  readonly plain: Outcome;
  readonly tension: Outcome;
}

interface StateOutcomes {
  readonly irritated: StateOutcome;
  readonly deficit: StateOutcome;
  readonly observed: boolean;
  readonly tense: boolean;
  /** Steps made of them, by the chances of the states. */
  readonly steps: Map<number, Step>;
}

interface DescriptionRow {
  readonly answer: DescriptionAnswer;
  readonly group: number;
  readonly sign: 1 | -1;
  readonly table: readonly number[];
}

function isNothing(outcome: Outcome): boolean {
  return outcome.factor === 1 && outcome.hits.length === 0;
}

/** P(the answer that was given) from chances of reaching each band. */
function answerChance(table: readonly number[], answer: DescriptionAnswer): number {
  const from = answer.lo === 0 ? 1 : (table[answer.lo - 1] ?? 0);
  return from - (table[answer.hi] ?? 0);
}

/**
 * A rate with the latent on or off, so that its mean over the latent is the rate itself.
 * `strength` is the part of the greatest dependence that single rates allow.
 */
export function tied(
  rates: readonly number[],
  on: number,
  strength: number,
  latent: boolean,
  sign: 1 | -1,
): readonly number[] {
  const up = sign === 1 ? on : 1 - on;
  const high = latent === (sign === 1);
  return rates.map((p) => {
    const a = (1 - p) / (1 - up);
    const b = p / up;
    const room = (a < b ? a : b) * strength;
    return high ? p + (1 - up) * room : p - up * room;
  });
}

/** All mere factors together at the front. */
function gathered(steps: readonly Step[]): Step[] {
  let factor = 1;
  const rest: Step[] = [];
  for (const step of steps) {
    if (step.kind === "outcome" && step.mask === 0) factor *= step.outcome.factor;
    else rest.push(step);
  }
  return factor === 1 ? rest : [outcomeStep({ factor, hits: [] }), ...rest];
}

const numbers = new Map<string, number>();

/** Equal numbers mean equal chances. */
function chancesNumber({ irritated, deficit }: StructureUse): number {
  const key = `${irritated}|${deficit}`;
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}
