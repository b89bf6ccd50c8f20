import { type FindingEntry, say, type Telling, type Urgency } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { heading } from "../../wording/finding-words.ts";
import { isFirstClick } from "../answer-here/first-click.ts";

interface Props {
  urgency: Urgency;
  vocabulary: Vocabulary;
  telling: Telling;
  answer: (finding: FindingEntry, value: string) => void;
  denyAll: (findings: readonly FindingEntry[]) => void;
}

/** The safety questions still open, in their order; each can be answered where it stands. */
export function SafetyQuestions({ urgency, vocabulary, telling, answer, denyAll }: Props) {
  const { ask, level } = urgency;
  if (ask.length === 0) return null;
  const decided = level === "emergency" || level === "urgent";
  return (
    <section class="panel" aria-labelledby="ask-heading">
      <h2 id="ask-heading" tabIndex={-1}>
        {decided ? "Safety questions still open" : "Ask next"}
      </h2>
      <p class="aside">{say(telling, decided ? "page.screens_decided" : "page.screens_open")}</p>
      {ask.map(({ step, findings }, index) => {
        const screen = vocabulary.screens.find((candidate) => candidate.step === step);
        const open = findings.flatMap((id) => vocabulary.findings[id] ?? []);
        return (
          <details key={step} class="screen" open={index === 0 && !decided}>
            <summary>
              {heading(screen?.label ?? `Step ${step}`)}
              <span class="aside"> {open.length} open</span>
            </summary>
            {screen && <p class="aside">{screen.why}</p>}
            <ul class="questions">
              {open.map((finding) => (
                <li key={finding.id}>
                  <span id={`ask-${finding.id}`}>{finding.ask}</span>
                  <span class="choices">
                    <button
                      type="button"
                      aria-label={`Yes: ${finding.label}`}
                      onClick={(event) => isFirstClick(event) && answer(finding, "present")}
                    >
                      Yes
                    </button>
                    <button
                      type="button"
                      aria-label={`No: ${finding.label}`}
                      onClick={(event) => isFirstClick(event) && answer(finding, "absent")}
                    >
                      No
                    </button>
                  </span>
                </li>
              ))}
            </ul>
            {open.length > 1 && (
              <button type="button" class="quiet" onClick={(event) => isFirstClick(event) && denyAll(open)}>
                None of these {open.length}
              </button>
            )}
          </details>
        );
      })}
    </section>
  );
}
