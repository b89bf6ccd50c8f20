import type { FollowUpKnowledge, Programme } from "../knowledge/follow-up.ts";
import type { AvoidRule, ExerciseDose, ExerciseEntry, FactSelector } from "../knowledge/follow-up-entries.ts";
import { type FactLimits, holding } from "../reading/case-facts.ts";
import { type ConcludedPerson, conclude, type ExercisePerson, limitsOf } from "./person.ts";

/** Why something is said: the words in content/en/follow_up/exercise_reason.yaml, the facts met, and what it rests on. */
export interface ExerciseReason {
  readonly because: string;
  readonly facts: readonly FactSelector[];
  readonly sources: readonly string[];
  readonly status: string;
}

/** Where somebody stands in a programme: an exercise and a rung of its ladder of doses, both counted from 0. */
export interface ExercisePlace {
  readonly programme: string;
  readonly exercise: string;
  readonly dose: number;
}

/** A programme that is offered, from the gentlest exercise upwards. */
export interface OfferedProgramme {
  readonly id: string;
  readonly start: ExercisePlace & { readonly amount: ExerciseDose };
  /** Ids of the exercises that this person may do, gentlest first. */
  readonly ladder: readonly string[];
  readonly why: readonly ExerciseReason[];
  readonly care: readonly ExerciseReason[];
}

/** A programme, or one exercise of an offered programme, that is left out. */
export interface LeftOut {
  readonly id: string;
  readonly verdict: "contraindicated" | "not-suitable" | "in-reserve";
  readonly why: readonly ExerciseReason[];
}

export type ChosenExercises =
  | { readonly kind: "none"; readonly why: readonly ExerciseReason[]; readonly leftOut: readonly LeftOut[] }
  | {
      readonly kind: "programmes";
      readonly irritability: ConcludedPerson["irritability"];
      readonly preference: ConcludedPerson["preference"] | "unknown";
      readonly offered: readonly OfferedProgramme[];
      readonly leftOut: readonly LeftOut[];
      /** Exercises of the offered programmes that this person must not do. */
      readonly withheld: readonly LeftOut[];
      /** Findings that would settle irritability or preference. */
      readonly ask: readonly string[];
    };

/**
 * Two to four programmes for one person, or none and why.
 *
 * What is contraindicated, or forbidden from outside, is never offered; so much may be forbidden that fewer than two are left. Of the rest those with most points come first (by id where they are equal), as
 * many as the irritability allows; a programme that bends one way is offered only to somebody whom that way eases.
 * The order of the facts does not matter. Throws nothing.
 */
export function chooseExercises(
  person: ExercisePerson,
  { programmes, exerciseRules: rules }: Pick<FollowUpKnowledge, "programmes" | "exerciseRules">,
): ChosenExercises {
  const limits = limitsOf(rules);
  const concluded = conclude(person, rules);
  const forbidden = reasons(rules.none_when, concluded, limits);
  if (forbidden.length > 0) {
    const leftOut = Object.keys(programmes).map((id) => ({ id, verdict: "contraindicated", why: forbidden }) as const);
    return { kind: "none", why: forbidden, leftOut };
  }
  const judged = Object.values(programmes).map((programme) => judge(programme, concluded, limits));
  const eligible = judged.flatMap((one) => ("points" in one ? [one] : []));
  eligible.sort((a, b) => b.points - a.points || (a.offer.id < b.offer.id ? -1 : 1));
  if (eligible.length === 0) {
    const leftOut = judged.flatMap((one) => ("points" in one ? [] : [one]));
    return { kind: "none", why: [reasonOfChoice("nothing_left")], leftOut };
  }
  const most = rules.programmes_at_a_time[concluded.irritability].value;
  const offered = eligible.slice(0, most);
  const reserve = eligible.slice(most).map(({ offer }) => leave(offer.id, "in-reserve", "enough_for_now"));
  return {
    kind: "programmes",
    irritability: concluded.irritability,
    preference: concluded.preference ?? "unknown",
    offered: offered.map(({ offer }) => offer),
    leftOut: [...judged.flatMap((one) => ("points" in one ? [] : [one])), ...reserve],
    withheld: offered.flatMap(({ withheld }) => withheld),
    ask: concluded.ask,
  };
}

interface Eligible {
  readonly points: number;
  readonly offer: OfferedProgramme;
  readonly withheld: readonly LeftOut[];
}

function judge(programme: Programme, person: ConcludedPerson, limits: FactLimits): Eligible | LeftOut {
  const { id, avoid, helps, needs = [], direction } = programme;
  if (person.forbidden?.includes(id)) return leave(id, "contraindicated", "plan_forbids");
  const contraindicated = reasons(avoid.filter(forbids), person, limits);
  if (contraindicated.length > 0) return { id, verdict: "contraindicated", why: contraindicated };
  if (programme.only_if_preferred === true && person.preference !== direction)
    return leave(id, "not-suitable", person.preference === undefined ? "direction_unknown" : "other_direction");
  if (needs.some((need) => !person.access?.includes(need))) return leave(id, "not-suitable", "needs_pool");
  const may: ExerciseEntry[] = [];
  const withheld: LeftOut[] = [];
  for (const exercise of programme.exercises) {
    const why = reasons(exercise.avoid.filter(forbids), person, limits);
    if (why.length === 0) may.push(exercise);
    else withheld.push({ id: exercise.id, verdict: "contraindicated", why });
  }
  const first = may[0];
  if (first === undefined) return { id, verdict: "contraindicated", why: withheld.flatMap(({ why }) => why) };
  const helping = helps.filter(({ any }) => holding(any, person, limits).length > 0);
  return {
    points: helping.reduce((sum, { points }) => sum + points, programme.points),
    offer: {
      id,
      start: { programme: id, exercise: first.id, dose: 0, amount: first.doses[0]! },
      ladder: may.map((exercise) => exercise.id),
      why: reasons(helping, person, limits),
      care: reasons(
        avoid.filter((rule) => !forbids(rule)),
        person,
        limits,
      ),
    },
    withheld,
  };
}

function forbids({ verdict }: AvoidRule): boolean {
  return verdict === "contraindicated";
}

type Rule = Pick<AvoidRule, "any" | "all" | "because" | "sources" | "status">;

function reasons(rules: readonly Rule[], person: ConcludedPerson, limits: FactLimits): ExerciseReason[] {
  return rules.flatMap(({ any, all = [], because, sources, status }) => {
    const met = holding(any, person, limits);
    const beside = holding(all, person, limits);
    return met.length === 0 || beside.length < all.length
      ? []
      : [{ because, facts: [...met, ...beside], sources, status }];
  });
}

/** Left out for a reason of the choosing itself, which no source is needed for. */
function leave(id: string, verdict: LeftOut["verdict"], because: string): LeftOut {
  return { id, verdict, why: [reasonOfChoice(because)] };
}

function reasonOfChoice(because: string): ExerciseReason {
  return { because, facts: [], sources: [], status: "elicited" };
}
