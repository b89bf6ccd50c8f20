import words from "../../../../../content/en/journey/plan.json" with { type: "json" };
import { ForecastBands } from "../../../components/forecast-bands/forecast-bands.tsx";
import { tellerOf } from "../../../wording/follow-up-words.ts";
import type { CareReplies } from "../care-messages.ts";
import { Fold } from "./fold.tsx";

/** How many people are better by when, as a band, and what speaks for its lower end. */
export function Course({ care: { plan, forecast, words: said } }: { care: CareReplies["care"] }) {
  if (plan.urgency.level === "emergency" || forecast.band.length === 0) return null;
  return (
    <Fold id="course" title={words.courseTitle}>
      <ForecastBands forecast={forecast} tell={tellerOf(said, "patient")} />
    </Fold>
  );
}
