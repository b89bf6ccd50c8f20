import words from "../../../../../content/en/journey/report.json" with { type: "json" };
import { Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** The words of a scan report, as pasted. */
export function Report({ journey, change }: ScreenProps) {
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
      <p class="aside">{words.unread}</p>
    </>
  );
}
