import type { FindingEntry, Reader, Telling } from "@foramen/engine";
import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { change, EMPTY, toCase } from "../../case/entered-case.ts";
import { CannotMiss } from "../../components/cannot-miss/cannot-miss.tsx";
import { CauseList } from "../../components/cause-list/cause-list.tsx";
import { Consistency } from "../../components/consistency/consistency.tsx";
import { type Example, Examples } from "../../components/examples/examples.tsx";
import { FindingRow } from "../../components/finding-row/finding-row.tsx";
import { FindingSearch } from "../../components/finding-search/finding-search.tsx";
import { NextSteps } from "../../components/next-steps/next-steps.tsx";
import { Person } from "../../components/person/person.tsx";
import { ReaderSwitch } from "../../components/reader-switch/reader-switch.tsx";
import { RestsOn } from "../../components/rests-on/rests-on.tsx";
import { RootMap } from "../../components/root-map/root-map.tsx";
import { SafetyQuestions } from "../../components/safety-questions/safety-questions.tsx";
import { ScanFit } from "../../components/scan-fit/scan-fit.tsx";
import { StillOpen } from "../../components/still-open/still-open.tsx";
import { UrgencyCard } from "../../components/urgency-card/urgency-card.tsx";
import { WouldChange } from "../../components/would-change/would-change.tsx";
import { findingWords } from "../../wording/finding-words.ts";
import { spokenUrgency, urgencyWords } from "../../wording/urgency-words.ts";
import { EngineClient, type Port } from "../engine/engine-client.ts";
import type { Vocabulary } from "../engine/messages.ts";
import { type Answer, NOTHING_YET, standingOf } from "./answer.ts";

/** The workbench: what is known on one side, what it points to on the other; worked out anew at every change. */
export function Workbench() {
  const [entered, dispatch] = useReducer(change, EMPTY);
  const [vocabulary, setVocabulary] = useState<Vocabulary | null>(null);
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const [answer, setAnswer] = useState<Answer>(NOTHING_YET);
  const [reader, setReader] = useState<Reader>("practitioner");
  const [said, setSaid] = useState("");
  const [printing, setPrinting] = useState(false);
  const engine = useRef<EngineClient | null>(null);
  const top = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const worker = new Worker(new URL("../engine/worker.ts", import.meta.url), { type: "module" });
    engine.current = new EngineClient(worker as Port, {
      ready: setVocabulary,
      answered: ({ assessment, told }, given, stage) => setAnswer({ ...NOTHING_YET, assessment, told, given, stage }),
      refused: (refusal, given) => setAnswer((before) => ({ ...before, broken: null, refusal, refused: given })),
      broken: (broken, given, stage) =>
        // Urgency and chances stand when the engine fails over their reasons.
        setAnswer((before) =>
          stage === null || stage === "chances" || before.given !== given
            ? { ...NOTHING_YET, broken }
            : { ...before, broken },
        ),
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

  const { assessment, told, refusal, broken } = answer;
  const standing = standingOf(answer, given);
  const { busy, refused, complete } = standing;
  const answered = (answer.given?.findings?.length ?? 0) > 0;
  const telling = useMemo<Telling | null>(() => vocabulary && { knowledge: vocabulary, reader }, [vocabulary, reader]);
  const words = told?.[reader] ?? null;
  const urgency = assessment?.urgency;
  useEffect(() => {
    if (!urgency || busy || refused || !answered) return;
    // Only what stands still is read out: a screen reader must not be interrupted at every key.
    const timer = setTimeout(() => setSaid(spokenUrgency(urgency)), 600);
    return () => clearTimeout(timer);
  }, [urgency, busy, refused, answered]);
  useEffect(() => {
    if (!printing || !(complete || refused || broken)) return;
    setPrinting(false);
    print();
  }, [printing, complete, refused, broken]);

  const add = (
    finding: FindingEntry,
    how: { side?: "left" | "right" | "bilateral" | "unknown"; value?: string } = {},
  ) => {
    dispatch({ type: "add", finding, ...how });
    setSaid(
      `Added: ${findingWords({ finding: finding.id, ...(how.side ? { side: how.side } : {}), ...(how.value ? { value: how.value } : {}) }, vocabulary?.findings ?? {})}`,
    );
  };
  /** What was answered goes from the list: the focus stays with its heading. */
  const stayAt = (heading: string) => (document.getElementById(heading) ?? top.current)?.focus({ preventScroll: true });
  const reset = () => {
    dispatch({ type: "reset" });
    setPrinting(false);
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
            <button
              type="button"
              class="quiet"
              disabled={!started}
              onClick={() => {
                setPrinting(true);
                if (!complete) setSaid("It is printed as soon as the answer is complete.");
              }}
            >
              {printing ? "Printing when complete ..." : "Print"}
            </button>
            <button type="button" class="quiet" onClick={reset}>
              Start again
            </button>
          </span>
        </div>
        <Person entered={entered} change={(by) => dispatch({ type: "person", change: by })} />
        <FindingSearch findings={vocabulary?.findings ?? null} add={add} />
        {refused && (
          <div class="notice" role="alert">
            <b>This cannot be so.</b> {refusal?.message} The answer shown is the one before it.
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
        data-explained={told !== null && !busy}
        data-complete={complete}
        data-refused={refused}
      >
        {broken && (
          <div class="notice" role="alert">
            {assessment ? (
              <>
                <b>Part of the answer could not be worked out:</b> {broken}. The urgency and the chances stand.
              </>
            ) : (
              <>
                <b>No answer can be given:</b> {broken}. Load the page again. If somebody may be in danger, do not wait
                for this page: get help as you would without it.
              </>
            )}
          </div>
        )}
        {assessment && (busy || refused) && (
          <p class="stale">
            <span>
              {refused ? "Answers what was entered before, not what stands in the form." : "Being worked out anew ..."}
            </span>
          </p>
        )}
        {urgency && answered && (
          <a class="urgency-bar" data-level={urgency.level} href="#urgency-heading">
            {(busy || refused) && <span class="stale-word">Before the last change: </span>}
            {urgencyWords(urgency).word}: {urgencyWords(urgency).call}
          </a>
        )}
        {!assessment && !broken && <p class="panel">Getting ready ...</p>}
        {assessment && vocabulary && telling && (
          <>
            {!assessment.scope.inScope && answered && (
              <div class="notice">
                <b>Outside what Foramen covers.</b> {assessment.scope.reason}
              </div>
            )}
            <UrgencyCard urgency={assessment.urgency} vocabulary={vocabulary} />
            {answered && assessment.conflict?.unusual && <Consistency assessment={assessment} told={words} />}
            <SafetyQuestions
              urgency={assessment.urgency}
              vocabulary={vocabulary}
              telling={telling}
              answer={(finding, value) => {
                add(finding, { value });
                stayAt("ask-heading");
              }}
              denyAll={(findings) => {
                dispatch({ type: "deny-all", findings });
                setSaid(`${findings.length} findings added as absent.`);
                stayAt("ask-heading");
              }}
            />
            {answered && assessment.scope.inScope && (
              <>
                <ReaderSwitch reader={reader} change={setReader} />
                <CauseList assessment={assessment} told={words} vocabulary={vocabulary} telling={telling} />
                <NextSteps
                  assessment={assessment}
                  told={words}
                  vocabulary={vocabulary}
                  telling={telling}
                  answer={(finding, value) => {
                    add(finding, { value });
                    stayAt("next-heading");
                  }}
                />
                <WouldChange told={words} telling={telling} />
                <RootMap assessment={assessment} explained={told !== null} telling={telling} />
                <ScanFit assessment={assessment} told={words} vocabulary={vocabulary} telling={telling} />
                <CannotMiss assessment={assessment} vocabulary={vocabulary} telling={telling} />
                <RestsOn told={words} vocabulary={vocabulary} telling={telling} />
                <StillOpen assessment={assessment} told={words} vocabulary={vocabulary} add={add} />
                {!assessment.conflict?.unusual && <Consistency assessment={assessment} told={words} />}
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
