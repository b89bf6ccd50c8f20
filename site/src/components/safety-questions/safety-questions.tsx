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

const YES_OR_NO = [
  ["present", "Yes"],
  ["absent", "No"],
] as const;

/** So many groups of questions stand in sight. */
const SHOWN = 3;

/** The safety questions still open, in their order, the first groups in sight; each can be answered where it stands. */
export function SafetyQuestions({ urgency, vocabulary, telling, answer, denyAll }: Props) {
  const { ask, level } = urgency;
  if (ask.length === 0) return null;
  const decided = level === "emergency" || level === "urgent";
  const rest = ask.slice(SHOWN);
  const group = ({ step, findings }: Urgency["ask"][number], index: number) => {
    const screen = vocabulary.screens.find((candidate) => candidate.step === step);
    const open = findings.flatMap((id) => vocabulary.findings[id] ?? []);
    const deniable = open.filter(isYesOrNo);
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
                {choicesFor(finding).map(([value, word]) => (
                  <button
                    key={value}
                    type="button"
                    aria-label={`${word}: ${finding.label}`}
                    onClick={(event) => isFirstClick(event) && answer(finding, value)}
                  >
                    {word}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
        {deniable.length > 1 && (
          <button type="button" class="quiet" onClick={(event) => isFirstClick(event) && denyAll(deniable)}>
            None of these {deniable.length}
          </button>
        )}
      </details>
    );
  };
  return (
    <section class="panel" aria-labelledby="ask-heading">
      <h2 id="ask-heading" tabIndex={-1}>
        {decided ? "Safety questions still open" : "Ask next"}
      </h2>
      <p class="aside">{say(telling, decided ? "page.screens_decided" : "page.screens_open")}</p>
      {ask.slice(0, SHOWN).map(group)}
      {rest.length > 0 && (
        <details>
          <summary>
            {rest.length} more {rest.length === 1 ? "group" : "groups"}
            <span class="aside"> {rest.flatMap(({ findings }) => findings).length} open</span>
          </summary>
          {rest.map((one, index) => group(one, index + SHOWN))}
        </details>
      )}
    </section>
  );
}

/** A number of weeks is neither yes nor no. */
function choicesFor({ bands = [], units = "", ...finding }: FindingEntry): readonly (readonly [string, string])[] {
  return isYesOrNo(finding) ? YES_OR_NO : bands.map((band) => [band, `${band} ${units}`]);
}

function isYesOrNo({ type }: Pick<FindingEntry, "type">): boolean {
  return type === "boolean";
}
