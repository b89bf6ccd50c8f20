import type { Assessment, Case, FindingEntry } from "@foramen/engine";
import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { change, EMPTY, toCase } from "../../case/entered-case.ts";
import { CannotMiss } from "../../components/cannot-miss/cannot-miss.tsx";
import { CauseList } from "../../components/cause-list/cause-list.tsx";
import { type Example, Examples } from "../../components/examples/examples.tsx";
import { FindingRow } from "../../components/finding-row/finding-row.tsx";
import { FindingSearch } from "../../components/finding-search/finding-search.tsx";
import { Person } from "../../components/person/person.tsx";
import { RootMap } from "../../components/root-map/root-map.tsx";
import { SafetyQuestions } from "../../components/safety-questions/safety-questions.tsx";
import { StillOpen } from "../../components/still-open/still-open.tsx";
import { UrgencyCard } from "../../components/urgency-card/urgency-card.tsx";
import { findingWords } from "../../wording/finding-words.ts";
import { spokenUrgency, urgencyWords } from "../../wording/urgency-words.ts";
import { EngineClient, type Port } from "../engine/engine-client.ts";
import type { Refusal, Vocabulary } from "../engine/messages.ts";

/** What the page shows of the engine's work. */
interface Answer {
  readonly assessment: Assessment | null;
  /** The case that it answers; while it is not the one in the form, the answer is being worked out. */
  readonly given: Case | null;
  /** Roots, patterns and reasons are there too. */
  readonly explained: boolean;
  readonly refusal: Refusal | null;
  readonly broken: string | null;
}

const NOTHING_YET: Answer = { assessment: null, given: null, explained: false, refusal: null, broken: null };

/** The workbench: what is known on one side, what it points to on the other; worked out anew at every change. */
export function Workbench() {
  const [entered, dispatch] = useReducer(change, EMPTY);
  const [vocabulary, setVocabulary] = useState<Vocabulary | null>(null);
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const [answer, setAnswer] = useState<Answer>(NOTHING_YET);
  const [said, setSaid] = useState("");
  const engine = useRef<EngineClient | null>(null);
  const top = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const worker = new Worker(new URL("../engine/worker.ts", import.meta.url), { type: "module" });
    engine.current = new EngineClient(worker as Port, {
      ready: setVocabulary,
      answered: (assessment, given, explained) =>
        setAnswer({ assessment, given, explained, refusal: null, broken: null }),
      refused: (refusal) => setAnswer((before) => ({ ...before, refusal, broken: null })),
      broken: (broken) => setAnswer({ ...NOTHING_YET, broken }),
    });
    fetch("/examples.json")
      .then((response) => (response.ok ? response.json() : []))
      .then(setExamples, () => setExamples([]));
    return () => worker.terminate();
  }, []);

  const given = useMemo(() => (vocabulary ? toCase(entered, vocabulary.findings) : null), [vocabulary, entered]);
  useEffect(() => {
    if (given) engine.current?.assess(given);
  }, [given]);

  const { assessment, refusal, broken, explained } = answer;
  const answered = (answer.given?.findings?.length ?? 0) > 0;
  const busy = !broken && !refusal && answer.given !== given;
  const urgency = assessment?.urgency;
  useEffect(() => {
    if (!urgency || busy || !answered) return;
    // Only what stands still is read out: a screen reader must not be interrupted at every key.
    const timer = setTimeout(() => setSaid(spokenUrgency(urgency)), 600);
    return () => clearTimeout(timer);
  }, [urgency, busy, answered]);

  const add = (
    finding: FindingEntry,
    how: { side?: "left" | "right" | "bilateral" | "unknown"; value?: string } = {},
  ) => {
    dispatch({ type: "add", finding, ...how });
    setSaid(
      `Added: ${findingWords({ finding: finding.id, ...(how.side ? { side: how.side } : {}), ...(how.value ? { value: how.value } : {}) }, vocabulary?.findings ?? {})}`,
    );
  };
  const reset = () => {
    dispatch({ type: "reset" });
    setSaid("Everything was cleared.");
    top.current?.focus();
  };
  const refusedRow = Number(/^findings\[(\d+)\]/.exec(refusal?.where ?? "")?.[1] ?? Number.NaN);
  const started = entered.rows.length > 0;

  return (
    <div class="workbench">
      <p class="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      <section class="known" aria-labelledby="known-heading">
        <div class="known-top">
          <h2 id="known-heading" ref={top} tabIndex={-1}>
            What is known
          </h2>
          <span class="tools">
            <button type="button" class="quiet" disabled={!started} onClick={() => print()}>
              Print
            </button>
            <button type="button" class="quiet" onClick={reset}>
              Start again
            </button>
          </span>
        </div>
        <Person entered={entered} change={(by) => dispatch({ type: "person", change: by })} />
        <FindingSearch findings={vocabulary?.findings ?? null} add={add} />
        {refusal && (
          <div class="notice" role="alert">
            <b>This cannot be so.</b> {refusal.message} The answer shown is the one before it.
          </div>
        )}
        {started ? (
          <ul class="rows" aria-label="Findings entered">
            {entered.rows.map((row, index) => (
              <FindingRow
                key={row.key}
                row={row}
                finding={vocabulary?.findings[row.id]}
                refused={index === refusedRow}
                edit={(by) => dispatch({ type: "edit", key: row.key, change: by })}
                remove={() => {
                  dispatch({ type: "remove", key: row.key });
                  document.getElementById("finding-search")?.focus();
                }}
              />
            ))}
          </ul>
        ) : (
          <p class="empty">No finding yet. Start with what the person complains of.</p>
        )}
        {(entered.conditions.length > 0 || entered.medications.length > 0) && (
          <p class="aside">
            Also known: {[...entered.conditions, ...entered.medications.map(({ drug }) => drug)].join(", ")}.
          </p>
        )}
        <Examples
          examples={examples}
          show={(example) => {
            dispatch({ type: "load", case: example.case });
            setSaid(`Shown: ${example.name}`);
          }}
        />
      </section>
      <section
        class="answer"
        aria-label="What it points to"
        aria-busy={busy}
        data-ready={vocabulary !== null && !busy}
        data-explained={explained && !busy}
      >
        {broken && (
          <div class="notice" role="alert">
            <b>No answer can be given:</b> {broken}. Load the page again. If somebody may be in danger, do not wait for
            this page: get help as you would without it.
          </div>
        )}
        {urgency && answered && (
          <a class="urgency-bar" data-level={urgency.level} href="#urgency-heading">
            {urgencyWords(urgency).word}: {urgencyWords(urgency).call}
          </a>
        )}
        {!assessment && !broken && <p class="panel">Getting ready ...</p>}
        {assessment && vocabulary && (
          <>
            {!assessment.scope.inScope && answered && (
              <div class="notice">
                <b>Outside what Foramen covers.</b> {assessment.scope.reason}
              </div>
            )}
            <UrgencyCard urgency={assessment.urgency} vocabulary={vocabulary} />
            <SafetyQuestions
              urgency={assessment.urgency}
              vocabulary={vocabulary}
              answer={(finding, value) => add(finding, { value })}
              denyAll={(findings) => {
                dispatch({ type: "deny-all", findings });
                setSaid(`${findings.length} findings added as absent.`);
              }}
            />
            {answered && assessment.scope.inScope && (
              <>
                {assessment.conflict && assessment.conflict.explanation !== "" && (
                  <div class="notice">{assessment.conflict.explanation}</div>
                )}
                <CauseList assessment={assessment} vocabulary={vocabulary} />
                {explained ? (
                  <RootMap assessment={assessment} vocabulary={vocabulary} />
                ) : (
                  <p class="panel aside">Working out roots and reasons ...</p>
                )}
                <CannotMiss assessment={assessment} />
                <StillOpen assessment={assessment} vocabulary={vocabulary} add={add} />
              </>
            )}
            <p class="versions">
              Engine {assessment.engine}, knowledge {assessment.knowledge}, input {assessment.inputHash.slice(0, 12)}
            </p>
          </>
        )}
      </section>
    </div>
  );
}
