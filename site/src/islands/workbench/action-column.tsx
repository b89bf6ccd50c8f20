import type { FindingEntry, Telling } from "@foramen/engine";
import { type Example, Examples } from "../../components/examples/examples.tsx";
import { Panel } from "../../components/panel/panel.tsx";
import type { Supposed } from "../../components/what-if/what-if.tsx";
import { briefOf } from "../engine/brief.ts";
import type { Vocabulary } from "../engine/messages.ts";
import type { Told } from "../engine/told.ts";
import type { Answer } from "./answer.ts";
import type { CareState } from "./use-care.ts";
import type { HandOverState } from "./use-hand-over.ts";
import type { Later } from "./use-later.ts";
import type { WhatIfState } from "./use-what-if.ts";

interface Props {
  answer: Answer;
  answered: boolean;
  words: Told | null;
  vocabulary: Vocabulary;
  telling: Telling;
  supposed: readonly Supposed[];
  whatIf: WhatIfState;
  care: CareState;
  later: Later;
  handOver: HandOverState;
  answerNext: (finding: FindingEntry, value: string) => void;
  enterSupposed: (supposed: Supposed, value: string) => void;
  examples: readonly Example[];
  showExample: (example: Example) => void;
}

/** What to do: what to find out next, what would change the picture, and what is taken along. */
export function ActionColumn(props: Props) {
  const { answer, answered, words, vocabulary, telling } = props;
  const { assessment } = answer;
  const { parts } = props.later;
  if (!assessment) return null;
  return (
    <div class="column action">
      <h2 id="action-heading" class="column-heading" tabIndex={-1}>
        Action
      </h2>
      {!answered && (
        <>
          <p class="empty">What to find out next, what would change the picture and what can be copied stand here.</p>
          <Examples examples={props.examples} show={props.showExample} />
        </>
      )}
      {answered && assessment.scope.inScope && (
        <>
          {parts && (
            <parts.NextSteps
              assessment={assessment}
              told={words}
              vocabulary={vocabulary}
              telling={telling}
              answer={props.answerNext}
            />
          )}
          {parts && <parts.CarePanels state={props.care} />}
          {parts && (
            <Panel id="what-if-heading" heading="What if?">
              <parts.WhatIf
                supposed={props.supposed}
                now={briefOf(assessment)}
                suppositions={props.whatIf.suppositions}
                ask={props.whatIf.suppose}
                vocabulary={vocabulary}
                telling={telling}
                enter={props.enterSupposed}
              />
            </Panel>
          )}
          {parts && <parts.WouldChange told={words} telling={telling} />}
        </>
      )}
      {answered && parts && (
        <Panel id="take-heading" heading="Take along">
          <parts.HandOver {...props.handOver} />
        </Panel>
      )}
    </div>
  );
}
