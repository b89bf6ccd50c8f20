import { useState } from "preact/hooks";
import words from "../../../../../content/en/journey/report.json" with { type: "json" };
import { EMPTY_JOURNEY } from "../../../journey/journey.ts";
import { caseOf } from "../../../journey/to-case.ts";
import { ReportTold } from "../result/report-told.tsx";
import { Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** The words of a scan report, as pasted, what they mean, and what of them counts. */
export function Report({ journey, knowledge, change }: ScreenProps) {
  const [explained, setExplained] = useState<string | null>(journey.scan.decisions.length > 0 ? journey.report : null);
  const given = JSON.stringify(caseOf({ ...journey, scan: EMPTY_JOURNEY.scan }, knowledge.findings));
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
            change((before) => ({ ...before, report, scan: EMPTY_JOURNEY.scan }));
          }}
        />
      </div>
      {journey.report.trim() !== "" && journey.report !== explained && (
        <button type="button" onClick={() => setExplained(journey.report)}>
          {words.explain}
        </button>
      )}
      {explained !== null && explained === journey.report && (
        <section class="part report-told" aria-labelledby="report-told">
          <h2 id="report-told">{words.readTitle}</h2>
          <ReportTold
            given={given}
            text={explained}
            scan={journey.scan}
            decided={(scan) => change((before) => (before.report === explained ? { ...before, scan } : before))}
          />
        </section>
      )}
    </>
  );
}
