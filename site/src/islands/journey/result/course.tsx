import words from "../../../../../content/en/journey/plan.json" with { type: "json" };
import { IconArray } from "../../../drawings/icon-array/icon-array.tsx";
import { filled } from "../../../wording/filled.ts";
import { tellerOf } from "../../../wording/follow-up-words.ts";
import type { CareReplies } from "../care-messages.ts";

/** The first two points in time: six and twelve weeks. */
const SHOWN = 2;

/** How many people are better by when, as a band, and what speaks for its lower end. */
export function Course({ care: { plan, forecast, words: said } }: { care: CareReplies["care"] }) {
  if (plan.urgency.level === "emergency" || forecast.band.length === 0) return null;
  const tell = tellerOf(said, "patient");
  const of100 = (share: number) => Math.round(share * 100);
  return (
    <section class="part" aria-labelledby="course">
      <h2 id="course">{words.courseTitle}</h2>
      <p>{words.courseLead}</p>
      <div class="course-arrays">
        {forecast.band.slice(0, SHOWN).map(({ weeks, low, high }) => (
          <IconArray
            key={weeks}
            count={of100(low)}
            range={[of100(low), of100(high)]}
            happens={filled(words.better, { weeks })}
            otherwise={words.notBetter}
            among={words.courseAmong}
          />
        ))}
      </div>
      <p class="aside">{tell("forecast.wide")}</p>
      {forecast.slower.length > 0 && (
        <>
          <p>{words.slower}</p>
          <ul>
            {forecast.slower.map(({ because }) => (
              <li key={because}>{tell(`forecast.${because}`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
