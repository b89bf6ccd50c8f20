import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { numbersOf, servicesOf } from "../../../services/whom-to-call.ts";
import { filled } from "../../../wording/filled.ts";
import type { Part } from "./result.tsx";

/** When to get help after all, and whom to call when the pain gets somebody down. */
export function ComeBack({ props: { all, services } }: Part) {
  const here = servicesOf(all.country, services);
  return (
    <>
      <section class="part" aria-labelledby="return">
        <h2 id="return">{words.returnTitle}</h2>
        <p>{words.returnNow}</p>
        <ul>
          {words.returnBullets.map((bullet) => (
            <li key={bullet}>{bullet}</li>
          ))}
        </ul>
        <p>{words.returnDay}</p>
        <p>{words.returnWeeks}</p>
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
