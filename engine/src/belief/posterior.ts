import { ForamenError } from "../errors.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { backgroundVector } from "./background.ts";
import { type Companion, Company } from "./company.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { LesionVectors } from "./lesion-vectors.ts";
import type { Network, Site } from "./network.ts";
import { type Person, peopleOf } from "./people.ts";
import { type PrincipalUnit, principalUnits, unitPriors } from "./principal-units.ts";
import { type Priors, priorsFor } from "./prior.ts";
import type { Restriction, StructureLimit } from "./restriction.ts";
import { addInto, dotWith, type Masked, type Vector } from "./subsets.ts";
import { changeBetween, touchedBy, touchedByRestriction } from "./touched.ts";
import { UnitVectors } from "./unit-vectors.ts";

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
}

/** Asks only for what is wanted: companions cost more than the principal causes. */
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

/** More findings than this are not held jointly: the work trebles with each. */
const MOST_BITS = 20;

export interface InferenceOptions {
  /** An answer that is not required (see `isDetachable`). */
  readonly optional?: Answer | null;
  /** An inference on nearly the same evidence, whose vectors are used where nothing has changed. */
  readonly before?: Inference | null;
  /** The evidence that the reading amounts to, when it has been collected already. */
  readonly evidence?: Evidence | null;
  /** The numbers to reckon with; those of the network's knowledge when not given. */
  readonly figures?: Figures;
}

/** One person that the reading may be, and what is there beside the principal cause. */
interface Life {
  readonly person: Person;
  readonly priors: Priors;
  /** Chance of each principal unit, times the weight of the person. */
  readonly weights: Float64Array;
  readonly background: Vector;
  readonly company: Company;
  /** For each class and each set of findings: the chance that the rest completes the evidence; made when asked for. */
  completions: readonly Vector[] | null;
}

/** One evaluation; keeps its vectors so that further questions cost only what changes. */
export class Inference {
  readonly network: Network;
  readonly reading: CaseReading;
  readonly evidence: Evidence;
  readonly figures: Figures;
  readonly people: readonly Person[];
  readonly units: readonly PrincipalUnit[];
  private readonly vectors: LesionVectors;
  private readonly unitVectors: UnitVectors;
  private readonly lives: readonly Life[];
  private readonly size: number;

  constructor(network: Network, reading: CaseReading, options: InferenceOptions = {}) {
    this.network = network;
    this.reading = reading;
    this.figures = options.figures ?? figuresOf(network);
    this.evidence = options.evidence ?? evidenceOf(network, reading, options.optional ?? null);
    const { bits } = this.evidence;
    if (bits > MOST_BITS)
      throw new ForamenError(
        "EVIDENCE_TOO_WIDE",
        `${bits} findings are present that share causes; at most ${MOST_BITS} can be weighed jointly. Leave out the least telling ones.`,
        "findings",
      );
    this.size = 2 ** this.evidence.bits;
    this.people = peopleOf(network, reading, this.evidence.risks, this.figures.knowledge);
    this.units = principalUnits(network);
    const before = options.before ?? null;
    const change = before === null ? null : changeBetween(network, before.evidence, this.evidence);
    const reuse =
      change === null
        ? null
        : { from: before!.vectors, touched: touchedBy(this.figures.layout, change), denied: change.denied };
    this.vectors = new LesionVectors(this.figures, this.evidence, null, reuse);
    this.unitVectors = new UnitVectors(this.vectors, this.vectors);
    this.lives = this.people.map((person, i) => {
      const priors = priorsFor(network, person.context, this.figures.knowledge);
      const background = backgroundVector(network, this.figures.knowledge, this.evidence, person.context);
      return {
        person,
        priors,
        weights: unitPriors(network, this.figures.knowledge, priors).map((prior) => prior * person.weight),
        background,
        company: new Company(
          this.evidence.bits,
          background,
          companionsOf(priors),
          priors.companion.length,
          (cause) => this.vectors.companion(cause),
          this.sameBackground(before, i, background) ? before!.lives[i]!.company : null,
          (cause) => this.vectors.untouched(cause),
        ),
        completions: null,
      };
    });
  }

  private sameBackground(before: Inference | null, i: number, background: Vector): boolean {
    const life = before?.lives[i];
    if (!life || life.background.length !== background.length || before!.people.length !== this.people.length)
      return false;
    if (life.priors !== priorsFor(this.network, this.people[i]!.context, this.figures.knowledge)) return false;
    return background.every((p, s) => p === life.background[s]);
  }

  run(query: PosteriorQuery): Posterior {
    const { causes } = this.network;
    const { terms } = this.evidence;
    const principal = new Float64Array(causes.length);
    const lead = new Float64Array(causes.length);
    const companion = new Float64Array(causes.length);
    let whole = 0;
    for (const life of this.lives) {
      const { priors, weights, company } = life;
      const completions = this.completions(life);
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0) continue;
        const by = unit.causes[0]!;
        const joint =
          weight * dotWith(this.unitVectors.of(unit), completions[priors.classOf[by]!]!, this.evidence.bits);
        whole += joint;
        lead[by]! += joint;
        for (const cause of unit.causes) principal[cause]! += joint;
      }
      if (query.companions)
        company.companionJoints(
          this.reached(life, () => true),
          (cause) => this.ownAsPrincipal(cause, weights),
          priors.classOf,
          terms,
          (cause, joint) => {
            companion[cause]! += joint;
          },
        );
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
    };
  }

  /** For each class what its principal causes bring about, weighted. */
  private reached({ priors, weights }: Life, counts: (unit: PrincipalUnit) => boolean): (Vector | null)[] {
    const out: (Vector | null)[] = priors.companion.map(() => null);
    for (const unit of this.units) {
      const weight = weights[unit.index]!;
      const c = priors.classOf[unit.causes[0]!]!;
      if (weight === 0 || !counts(unit)) continue;
      const sum = out[c] ?? new Float64Array(this.size);
      out[c] = sum;
      addInto(sum, this.size - 1, weight, this.unitVectors.of(unit));
    }
    return out;
  }

  /** What a cause that may be its own companion does as principal, weighted. */
  private ownAsPrincipal(cause: number, weights: Float64Array): Masked | null {
    let out: Masked | null = null;
    for (const unit of this.units)
      if (unit.causes[0] === cause && !unit.quiet && weights[unit.index]! > 0) {
        const { mask, values } = this.unitVectors.of(unit);
        out = { mask, values: values.map((p) => p * weights[unit.index]!) };
      }
    return out;
  }

  /** Ids of the findings that were answered. */
  get answered(): readonly string[] {
    return this.reading.answers.map((answer) => answer.id);
  }

  /** P(`lead` leads the principal form, this cause is its companion, evidence), for every cause. */
  companionsOf(lead: number): number[] {
    const out = this.network.causes.map(() => 0);
    for (const life of this.lives)
      life.company.companionJoints(
        this.reached(life, (unit) => unit.causes[0] === lead),
        () => null,
        life.priors.classOf,
        this.evidence.terms,
        (cause, joint) => {
          out[cause]! += joint;
        },
      );
    return out;
  }

  /** P(evidence, and that structure not beyond its limit). */
  limited(limit: StructureLimit): number {
    return this.restricted({ limits: [limit], levels: null, forbids: null });
  }

  /** P(evidence, and the world within the restriction). */
  restricted(restriction: Restriction): number {
    const { layout } = this.figures;
    const touched = touchedByRestriction(layout, restriction);
    const vectors = new LesionVectors(this.figures, this.evidence, restriction, {
      from: this.vectors,
      touched,
      denied: null,
    });
    const unitVectors = new UnitVectors(vectors, this.vectors);
    const same = (cause: number) => vectors.untouched(cause);
    let whole = 0;
    for (const { priors, weights, background, company } of this.lives) {
      const held = new Company(
        this.evidence.bits,
        background,
        companionsOf(priors),
        priors.companion.length,
        (cause) => vectors.companion(cause),
        company,
        same,
      );
      const completions = priors.companion.map((_, c) => held.completion(c, this.evidence.terms));
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0) continue;
        const vector = unit.causes.every(same) ? this.unitVectors.of(unit) : unitVectors.of(unit);
        whole += weight * dotWith(vector, completions[priors.classOf[unit.causes[0]!]!]!, this.evidence.bits);
      }
    }
    return whole;
  }

  /**
   * P(site is where its cause sits as principal cause, evidence), by the running number of the site: as the leading
   * cause of a form, and as a cause that comes with it.
   */
  siteJoints(): { lead: Float64Array; beside: Float64Array } {
    const count = this.figures.shares.length;
    const lead = new Float64Array(count);
    const beside = new Float64Array(count);
    this.eachSite((_, site, joint, leads) => {
      (leads ? lead : beside)[site.index]! += joint;
    });
    return { lead, beside };
  }

  private completions(life: Life): readonly Vector[] {
    life.completions ??= life.priors.companion.map((_, c) => life.company.completion(c, this.evidence.terms));
    return life.completions;
  }

  /** Tells P(this unit is principal, one of its causes sits there, evidence) for every site of the units that count. */
  eachSite(
    tell: (unit: PrincipalUnit, site: Site, joint: number, leads: boolean) => void,
    counts: (unit: PrincipalUnit) => boolean = () => true,
  ): void {
    for (const life of this.lives) {
      const { priors, weights } = life;
      const completions = this.completions(life);
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0 || !counts(unit)) continue;
        const c = priors.classOf[unit.causes[0]!]!;
        this.unitVectors.bySite(unit, completions[c]!, (site, part, leads) => tell(unit, site, weight * part, leads));
      }
    }
  }

  /** P(this unit is principal, evidence) for each unit. */
  unitJoints(): Float64Array {
    const out = new Float64Array(this.units.length);
    for (const life of this.lives) {
      const { priors, weights } = life;
      const completions = this.completions(life);
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0) continue;
        const completion = completions[priors.classOf[unit.causes[0]!]!]!;
        out[unit.index]! += weight * dotWith(this.unitVectors.of(unit), completion, this.evidence.bits);
      }
    }
    return out;
  }
}

function companionsOf(priors: Priors): Companion[] {
  const out: Companion[] = [];
  for (let cause = 0; cause < priors.present.length; cause++) {
    const chances = priors.companion.map((row) => row[cause]!);
    if (chances.some((chance) => chance > 0)) out.push({ cause, chances });
  }
  return out;
}
