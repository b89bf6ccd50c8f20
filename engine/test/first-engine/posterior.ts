import { type Evidence, evidenceOf } from "../../src/belief/evidence.ts";
import type { Network, Site } from "../../src/belief/network.ts";
import { type Person, peopleOf } from "../../src/belief/people.ts";
import { type Priors, priorsFor } from "../../src/belief/prior.ts";
import { ForamenError } from "../../src/errors.ts";
import type { Answer, CaseReading } from "../../src/knowledge/reading.ts";
import { backgroundSteps } from "./background.ts";
import { companionJoint } from "./companion-joint.ts";
import { affine, type DoubleVector, multiplyAt } from "./double-double.ts";
import { changeBetween } from "./evidence-change.ts";
import { formPrior, type PrincipalForm, principalForms } from "./forms.ts";
import {
  adjointDifferences,
  multiplyInto,
  type SubsetVector,
  subsetDifferences,
  subsetSums,
  supersetSums,
} from "./lattice.ts";
import { sitesTouching } from "./sites-touching.ts";
import { addTo, choiceStep, dot, evaluate, type LocalVector, type ProductVector, type Step } from "./step.ts";
import { concerns, type Restriction, type StructureLimit, VariantReader } from "./variant.ts";

/** Everything that follows from one set of observations for one person. Probabilities from 0 to 1. */
export interface Posterior {
  /** P(evidence). */
  readonly evidence: number;
  /** P(cause is principal | evidence), like network.causes. */
  readonly principal: readonly number[];
  /** P(cause leads the principal form | evidence); sums to 1. */
  readonly lead: readonly number[];
  /** P(cause present | evidence). */
  readonly present: readonly number[];
  /** P(form | evidence), like forms. */
  readonly forms: readonly number[];
}

/** Asks only for what is wanted: the site posterior and companions cost more than the principal causes. */
export interface PosteriorQuery {
  readonly companions: boolean;
}

/** The posterior of one reading, exact for the model. */
export function posterior(
  network: Network,
  reading: CaseReading,
  query: PosteriorQuery = { companions: true },
): Posterior {
  return new Inference(network, reading).run(query);
}

/** More findings than this are not held jointly: the work doubles with each. */
const MOST_BITS = 20;

export interface InferenceOptions {
  /** An answer that is not required (see `isDetachable`). */
  readonly optional?: Answer | null;
  /** An inference on nearly the same evidence, whose vectors are used where nothing has changed. */
  readonly before?: Inference | null;
}

/** One evaluation; keeps the vectors of the sites so that further questions cost only what changes. */
export class Inference {
  readonly network: Network;
  readonly evidence: Evidence;
  readonly people: readonly Person[];
  readonly forms: readonly PrincipalForm[];
  private readonly reader: VariantReader;
  private readonly size: number;
  private parts = new Map<string, LocalVector>();
  /** Vectors of joint and quiet forms. */
  private readonly vectors: ProductVector[] = [];

  private readonly reading: CaseReading;

  constructor(network: Network, reading: CaseReading, options: InferenceOptions = {}) {
    this.network = network;
    this.reading = reading;
    this.evidence = evidenceOf(network, reading, options.optional ?? null);
    if (this.evidence.bits > MOST_BITS)
      throw new ForamenError(
        "EVIDENCE_TOO_WIDE",
        `${this.evidence.bits} findings are present that share causes; at most ${MOST_BITS} can be weighed jointly. Leave out the least telling ones.`,
        "findings",
      );
    this.people = peopleOf(network, reading, this.evidence.risks);
    this.forms = principalForms(network);
    this.reader = new VariantReader(network, this.evidence);
    this.size = 2 ** this.evidence.bits;
    if (options.before) this.takeOver(options.before);
  }

  /** Vectors of sites that no changed observation touches stay as they are. */
  private takeOver(before: Inference): void {
    const change = changeBetween(before.evidence, this.evidence);
    if (change === null) return;
    this.parts = before.parts;
    this.reader.takeOver(before.reader, new Set(change.nodes));
    const tables = change.nodes.map((node) => sitesTouching(this.network, node));
    const untouched = (site: Site) => tables.every((table) => table[site.index] === 0);
    const described = !change.descriptions;
    for (const cause of this.network.causes) {
      let all = true;
      for (const site of cause.sites) {
        if (!untouched(site)) {
          all = false;
          continue;
        }
        const companion = before.asCompanion[site.index];
        if (companion) this.asCompanion[site.index] = companion;
        const principal = before.asPrincipal[site.index];
        if (principal && described) this.asPrincipal[site.index] = principal;
      }
      const sums = before.sums[cause.index];
      if (all && sums) this.sums[cause.index] = sums;
    }
    if (change.nodes.length === 0 && described) for (const i in before.vectors) this.vectors[i] = before.vectors[i]!;
  }

  run(query: PosteriorQuery): Posterior {
    const { causes } = this.network;
    const principal = new Float64Array(causes.length);
    const lead = new Float64Array(causes.length);
    const companion = new Float64Array(causes.length);
    const byForm = new Float64Array(this.forms.length);
    let whole = 0;
    for (const person of this.people) {
      const priors = priorsFor(this.network, person.context);
      const products = this.companionProducts(this.background(person), priors, null);
      products.forEach((product, c) => {
        const completion = this.completion(subsetDifferences(product));
        const reached = new Float64Array(this.size);
        const own = new Map<number, SubsetVector>();
        // All quiet forms without an image are one vector.
        let quietSum: number | null = null;
        let quietPrior = 0;
        this.forms.forEach((form, i) => {
          const by = form.causes[0]!;
          if (priors.classOf[by] !== c) return;
          const prior = formPrior(form, priors) * person.weight;
          if (prior === 0) return;
          const vector = this.formVector(form, null);
          const asOne = this.quietAlone === vector;
          const sum = asOne && quietSum !== null ? quietSum : dot(vector, completion);
          if (asOne) {
            quietSum = sum;
            quietPrior += prior;
          } else if (query.companions) {
            let row = reached;
            if (priors.companion[c]![by]! > 0) {
              row = own.get(by) ?? new Float64Array(this.size);
              own.set(by, row);
            }
            addTo(row, prior, vector);
          }
          const joint = prior * sum;
          byForm[i]! += joint;
          whole += joint;
          lead[by]! += joint;
          for (const cause of form.causes) principal[cause]! += joint;
        });
        if (query.companions && this.quietAlone) addTo(reached, quietPrior, this.quietAlone);
        if (query.companions) this.addCompanions(companion, product, reached, own, priors.companion[c]!);
      });
    }
    if (!(whole > 0))
      throw new ForamenError(
        "EVIDENCE_IMPOSSIBLE",
        "These findings cannot all hold together in any person that Foramen knows. Check them for slips.",
        "findings",
      );
    return {
      evidence: whole,
      principal: Array.from(principal, (p) => p / whole),
      lead: Array.from(lead, (p) => p / whole),
      present: causes.map((_, i) => (principal[i]! + companion[i]!) / whole),
      forms: Array.from(byForm, (p) => p / whole),
    };
  }

  /** Ids of the findings that were answered. */
  get answered(): readonly string[] {
    return this.reading.answers.map((answer) => answer.id);
  }

  /** P(`lead` leads the principal form, this cause is its companion, evidence), for every cause. */
  companionsOf(lead: number): number[] {
    const out = this.network.causes.map(() => 0);
    for (const person of this.people) {
      const priors = priorsFor(this.network, person.context);
      const chances = priors.companion[priors.classOf[lead]!]!;
      const product = this.companionProducts(this.background(person), priors, null)[priors.classOf[lead]!]!;
      const reached = new Float64Array(this.size);
      for (const form of this.forms)
        if (form.causes[0] === lead)
          addTo(reached, formPrior(form, priors) * person.weight, this.formVector(form, null));
      const weights = this.companionWeights(reached, product);
      chances.forEach((chance, cause) => {
        if (chance > 0) out[cause]! += companionJoint(weights, this.companionSums(cause, null), chance);
      });
    }
    return out;
  }

  /** P(evidence, and that structure not beyond its limit). */
  limited(limit: StructureLimit): number {
    return this.restricted({ key: `${limit.instance}${limit.allowed}`, limits: [limit], levels: null, forbids: null });
  }

  /** P(evidence, and the world within the restriction). */
  restricted(restriction: Restriction): number {
    let whole = 0;
    for (const person of this.people) {
      const priors = priorsFor(this.network, person.context);
      const products = this.companionProducts(this.background(person), priors, restriction);
      products.forEach((product, c) => {
        const completion = this.completion(subsetDifferences(product));
        let quietPrior = 0;
        for (const form of this.forms) {
          if (priors.classOf[form.causes[0]!] !== c || form.sites.some((site) => restriction.forbids?.(site))) continue;
          const prior = formPrior(form, priors) * person.weight;
          if (prior === 0) continue;
          const vector = this.formVector(form, restriction);
          if (vector === this.quietAlone) quietPrior += prior;
          else whole += prior * dot(vector, completion);
        }
        if (this.quietAlone && quietPrior > 0) whole += quietPrior * dot(this.quietAlone, completion);
      });
    }
    return whole;
  }

  private background(person: Person): SubsetVector {
    const out = new Float64Array(this.size);
    const steps = backgroundSteps(this.network, this.evidence, person.context);
    addTo(out, 1, evaluate(steps, this.parts));
    return out;
  }

  /** Subset sums of background and all companions together, for each class of principal cause. */
  private companionProducts(background: SubsetVector, priors: Priors, restriction: Restriction | null): DoubleVector[] {
    const [first, ...others] = priors.companion;
    const common = first!.map((chance, cause) => others.every((row) => row[cause] === chance));
    const base = subsetSums(background);
    first!.forEach((chance, cause) => {
      if (common[cause]) this.multiplyCompanion(base, cause, chance, restriction);
    });
    return priors.companion.map((row) => {
      const product: DoubleVector = { hi: base.hi.slice(), lo: base.lo.slice() };
      row.forEach((chance, cause) => {
        if (!common[cause]) this.multiplyCompanion(product, cause, chance, restriction);
      });
      return product;
    });
  }

  private multiplyCompanion(
    product: DoubleVector,
    cause: number,
    chance: number,
    restriction: Restriction | null,
  ): void {
    if (chance === 0) return;
    const sums = this.companionSums(cause, restriction);
    const pair = new Float64Array(2);
    for (let s = 0; s < this.size; s++) {
      affine(1 - chance, chance, sums, s, pair);
      multiplyAt(product, s, pair[0]!, pair[1]!);
    }
  }

  private readonly sums: DoubleVector[] = [];

  /** Subset sums of what a companion does, mixed over its sites. */
  private companionSums(cause: number, restriction: Restriction | null): DoubleVector {
    const touched =
      restriction !== null && this.network.causes[cause]!.sites.some((site) => concerns(restriction, site));
    const known = touched ? undefined : this.sums[cause];
    if (known) return known;
    const mixed = new Float64Array(this.size);
    for (const site of this.network.causes[cause]!.sites) {
      if (restriction?.forbids?.(site)) continue;
      addTo(mixed, site.share, this.siteVector(site, "companion", restriction));
    }
    const made = subsetSums(mixed);
    if (!touched) this.sums[cause] = made;
    return made;
  }

  /** For each set brought about by the principal form: the chance that the rest completes the evidence. */
  private completion(rest: SubsetVector): SubsetVector {
    const supersets = supersetSums(rest);
    const out = new Float64Array(this.size);
    for (const { mask, sign } of this.evidence.terms)
      for (let s = 0; s < this.size; s++) out[s]! += sign * supersets[mask & ~s]!;
    for (let s = 0; s < this.size; s++) if (out[s]! < 0) out[s] = 0;
    return out;
  }

  /**
   * Adds P(companion beside another principal cause, evidence) for every cause, by the adjoint of the completion.
   * @param reached what the principal causes that are never companions bring about
   * @param own     the same for each of the others
   */
  private addCompanions(
    into: Float64Array,
    product: DoubleVector,
    reached: SubsetVector,
    own: ReadonlyMap<number, SubsetVector>,
    chances: readonly number[],
  ): void {
    const all = reached.slice();
    for (const row of own.values()) for (let s = 0; s < this.size; s++) all[s]! += row[s]!;
    const weights = this.companionWeights(all, product);
    chances.forEach((chance, cause) => {
      if (chance === 0) return;
      const sums = this.companionSums(cause, null);
      const row = own.get(cause);
      // At a second place of the principal cause it is counted there already.
      const twice = row ? companionJoint(this.companionWeights(row, product), sums, chance) : 0;
      const joint = companionJoint(weights, sums, chance) - twice;
      if (joint > 0) into[cause]! += joint;
    });
  }

  private companionWeights(reached: SubsetVector, product: DoubleVector): DoubleVector {
    const weights = adjointDifferences(this.completion(reached));
    multiplyInto(weights, product);
    return weights;
  }

  private formVector(form: PrincipalForm, restriction: Restriction | null): ProductVector {
    const [lead, ...others] = form.sites;
    if (!form.quiet && others.length === 0) return this.siteVector(lead!, "principal", restriction);
    const touched = restriction !== null && !form.quiet && form.sites.some((site) => concerns(restriction, site));
    const known = touched ? undefined : this.vectors[form.index];
    if (known) return known;
    const limits = touched ? restriction : null;
    const made = form.quiet
      ? this.quietVector(form.sites.flatMap((site) => this.reader.read(site, "images", null)))
      : evaluate(
          [
            ...this.reader.read(lead!, "principal", limits),
            ...others.flatMap((site) => this.reader.read(site, "companion", limits)),
          ],
          this.parts,
        );
    if (!touched) this.vectors[form.index] = made;
    return made;
  }

  private quietVector(images: readonly Step[]): ProductVector {
    if (images.length > 0) return evaluate([...this.quietSteps(), ...images], this.parts);
    this.quietAlone ??= evaluate(this.quietSteps(), this.parts);
    return this.quietAlone;
  }

  private quietAlone: ProductVector | null = null;

  /** Non-specific pain as principal, mixed over its sites: what a quiet form shows. */
  private quietSteps(): readonly Step[] {
    this.quiet ??= [
      choiceStep(
        this.network.causes[this.network.nonSpecific]!.sites.map((site) => ({
          chance: site.share,
          steps: this.reader.read(site, "principal", null),
        })),
      ),
    ];
    return this.quiet;
  }

  private quiet: readonly Step[] | null = null;

  private siteVector(site: Site, role: "principal" | "companion", restriction: Restriction | null): ProductVector {
    const made = (limits: Restriction | null) => evaluate(this.reader.read(site, role, limits), this.parts);
    // What a restriction changes is asked for once only.
    if (restriction !== null && concerns(restriction, site)) {
      const chance = this.reader.silentChance(site, restriction);
      if (chance === null) return made(restriction);
      const free = this.siteVector(site, role, null);
      return { ...free, factor: free.factor * chance };
    }
    const store = role === "principal" ? this.asPrincipal : this.asCompanion;
    store[site.index] ??= made(null);
    return store[site.index]!;
  }

  private readonly asPrincipal: ProductVector[] = [];
  private readonly asCompanion: ProductVector[] = [];
}
