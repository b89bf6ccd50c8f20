import { answerChance, type DescriptionRow, descriptionRows, tableAtSet } from "./descriptions.ts";
import { noOutcome, type Outcome, observe } from "./effects.ts";
import type { DescriptionAnswer, Evidence, NodeUse } from "./evidence.ts";
import { type Figures, linkOf, tiedLinkOf } from "./figures.ts";
import type { Place, Row } from "./layout.ts";
import { levelSlot, type Site } from "./network.ts";
import { NOTHING, Parts, type Scaled } from "./parts.ts";
import { limitAt, type Restriction } from "./restriction.ts";
import { applyStage, applyStageBack, type Choice, NO_STAGE, type Stage, stageOf } from "./stage.ts";
import { mixedStates, type StructureStates, structureStates } from "./structure-states.ts";
import { addInto, bitCount, borrow, embedding, giveBack, type Masked, type Vector } from "./subsets.ts";
import { tied } from "./tied.ts";

/** How a cause is read: as principal (with the descriptions), as companion, or quiet (images only). */
export type Role = "principal" | "companion" | "images";

/** Which sites count, and how much; the plain shares of the cause when null. */
export type SiteWeights = ((site: Site) => number) | null;

/** What may be taken from vectors made before: everything that the change does not touch. */
export interface Reuse {
  readonly from: LesionVectors;
  readonly touched: Touched;
  /** Nodes that nothing was known of before and that are denied now, when that is all that has changed. */
  readonly denied: ReadonlySet<number> | null;
}

/** Causes and structures whose vectors differ. */
export interface Touched {
  readonly causes: ReadonlySet<number>;
  /** Of these the ones that show what has changed themselves, not only through a structure. */
  readonly directly: ReadonlySet<number>;
  readonly instances: ReadonlySet<number>;
  readonly sets: ReadonlySet<number>;
  readonly descriptions: boolean;
  /** True when every cause and structure may bring about the bits that it could bring about before. */
  readonly sameBits: boolean;
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
  private readonly ones = new Map<number, Scaled>();
  /** For each site the number of what its structures do, -1 while it is not known, and its factor. */
  private readonly siteParts: Int32Array;
  private readonly siteFactors: Float64Array;
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
    const { length } = figures.layout.network.instances;
    this.kinds = new Uint8Array(length);
    this.deniedIrritated = new Float64Array(length);
    this.deniedDeficit = new Float64Array(length);
    this.siteParts = new Int32Array(figures.shares.length).fill(-1);
    this.siteFactors = new Float64Array(figures.shares.length);
    this.parts = new Parts(reuse?.from.parts ?? null);
  }

  /** What a companion does, over its sites. */
  companion(cause: number): Masked {
    const made =
      this.companions[cause] ??
      (this.untouched(cause)
        ? this.reuse!.from.companion(cause)
        : (this.denied(cause, "companion") ?? this.mixture(cause, "companion", null)));
    this.companions[cause] = made;
    return made;
  }

  /**
   * Where all that has changed is that findings are denied which the cause shows wherever it sits, freely: the vector
   * of before, times the chance of that. Null otherwise.
   */
  private denied(cause: number, role: "principal" | "companion"): Masked | null {
    const { reuse } = this;
    if (reuse === null || reuse.denied === null || this.restriction !== null) return null;
    if (role === "principal" && reuse.touched.descriptions) return null;
    let factor = 1;
    for (const row of this.figures.layout.causes[cause]!.rows) {
      if (!reuse.denied.has(row.node)) continue;
      if (row.group >= 0 || scopeOf(row) !== "always") return null;
      factor *= 1 - (linkOf(this.figures, row)[this.uses[row.node]!.hi] ?? 0);
    }
    for (const instance of reuse.touched.instances)
      for (const set of this.figures.layout.setsWith[instance]!)
        if (this.figures.layout.causesWith[set]!.includes(cause)) return null;
    const { mask, values } = role === "companion" ? reuse.from.companion(cause) : reuse.from.principal(cause);
    return { mask, values: values.map((p) => p * factor) };
  }

  /** What a principal cause does, over its sites. */
  principal(cause: number): Masked {
    const made =
      this.principals[cause] ??
      (this.untouched(cause) && !this.reuse!.touched.descriptions
        ? this.reuse!.from.principal(cause)
        : (this.denied(cause, "principal") ?? this.mixture(cause, "principal", null)));
    this.principals[cause] = made;
    return made;
  }

  /** True when what this cause does is what it did in the vectors that are used again. */
  untouched(cause: number): boolean {
    return this.reuse !== null && !this.reuse.touched.causes.has(cause);
  }

  /** What a cause does over the sites that count. */
  mixture(cause: number, role: Role, weights: SiteWeights): Masked {
    if (weights !== null) return this.finish(cause, role, this.sum(cause, role, weights, null));
    const like = this.roleOfSum(cause, role);
    const key = cause * 3 + ROLES.indexOf(like);
    const sum = this.sums[key] ?? this.sum(cause, like, null, null);
    this.sums[key] = sum;
    return this.finish(cause, role, sum);
  }

  /** A principal cause whose descriptions depend on no site is as a companion up to there. */
  private roleOfSum(cause: number, role: Role): Role {
    return role === "principal" && this.plan(cause, role).describedEverywhere ? "companion" : role;
  }

  private readonly sums: (Masked | undefined)[] = [];

  /** The same before what the cause shows wherever it sits; at one place only, or over all. */
  sum(cause: number, role: Role, weights: SiteWeights, only: Place | null): Masked {
    const plan = this.plan(cause, role);
    if (plan.silent && weights === null && only === null && !this.restriction?.forbids) return ONE;
    const shape = this.shape(cause, role, plan);
    const { places } = this.figures.layout.causes[cause]!;
    const bits = bitCount(shape.sum);
    const whole: Vector = new Float64Array(2 ** bits);
    for (let p = 0; p < places.length; ) {
      const { side } = places[p]!;
      const sideMask = shape.sides[p]!;
      const sideBits = bitCount(sideMask);
      const onSide = borrow(sideBits);
      let some = false;
      for (; p < places.length && places[p]!.side === side; p++) {
        if (only !== null && places[p] !== only) continue;
        if (this.addPlace(onSide, sideMask, places[p]!, shape.places[p]!, role, plan, weights)) some = true;
      }
      if (some) {
        applyStage(onSide, sideMask, plan.bySide(side));
        addValues(whole, shape.sum, onSide, sideMask);
      }
      giveBack(sideBits, onSide);
    }
    return { mask: shape.sum, values: whole };
  }

  /** Adds what the cause shows wherever it sits. */
  finish(cause: number, role: Role, sum: Masked): Masked {
    const stage = this.plan(cause, role).always;
    const mask = sum.mask | stage.mask;
    const values: Vector = new Float64Array(2 ** bitCount(mask));
    addInto(values, mask, 1, sum);
    applyStage(values, mask, stage);
    return { mask, values };
  }

  /** What the cause shows wherever it sits. */
  always(cause: number, role: Role): Stage {
    return this.plan(cause, role).always;
  }

  /** The transpose of `finish` on values over all bits, in place. */
  finishBack(cause: number, role: Role, value: Vector): void {
    applyStageBack(value, value.length - 1, this.plan(cause, role).always);
  }

  /** Adds the sites of one place to the values of its side; false when none counts. */
  private addPlace(
    onSide: Vector,
    sideMask: number,
    place: Place,
    mask: number,
    role: Role,
    plan: Plan,
    weights: SiteWeights,
  ): boolean {
    const stage = plan.byPlace(place);
    const bits = bitCount(mask);
    // Nothing depends on the level: the sites go straight into the side.
    const direct = stage === NO_STAGE;
    const here = direct ? onSide : borrow(bits);
    const hereMask = direct ? sideMask : mask;
    const plain = role !== "principal" || plan.siteGroups.length === 0;
    let some = false;
    for (const site of place.sites) {
      const weight = this.weight(site, role, plan, weights);
      if (weight === 0) continue;
      some = true;
      if (role === "images" || (plain && this.structuresAt(site) === NOTHING)) here[0]! += weight;
      else addInto(here, hereMask, weight, this.atSite(site, role, plan));
    }
    if (!direct) {
      if (some) {
        applyStage(here, mask, stage);
        addValues(onSide, sideMask, here, mask);
      }
      giveBack(bits, here);
    }
    return some;
  }

  private atSite(site: Site, role: Role, plan: Plan): Masked {
    const structures = this.structures(site);
    if (role !== "principal" || plan.siteGroups.length === 0) return structures;
    const stage = plan.bySite(site);
    const mask = structures.mask | stage.mask;
    const values: Vector = new Float64Array(2 ** bitCount(mask));
    addInto(values, mask, 1, structures);
    applyStage(values, mask, stage);
    return { mask, values };
  }

  private weight(site: Site, role: Role, plan: Plan, weights: SiteWeights): number {
    if (this.restriction !== null && this.restriction.forbids !== null && this.restriction.forbids(site)) return 0;
    const share = weights === null ? this.figures.shares[site.index]! : weights(site);
    if (role === "images" || share === 0) return share;
    const factor = share * this.factorAt(site);
    return role === "principal" ? factor * plan.descriptionFactor(site) : factor;
  }

  /** Bits that the places of a cause, their sides and all of them may bring about. */
  private shape(cause: number, role: Role, plan: Plan): Shape {
    const key = cause * 3 + ROLES.indexOf(role);
    const known = this.shapes[key];
    if (known) return known;
    if (this.reuse?.touched.sameBits && !this.reuse.touched.descriptions && !this.reuse.touched.directly.has(cause))
      return this.reuse.from.shape(cause, role, this.reuse.from.plan(cause, role));
    const { places } = this.figures.layout.causes[cause]!;
    const placeMasks = places.map((place) => {
      let { mask } = plan.byPlace(place);
      if (role !== "images")
        for (const site of place.sites) {
          mask |= this.structures(site).mask;
          if (role === "principal" && plan.siteGroups.length > 0) mask |= plan.bySite(site).mask;
        }
      return mask;
    });
    const bySide = { left: 0, right: 0, bilateral: 0 };
    places.forEach(({ side }, p) => {
      bySide[side] |= placeMasks[p]! | plan.bySide(side).mask;
    });
    const made: Shape = {
      places: placeMasks,
      sides: places.map(({ side }) => bySide[side]),
      sum: bySide.left | bySide.right | bySide.bilateral,
    };
    this.shapes[key] = made;
    return made;
  }

  private readonly shapes: (Shape | undefined)[] = [];

  /**
   * Of a value for each set (over all bits, before what the cause shows wherever it sits) what each site of a cause has
   * of it: its weight times the sum of g(S) value(S) with g what the cause does there.
   */
  bySite(
    cause: number,
    role: Role,
    weights: SiteWeights,
    only: Place | null,
    value: Vector,
    add: (site: Site, part: number) => void,
  ): void {
    const like = this.roleOfSum(cause, role);
    if (like !== role) {
      this.bySite(cause, like, weights, only, value, add);
      return;
    }
    const plan = this.plan(cause, role);
    const { places } = this.figures.layout.causes[cause]!;
    if (plan.silent) {
      for (const place of places)
        if (only === null || place === only)
          for (const site of place.sites) add(site, this.weight(site, role, plan, weights) * value[0]!);
      return;
    }
    const shape = this.shape(cause, role, plan);
    const all = value.length - 1;
    for (let p = 0; p < places.length; ) {
      const { side } = places[p]!;
      const sideMask = shape.sides[p]!;
      const sideBits = bitCount(sideMask);
      const onSide = narrowed(value, all, sideMask, sideBits);
      applyStageBack(onSide, sideMask, plan.bySide(side));
      for (; p < places.length && places[p]!.side === side; p++) {
        const place = places[p]!;
        if (only !== null && place !== only) continue;
        const stage = plan.byPlace(place);
        const direct = stage === NO_STAGE;
        const mask = direct ? sideMask : shape.places[p]!;
        const bits = direct ? sideBits : bitCount(mask);
        const here = direct ? onSide : narrowed(onSide, sideMask, mask, bits);
        if (!direct) applyStageBack(here, mask, stage);
        for (const site of place.sites) {
          const weight = this.weight(site, role, plan, weights);
          if (weight === 0) continue;
          const g = role === "images" ? ONE : this.atSite(site, role, plan);
          const index = embedding(g.mask, mask);
          let sum = 0;
          for (let l = 0; l < g.values.length; l++) sum += g.values[l]! * here[index[l]!]!;
          add(site, weight * sum);
        }
        if (!direct) giveBack(bits, here);
      }
      giveBack(sideBits, onSide);
    }
  }

  /** What the structures of a site do, mixed over their states, but for the factor that `factorAt` gives. */
  private structures(site: Site): Masked {
    return this.parts.vectorOf(this.structuresAt(site));
  }

  /** Chance of what the structures of a site were found not to do, as far as it depends on nothing that was found. */
  private factorAt(site: Site): number {
    this.structuresAt(site);
    return this.siteFactors[site.index]!;
  }

  /** Number of the vector in `parts`. */
  private structuresAt(site: Site): number {
    const known = this.siteParts[site.index]!;
    if (known >= 0) return known;
    const set = this.figures.layout.setOf[site.index]!;
    if (this.reuse !== null && !this.reuse.touched.sets.has(set)) {
      const { from } = this.reuse;
      const part = from.structuresAt(site);
      this.siteParts[site.index] = part;
      this.siteFactors[site.index] = from.siteFactors[site.index]!;
      return part;
    }
    const { factor, part } = this.makeStructures(site, set);
    this.siteParts[site.index] = part;
    this.siteFactors[site.index] = factor;
    return part;
  }

  private makeStructures(site: Site, set: number): Scaled {
    const { layout, chanceNumbers, tension } = this.figures;
    const { uses } = layout.sets[set]!;
    const numbers = chanceNumbers[set]!;
    const chances = this.figures.chances[set]!;
    const level = levelSlot(site.level);
    let factor = 1;
    // Left and right first, each for itself: they share few findings, and many sites share one of them.
    let left = NOTHING;
    let right = NOTHING;
    let middle = NOTHING;
    let segments: Map<number, number[]> | null = null;
    for (let i = 0; i < uses.length; i++) {
      const { instance } = uses[i]!;
      const limit = this.restriction === null ? null : limitAt(this.restriction, site, instance);
      if (limit === null) {
        const kind = this.kindOf(instance, level);
        if (kind === UNOBSERVED) continue;
        if (kind === DENIED) {
          const irritated = chances[2 * i]!;
          const deficit = chances[2 * i + 1]!;
          factor *=
            1 -
            irritated -
            deficit +
            irritated * this.deniedIrritated[instance]! +
            deficit * this.deniedDeficit[instance]!;
          continue;
        }
      }
      const state = this.state(instance, level);
      if (!state.observed && limit === null) continue;
      const { segment, side } = layout.network.instances[instance]!;
      if (state.tense && segment >= 0) {
        segments ??= new Map();
        const key = segment * 2 + (side === "left" ? 0 : 1);
        const list = segments.get(key);
        if (list) list.push(i);
        else segments.set(key, [i]);
        continue;
      }
      const one = this.one(state, instance, level, set, i, numbers[i]!, true, limit);
      factor *= one.factor;
      if (one.part === NOTHING) continue;
      if (side === "left") left = this.parts.unite(left, one.part);
      else if (side === "right") right = this.parts.unite(right, one.part);
      else middle = this.parts.unite(middle, one.part);
    }
    if (segments)
      for (const [key, members] of segments) {
        const under = (tense: boolean): Scaled => {
          let product = 1;
          let part = NOTHING;
          for (const i of members) {
            const { instance } = uses[i]!;
            const limit = limitAt(this.restriction, site, instance);
            const one = this.one(this.state(instance, level), instance, level, set, i, numbers[i]!, tense, limit);
            product *= one.factor;
            part = this.parts.unite(part, one.part);
          }
          return { factor: product, part };
        };
        const mixed = this.parts.mix(tension[site.cause]!, under(true), under(false));
        factor *= mixed.factor;
        if (key % 2 === 0) left = this.parts.unite(left, mixed.part);
        else right = this.parts.unite(right, mixed.part);
      }
    return { factor, part: this.parts.unite(this.parts.unite(left, right), middle) };
  }

  /** Whether anything of a structure was observed, and if so whether nothing but denials. */
  private kindOf(instance: number, level: number): number {
    const known = this.kinds[instance]!;
    if (known !== UNKNOWN) return known;
    const state = this.state(instance, level);
    const { segment } = this.figures.layout.network.instances[instance]!;
    const kind = this.showsLevel(instance)
      ? SHOWN
      : !state.observed
        ? UNOBSERVED
        : state.mask === 0 && !(state.tense && segment >= 0)
          ? DENIED
          : SHOWN;
    this.kinds[instance] = kind;
    if (kind === DENIED) {
      this.deniedIrritated[instance] = state.irritated.plain.factor * state.irritated.tension.factor;
      this.deniedDeficit[instance] = state.deficit.plain.factor * state.deficit.tension.factor;
    }
    return kind;
  }

  private readonly kinds: Uint8Array;
  /** Of a structure of which only denials are known: the chance to keep to them when irritated and when in deficit. */
  private readonly deniedIrritated: Float64Array;
  private readonly deniedDeficit: Float64Array;

  /** The vector of one structure: a mere factor when nothing that was found may come from it. */
  private one(
    state: StructureStates,
    instance: number,
    level: number,
    set: number,
    i: number,
    chances: number,
    tense: boolean,
    limit: "intact" | "irritated" | null,
  ): Scaled {
    if (this.reuse !== null && limit === null && !this.reuse.touched.instances.has(instance))
      return this.reuse.from.one(state, instance, level, set, i, chances, tense, null);
    const slot = this.showsLevel(instance) ? level : 7;
    const variant = (tense ? 0 : 3) + (limit === null ? 0 : limit === "intact" ? 1 : 2);
    const key = ((chances * 64 + instance) * 8 + slot) * 6 + variant;
    const known = this.ones.get(key);
    if (known !== undefined) return known;
    const irritated = this.figures.chances[set]![2 * i]!;
    const deficit = this.figures.chances[set]![2 * i + 1]!;
    const mixed = mixedStates(state, irritated, deficit, tense, limit);
    const made =
      mixed.mask === 0 ? { factor: mixed.values[0]!, part: NOTHING } : { factor: 1, part: this.parts.add(mixed) };
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
  /** Bits of the images that a quiet cause may show. */
  imageMask(cause: number): number {
    const plan = this.plan(cause, "images");
    return this.shape(cause, "images", plan).sum | plan.always.mask;
  }

  private plan(cause: number, role: Role): Plan {
    const key = cause * 3 + ROLES.indexOf(role);
    const known = this.plans[key];
    if (known) return known;
    const same =
      this.reuse !== null &&
      !this.reuse.touched.directly.has(cause) &&
      (role !== "principal" || !this.reuse.touched.descriptions);
    const made = same
      ? this.reuse!.from.plan(cause, role)
      : new Plan(this.figures, cause, role, this.uses, this.evidence);
    this.plans[key] = made;
    return made;
  }
}

/** What is known of a structure. */
const UNKNOWN = 0;
const UNOBSERVED = 1;
const DENIED = 2;
const SHOWN = 3;

const ONE: Masked = { mask: 0, values: Float64Array.of(1) };

/** The direct effects of one cause on what was observed. */
class Plan {
  readonly always: Stage;
  /** True when nothing that was observed tells anything of the cause itself, in this role. */
  readonly silent: boolean;
  /** True when the descriptions say the same at every site. */
  readonly describedEverywhere: boolean;
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
    this.silent = role === "images" && this.free.length === 0 && this.grouped.size === 0;
    this.describedEverywhere =
      this.varying.length === 0 &&
      this.described.every((row) => row.group < 0 || this.groupScope.get(row.group) === "always");
    this.always = this.stage("always", () => true, outcome, null);
  }

  /** What depends on the side alone. */
  bySide(side: Place["side"]): Stage {
    if (!this.scopes.has("side")) return NO_STAGE;
    const made = this.sides[side] ?? this.stage("side", (row) => reaches(row, side), noOutcome(), null);
    this.sides[side] = made;
    return made;
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
    if (this.varying.length === 0) return 1;
    const known = this.factors.get(site.index);
    if (known !== undefined) return known;
    let factor = 1;
    for (const answer of this.varying)
      factor *= answerChance(
        tableAtSet(this.figures, this.figures.layout.setOf[site.index]!, answer.finding.id),
        answer,
      );
    this.factors.set(site.index, factor);
    return factor;
  }

  private readonly factors = new Map<number, number>();

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

/** target(S) += g(S), target over `mask`. */
function addValues(target: Vector, mask: number, values: Vector, part: number): void {
  if (part === mask) {
    for (let l = 0; l < target.length; l++) target[l]! += values[l]!;
    return;
  }
  const index = embedding(part, mask);
  for (let l = 0; l < values.length; l++) target[index[l]!]! += values[l]!;
}

/** The values of a wider vector at the sets within a mask, in work space. */
function narrowed(value: Vector, from: number, mask: number, bits: number): Vector {
  const out = borrow(bits);
  const index = embedding(mask, from);
  for (let l = 0; l < out.length; l++) out[l] = value[index[l]!]!;
  return out;
}

const ROLES: readonly Role[] = ["principal", "companion", "images"];

interface Shape {
  readonly places: readonly number[];
  /** For each place the bits of its side. */
  readonly sides: readonly number[];
  readonly sum: number;
}
