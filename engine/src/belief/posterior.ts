import { ForamenError } from "../errors.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { Company, completed } from "./company.ts";
import { type DoubleVector, subsetSums } from "./double-double.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { Place } from "./layout.ts";
import { LesionVectors } from "./lesion-vectors.ts";
import { completionsBeside, completionsOf, type Life, lifeOf } from "./life.ts";
import type { Network, Site } from "./network.ts";
import { type Person, peopleOf } from "./people.ts";
import { aloneUnits, type PrincipalUnit, principalUnits } from "./principal-units.ts";
import type { Restriction, StructureLimit } from "./restriction.ts";
import { addInto, dotWith, type Masked, type Vector } from "./subsets.ts";
import { UnitVectors } from "./unit-vectors.ts";
import { changeBetween, restrictionChange } from "./vector-change.ts";

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

/** The refusal of findings that nobody can have together. */
export function impossible(): ForamenError {
  return new ForamenError(
    "EVIDENCE_IMPOSSIBLE",
    "These findings cannot all hold together in any person that Foramen knows. Check them for slips.",
    "findings",
  );
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
  /** The inference whose vectors are used again, if any; it stands on nothing else. */
  private readonly base: Inference | null;

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
    this.units = principalUnits(network);
    const before = options.before ?? null;
    const base = before === null || before.figures !== this.figures ? null : (before.base ?? before);
    const change = base === null ? null : changeBetween(base.vectors, this.figures, this.evidence);
    this.base = change === null ? null : base;
    this.vectors = new LesionVectors(
      this.figures,
      this.evidence,
      change === null ? null : { from: base!.vectors, change },
    );
    this.unitVectors = new UnitVectors(this.vectors, this.vectors, this.base?.unitVectors ?? null);
    const known = this.base !== null && this.base.isOfSamePeople(this) ? this.base : null;
    this.people = known?.people ?? peopleOf(network, reading, this.evidence.risks, this.figures.knowledge);
    this.lives = this.people.map((person, i) =>
      lifeOf(this.figures, this.evidence, this.vectors, person, known?.lives[i] ?? null),
    );
  }

  /** True when the other reading may be of the same people, with the same known risks. */
  private isOfSamePeople({ reading, evidence }: Inference): boolean {
    const own = this.reading;
    if (own.ageBand !== reading.ageBand || own.ageYears !== reading.ageYears) return false;
    if (own.sex !== reading.sex || own.setting !== reading.setting) return false;
    const { risks } = this.evidence;
    if (risks === evidence.risks) return true;
    if (risks.size !== evidence.risks.size) return false;
    for (const [risk, present] of risks) if (evidence.risks.get(risk) !== present) return false;
    return true;
  }

  /** @throws EVIDENCE_IMPOSSIBLE when the findings cannot all hold together in anybody */
  run(query: PosteriorQuery): Posterior {
    const posterior = this.runIfPossible(query);
    if (posterior === null) throw impossible();
    return posterior;
  }

  /** The same, worked out once; null when the findings cannot all hold together in anybody. */
  runIfPossible({ companions }: PosteriorQuery): Posterior | null {
    const known = companions ? this.withCompanions : this.principalOnly;
    if (known !== undefined) return known;
    const made = this.weigh(companions);
    if (companions) this.withCompanions = made;
    else this.principalOnly = made;
    return made;
  }

  private withCompanions: Posterior | null | undefined;
  private principalOnly: Posterior | null | undefined;

  private weigh(companions: boolean): Posterior | null {
    const { causes } = this.network;
    const { terms } = this.evidence;
    const principal = new Float64Array(causes.length);
    const lead = new Float64Array(causes.length);
    const companion = new Float64Array(causes.length);
    let whole = 0;
    for (const life of this.lives) {
      const { priors, weights, company } = life;
      this.eachUnitJoint(life, this.unitVectors, completionsOf(life, this.evidence), (unit, joint) => {
        whole += joint;
        lead[unit.causes[0]!]! += joint;
        for (const cause of unit.causes) principal[cause]! += joint;
      });
      if (companions)
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
    if (!(whole > 0)) return null;
    return {
      evidence: whole,
      principal: Array.from(principal, (p) => p / whole),
      lead: Array.from(lead, (p) => p / whole),
      present: causes.map((_, i) => (principal[i]! + companion[i]!) / whole),
    };
  }

  /** Tells P(unit is principal, evidence) for every unit that is possible for this person. */
  private eachUnitJoint(
    { priors, weights }: Life,
    units: UnitVectors,
    completions: readonly Vector[],
    tell: (unit: PrincipalUnit, joint: number) => void,
  ): void {
    const { bits } = this.evidence;
    const plain: (number | undefined)[] = [];
    for (const unit of this.units) {
      const weight = weights[unit.index]!;
      if (weight === 0) continue;
      const c = priors.classOf[unit.causes[0]!]!;
      const factor = units.plainFactor(unit);
      if (factor === null) tell(unit, weight * dotWith(units.of(unit), completions[c]!, bits));
      else {
        plain[c] ??= dotWith(units.plain(), completions[c]!, bits);
        tell(unit, weight * factor * plain[c]!);
      }
    }
  }

  /** For each class what its principal causes bring about, weighted, in sums over subsets. */
  private reached({ priors, weights }: Life, counts: (unit: PrincipalUnit) => boolean): (DoubleVector | null)[] {
    const out: (Vector | null)[] = priors.companion.map(() => null);
    const plain = priors.companion.map(() => 0);
    for (const unit of this.units) {
      const weight = weights[unit.index]!;
      if (weight === 0 || !counts(unit)) continue;
      const c = priors.classOf[unit.causes[0]!]!;
      out[c] ??= new Float64Array(this.size);
      const factor = this.unitVectors.plainFactor(unit);
      if (factor === null) addInto(out[c]!, this.size - 1, weight, this.unitVectors.of(unit));
      else plain[c]! += weight * factor;
    }
    return out.map((vector, c) => {
      if (vector === null) return null;
      if (plain[c]! > 0) addInto(vector, this.size - 1, plain[c]!, this.unitVectors.plain());
      const sums: DoubleVector = { hi: vector, lo: new Float64Array(this.size) };
      subsetSums(sums);
      return sums;
    });
  }

  /** What a cause that may be its own companion does as principal, weighted. */
  private ownAsPrincipal(cause: number, weights: Float64Array): Masked | null {
    const unit = aloneUnits(this.network)[cause];
    const weight = unit ? weights[unit.index]! : 0;
    if (!unit || weight === 0) return null;
    const { mask, values } = this.unitVectors.of(unit);
    return { mask, values: values.map((p) => p * weight) };
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
      const alone = completed(new Company(bits, background, [], 1, () => ONE).signedProduct(0, terms));
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

  /** P(evidence, and that structure not beyond its limit); worked out once. */
  limited(limit: StructureLimit): number {
    const key = 2 * limit.instance + (limit.allowed === "intact" ? 0 : 1);
    const known = this.limitedTo.get(key);
    if (known !== undefined) return known;
    const joint = this.restricted({ limits: [limit], levels: null, forbids: null });
    this.limitedTo.set(key, joint);
    return joint;
  }

  private readonly limitedTo = new Map<number, number>();

  /** Vectors that stand for themselves: over them a change can be laid. */
  private standing(): LesionVectors {
    if (!this.vectors.reuse?.change.overlaid) return this.vectors;
    this.standingVectors ??= new LesionVectors(this.figures, this.evidence);
    return this.standingVectors;
  }

  private standingVectors: LesionVectors | null = null;

  /** P(evidence, and the world within the restriction). */
  restricted(restriction: Restriction): number {
    const base = this.standing();
    const vectors = new LesionVectors(this.figures, this.evidence, {
      from: base,
      change: restrictionChange(base, restriction),
    });
    const units = new UnitVectors(vectors, base, this.unitVectors);
    let whole = 0;
    for (const life of this.lives) {
      const company = new Company(
        this.evidence.bits,
        life.background,
        life.companions,
        life.priors.companion.length,
        (cause) => vectors.companion(cause),
        { company: life.company, same: (cause) => vectors.untouched(cause, "companion") },
      );
      const completions = completionsBeside(company, life.priors, this.evidence);
      this.eachUnitJoint(life, units, completions, (_, joint) => {
        whole += joint;
      });
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

  /** Tells P(this unit is principal, one of its causes sits there, evidence) for every site of the units that count. */
  eachSite(
    tell: (unit: PrincipalUnit, site: Site, joint: number, leads: boolean) => void,
    counts: (unit: PrincipalUnit) => boolean = () => true,
  ): void {
    for (const life of this.lives) {
      const { priors, weights } = life;
      const completions = completionsOf(life, this.evidence);
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0 || !counts(unit)) continue;
        this.unitVectors.bySite(unit, completions[priors.classOf[unit.causes[0]!]!]!, (site, part, leads) =>
          tell(unit, site, weight * part, leads),
        );
      }
    }
  }

  /** Tells P(this unit is principal, its leading cause sits at that place, evidence) for every place of the units that count. */
  eachPlace(
    tell: (unit: PrincipalUnit, place: Place, joint: number) => void,
    counts: (unit: PrincipalUnit) => boolean,
  ): void {
    for (const life of this.lives) {
      const { priors, weights } = life;
      const completions = completionsOf(life, this.evidence);
      for (const unit of this.units) {
        const weight = weights[unit.index]!;
        if (weight === 0 || !counts(unit)) continue;
        this.unitVectors.byPlace(unit, completions[priors.classOf[unit.causes[0]!]!]!, (place, part) =>
          tell(unit, place, weight * part),
        );
      }
    }
  }

  /** P(this unit is principal, evidence) for each unit. */
  unitJoints(): Float64Array {
    const out = new Float64Array(this.units.length);
    for (const life of this.lives)
      this.eachUnitJoint(life, this.unitVectors, completionsOf(life, this.evidence), (unit, joint) => {
        out[unit.index]! += joint;
      });
    return out;
  }
}

const ONE: Masked = { mask: 0, values: Float64Array.of(1) };
