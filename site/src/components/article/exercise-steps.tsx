import type { ExerciseDose, ExerciseEntry } from "@foramen/engine";
import { ExerciseFigure } from "../../drawings/exercise/exercise-figure.tsx";
import { isDrawn } from "../../drawings/exercise/exercises.ts";

/** The exercises of a programme as drawings, the gentlest first, each with the amount to begin with. */
export function ExerciseSteps({ exercises }: { exercises: readonly ExerciseEntry[] }) {
  if (exercises.length === 0) return null;
  return (
    <section class="exercise-steps" aria-labelledby="steps-heading">
      <h2 id="steps-heading">How it is done</h2>
      <ol>
        {exercises.map(({ id, plain, doses, counted_in }) => (
          <li key={id}>
            <h3>{plain}</h3>
            {isDrawn(id) && <ExerciseFigure exercise={id} />}
            {doses[0] && <p class="aside">To begin with: {doseWords(doses[0], counted_in)}.</p>}
          </li>
        ))}
      </ol>
      <p class="aside">
        Begin with the first. Go on to the next when it is easy. How much to do is a judgement of the authors; stop if
        it makes your leg hurt more.
      </p>
    </section>
  );
}

/** An amount in words: "5 times, held for 5 seconds, 2 times a day". */
export function doseWords(
  { sets, repetitions, hold_seconds, per_day, days_per_week }: ExerciseDose,
  countedIn?: ExerciseEntry["counted_in"],
): string {
  const round =
    sets > 1
      ? `${sets} rounds of ${repetitions}${countedIn === undefined ? "" : ` ${countedIn}`}`
      : `${repetitions} ${countedIn ?? (repetitions === 1 ? "time" : "times")}`;
  const held = hold_seconds > 1 ? `, held for ${hold_seconds} seconds` : "";
  const daily = per_day > 1 ? `, ${per_day} times a day` : "";
  const weekly = days_per_week < 7 ? `, ${days_per_week} days a week` : per_day > 1 ? "" : ", every day";
  return `${round}${held}${daily}${weekly}`;
}
