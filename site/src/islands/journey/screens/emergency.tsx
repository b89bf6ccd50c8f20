import words from "../../../../../content/en/journey/emergency.json" with { type: "json" };
import { CareCard } from "../../../components/care-card/care-card.tsx";
import { CountryChoice } from "../../../components/country-choice/country-choice.tsx";
import { saidYesTo } from "../../../journey/interrupts.ts";
import { isAge } from "../../../journey/to-case.ts";
import { departmentOf, numbersOf, servicesOf } from "../../../services/whom-to-call.ts";
import { filled } from "../../../wording/filled.ts";
import type { Replies } from "../messages.ts";
import type { ScreenProps } from "./screen-props.ts";

interface Props extends ScreenProps {
  gate: Replies["gate"];
  country: string;
  goBack: () => void;
}

const SELF_HARM = "self_harm";
/** So many reasons are told; the rest says the same in other words. */
const MOST_REASONS = 3;

/** The whole screen says what to do now, and what to say on the phone. */
export function Emergency({ gate, journey, knowledge, services, country, change, onward, goBack }: Props) {
  const here = servicesOf(country, services);
  const number = here === null ? words.unset : numbersOf(here);
  const department = departmentOf(here);
  const reasons = gate.reasons
    .map((reason, at) => ({ ...reason, plain: gate.because.patient[at], clinical: gate.because.practitioner[at] }))
    .filter(({ code }) => code === "E0" || code === "E1");
  const now = reasons.some(({ within }) => within === "now");
  const said = saidYesTo(reasons, journey).map((id) => knowledge.findings[id]?.ask ?? id);
  const when = now ? words.cardNow : words.cardHours;
  return (
    <>
      <CareCard
        id="emergency"
        level={1}
        strength="emergency"
        spoken={now ? words.spokenNow : words.spokenHours}
        heading={now ? words.titleNow : words.titleHours}
      >
        {reasons.some(({ rule }) => rule === SELF_HARM) && (
          <p>
            <b>{words.selfHarm}</b>{" "}
            {here?.crisis && (
              <a href={`tel:${here.crisis.number.replaceAll(" ", "")}`}>
                {here.crisis.name}: {here.crisis.number}
              </a>
            )}
          </p>
        )}
        {now ? (
          <>
            <Call number={number} known={here?.emergency ?? []} text={words.callNow} />
            <p>{filled(words.callNowNote, { department })}</p>
            <p>{filled(words.goNow, { department })}</p>
          </>
        ) : (
          <>
            <p class="call-line">{filled(words.goHours, { department })}</p>
            <p>{filled(words.goHoursNote, { number })}</p>
            {here?.advice && <p>{filled(words.adviceHours, { ...here.advice })}</p>}
          </>
        )}
        <p>{words.doNot}</p>
        <h2>{words.why}</h2>
        <ul>
          {reasons.slice(0, MOST_REASONS).map(({ rule, plain }) => (
            <li key={rule}>{plain}</li>
          ))}
        </ul>
        <CountryChoice
          label={words.country}
          services={services}
          country={country}
          change={(chosen) => change((before) => ({ ...before, country: chosen }))}
        />
        {here !== null && <p class="aside">{words.recalled}</p>}
      </CareCard>
      <section class="read-out" aria-labelledby="read-out">
        <h2 id="read-out">{words.cardTitle}</h2>
        <p>
          {filled(words.cardIntro, { when })}{" "}
          {isAge(journey.person.age) && filled(words.cardAge, { age: journey.person.age })}
        </p>
        {journey.medicines.length > 0 && <p>{filled(words.cardTake, { medicines: journey.medicines.join(", ") })}</p>}
        {said.length > 0 && (
          <>
            <p>{words.cardYes}</p>
            <ul>
              {said.map((ask) => (
                <li key={ask}>{ask}</li>
              ))}
            </ul>
          </>
        )}
        <h3>{words.cardForClinician}</h3>
        <ul class="for-clinician">
          {reasons.map(({ rule, clinical, action }) => (
            <li key={rule}>
              {clinical} {action}
            </li>
          ))}
        </ul>
        <button type="button" class="quiet" onClick={() => print()}>
          {words.print}
        </button>
      </section>
      <div class="after-emergency">
        <button type="button" onClick={goBack}>
          {words.mistake}
        </button>
        <button type="button" onClick={onward}>
          {words.goOn}
        </button>
        <p class="aside">{words.goOnNote}</p>
      </div>
    </>
  );
}

function Call({ number, known, text }: { number: string; known: readonly string[]; text: string }) {
  const line = filled(text, { number });
  return (
    <p class="call-line">
      {known[0] === undefined ? line : <a href={`tel:${known[0].replaceAll(" ", "")}`}>{line}</a>}
    </p>
  );
}
