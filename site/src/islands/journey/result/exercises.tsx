import words from "../../../../../content/en/journey/plan.json" with { type: "json" };
import { ExerciseCard } from "../../../components/exercise-card/exercise-card.tsx";
import { tellerOf } from "../../../wording/follow-up-words.ts";
import type { CareReplies } from "../care-messages.ts";
import { Fold } from "./fold.tsx";

/** Two to four exercises to begin with, as figures with their dose; or why there are none. */
export function Exercises({ care: { exercises, programmes, words: said } }: { care: CareReplies["care"] }) {
  const tell = tellerOf(said, "patient");
  return (
    <Fold id="exercises" title={words.exercisesTitle}>
      {exercises.kind === "none" ? (
        <>
          <p>{words.exercisesNone}</p>
          <ul>
            {exercises.why.map(({ because }) => (
              <li key={because}>{tell(`exercise_reason.${because}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{words.exercisesLead}</p>
          <div class="exercise-cards">
            {exercises.offered.map((offered) => (
              <ExerciseCard key={offered.id} programme={programmes[offered.id]!} offered={offered} tell={tell} />
            ))}
          </div>
        </>
      )}
    </Fold>
  );
}
