import type { CauseAssessment, FindingRef } from "@foramen/engine";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { IconArray } from "../../../drawings/icon-array/icon-array.tsx";
import { answerSaid } from "../../../journey/answer-said.ts";
import { capital } from "../../../wording/capital.ts";
import { filled } from "../../../wording/filled.ts";
import type { JourneyKnowledge } from "../messages.ts";
import { type ChanceSaid, chanceSaid, isTooWide, likeliest, nameOf, outOf100 } from "./likely.ts";
import type { Part } from "./result.tsx";

/** So many reasons on each side are shown. */
const MOST_REASONS = 4;

/** Up to three causes, in words and where it can be told out of 100, with what speaks for and against each. */
export function Causes({ props: { knowledge }, assessment, told, sureness }: Part) {
  const { shown, rest } = likeliest(assessment);
  const named = new Set(shown.map(({ cause }) => cause?.id));
  const unmissed = assessment.cannotMiss.filter(({ id }) => !named.has(id)).slice(0, 3);
  const first = shown[0]!;
  const { width } = knowledge.thresholds.cannot_tell;
  const rangesBy = sureness === null || sureness === "broken" ? {} : sureness;
  const said = (id: string, chance: number) => chanceSaid(chance, rangesBy[id], sureness, width);
  const isRanged = (id: string) => rangesBy[id] !== undefined && !isTooWide(rangesBy[id], width);
  const firstId = first.cause?.id ?? "plain";
  const firstRange = rangesBy[firstId];
  // What is left over is as unsure as what it is left over from.
  const isRestTold = shown.every(({ cause, chance }) => said(cause?.id ?? "plain", chance).number !== null);
  return (
    <section class="part" aria-labelledby="causes">
      <h2 id="causes" tabIndex={-1}>
        {words.causesTitle}
      </h2>
      <p>{words.causesLead}</p>
      <p class="aside">{words.betweenNote}</p>
      <ol class="likely">
        {shown.map(({ cause, chance }, rank) => (
          <li key={cause?.id ?? "plain"}>
            <h3>{capital(nameOf(cause, knowledge))}</h3>
            <Chance said={said(cause?.id ?? "plain", chance)} first={rank === 0} />
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
            {isRestTold && (
              <p class="likely-chance">
                <b>{outOf100(rest)}</b>
              </p>
            )}
            <p>{words.othersNote}</p>
          </li>
        )}
      </ol>
      {shown.some(({ cause }) => isRanged(cause?.id ?? "plain")) && <p class="aside">{words.rangeNote}</p>}
      {said(firstId, first.chance).number !== null && (
        <div class="causes-picture">
          <IconArray
            count={first.chance * 100}
            {...(firstRange ? { range: [firstRange[0] * 100, firstRange[1] * 100] as const } : {})}
            happens={filled(words.happens, { cause: nameOf(first.cause, knowledge) })}
            otherwise={words.otherwise}
            among={words.among}
          />
        </div>
      )}
      {unmissed.length > 0 && (
        <>
          <h3>{words.cannotMissTitle}</h3>
          <ul>
            {unmissed.map(({ id, probability }) => (
              <li key={id}>
                {[capital(knowledge.causes[id]?.plain ?? id), said(id, probability).number ?? []].flat().join(": ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Chance({ said: { number, sure }, first }: { said: ChanceSaid; first: boolean }) {
  if (sure === words.cannotTell)
    return <p class="likely-chance">{[sure, ...(first ? [words.cannotTellFirst] : [])].join(" ")}</p>;
  return (
    <p class="likely-chance">
      {number !== null && <b>{number}</b>} <span class="aside">{sure}</span>
    </p>
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
