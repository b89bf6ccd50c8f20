import { type ChosenExercises, chooseExercises, type ExerciseReason } from "../exercise/choose-exercises.ts";
import { factsOf } from "../follow-up/exercises-for.ts";
import type { FollowUpKnowledge } from "../knowledge/follow-up.ts";
import type { PlannedExercises, PlanReason, Told } from "../vocabulary/plan.ts";
import { fill } from "../words/fill.ts";
import type { CaseView } from "./case-view.ts";
import { type Against, isOffered } from "./verdict.ts";

/** The programmes that this person's facts choose and forbid. */
export function chosenFor(
  { reading, patient, assessment, knowledge }: CaseView,
  followUp: FollowUpKnowledge,
): ChosenExercises {
  return chooseExercises(factsOf(reading, patient, assessment, knowledge), followUp);
}

/** What the choice of exercises has against a programme, by the item that it belongs to. */
export function exercisesAgainst(chosen: ChosenExercises, followUp: FollowUpKnowledge): ReadonlyMap<string, Against[]> {
  return new Map(
    chosen.leftOut
      .filter(({ verdict }) => verdict !== "in-reserve")
      .map(({ id, verdict, why }) => [
        `treatments/${id}`,
        why.map((reason) => ({
          effect: verdict === "contraindicated" ? ("contraindicated" as const) : null,
          reason: reasonTold(id, reason, followUp),
        })),
      ]),
  );
}

/** The programmes that both the plan and the choice of exercises offer, and where to begin in each. */
export function plannedExercises(
  chosen: ChosenExercises,
  verdicts: readonly { readonly item: string; readonly verdict: Parameters<typeof isOffered>[0] }[],
  { programmes }: FollowUpKnowledge,
): PlannedExercises {
  if (chosen.kind === "none") return { programmes: [], ask: [] };
  const offered = new Set(verdicts.filter(({ verdict }) => isOffered(verdict)).map(({ item }) => item));
  return {
    programmes: chosen.offered
      .filter(({ id }) => offered.has(`treatments/${id}`))
      .map(({ id, start, ladder }) => ({
        id,
        label: programmes[id]!.label,
        plain: programmes[id]!.plain,
        start: start.exercise,
        exercise: exerciseTold(id, start.exercise, programmes),
        amount: start.amount,
        ladder,
      })),
    ask: chosen.ask,
  };
}

function exerciseTold(programme: string, exercise: string, programmes: FollowUpKnowledge["programmes"]): Told {
  const { label, plain } = programmes[programme]!.exercises.find(({ id }) => id === exercise)!;
  return { clinical: label, plain };
}

function reasonTold(
  programme: string,
  { because, facts, sources, status }: ExerciseReason,
  followUp: FollowUpKnowledge,
): PlanReason {
  const told = wordsOf(because, followUp);
  return {
    rule: `exercise/${programme}/${because}`,
    facts: facts.length > 0 ? facts.map((fact) => `exercise/${fact}`) : [`exercise/${because}`],
    general: false,
    why: told,
    ...told,
    sources: sources.map((id) => ({ id, name: followUp.sources[id]?.name ?? id })),
    grade: "consensus",
    status,
    checked: null,
  };
}

function wordsOf(because: string, { words }: FollowUpKnowledge): Told {
  const template = words[`exercise_reason.${because}`]!;
  return { clinical: fill(template, "practitioner"), plain: fill(template, "patient") };
}
