import { aboutRangeWords, type CauseAssessment, type FindingRef } from "@foramen/engine";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { IconArray } from "../../../drawings/icon-array/icon-array.tsx";
import { answerSaid } from "../../../journey/answer-said.ts";
import { capital } from "../../../wording/capital.ts";
import { filled } from "../../../wording/filled.ts";
import type { JourneyKnowledge } from "../messages.ts";
import { askable } from "./askable.ts";
import { Chance } from "./chance.tsx";
import { chanceSaid, idOf, likeliest, nameOf, scaleNote, stepsOf } from "./likely.ts";
import type { Part } from "./result.tsx";

/** So many reasons on each side are shown. */
const MOST_REASONS = 4;
const MOST_UNMISSED = 3;

/** Up to three causes, how likely each is and how sure that is, with what speaks for and against it. */
export function Causes({ props: { knowledge }, assessment, told, sureness }: Part) {
  const { shown, rest } = likeliest(assessment, knowledge);
  const named = new Set(shown.map(({ cause }) => cause?.id));
  const unmissed = assessment.cannotMiss.filter(({ id }) => !named.has(id)).slice(0, MOST_UNMISSED);
  const ranges = sureness === null || sureness === "broken" ? {} : sureness;
  const telling = { knowledge, reader: "patient" } as const;
  const steps = stepsOf(knowledge);
  const first = shown[0]!;
  const firstRange = ranges[idOf(first.cause)];
  return (
    <section class="part" aria-labelledby="causes">
      <h2 id="causes" tabIndex={-1}>
        {words.causesTitle}
      </h2>
      <p>{words.causesLead}</p>
      <ol class="likely">
        {shown.map(({ cause, chance }, rank) => (
          <li key={idOf(cause)}>
            <h3>{capital(nameOf(cause, knowledge))}</h3>
            <Chance
              said={chanceSaid({ id: idOf(cause), chance }, sureness, knowledge)}
              {...{ chance, steps }}
              {...(rank === 0 ? { cannotTell: words.cannotTellFirst } : {})}
            />
            {cause === null ? (
              <p>{words.plainPainNote}</p>
            ) : (
              <Reasons cause={cause} knowledge={knowledge} explained={told !== null} />
            )}
          </li>
        ))}
        {rest >= 0.01 && (
          <li key="rest">
            <h3>{capital(words.others)}</h3>
            <p>{words.othersNote}</p>
          </li>
        )}
      </ol>
      {firstRange && (
        <>
          <p class="aside">{scaleNote(knowledge)}</p>
          <details class="causes-picture">
            <summary>{words.asPeople}</summary>
            <IconArray
              count={first.chance * 100}
              range={[firstRange[0] * 100, firstRange[1] * 100]}
              happens={filled(words.happens, { cause: nameOf(first.cause, knowledge) })}
              otherwise={words.otherwise}
              among={words.among}
            />
          </details>
        </>
      )}
      {unmissed.length > 0 && (
        <>
          <h3>{words.cannotMissTitle}</h3>
          <ul>
            {unmissed.map(({ id }) => (
              <li key={id}>
                {[capital(knowledge.causes[id]?.plain ?? id), ranges[id] ? aboutRangeWords(telling, ranges[id]) : []]
                  .flat()
                  .join(": ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Reasons({
  cause,
  knowledge,
  explained,
}: {
  cause: CauseAssessment;
  knowledge: JourneyKnowledge;
  explained: boolean;
}) {
  const quote = (said: FindingRef) => quoted(said, knowledge);
  const lists = [
    { title: words.for, items: cause.for.slice(0, MOST_REASONS).map(quote), none: words.noFor },
    { title: words.against, items: cause.against.slice(0, MOST_REASONS).map(quote), none: words.noAgainst },
    {
      title: words.unknown,
      items: askable(cause.missing, knowledge.findings)
        .slice(0, MOST_REASONS)
        .map(({ finding }) => knowledge.findings[finding]?.ask ?? finding),
      none: null,
    },
  ];
  return (
    <>
      {cause.serious && <p>{words.serious}</p>}
      {explained && (
        <details>
          <summary>
            {words.why}
            <span class="visually-hidden">: {knowledge.causes[cause.id]?.plain ?? cause.label}</span>
          </summary>
          {lists.map(
            ({ title, items, none }) =>
              (items.length > 0 || none !== null) && (
                <div key={title}>
                  <h4>{title}</h4>
                  {items.length === 0 ? (
                    <p class="aside">{none}</p>
                  ) : (
                    <ul>
                      {[...new Set(items)].map((item) => (
                        <li key={item}>{item}</li>
                      ))}
                    </ul>
                  )}
                </div>
              ),
          )}
        </details>
      )}
    </>
  );
}

/** The question, and what was answered. */
export function quoted({ finding, value }: FindingRef, knowledge: JourneyKnowledge): string {
  const question = knowledge.findings[finding]?.ask ?? finding;
  if (value === undefined || value === "present") return filled(words.saidYes, { question });
  if (value === "absent") return filled(words.saidNo, { question });
  return filled(words.saidOther, { question, value: answerSaid(value, knowledge.findings[finding]) });
}
