import type { Urgency } from "@foramen/engine";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { loadForScripts } from "../../../../scripts/load-for-scripts.ts";
import { vocabularyOf } from "../../islands/engine/vocabulary-of.ts";
import { SafetyQuestions } from "./safety-questions.tsx";

const vocabulary = vocabularyOf(loadForScripts());
const shown = (findings: readonly string[]) => {
  const ask = [{ step: 2, findings }];
  const urgency: Urgency = { level: "not-enough-known", within: null, reasons: [], action: "", ask };
  const telling = { knowledge: vocabulary, reader: "practitioner" } as const;
  return renderToString(<SafetyQuestions {...{ urgency, vocabulary, telling }} answer={() => {}} denyAll={() => {}} />);
};

it("takes weeks as weeks: neither yes nor no, nor one of none", () => {
  const page = shown(["leg_gives_way", "foot_drop_tripping", "duration_weeks"]);
  expect(page).toContain("How many weeks have you had this pain?");
  expect(page).not.toMatch(/(?:Yes|No): Duration/);
  for (const weeks of ["&lt;6", "6-12", "12 weeks"]) expect(page).toContain(weeks);
  expect(page).toContain("None of these 2");
  expect(shown(["duration_weeks"])).not.toContain("None of these");
});
