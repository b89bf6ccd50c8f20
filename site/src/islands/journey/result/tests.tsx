import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { Fold } from "./fold.tsx";
import type { Part } from "./result.tsx";

/** So many steps are named. */
const MOST_STEPS = 3;

/** Whether a test would change what is best to do now. */
export function Tests({ assessment: { urgency, testing, nextSteps }, told }: Part) {
  if (testing === null || told === null) return null;
  const steps = (told.next?.topics ?? []).slice(0, MOST_STEPS);
  const useful = testing.wouldChange && nextSteps.some(({ changesPlan }) => changesPlan);
  return (
    <Fold id="tests" title={words.testsTitle}>
      {urgency.level === "emergency" ? (
        <p>{words.testsUrgent}</p>
      ) : useful ? (
        <>
          <p>{words.testsYes}</p>
          <ul>
            {steps.map(({ about, title }) => (
              <li key={about}>{title}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.testsNo}</p>
      )}
    </Fold>
  );
}
