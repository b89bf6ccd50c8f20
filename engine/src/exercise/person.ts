import type { DerivedFact, ExerciseRules } from "../knowledge/follow-up-entries.ts";
import {
  type CaseFacts,
  type DirectionPreference,
  type FactLimits,
  holding,
  type Irritability,
} from "../reading/case-facts.ts";

/** Somebody for whom exercises are chosen. */
export interface ExercisePerson extends CaseFacts {
  /** What they can get to. */
  readonly access?: readonly "pool"[];
  /** Ids of programmes that somebody else forbids: the plan of care, with its own reasons. */
  readonly forbidden?: readonly string[];
}

/** The facts with irritability and preference concluded where nobody stated them, and what would settle them. */
export interface ConcludedPerson extends ExercisePerson {
  readonly irritability: Irritability;
  /** Findings to ask: without them the gentlest is taken for irritability, and no direction for preference. */
  readonly ask: readonly string[];
}

export function limitsOf(rules: ExerciseRules): FactLimits {
  return { cause: rules.cause_from.value, root: rules.root_from.value };
}

/**
 * Irritability and preference as stated, else by the rules. Irritability that nothing tells counts as high: the gentlest
 * start does least harm. A preference that nothing tells stays unknown, and what depends on it is not offered.
 */
export function conclude(person: ExercisePerson, rules: ExerciseRules): ConcludedPerson {
  const limits = limitsOf(rules);
  const met = ({ any }: DerivedFact): boolean => holding(any, person, limits).length > 0;
  const unasked = (asks: readonly string[]): string[] => asks.filter((id) => person.findings[id] === undefined);
  const { irritability: levels, preference: ways } = rules;
  const high = met(levels.high);
  const moderate = met(levels.moderate);
  const told = unasked(levels.asks).length < levels.asks.length;
  const concluded: Irritability = high || !(told || moderate) ? "high" : moderate ? "moderate" : "low";
  const irritability = person.irritability ?? concluded;
  const preference =
    person.preference ?? preferenceBy(met(ways.flexion), met(ways.extension), unasked(ways.asks).length);
  const ask = [
    ...(person.irritability === undefined && !high ? unasked(levels.asks) : []),
    ...(preference === undefined ? unasked(ways.asks) : []),
  ];
  return { ...person, irritability, ...(preference === undefined ? {} : { preference }), ask };
}

function preferenceBy(flexion: boolean, extension: boolean, open: number): DirectionPreference | undefined {
  if (flexion !== extension) return flexion ? "flexion" : "extension";
  return flexion || open === 0 ? "none" : undefined;
}
