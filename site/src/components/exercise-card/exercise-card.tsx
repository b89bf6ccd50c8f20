import type { ExerciseEntry, ExerciseReason, NextDose, OfferedProgramme, Programme } from "@foramen/engine";
import { ExerciseFigure } from "../../drawings/exercise/exercise-figure.tsx";
import { isDrawn } from "../../drawings/exercise/exercises.ts";
import type { Tell } from "../../wording/follow-up-words.ts";
import { doseWords } from "../article/exercise-steps.tsx";

interface Props {
  programme: Programme;
  offered: OfferedProgramme;
  /** Where the person stands after the last session; the start where there was none. */
  last?: NextDose;
  tell: Tell;
  /** Told when the person has done it, in part or whole, or leaves it out: each is a valid answer. */
  done?: (completed: "all" | "part" | "skipped") => void;
}

/** One exercise as it is to be done now: figure, dose, how, why, and what to mind. */
export function ExerciseCard({ programme, offered, last, tell, done }: Props) {
  const place = last?.state ?? offered.start;
  const exercise = programme.exercises.find(({ id }) => id === place.exercise);
  if (exercise === undefined) return null;
  const stopped = last?.step === "stop";
  return (
    <article class="exercise-card" data-step={last?.step} aria-labelledby={`exercise-${exercise.id}`}>
      <h3 id={`exercise-${exercise.id}`}>{exercise.plain}</h3>
      <p class="aside">{programme.plain}</p>
      {last && <p class="exercise-step">{stepWords(last, tell)}</p>}
      {!stopped && <Doing exercise={exercise} dose={place.dose} tell={tell} />}
      {!stopped && <Reasons title="Why this one" reasons={offered.why} tell={tell} />}
      {!stopped && <Reasons title="Take care" reasons={offered.care} tell={tell} />}
      {!stopped && done && (
        <p class="exercise-done">
          <button type="button" onClick={() => done("all")}>
            Done
          </button>
          <button type="button" onClick={() => done("part")}>
            Part of it
          </button>
          <button type="button" class="quiet" onClick={() => done("skipped")}>
            Leave it out today
          </button>
        </p>
      )}
      <p class="aside">
        Evidence: {programme.evidence.because} How much to do is a judgement of the authors, checked {exercise.checked}.
      </p>
    </article>
  );
}

function Doing({ exercise, dose, tell }: { exercise: ExerciseEntry; dose: number; tell: Tell }) {
  const amount = exercise.doses[dose];
  return (
    <>
      {isDrawn(exercise.id) && <ExerciseFigure exercise={exercise.id} />}
      {amount && <p class="exercise-dose">{doseWords(amount, exercise.counted_in)}</p>}
      <p>{tell(`exercise_how.${exercise.id}`)}</p>
    </>
  );
}

function Reasons({ title, reasons, tell }: { title: string; reasons: readonly ExerciseReason[]; tell: Tell }) {
  if (reasons.length === 0) return null;
  const told = [...new Set(reasons.map(({ because }) => because))];
  return (
    <>
      <h4>{title}</h4>
      <ul class="exercise-reasons">
        {told.map((because) => (
          <li key={because}>{tell(`exercise_reason.${because}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** What the last session leads to, in a sentence. */
function stepWords({ because, restDays }: NextDose, tell: Tell): string {
  return tell(`exercise_step.${because}`, because === "rested" ? { days: String(restDays) } : undefined);
}
