import { answerChance, type DescriptionRow, descriptionRows, tableAtSet } from "./descriptions.ts";
import { noOutcome, type Outcome, observe } from "./effects.ts";
import type { DescriptionAnswer, Evidence, NodeUse } from "./evidence.ts";
import { type Figures, linkOf, tiedLinkOf } from "./figures.ts";
import type { Place, Row } from "./layout.ts";
import { levelSlot, type Site } from "./network.ts";
import { NOTHING, Parts } from "./parts.ts";
import { limitAt, type Restriction } from "./restriction.ts";
import { applyStage, applyStageBack, type Choice, NO_STAGE, type Stage, stageOf } from "./stage.ts";
import { mixedStates, type StructureStates, structureStates } from "./structure-states.ts";
import { addInto, bitCount, embedding, type Masked, type Vector } from "./subsets.ts";
import { tied } from "./tied.ts";

/** How a cause is read: as principal (with the descriptions), as companion, or quiet (images only). */
export type Role = "principal" | "companion" | "images";

/** Which sites count, and how much; the plain shares of the cause when null. */
export type SiteWeights = ((site: Site) => number) | null;

/** What may be taken from vectors made before: everything that the change does not touch. */
export interface Reuse {
  readonly from: LesionVectors;
  readonly touched: Touched;
}

/** Causes and structures whose vectors differ. */
export interface Touched {
  readonly causes: ReadonlySet<number>;
  readonly instances: ReadonlySet<number>;
  readonly sets: ReadonlySet<number>;
  readonly descriptions: boolean;
}

/**
 * What each cause does to the evidence: the chance that it brings about exactly a set of the positive findings, and
 * none that was denied, mixed over its sites.
 *
 * Given the site, structures and latents are drawn for this cause alone, so a vector is made in stages: structures of
 * each site, what depends on level and side, what depends on the side, what is the same everywhere. Sites are added up
 * as early as they can be.
 */
export class LesionVectors {
  readonly figures: Figures;
  readonly evidence: Evidence;
  private readonly restriction: Restriction | null;
  private readonly reuse: Reuse | null;
  private readonly uses: (NodeUse | undefined)[];
  private readonly states: (StructureStates | undefined)[] = [];
  /** Vectors of structures and of what they do together, by number; shared with the vectors that are used again. */
  private readonly parts: Parts;
  /** Numbers of the vectors of single structures. */
  private readonly ones: Map<number, number>;
  private readonly bySiteNumber: (number | undefined)[] = [];
  private readonly plans: (Plan | undefined)[] = [];
  private readonly companions: (Masked | undefined)[] = [];
  private readonly principals: (Masked | undefined)[] = [];

  constructor(
    figures: Figures,
    evidence: Evidence,
    restriction: Restriction | null = null,
    reuse: Reuse | null = null,
  ) {
    this.figures = figures;
    this.evidence = evidence;
    this.restriction = restriction;
    this.reuse = reuse;
    this.uses = new Array(figures.layout.network.nodes.length);
    for (const [node, use] of evidence.uses) this.uses[node] = use;
    // A restriction leaves the states as they are; other evidence does not.
    const sameStates = reuse !== null && reuse.touched.instances.size === 0;
    this.parts = reuse?.from.parts ?? new Parts();
    this.ones = sameStates ? reuse.from.ones : new Map();
  }

  /** What a companion does, over its sites. */
  companion(cause: number): Masked {
    return (this.companions[cause] ??= this.untouched(cause)
      ? this.reuse!.from.companion(cause)
      : this.mixture(cause, "companion", null));
  }

  /** What a principal cause does, over its sites. */
  principal(cause: number): Masked {
    return (this.principals[cause] ??=
      this.untouched(cause) && !this.reuse!.touched.descriptions
        ? this.reuse!.from.principal(cause)
        : this.mixture(cause, "principal", null));
  }

  /** True when what this cause does is what it did in the vectors that are used again. */
  untouched(cause: number): boolean {
    return this.reuse !== null && !this.reuse.touched.causes.has(cause);
  }

  /** What a cause does over the sites that count. */
  mixture(cause: number, role: Role, weights: SiteWeights): Masked {
    const plan = this.plan(cause, role);
    const places = this.figures.layout.causes[cause]!.places;
    let whole: Masked | null = null;
    for (let p = 0; p < places.length; ) {
      const { side } = places[p]!;
      let onSide: Masked | null = null;
      for (; p < places.length && places[p]!.side === side; p++) {
        const here = this.atPlace(places[p]!, role, plan, weights);
        if (here) onSide = join(onSide, here);
      }
      if (!onSide) continue;
      const stage = plan.bySide(side);
      const widened = widen(onSide, stage.mask);
      applyStage(widened.values, widened.mask, stage);
      whole = join(whole, widened);
    }
    const stage = plan.always;
    const widened = widen(whole ?? { mask: 0, values: new Float64Array(1) }, stage.mask);
    applyStage(widened.values, widened.mask, stage);
    return widened;
  }

  private atPlace(place: Place, role: Role, plan: Plan, weights: SiteWeights): Masked | null {
    let here: Masked | null = null;
    for (const site of place.sites) {
      const weight = this.weight(site, role, plan, weights);
      if (weight === 0) continue;
      if (role === "images") here = plus(here, weight, ONE);
      else here = plus(here, weight, this.atSite(site, role, plan));
    }
    if (!here) return null;
    const stage = plan.byPlace(place);
    const widened = widen(here, stage.mask);
    applyStage(widened.values, widened.mask, stage);
    return widened;
  }

  private atSite(site: Site, role: Role, plan: Plan): Masked {
    const structures = this.structures(site);
    if (role !== "principal" || plan.siteGroups.length === 0) return structures;
    const stage = plan.bySite(site);
    const widened = widen(structures, stage.mask);
    applyStage(widened.values, widened.mask, stage);
    return widened;
  }

  private weight(site: Site, role: Role, plan: Plan, weights: SiteWeights): number {
    if (this.restriction?.forbids?.(site)) return 0;
    const share = weights === null ? this.figures.shares[site.index]! : weights(site);
    return role === "principal" ? share * plan.descriptionFactor(site) : share;
  }

  /**
   * Of a value for each set (over all bits) what each site of a cause has of it: for every site its weight times the
   * sum of g(S) value(S) with g what the cause does there.
   */
  bySite(
    cause: number,
    role: Role,
    weights: SiteWeights,
    value: Vector,
    add: (site: Site, part: number) => void,
  ): void {
    const plan = this.plan(cause, role);
    const { places } = this.figures.layout.causes[cause]!;
    const all = value.length - 1;
    const masks = places.map((place) => this.placeMask(place, role, plan));
    let p = 0;
    let wholeMask = plan.always.mask;
    places.forEach(({ side }, i) => {
      wholeMask |= masks[i]! | plan.bySide(side).mask;
    });
    const whole = narrow(value, all, wholeMask);
    applyStageBack(whole, wholeMask, plan.always);
    while (p < places.length) {
      const { side } = places[p]!;
      const stage = plan.bySide(side);
      let sideMask = stage.mask;
      for (let q = p; q < places.length && places[q]!.side === side; q++) sideMask |= masks[q]!;
      const onSide = narrow(whole, wholeMask, sideMask);
      applyStageBack(onSide, sideMask, stage);
      for (; p < places.length && places[p]!.side === side; p++) {
        const place = places[p]!;
        const here = narrow(onSide, sideMask, masks[p]!);
        applyStageBack(here, masks[p]!, plan.byPlace(place));
        for (const site of place.sites) {
          const weight = this.weight(site, role, plan, weights);
          if (weight === 0) continue;
          const g = role === "images" ? ONE : this.atSite(site, role, plan);
          const index = embedding(g.mask, masks[p]!);
          let sum = 0;
          for (let l = 0; l < g.values.length; l++) sum += g.values[l]! * here[index[l]!]!;
          add(site, weight * sum);
        }
      }
    }
  }

  private placeMask(place: Place, role: Role, plan: Plan): number {
    let mask = plan.byPlace(place).mask;
    if (role !== "images") for (const site of place.sites) mask |= this.atSite(site, role, plan).mask;
    return mask;
  }

  /** What the structures of a site do, mixed over their states. */
  private structures(site: Site): Masked {
    return this.parts.vectorOf(this.structuresAt(site));
  }

  /** Number of the vector in `parts`. */
  private structuresAt(site: Site): number {
    const known = this.bySiteNumber[site.index];
    if (known !== undefined) return known;
    const { layout } = this.figures;
    const set = layout.setOf[site.index]!;
    const made =
      this.reuse && !this.reuse.touched.sets.has(set)
        ? this.reuse.from.structuresAt(site)
        : this.makeStructures(site, set);
    this.bySiteNumber[site.index] = made;
    return made;
  }

  private makeStructures(site: Site, set: number): number {
    const { layout, chanceNumbers, tension } = this.figures;
    const { uses } = layout.sets[set]!;
    const numbers = chanceNumbers[set]!;
    const level = levelSlot(site.level);
    let whole = NOTHING;
    let segments: Map<number, number[]> | null = null;
    for (let i = 0; i < uses.length; i++) {
      const { instance } = uses[i]!;
      const limit = this.restriction === null ? null : limitAt(this.restriction, site, instance);
      const state = this.state(instance, level);
      if (!state.observed && limit === null) continue;
      const { segment, side } = layout.network.instances[instance]!;
      if (state.tense && segment >= 0) {
        segments ??= new Map();
        const key = segment * 2 + (side === "left" ? 0 : 1);
        const list = segments.get(key);
        if (list) list.push(i);
        else segments.set(key, [i]);
      } else whole = this.parts.unite(whole, this.one(instance, level, set, i, numbers[i]!, true, limit));
    }
    if (segments)
      for (const members of segments.values()) {
        let tense = NOTHING;
        let slack = NOTHING;
        for (const i of members) {
          const { instance } = uses[i]!;
          const limit = limitAt(this.restriction, site, instance);
          tense = this.parts.unite(tense, this.one(instance, level, set, i, numbers[i]!, true, limit));
          slack = this.parts.unite(slack, this.one(instance, level, set, i, numbers[i]!, false, limit));
        }
        whole = this.parts.unite(whole, this.parts.mix(tension[site.cause]!, tense, slack));
      }
    return whole;
  }

  /** Number of the vector of one structure. */
  private one(
    instance: number,
    level: number,
    set: number,
    i: number,
    chances: number,
    tense: boolean,
    limit: "intact" | "irritated" | null,
  ): number {
    const slot = this.showsLevel(instance) ? level : 7;
    const variant = (tense ? 0 : 3) + (limit === null ? 0 : limit === "intact" ? 1 : 2);
    const key = ((chances * 64 + instance) * 8 + slot) * 6 + variant;
    const known = this.ones.get(key);
    if (known !== undefined) return known;
    const made = this.parts.add(
      mixedStates(
        this.state(instance, level),
        this.figures.chances[set]![2 * i]!,
        this.figures.chances[set]![2 * i + 1]!,
        tense,
        limit,
      ),
    );
    this.ones.set(key, made);
    return made;
  }

  private readonly levelShown: (boolean | undefined)[] = [];

  /** True when something that has a level was observed of a structure. */
  private showsLevel(instance: number): boolean {
    const known = this.levelShown[instance];
    if (known !== undefined) return known;
    const { irritated, deficit } = this.figures.layout.states[instance]!;
    const shows = (row: Row) => row.level >= 0 && this.uses[row.node] !== undefined;
    const made = irritated.some(shows) || deficit.some(shows);
    this.levelShown[instance] = made;
    return made;
  }

  private state(instance: number, level: number): StructureStates {
    const slot = this.showsLevel(instance) ? level : 7;
    const key = instance * 8 + slot;
    const known = this.states[key];
    if (known) return known;
    const reused = this.reuse !== null && !this.reuse.touched.instances.has(instance);
    const made = reused
      ? this.reuse!.from.state(instance, level)
      : structureStates(this.figures, instance, slot, this.uses, this.evidence.blankets);
    this.states[key] = made;
    return made;
  }

  /** What this cause shows directly, sorted by what it depends on. */
  private plan(cause: number, role: Role): Plan {
    const key = cause * 3 + (role === "principal" ? 0 : role === "companion" ? 1 : 2);
    return (this.plans[key] ??= new Plan(this.figures, cause, role, this.uses, this.evidence));
  }
}

const ONE: Masked = { mask: 0, values: Float64Array.of(1) };

/** The direct effects of one cause on what was observed. */
class Plan {
  readonly always: Stage;
  /** Latent groups whose descriptions differ from site to site. */
  readonly siteGroups: readonly number[];
  private readonly figures: Figures;
  private readonly cause: number;
  private readonly uses: readonly (NodeUse | undefined)[];
  /** Rows of what was observed, in no group. */
  private readonly free: Row[] = [];
  private readonly grouped = new Map<number, Row[]>();
  private readonly described: readonly DescriptionRow[];
  private readonly groupScope = new Map<number, Scope>();
  private readonly sides: Partial<Record<Place["side"], Stage>> = {};
  private readonly placed = new Map<number, Stage>();
  /** Descriptions in no group that depend on the structures of the site. */
  private readonly varying: readonly DescriptionAnswer[];
  private readonly scopes: ReadonlySet<Scope>;

  constructor(figures: Figures, cause: number, role: Role, uses: readonly (NodeUse | undefined)[], evidence: Evidence) {
    this.figures = figures;
    this.cause = cause;
    this.uses = uses;
    for (const row of figures.layout.causes[cause]!.rows) {
      if (uses[row.node] === undefined || (role === "images" && !row.imaging)) continue;
      if (row.group < 0) this.free.push(row);
      else {
        const list = this.grouped.get(row.group);
        if (list) list.push(row);
        else this.grouped.set(row.group, [row]);
      }
    }
    const { id } = figures.layout.network.causes[cause]!.entry;
    this.described = role === "principal" ? descriptionRows(figures, id, evidence.descriptions, evidence.risks) : [];
    for (const row of this.described)
      if (row.group >= 0 && !this.grouped.has(row.group)) this.grouped.set(row.group, []);
    for (const [group, rows] of this.grouped) {
      let scope: Scope = "always";
      for (const row of rows) scope = wider(scope, scopeOf(row));
      if (this.described.some((row) => row.group === group && row.table === null)) scope = "site";
      this.groupScope.set(group, scope);
    }
    this.siteGroups = [...this.groupScope].filter(([, scope]) => scope === "site").map(([group]) => group);
    const outcome = noOutcome();
    for (const row of this.described)
      if (row.group < 0 && row.table !== null) outcome.factor *= answerChance(row.table, row.answer);
    this.varying = this.described.filter((row) => row.group < 0 && row.table === null).map((row) => row.answer);
    this.scopes = new Set([...this.free.map(scopeOf), ...this.groupScope.values()]);
    this.always = this.stage("always", () => true, outcome, null);
  }

  /** What depends on the side alone. */
  bySide(side: Place["side"]): Stage {
    if (!this.scopes.has("side")) return NO_STAGE;
    return (this.sides[side] ??= this.stage("side", (row) => reaches(row, side), noOutcome(), null));
  }

  /** What depends on the level. */
  byPlace(place: Place): Stage {
    if (!this.scopes.has("place")) return NO_STAGE;
    const key = place.level * 4 + (place.side === "left" ? 0 : place.side === "right" ? 1 : 2);
    const known = this.placed.get(key);
    if (known) return known;
    const made = this.stage("place", (row) => atPlace(row, place.level, place.side), noOutcome(), null);
    this.placed.set(key, made);
    return made;
  }

  /** What depends on the structures that the very site reaches: some descriptions of the pain. */
  bySite(site: Site): Stage {
    const level = levelSlot(site.level);
    return this.stage(
      "site",
      (row) => atPlace(row, level, site.side),
      noOutcome(),
      this.figures.layout.setOf[site.index]!,
    );
  }

  descriptionFactor(site: Site): number {
    let factor = 1;
    for (const answer of this.varying)
      factor *= answerChance(
        tableAtSet(this.figures, this.figures.layout.setOf[site.index]!, answer.finding.id),
        answer,
      );
    return factor;
  }

  private stage(scope: Scope, counts: (row: Row) => boolean, outcome: Outcome, set: number | null): Stage {
    if (!this.scopes.has(scope)) return outcome.factor === 1 ? NO_STAGE : stageOf(outcome, []);
    for (const row of this.free)
      if (scopeOf(row) === scope && counts(row)) observe(outcome, this.uses[row.node]!, linkOf(this.figures, row));
    const choices: Choice[] = [];
    for (const [group, groupScope] of this.groupScope) {
      if (groupScope !== scope) continue;
      const members = this.grouped.get(group)!.filter(counts);
      const rows = this.described.filter((row) => row.group === group);
      if (members.length + rows.length === 0) continue;
      // One member alone shows its own rate whatever the latent does.
      if (members.length + rows.length === 1) this.show(outcome, group, members, rows, null, set);
      else {
        const on = noOutcome();
        const off = noOutcome();
        this.show(on, group, members, rows, true, set);
        this.show(off, group, members, rows, false, set);
        choices.push({ chance: this.figures.latentOn[this.cause]![group]!, on, off });
      }
    }
    return stageOf(outcome, choices);
  }

  /** Findings of one latent group with the latent on or off, each keeping its own rate as the mean; null: no latent. */
  private show(
    outcome: Outcome,
    group: number,
    members: readonly Row[],
    rows: readonly DescriptionRow[],
    latent: boolean | null,
    set: number | null,
  ): void {
    const { strength } = this.figures.knowledge.latents.groups[group]!;
    const on = this.figures.latentOn[this.cause]![group]!;
    for (const row of members) {
      const link = latent === null ? linkOf(this.figures, row) : tiedLinkOf(this.figures, row, latent);
      observe(outcome, this.uses[row.node]!, link);
    }
    for (const { table, answer, sign } of rows) {
      const rates = table ?? tableAtSet(this.figures, set!, answer.finding.id);
      outcome.factor *= answerChance(latent === null ? rates : tied(rates, on, strength, latent, sign), answer);
    }
  }
}

/** On what an effect depends. */
type Scope = "always" | "side" | "place" | "site";

const WIDTH: Readonly<Record<Scope, number>> = { always: 0, side: 1, place: 2, site: 3 };

function wider(a: Scope, b: Scope): Scope {
  return WIDTH[a] >= WIDTH[b] ? a : b;
}

function scopeOf(row: Row): Scope {
  return row.level >= 0 ? "place" : row.side !== null ? "side" : "always";
}

function reaches(row: Row, side: Place["side"]): boolean {
  return row.side === null || side === "bilateral" || row.side === side;
}

function atPlace(row: Row, level: number, side: Place["side"]): boolean {
  return (row.level < 0 || row.level === level) && reaches(row, side);
}

/** The same function on a wider mask, as a copy. */
function widen(part: Masked, mask: number): Masked {
  const wide = part.mask | mask;
  if (wide === part.mask) return { mask: wide, values: part.values.slice() };
  const values = new Float64Array(2 ** bitCount(wide));
  addInto(values, wide, 1, part);
  return { mask: wide, values };
}

/** Sum of two functions; the first may be changed. */
function join(sum: Masked | null, part: Masked): Masked {
  return plus(sum, 1, part);
}

function plus(sum: Masked | null, weight: number, part: Masked): Masked {
  const mask = (sum?.mask ?? 0) | part.mask;
  const target =
    sum === null ? { mask, values: new Float64Array(part.values.length) } : sum.mask === mask ? sum : widen(sum, mask);
  addInto(target.values, mask, weight, part);
  return target;
}

/** The values of a wider vector at the sets within a mask. */
function narrow(value: Vector, from: number, mask: number): Vector {
  const out = new Float64Array(2 ** bitCount(mask));
  const index = embedding(mask, from);
  for (let l = 0; l < out.length; l++) out[l] = value[index[l]!]!;
  return out;
}
