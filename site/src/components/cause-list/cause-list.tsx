import type { Assessment, CauseAssessment } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { between, figureOf100, outOf100, strengthOf } from "../../wording/chance.ts";
import { findingWords, heading, siteWords } from "../../wording/finding-words.ts";
import { ChanceBar } from "./chance-bar.tsx";

const SHOWN = 6;

/** The specific causes in order of their chance, each with where, for and against; non-specific pain stands apart. */
export function CauseList({ assessment, vocabulary }: { assessment: Assessment; vocabulary: Vocabulary }) {
  const { causes, nonSpecific } = assessment;
  return (
    <section class="panel" aria-labelledby="causes-heading">
      <h2 id="causes-heading">What may be the cause</h2>
      <p class="aside">
        Out of 100 people with the same findings: in how many this is the main cause. Other causes may be there beside
        it.
      </p>
      <ol class="causes">
        {causes.slice(0, SHOWN).map((cause, index) => (
          <Cause key={cause.id} cause={cause} vocabulary={vocabulary} open={index === 0} />
        ))}
      </ol>
      {causes.length > SHOWN && (
        <details>
          <summary>{causes.length - SHOWN} less likely causes</summary>
          <ol class="causes" start={SHOWN + 1}>
            {causes.slice(SHOWN).map((cause) => (
              <Cause key={cause.id} cause={cause} vocabulary={vocabulary} open={false} />
            ))}
          </ol>
        </details>
      )}
      <div class="non-specific">
        <h3>No single cause found (non-specific pain)</h3>
        <ChanceBar probability={nonSpecific.probability} />
        <p class="chance">
          <Chance probability={nonSpecific.probability} interval={nonSpecific.interval90} />
        </p>
      </div>
    </section>
  );
}

function Cause({ cause, vocabulary, open }: { cause: CauseAssessment; vocabulary: Vocabulary; open: boolean }) {
  const plain = vocabulary.causes[cause.id];
  return (
    <li class="cause" data-cause={cause.id}>
      <details open={open}>
        <summary>
          <span class="cause-name">
            {cause.label}
            {cause.serious && <span class="serious">◆ serious</span>}
          </span>
          <span class="chance">
            <Chance probability={cause.principal} interval={cause.interval90} />
          </span>
          <ChanceBar probability={cause.principal} serious={cause.serious} />
        </summary>
        {plain && <p>{heading(plain)}.</p>}
        <p class="aside">
          As the main cause or beside it: {outOf100(cause.probability)}. Before any finding, in such a person:{" "}
          {outOf100(cause.prior)}.
        </p>
        {cause.sites.length > 0 && (
          <p>
            <b>Where, if it is this:</b>{" "}
            {cause.sites
              .slice(0, 4)
              .map((site) => `${siteWords(site)} (${figureOf100(site.probability)})`)
              .join("; ")}
          </p>
        )}
        <Weights title="For" weights={cause.for} vocabulary={vocabulary} />
        <Weights title="Against" weights={cause.against} vocabulary={vocabulary} />
        {cause.missing.length > 0 && (
          <p>
            <b>Not known yet:</b>{" "}
            {cause.missing
              .slice(0, 5)
              .map((said) => findingWords(said, vocabulary.findings))
              .join("; ")}
          </p>
        )}
      </details>
    </li>
  );
}

function Weights({
  title,
  weights,
  vocabulary,
}: {
  title: string;
  weights: CauseAssessment["for"];
  vocabulary: Vocabulary;
}) {
  if (weights.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul class="weights">
        {weights.slice(0, 8).map((weight) => {
          const { word, factor } = strengthOf(weight.weight);
          return (
            <li key={`${weight.finding} ${weight.side} ${weight.level}`}>
              {findingWords(weight, vocabulary.findings)}
              <span class="aside">
                {" "}
                {word}, odds {factor}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Chance({ probability, interval }: { probability: number; interval: readonly [number, number] | null }) {
  const range = between(interval);
  return (
    <>
      <b>{figureOf100(probability)}</b> out of 100{range && <span class="aside"> ({range})</span>}
    </>
  );
}
