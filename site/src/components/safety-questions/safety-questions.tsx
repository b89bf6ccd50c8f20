import type { FindingEntry, Urgency } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { heading } from "../../wording/finding-words.ts";

interface Props {
  urgency: Urgency;
  vocabulary: Vocabulary;
  answer: (finding: FindingEntry, value: "present" | "absent") => void;
  denyAll: (findings: readonly FindingEntry[]) => void;
}

/** The second click of a double click lands on the question that has moved into its place: it answers nothing. */
function once(event: MouseEvent): boolean {
  return event.detail <= 1;
}

/** The safety questions still open, in their order; each can be answered where it stands. */
export function SafetyQuestions({ urgency, vocabulary, answer, denyAll }: Props) {
  const { ask, level } = urgency;
  if (ask.length === 0) return null;
  const decided = level === "emergency" || level === "urgent";
  return (
    <section class="panel" aria-labelledby="ask-heading">
      <h2 id="ask-heading">{decided ? "Safety questions still open" : "Ask next"}</h2>
      <p class="aside">
        {decided
          ? "They cannot lower the urgency. Do not let them delay what has to be done."
          : "Until these are answered, nothing can be called not urgent."}
      </p>
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
                      onClick={(event) => once(event) && answer(finding, "present")}
                    >
                      Yes
                    </button>
                    <button
                      type="button"
                      aria-label={`No: ${finding.label}`}
                      onClick={(event) => once(event) && answer(finding, "absent")}
                    >
                      No
                    </button>
                  </span>
                </li>
              ))}
            </ul>
            {open.length > 1 && (
              <button type="button" class="quiet" onClick={(event) => once(event) && denyAll(open)}>
                None of these {open.length}
              </button>
            )}
          </details>
        );
      })}
    </section>
  );
}
