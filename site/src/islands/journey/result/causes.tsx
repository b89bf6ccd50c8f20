import type { CauseAssessment, FindingRef } from "@foramen/engine";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { IconArray } from "../../../drawings/icon-array/icon-array.tsx";
import { answerSaid } from "../../../journey/answer-said.ts";
import { capital } from "../../../wording/capital.ts";
import { filled } from "../../../wording/filled.ts";
import type { JourneyKnowledge } from "../messages.ts";
import { howSure, likeliest, nameOf, outOf100 } from "./likely.ts";
import type { Part } from "./result.tsx";

/** So many reasons on each side are shown. */
const MOST_REASONS = 4;

/** A range wider than this would colour everybody: it is told in words alone. */
const WIDEST_DRAWN = 0.8;

/** Up to three causes, in words and out of 100, with what speaks for and against each. */
export function Causes({ props: { knowledge }, assessment, told, sureness }: Part) {
  const { shown, rest } = likeliest(assessment);
  const named = new Set(shown.map(({ cause }) => cause?.id));
  const unmissed = assessment.cannotMiss.filter(({ id }) => !named.has(id)).slice(0, 3);
  const first = shown[0]!;
  const { width } = knowledge.thresholds.cannot_tell;
  const rangesBy = sureness === null || sureness === "broken" ? {} : sureness;
  const rangeOf = (id: string) => {
    const range = rangesBy[id];
    return range && range[1] - range[0] < WIDEST_DRAWN ? { range: [range[0] * 100, range[1] * 100] as const } : {};
  };
  return (
    <section class="part" aria-labelledby="causes">
      <h2 id="causes" tabIndex={-1}>
        {words.causesTitle}
      </h2>
      <p>{words.causesLead}</p>
      <p class="aside">{words.betweenNote}</p>
      <div class="causes-picture">
        <IconArray
          count={first.chance * 100}
          {...rangeOf(first.cause?.id ?? "plain")}
          happens={filled(words.happens, { cause: nameOf(first.cause, knowledge) })}
          otherwise={words.otherwise}
          among={words.among}
        />
      </div>
      <ol class="likely">
        {shown.map(({ cause, chance }) => (
          <li key={cause?.id ?? "plain"}>
            <h3>{capital(nameOf(cause, knowledge))}</h3>
            <p class="likely-chance">
              <b>{outOf100(chance)}</b>{" "}
              <span class="aside">{howSure(chance, rangesBy[cause?.id ?? "plain"], sureness, width)}</span>
            </p>
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
            <p class="likely-chance">
              <b>{outOf100(rest)}</b>
            </p>
            <p>{words.othersNote}</p>
          </li>
        )}
      </ol>
      {unmissed.length > 0 && (
        <>
          <h3>{words.cannotMissTitle}</h3>
          <ul>
            {unmissed.map(({ id, probability }) => (
              <li key={id}>
                {capital(knowledge.causes[id]?.plain ?? id)}: {outOf100(probability)}
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
      items: cause.missing.slice(0, MOST_REASONS).map(({ finding }) => knowledge.findings[finding]?.ask ?? finding),
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
