import type { Case, Reader, ReportAnswer, ReportDecision } from "@foramen/engine";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ReaderSwitch } from "../../components/reader-switch/reader-switch.tsx";
import { ReportPerson } from "../../components/report-person/report-person.tsx";
import { ReportSpine } from "../../components/report-spine/report-spine.tsx";
import { ReportText } from "../../components/report-text/report-text.tsx";
import { keep } from "../../journey/store.ts";
import { standing } from "../../report/choices.ts";
import { caseOf, NO_ANSWERS, type PersonAnswers } from "../../report/person.ts";
import { segmentsOf } from "../../report/segments.ts";
import { readCaseFile } from "./case-from-file.ts";
import { ReportEntry } from "./report-entry.tsx";
import { ReportList } from "./report-list.tsx";
import { ReportNotes } from "./report-notes.tsx";
import { useReading } from "./use-reading.ts";

/** The report on one side, the spine on the other; below, finding by finding, what it means and whether it fits. */
export function ReportDesk() {
  const [draft, setDraft] = useState("");
  const [text, setText] = useState<string | null>(null);
  const [decisions, setDecisions] = useState<readonly ReportDecision[]>([]);
  const [answers, setAnswers] = useState<PersonAnswers>(NO_ANSWERS);
  const [file, setFile] = useState<{ name: string; case: Case } | null>(null);
  const [fileFault, setFileFault] = useState<string | null>(null);
  const [current, setCurrent] = useState<readonly number[]>([]);
  const [reader, setReader] = useState<Reader>("patient");
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);

  const person = useMemo(() => file?.case ?? caseOf(answers), [file, answers]);
  const { ready, answered, refusal, broken, busy } = useReading(text, decisions, person);
  const answer = answered?.answer ?? null;
  const segments = useMemo(() => (answer && text !== null ? segmentsOf(text, answer) : []), [answer, text]);
  const light = useCallback((of: readonly number[]) => setCurrent(of), []);
  const shown = answer !== null && text !== null;
  useEffect(() => {
    if (!shown) return;
    heading.current?.focus();
    // The heading takes the focus once, when a text has been read.
  }, [shown]);
  const spoken = answer === null || busy ? "" : summaryOf(answer);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(spoken), 500);
    return () => clearTimeout(timer);
  }, [spoken]);

  const decide = (kind: "finding" | "note", of: number, decision: ReportDecision | null) =>
    setDecisions((before) => [
      ...before.filter((one) => one.kind !== kind || one.of !== of),
      ...(decision === null ? [] : [decision]),
    ]);
  const acceptAll = () => {
    if (answer === null) return;
    const open = (kind: "finding" | "note", list: readonly unknown[]) =>
      list.flatMap((_, of): ReportDecision[] =>
        decisions.some((one) => one.kind === kind && one.of === of) ? [] : [{ kind, of, what: "accept" }],
      );
    setDecisions([...decisions, ...open("finding", answer.findings), ...open("note", answer.notes)]);
  };
  const takeFile = async (chosen: File | null) => {
    const read = chosen === null ? null : await readCaseFile(chosen);
    setFileFault(read?.fault ?? null);
    setFile(read?.case ? { name: chosen!.name, case: read.case } : null);
  };

  return (
    <div class="report-desk" data-ready={ready ? "true" : undefined} data-busy={busy ? "true" : undefined}>
      <p class="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      {broken !== null && (
        <p class="notice" role="alert">
          Reports cannot be read here: {broken}. Load the page again.
        </p>
      )}
      {!shown || answer === null ? (
        <ReportEntry
          before={draft}
          ready={ready}
          refusal={refusal}
          read={(words) => {
            setDraft(words);
            setDecisions([]);
            setText(words);
          }}
        />
      ) : (
        <>
          <div class="report-both">
            <section aria-labelledby="report-text-heading">
              <h2 id="report-text-heading" ref={heading} tabIndex={-1}>
                What was read
              </h2>
              <ReportText segments={segments} current={current} light={light} />
              <p>
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    setText(null);
                    setDecisions([]);
                  }}
                >
                  Change the text
                </button>
              </p>
              <Unread answer={answer} />
              <Beside answer={answer} reader={reader} />
            </section>
            {answer.findings.length > 0 && (
              <section class="report-picture" aria-label="Where it is">
                <ReportSpine
                  findings={answer.findings.flatMap((finding, of) => {
                    const kept = standing(
                      finding,
                      decisions.find((one) => one.kind === "finding" && one.of === of),
                    );
                    return kept === null ? [] : [{ of, finding: kept }];
                  })}
                  current={current}
                  conus={answer.conus}
                />
              </section>
            )}
          </div>
          <section aria-labelledby="report-fit-heading">
            <h2 id="report-fit-heading">Does it fit what you feel?</h2>
            <p>
              A few answers are enough to say which findings may be the cause and which are there by chance. They stay
              on this device.
            </p>
            <ReportPerson
              answers={answers}
              file={file?.name ?? null}
              refusal={fileFault ?? answered?.refusal?.message ?? null}
              change={(changed) => setAnswers((before) => ({ ...before, ...changed }))}
              takeFile={(chosen) => void takeFile(chosen)}
            />
          </section>
          <section aria-labelledby="report-meaning-heading">
            <div class="report-list-head">
              <h2 id="report-meaning-heading">What it means</h2>
              <ReaderSwitch reader={reader} change={setReader} />
            </div>
            <p>
              Look at each line before you use it: accept what is right, correct or strike what is not. Nothing enters a
              case before that.
            </p>
            <p>
              <button type="button" class="quiet" onClick={acceptAll}>
                Accept all that is left
              </button>
            </p>
            <ReportList
              answer={answer}
              reader={reader}
              decisions={decisions}
              segments={segments}
              current={current}
              light={light}
              decide={(of, decision) => decide("finding", of, decision)}
            />
            <ReportNotes notes={answer.notes} decisions={decisions} decide={(of, one) => decide("note", of, one)} />
          </section>
          <TakeAway
            entries={answered?.accepted.entries ?? []}
            leftOut={answered?.accepted.leftOut ?? []}
            reader={reader}
            open={answer.findings.length + answer.notes.length - decisions.length}
            person={person}
          />
        </>
      )}
    </div>
  );
}

function summaryOf({ findings, notes, unread, concordance }: ReportAnswer): string {
  const fits = concordance.filter(({ verdict }) => verdict !== "does-not-explain").length;
  return [
    `${findings.length + notes.length} statements read, ${unread.length} sentences not understood.`,
    concordance.length > 0 ? `${fits} of ${concordance.length} findings fit, in full or in part.` : "",
  ].join(" ");
}

function Unread({ answer: { unread } }: { answer: ReportAnswer }) {
  const unmarked = "Words without a mark were not used: read them yourself. Silence here is not \u201cnormal\u201d.";
  if (unread.length === 0) return <p class="hint">{unmarked}</p>;
  return (
    <div class="notice">
      <h3>Not understood: read these yourself</h3>
      <ul>
        {unread.map(({ span, text }) => (
          <li key={span[0]}>{text}</li>
        ))}
      </ul>
      <p>{unmarked}</p>
    </div>
  );
}

function Beside({ answer: { incidental, toldBeside }, reader }: { answer: ReportAnswer; reader: Reader }) {
  if (incidental.length === 0) return null;
  return (
    <div class="report-beside">
      <h3>Beside the spine</h3>
      <ul>
        {incidental.map(({ id }, of) => (
          <li key={id}>
            <b>{toldBeside[of]![reader].title}.</b> {toldBeside[of]![reader].act}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TakeAwayProps {
  entries: ReportAnswer["entries"];
  leftOut: ReportAnswer["leftOut"];
  reader: Reader;
  /** Statements that nobody has decided on. */
  open: number;
  person: Case | null;
}

/** The way to the workbench: what was accepted is kept on this device until it is taken up there. */
function TakeAway({ entries, leftOut, reader, open, person }: TakeAwayProps) {
  const [fault, setFault] = useState(false);
  const kept = leftOut.filter(({ reason }) => reason !== "undecided" && reason !== "struck");
  const go = async () => {
    const findings = [...(person?.findings ?? []), ...entries.map(({ finding }) => finding)];
    if (!(await keep("report", { ...(person ?? {}), findings }))) return setFault(true);
    sessionStorage.setItem("carried", "report");
    location.href = "/workbench";
  };
  return (
    <section aria-labelledby="report-take-heading">
      <h2 id="report-take-heading">Take it further</h2>
      {reader === "patient" && (
        <p>
          Is this your own report? <a href="/check">The check for patients</a> asks what you feel and reads a report as
          well. It tells you how soon to be seen and what you can do. The workbench is for practitioners.
        </p>
      )}
      <p>
        {entries.length === 0
          ? "Nothing is accepted yet that the model can hold."
          : `${entries.length} ${entries.length === 1 ? "finding is" : "findings are"} ready for a case.`}{" "}
        {open > 0 && `${open} lines are still open and stay out.`}
      </p>
      <p>
        <button type="button" disabled={entries.length === 0} onClick={() => void go()}>
          Take what is accepted to the workbench
        </button>
      </p>
      {kept.length > 0 && (
        <details>
          <summary>Why {kept.length === 1 ? "1 line stays" : `${kept.length} lines stay`} out</summary>
          <ul>
            {kept.map(({ kind, of, reason, told }) => (
              <li key={`${kind} ${of} ${reason}`}>{told[reader]}</li>
            ))}
          </ul>
        </details>
      )}
      {fault && (
        <p class="notice" role="alert">
          This browser keeps nothing between two pages, so the findings cannot be taken along. Enter them by hand.
        </p>
      )}
    </section>
  );
}
