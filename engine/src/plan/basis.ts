import type { DatedBasis, PlanKnowledge } from "../knowledge/plan.ts";
import type { PlanSource, ReasonBasis } from "../vocabulary/plan.ts";

const named = new WeakMap<readonly string[], PlanSource[]>();

/** Sources by the names that they are shown with. */
export function sourcesNamed(ids: readonly string[], { sources }: Pick<PlanKnowledge, "sources">): PlanSource[] {
  const known = named.get(ids);
  if (known !== undefined) return known;
  const made = ids.map((id) => ({ id, name: sources[id]?.name ?? id }));
  named.set(ids, made);
  return made;
}

/** What a rule rests on, for whoever is told. */
export function basisOf({ sources, grade, status, checked }: DatedBasis, rules: PlanKnowledge): ReasonBasis {
  return { sources: sourcesNamed(sources, rules), grade, status, checked };
}
