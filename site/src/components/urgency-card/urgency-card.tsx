import { furtherAction, say, type Urgency } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { findingWords } from "../../wording/finding-words.ts";
import { actionBeside, urgencyWords } from "../../wording/urgency-words.ts";

const SHOWN = 5;

/** How soon somebody must look, in one of three strengths (or: not enough known), with what to do and why. */
export function UrgencyCard({ urgency, vocabulary }: { urgency: Urgency; vocabulary: Vocabulary }) {
  const { sign, word, call } = urgencyWords(urgency);
  const [first, rest] = [urgency.reasons.slice(0, SHOWN), urgency.reasons.slice(SHOWN)];
  const action = actionBeside(urgency);
  const sources = sourcesOf(urgency, vocabulary);
  return (
    <section class={`urgency urgency-${urgency.level}`} aria-labelledby="urgency-heading" data-level={urgency.level}>
      <h2 id="urgency-heading" tabIndex={-1}>
        <span class="urgency-sign" aria-hidden="true">
          {sign}
        </span>
        <span>
          <span class="urgency-word">{word}</span>
          <span class="visually-hidden">: </span>
          <span class="urgency-call">{call}</span>
        </span>
      </h2>
      <div class="urgency-body">
        {action && <p class="urgency-action">{action}</p>}
        {first.length > 0 && (
          <>
            <h3>Why</h3>
            <ul class="reasons">
              {first.map((reason) => (
                <Reason
                  key={reason.rule}
                  reason={reason}
                  further={furtherAction(urgency, reason)}
                  vocabulary={vocabulary}
                />
              ))}
            </ul>
          </>
        )}
        {rest.length > 0 && (
          <details>
            <summary>{rest.length === 1 ? "1 more reason" : `${rest.length} more reasons`}</summary>
            <ul class="reasons">
              {rest.map((reason) => (
                <Reason
                  key={reason.rule}
                  reason={reason}
                  further={furtherAction(urgency, reason)}
                  vocabulary={vocabulary}
                />
              ))}
            </ul>
          </details>
        )}
        {sources.length > 0 && (
          <details>
            <summary>{sources.length === 1 ? "Source" : `${sources.length} sources`}</summary>
            <ul class="reasons aside">
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

interface ReasonProps {
  reason: Urgency["reasons"][number];
  /** What it asks for beyond the instruction above. */
  further: string;
  vocabulary: Vocabulary;
}

function Reason({ reason, further, vocabulary }: ReasonProps) {
  const telling = { knowledge: vocabulary, reader: "practitioner" } as const;
  const presumed = (reason.presumed ?? []).map((one) => say(telling, `urgency.presumed_${one}`));
  const unanswered = (reason.unanswered ?? []).map((id) => {
    const { ask: question = id, label = id } = vocabulary.findings[id] ?? {};
    return say(telling, "urgency.unanswered", { question, finding: label });
  });
  const found = reason.findings.map((finding) => findingWords({ finding }, vocabulary.findings));
  return (
    <li>
      {[reason.because, ...presumed, ...unanswered].join(" ")}
      {further !== "" && <b> {further}</b>}
      {found.length > 0 && <span class="aside"> From: {found.join("; ")}.</span>}
      {reason.sources.length === 0 && <span class="aside"> No source yet: to be confirmed.</span>}
    </li>
  );
}

/** Every source once, though several reasons may rest on it. */
function sourcesOf(urgency: Urgency, vocabulary: Vocabulary): string[] {
  const ids = new Set(urgency.reasons.flatMap((reason) => reason.sources));
  return [...ids].map((id) => vocabulary.sources[id] ?? id);
}
