import type { EnteredFinding, ReportEntry } from "@foramen/engine";
import type { Findings } from "../../case/entered-case.ts";
import type { ReadAnswer } from "../../islands/engine/report-messages.ts";
import { findingWords } from "../../wording/finding-words.ts";
import { MarkedText } from "./marked-text.tsx";

const MODALITIES: Readonly<Record<string, string>> = {
  mri: "MRI",
  ct: "CT",
  "ct-myelogram": "CT myelogram",
  radiograph: "radiograph",
  electrodiagnostic: "nerve conduction and EMG",
  unknown: "kind of scan not stated",
};

interface Props {
  text: string;
  read: ReadAnswer;
  findings: Findings;
  /** True for what stands in the case already. */
  isEntered: (finding: EnteredFinding) => boolean;
  accept: (findings: readonly EnteredFinding[]) => void;
}

/** What was read from a text, each finding with its words, to be accepted one by one or all at once. */
export function ReadFindings({ text, read: { answer, reasons }, findings, isEntered, accept }: Props) {
  const open = answer.entries.filter(({ finding }) => !isEntered(finding));
  return (
    <div class="report-read" aria-live="polite">
      <p>
        <b>
          {answer.kind === "note" && answer.modality !== "electrodiagnostic"
            ? "Read as a clinic note"
            : `Read as a report (${MODALITIES[answer.modality]})`}
          : {answer.entries.length === 1 ? "1 finding" : `${answer.entries.length} findings`} for the case.
        </b>{" "}
        Nothing is entered before you accept it.
      </p>
      {open.length > 1 && (
        <button type="button" onClick={() => accept(open.map(({ finding }) => finding))}>
          Accept all {open.length}
        </button>
      )}
      <ul class="plain-list">
        {answer.entries.map((entry) => {
          const { finding } = entry;
          const words = findingWords(refOf(finding), findings);
          return (
            <li key={`${finding.id} ${finding.side} ${finding.level}`} class="read-entry">
              <span>
                {words}
                <span class="aside read-quote"> {quoteOf(entry, spansOf(answer), text)}</span>
                <Fit entry={entry} answer={answer} />
              </span>
              {isEntered(finding) ? (
                <span class="aside read-done">✓ entered</span>
              ) : (
                <button type="button" aria-label={`Accept: ${words}`} onClick={() => accept([finding])}>
                  Accept
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {answer.incidental.map(({ id, label, action, certainty }) => (
        <p key={id} class={action === "urgent" ? "notice" : "aside"}>
          Beside the spine: {label}
          {certainty === "possible" && " (possible)"}
          {action === "urgent" ? ". To be followed up urgently." : action === "arrange" ? ". To be followed up." : "."}
        </p>
      ))}
      {answer.leftOut.length > 0 && (
        <details>
          <summary>{answer.leftOut.length} read, but not for the case</summary>
          <ul class="plain-list aside">
            {answer.leftOut.map((one) => (
              <li key={`${one.kind} ${one.of}`}>
                {one.kind === "finding"
                  ? answer.told[one.of]?.practitioner.title
                  : `“${spanText(text, answer.notes[one.of]?.span)}”`}
                : {one.because ?? reasons[one.reason] ?? ""}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>
          The text, marked{answer.unread.length > 0 && `: ${answer.unread.length} sentences were not understood`}
        </summary>
        <MarkedText text={text} answer={answer} />
      </details>
    </div>
  );
}

/** Numbers of entries count the notes of a note and the findings of a report. */
function spansOf(answer: ReadAnswer["answer"]): (of: number) => readonly [number, number] | undefined {
  return (of) => (answer.kind === "note" ? answer.notes[of]?.span : undefined) ?? answer.findings[of]?.span;
}

function quoteOf(
  { of }: ReportEntry,
  spanOf: (of: number) => readonly [number, number] | undefined,
  text: string,
): string {
  const quoted = [...new Set(of.map((one) => spanText(text, spanOf(one))))].filter((words) => words !== "");
  return quoted.length === 0 ? "" : `“${quoted.join("” and “")}”`;
}

function spanText(text: string, span: readonly [number, number] | undefined): string {
  return span ? text.slice(span[0], span[1]).replace(/\s+/g, " ").trim() : "";
}

const VERDICTS = { explains: "● fits", partly: "◐ fits in part", "does-not-explain": "○ does not explain it" } as const;

function Fit({ entry, answer }: { entry: ReportEntry; answer: ReadAnswer["answer"] }) {
  const fit = answer.kind === "note" ? undefined : answer.concordance.find(({ of }) => entry.of.includes(of));
  if (!fit) return null;
  return (
    <span class="read-fit" data-verdict={fit.verdict}>
      {VERDICTS[fit.verdict]}
    </span>
  );
}

function refOf({ id, value, side, level }: EnteredFinding) {
  return { finding: id, value: String(value), ...(side ? { side } : {}), ...(level ? { level } : {}) };
}
