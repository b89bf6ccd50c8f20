import type { Assessment } from "@foramen/engine";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { STEP } from "../../../../engine/test/assessment-example.ts";
import { examplePage } from "../../../test/example-page.ts";
import { NextSteps } from "./next-steps.tsx";
import { gainWords } from "./step-gains.tsx";

const shown = (change: Partial<Assessment> = {}, reader: "patient" | "practitioner" = "practitioner") =>
  renderToString(<NextSteps {...examplePage(change, reader)} answer={() => {}} />);
const plain = { ...STEP, finding: "night_pain", findings: ["night_pain"], safety: false };

describe("next steps", () => {
  it("put the safety question first, whatever its rank", () => {
    const page = shown({ nextSteps: [plain, STEP] });
    expect(page.indexOf(`data-finding="${STEP.finding}"`)).toBeLessThan(page.indexOf('data-finding="night_pain"'));
    expect(page.match(/safety first/g)?.length).toBe(1);
  });

  it("say what a step answers, what it costs and what each answer would leave in front", () => {
    const page = shown({ nextSteps: [STEP] });
    for (const part of ["Is it serious?", "Which cause?", "Which place?", "What to do?"]) expect(page).toContain(part);
    expect(page).toContain("Burden low");
    expect(page).toMatch(/Present<span class="aside"> \(60 in 100\)/);
    expect(page).toContain("In front: <b>Disc herniation</b>");
  });

  it("can be answered where a step is a single finding, not where it yields several", () => {
    expect(shown({ nextSteps: [plain] })).toMatch(/<button[^>]*aria-label="Absent: /);
    expect(shown({ nextSteps: [{ ...plain, findings: ["night_pain", "pain_groin"] }] })).not.toContain("<button");
  });

  it("are not urged when none would change what is done: the sentence stands in their place", () => {
    const page = shown({ nextSteps: [plain], testing: { wouldChange: false, explanation: "" } });
    expect(page).toContain('class="no-test">No test would change');
    expect(page.indexOf("<details>")).toBeLessThan(page.indexOf('data-finding="night_pain"'));
    expect(shown({ nextSteps: [plain] })).not.toContain("no-test");
  });

  it("are told to the patient in plain words", () => {
    const page = shown({ nextSteps: [STEP] }, "patient");
    expect(page).toContain("Discomfort: a little.");
    expect(page).toContain("Yes<");
  });

  it("say that they are being worked out, and nothing at all where there are none", () => {
    expect(renderToString(<NextSteps {...examplePage()} told={null} answer={() => {}} />)).toContain("Working out");
    expect(shown({ nextSteps: [], testing: null })).toBe("");
  });
});

describe("a gain in words", () => {
  it.each([
    { bits: 0.3, word: "high" },
    { bits: 0.1, word: "moderate" },
    { bits: 0.01, word: "low" },
    { bits: 0.001, word: "nil" },
    { bits: 0, word: "nil" },
  ])("is $word for $bits bits", ({ bits, word }) => expect(gainWords(bits, examplePage().telling)).toBe(word));
});
