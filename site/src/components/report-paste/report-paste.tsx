import type { EnteredFinding } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import type { Findings } from "../../case/entered-case.ts";
import type { ReadAnswer } from "../../islands/engine/report-messages.ts";
import { ReadFindings } from "./read-findings.tsx";

interface Props {
  findings: Findings;
  /** What was read; null before anything was, and while it is being read. */
  report: { readonly text: string; readonly read: ReadAnswer | null; readonly refusal: string | null } | null;
  /** True for what stands in the case already. */
  isEntered: (finding: EnteredFinding) => boolean;
  read: (text: string) => void;
  clear: () => void;
  accept: (findings: readonly EnteredFinding[]) => void;
}

/** A scan report or a clinic note, pasted: what was read from it, marked in its words; each enters the case only when it is accepted. */
export function ReportPaste({ findings, report, isEntered, read, clear, accept }: Props) {
  const [text, setText] = useState("");
  const handed = report?.text;
  // What was opened as a file stands in the field, too.
  useEffect(() => {
    if (handed !== undefined) setText(handed);
  }, [handed]);
  return (
    <div class="report-paste">
      <label>
        Text of a scan report or a clinic note
        <textarea
          rows={4}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          aria-describedby="report-hint"
        />
      </label>
      <p id="report-hint" class="aside">
        Leave out names and numbers of the person. The text stays on this device and is not kept.
      </p>
      <div class="choices">
        <button type="button" disabled={text.trim() === ""} onClick={() => read(text)}>
          Read it
        </button>
        <button
          type="button"
          class="quiet"
          disabled={text === "" && report === null}
          onClick={() => {
            setText("");
            clear();
          }}
        >
          Clear
        </button>
      </div>
      {report?.refusal && <p class="notice">{report.refusal}</p>}
      {report && !report.refusal && report.read === null && <p class="aside">Reading ...</p>}
      {report?.read && (
        <ReadFindings
          key={report.text}
          text={report.text}
          read={report.read}
          findings={findings}
          isEntered={isEntered}
          accept={accept}
        />
      )}
    </div>
  );
}
