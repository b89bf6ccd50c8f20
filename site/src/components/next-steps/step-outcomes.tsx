import { chanceWords, type NextStep, nameFor, type Outcome, type Telling, valueWords } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";

interface Props {
  step: NextStep;
  vocabulary: Vocabulary;
  telling: Telling;
}

/** What each possible answer would leave in front: cause, chance of a serious one, and what would be done. */
export function StepOutcomes({ step, vocabulary, telling }: Props) {
  return (
    <dl class="outcomes">
      {step.outcomes.map((outcome) => (
        <div key={outcome.value}>
          <dt>
            {capital(valueWords(telling, step.finding, outcome.value))}
            <span class="aside"> ({chanceWords(telling, outcome.probability)})</span>
          </dt>
          <dd>{left(outcome, vocabulary, telling)}</dd>
        </div>
      ))}
    </dl>
  );
}

function left({ leading, serious, plan }: Outcome, { causes, plans }: Vocabulary, telling: Telling) {
  const cause = causes[leading];
  const care = plans.find(({ id }) => id === plan);
  return (
    <>
      In front: <b>{cause ? nameFor(telling.reader, cause) : leading}</b>. A serious cause:{" "}
      {chanceWords(telling, serious)}.{care && ` What to do: ${nameFor(telling.reader, care).replace(/\.$/, "")}.`}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
