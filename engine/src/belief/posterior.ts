import { ForamenError } from "../errors.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { backgroundVector } from "./background.ts";
import { type Companion, Company, completed } from "./company.ts";
import { addWeighted, type DoubleVector, subsetSums } from "./double-double.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { JointUnits } from "./joint-units.ts";
import { LesionVectors } from "./lesion-vectors.ts";
import type { Network, Site } from "./network.ts";
import { type Person, peopleOf } from "./people.ts";
import { type PrincipalUnit, principalUnits, unitPriors } from "./principal-units.ts";
import { type Priors, priorsFor } from "./prior.ts";
import type { Restriction, StructureLimit } from "./restriction.ts";
import { addInto, dotWith, type Masked, projection, type Vector } from "./subsets.ts";
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
  /** For each class of principal cause what is there beside it; made when asked for. */
  beside: readonly Beside[] | null;
}

/** Everything but the principal cause. */
interface Beside {
  /** In sums over subsets, with signs. */
  readonly product: DoubleVector;
  /** For each set that the principal cause brings about: the chance that the rest completes the evidence. */
  readonly completion: Vector;
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
  private readonly jointUnits: JointUnits;
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
    this.jointUnits = new JointUnits(this.vectors);
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
        beside: null,
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
      const beside = this.beside(life);
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0) continue;
        const by = unit.causes[0]!;
        const joint = weight * this.share(unit, beside[priors.classOf[by]!]!, this.unitVectors, this.jointUnits);
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

  /** P(evidence) given that unit, beside everything else. */
  private share(unit: PrincipalUnit, { product, completion }: Beside, single: UnitVectors, joint: JointUnits): number {
    return isJoint(unit) ? joint.joint(unit, product) : dotWith(single.of(unit), completion, this.evidence.bits);
  }

  /** For each class what its principal causes bring about, weighted, in sums over subsets. */
  private reached({ priors, weights }: Life, counts: (unit: PrincipalUnit) => boolean): (DoubleVector | null)[] {
    const out: (Vector | null)[] = priors.companion.map(() => null);
    const counted = this.units.filter((unit) => weights[unit.index]! > 0 && counts(unit));
    for (const unit of counted) {
      const c = priors.classOf[unit.causes[0]!]!;
      const sum = out[c] ?? new Float64Array(this.size);
      out[c] = sum;
      if (!isJoint(unit)) addInto(sum, this.size - 1, weights[unit.index]!, this.unitVectors.of(unit));
    }
    return out.map((vector, c) => {
      if (vector === null) return null;
      const sums: DoubleVector = { hi: vector, lo: new Float64Array(this.size) };
      subsetSums(sums);
      for (const unit of counted)
        if (isJoint(unit) && priors.classOf[unit.causes[0]!]! === c) {
          const { mask, values } = this.jointUnits.sums(unit);
          addWeighted(sums, weights[unit.index]!, values, projection(this.size - 1, mask));
        }
      return sums;
    });
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

  /** P(non-specific pain leads and nothing else is present, evidence). */
  plainAlone(): number {
    const { bits, terms } = this.evidence;
    const { nonSpecific } = this.network;
    let whole = 0;
    for (const { priors, weights, background } of this.lives) {
      const unit = this.units.find(({ causes }) => causes[0] === nonSpecific)!;
      const nobody = priors.companion[priors.classOf[nonSpecific]!]!.reduce((p, chance) => p * (1 - chance), 1);
      const alone = completed(
        new Company(bits, background, [], 1, () => this.unitVectors.of(unit)).signedProduct(0, terms),
      );
      whole += weights[unit.index]! * nobody * dotWith(this.unitVectors.of(unit), alone, bits);
    }
    return whole;
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
    const jointUnits = new JointUnits(vectors);
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
      const beside = besideOf(held, priors, this.evidence);
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0) continue;
        const there = beside[priors.classOf[unit.causes[0]!]!]!;
        whole +=
          weight *
          (unit.causes.every(same)
            ? this.share(unit, there, this.unitVectors, this.jointUnits)
            : this.share(unit, there, unitVectors, jointUnits));
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

  private beside(life: Life): readonly Beside[] {
    const made = life.beside ?? besideOf(life.company, life.priors, this.evidence);
    life.beside = made;
    return made;
  }

  /** Tells P(this unit is principal, one of its causes sits there, evidence) for every site of the units that count. */
  eachSite(
    tell: (unit: PrincipalUnit, site: Site, joint: number, leads: boolean) => void,
    counts: (unit: PrincipalUnit) => boolean = () => true,
  ): void {
    for (const life of this.lives) {
      const { priors, weights } = life;
      const beside = this.beside(life);
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0 || !counts(unit)) continue;
        const { product, completion } = beside[priors.classOf[unit.causes[0]!]!]!;
        const add = (site: Site, part: number, leads: boolean) => tell(unit, site, weight * part, leads);
        if (isJoint(unit)) this.jointUnits.bySite(unit, product, add);
        else this.unitVectors.bySite(unit, completion, add);
      }
    }
  }

  /** P(this unit is principal, evidence) for each unit. */
  unitJoints(): Float64Array {
    const out = new Float64Array(this.units.length);
    for (const life of this.lives) {
      const { priors, weights } = life;
      const beside = this.beside(life);
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0) continue;
        const there = beside[priors.classOf[unit.causes[0]!]!]!;
        out[unit.index]! += weight * this.share(unit, there, this.unitVectors, this.jointUnits);
      }
    }
    return out;
  }
}

/** Several causes as one, with all that they show: joined in sums over subsets. */
function isJoint({ causes, quiet }: PrincipalUnit): boolean {
  return causes.length > 1 && !quiet;
}

function besideOf(company: Company, priors: Priors, { terms }: Evidence): Beside[] {
  return priors.companion.map((_, c) => {
    const product = company.signedProduct(c, terms);
    return { product, completion: completed(product) };
  });
}

function companionsOf(priors: Priors): Companion[] {
  const out: Companion[] = [];
  for (let cause = 0; cause < priors.present.length; cause++) {
    const chances = priors.companion.map((row) => row[cause]!);
    if (chances.some((chance) => chance > 0)) out.push({ cause, chances });
  }
  return out;
}
