import type { Within } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { numbersOf, servicesOf } from "../../../services/whom-to-call.ts";
import { filled } from "../../../wording/filled.ts";
import { askCare } from "../care.ts";
import type { CareReplies } from "../care-messages.ts";
import type { Part } from "./result.tsx";

/** When to get help after all: the same list that every plan has, by how soon. */
export function ComeBack({ props: { all, services }, assessment: { urgency } }: Part) {
  const [leave, setLeave] = useState<CareReplies["leave"] | "broken" | null>(null);
  useEffect(() => {
    askCare({ kind: "leave" }).then(setLeave, () => setLeave("broken"));
  }, []);
  const here = servicesOf(all.country, services);
  return (
    <>
      <section class="part" aria-labelledby="return">
        <h2 id="return" tabIndex={-1}>
          {words.returnTitle}
        </h2>
        {leave === "broken" ? (
          <p>
            <a href="/#emergency">{words.returnBroken}</a>
          </p>
        ) : (
          leave !== null && <ByTime leave={leave} />
        )}
        {urgency.level === "non-urgent" && <p>{words.returnWeeks}</p>}
      </section>
      <section class="part" aria-labelledby="mood">
        <h2 id="mood">{words.moodTitle}</h2>
        <p>{words.mood}</p>
        {here?.crisis && <p>{filled(words.moodLine, { ...here.crisis })}</p>}
        {here && <p>{filled(words.moodEmergency, { number: numbersOf(here) })}</p>}
      </section>
    </>
  );
}

function ByTime({ leave }: { leave: CareReplies["leave"] }) {
  const times = [...new Set(leave.map(({ within }) => within))];
  return (
    <>
      {ORDER.filter((within) => times.includes(within)).map((within) => (
        <div key={within}>
          <h3>{words.returnWhen[within]}</h3>
          <ul>
            {leave
              .filter((one) => one.within === within)
              .map(({ id, plain }) => (
                <li key={id}>{plain}</li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const ORDER: readonly Within[] = ["now", "hours", "next-day", "two-weeks", "routine"];
