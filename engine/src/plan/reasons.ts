import type { DatedBasis, PlanKnowledge } from "../knowledge/plan.ts";
import type { PlanReason, Told } from "../vocabulary/plan.ts";
import { basisOf } from "./basis.ts";
import type { KnownFacts } from "./facts.ts";

/**
 * A reason of the plan: the facts of the case by name, then what follows from them.
 *
 * @param facts   ids of facts that hold; the first two are named in the sentence
 * @param general the rule holds for everybody: the fact that it cites is no reason for it, and is not named
 */
export function reasonOf(
  rule: string,
  facts: readonly string[],
  because: Told,
  basis: DatedBasis,
  known: KnownFacts,
  rules: PlanKnowledge,
  general = false,
): PlanReason {
  const named = general
    ? []
    : facts.flatMap((id) => (known.unled.has(id) ? [] : (known.present.get(id) ?? []))).slice(0, 2);
  return {
    rule,
    facts,
    general,
    why: aloneOf(because),
    clinical: sentence(named.map(({ label }) => label).join(", "), because.clinical),
    plain: sentence(named.map(({ plain }) => plain).join(", and "), because.plain),
    ...basisOf(basis, rules),
  };
}

function sentence(fact: string, rest: string): string {
  const whole = fact === "" ? rest : `${fact}: ${rest}`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

const alone = new WeakMap<Told, Told>();

/** What follows, as a sentence of its own: the same in every plan. */
function aloneOf(because: Told): Told {
  const known = alone.get(because);
  if (known !== undefined) return known;
  const made = { clinical: sentence("", because.clinical), plain: sentence("", because.plain) };
  alone.set(because, made);
  return made;
}
