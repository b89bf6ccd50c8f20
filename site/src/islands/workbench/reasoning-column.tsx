import type { FindingEntry, Reader, Telling } from "@foramen/engine";
import { Consistency } from "../../components/consistency/consistency.tsx";
import { ReaderSwitch } from "../../components/reader-switch/reader-switch.tsx";
import { UrgencyCard } from "../../components/urgency-card/urgency-card.tsx";
import type { Vocabulary } from "../engine/messages.ts";
import type { Answer } from "./answer.ts";
import type { Later } from "./use-later.ts";

interface Props {
  answer: Answer;
  answered: boolean;
  vocabulary: Vocabulary;
  telling: Telling;
  reader: Reader;
  setReader: (reader: Reader) => void;
  later: Later;
  add: (finding: FindingEntry) => void;
}

/** What it points to: how soon, what must not be missed, which cause and which root, and whether it fits together. */
export function ReasoningColumn({ answer, answered, vocabulary, telling, reader, setReader, later, add }: Props) {
  const { assessment, told } = answer;
  if (!assessment) return null;
  const words = told?.[reader] ?? null;
  const { parts } = later;
  const { unusual = false } = assessment.conflict ?? {};
  return (
    <div class="column reasoning">
      <h2 class="column-heading">Reasoning</h2>
      {!assessment.scope.inScope && answered && (
        <div class="notice">
          <b>Outside what Foramen covers.</b> {assessment.scope.reason}
        </div>
      )}
      <UrgencyCard urgency={assessment.urgency} vocabulary={vocabulary} />
      {answered && unusual && <Consistency assessment={assessment} told={words} />}
      {!answered && <p class="empty">Causes and roots stand here as soon as a finding is entered.</p>}
      {answered && assessment.scope.inScope && (
        <>
          {parts && <parts.CannotMiss assessment={assessment} vocabulary={vocabulary} telling={telling} />}
          <ReaderSwitch reader={reader} change={setReader} />
          {parts && (
            <>
              <parts.CauseList assessment={assessment} told={words} vocabulary={vocabulary} telling={telling} />
              <parts.RootMap
                assessment={assessment}
                explained={told !== null}
                telling={telling}
                drawing={<parts.RootDrawing assessment={assessment} skin={later.skin} />}
              />
              <parts.ScanFit assessment={assessment} told={words} vocabulary={vocabulary} telling={telling} />
              <parts.StillOpen assessment={assessment} told={words} vocabulary={vocabulary} add={add} />
              <parts.RestsOn told={words} vocabulary={vocabulary} telling={telling} />
            </>
          )}
          {!unusual && <Consistency assessment={assessment} told={words} />}
        </>
      )}
      <p class="versions">
        Engine {assessment.engine}, knowledge {assessment.knowledge}, input {assessment.inputHash.slice(0, 12)}
      </p>
    </div>
  );
}
