import { useState } from "preact/hooks";
import words from "../../../../../content/en/journey/report.json" with { type: "json" };
import { caseOf } from "../../../journey/to-case.ts";
import { ReportTold } from "../result/report-told.tsx";
import { Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** The words of a scan report, as pasted, and what they mean. */
export function Report({ journey, knowledge, change }: ScreenProps) {
  const [explained, setExplained] = useState<string | null>(null);
  const given = JSON.stringify(caseOf(journey, knowledge.findings));
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <Why>{words.why}</Why>
      <div class="field">
        <label for="report">{words.label}</label>
        <textarea
          id="report"
          rows={10}
          value={journey.report}
          onInput={(event) => {
            const report = event.currentTarget.value;
            change((before) => ({ ...before, report }));
          }}
        />
      </div>
      {journey.report.trim() !== "" && journey.report !== explained && (
        <button type="button" onClick={() => setExplained(journey.report)}>
          {words.explain}
        </button>
      )}
      {explained !== null && explained === journey.report && <ReportTold given={given} text={explained} />}
    </>
  );
}
