import { backgroundVector } from "./background.ts";
import { type Companion, Company, completed } from "./company.ts";
import type { Evidence } from "./evidence.ts";
import type { Figures } from "./figures.ts";
import type { LesionVectors } from "./lesion-vectors.ts";
import type { Person } from "./people.ts";
import { unitPriors } from "./principal-units.ts";
import { type Priors, priorsFor } from "./prior.ts";
import type { Vector } from "./subsets.ts";

/** One person that the reading may be, and what is there beside the principal cause. */
export interface Life {
  readonly person: Person;
  readonly priors: Priors;
  readonly companions: readonly Companion[];
  /** Chance of each principal unit, times the weight of the person. */
  readonly weights: Float64Array;
  readonly background: Vector;
  readonly company: Company;
  /** See `completionsOf`. */
  completions: readonly Vector[] | null;
}

/** @param before the same person with other evidence, of whom everything is used that has not changed */
export function lifeOf(
  { layout: { network }, knowledge }: Figures,
  evidence: Evidence,
  vectors: LesionVectors,
  person: Person,
  before: Life | null,
): Life {
  const priors = before?.priors ?? priorsFor(network, person.context, knowledge);
  const background = backgroundVector(network, knowledge, evidence, person.context);
  const companions = before?.companions ?? companionsOf(priors);
  const weights = () => unitPriors(network, knowledge, priors).map((prior) => prior * person.weight);
  return {
    person,
    priors,
    companions,
    weights: before?.weights ?? weights(),
    background,
    company: new Company(
      evidence.bits,
      background,
      companions,
      priors.companion.length,
      (cause) => vectors.companion(cause),
      before && { company: before.company, same: (cause) => vectors.untouched(cause, "companion") },
    ),
    completions: null,
  };
}

/**
 * For each class of principal cause and each set that it brings about: the chance that background and companions
 * complete the evidence.
 */
export function completionsOf(life: Life, evidence: Evidence): readonly Vector[] {
  life.completions ??= completionsBeside(life.company, life.priors, evidence);
  return life.completions;
}

/** The same of another company. */
export function completionsBeside(company: Company, priors: Priors, { terms }: Evidence): Vector[] {
  return priors.companion.map((_, c) => completed(company.signedProduct(c, terms)));
}

const companionsMade = new WeakMap<Priors, readonly Companion[]>();

function companionsOf(priors: Priors): readonly Companion[] {
  const known = companionsMade.get(priors);
  if (known) return known;
  const out: Companion[] = [];
  companionsMade.set(priors, out);
  for (let cause = 0; cause < priors.present.length; cause++) {
    const chances = priors.companion.map((row) => row[cause]!);
    if (chances.some((chance) => chance > 0)) out.push({ cause, chances });
  }
  return out;
}
