import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { assess } from "../assess.ts";
import type { Case } from "../vocabulary/case.ts";
import { urgencyClaims } from "./urgency-claims.ts";

const knowledge = loadForScripts();
/** A fall from a height, and a faint: two dangers that each need something else. */
const man: Case = {
  patient: { age: 72, sex: "male" },
  findings: [
    { id: "trauma_major", value: "present" },
    { id: "collapse_faint", value: "present" },
    { id: "pain_low_back", value: "present" },
  ],
};

describe("Where two emergencies fire", () => {
  const { urgency, causes } = assess(man, knowledge, { explain: false });
  const told = (reader: "practitioner" | "patient") =>
    urgencyClaims({ knowledge, reader }, urgency, causes).map(({ text }) => text);
  const emergencies = urgency.reasons.filter(({ code }) => code === "E0");

  it("a clinician is told what each of them needs, and nothing twice", () => {
    expect(new Set(emergencies.map(({ action }) => action)).size).toBeGreaterThan(1);
    const text = told("practitioner").join("\n");
    for (const { action } of emergencies) expect(text.split(action)).toHaveLength(2);
    // What is less pressing waits for these.
    for (const { action } of urgency.reasons.filter(({ code }) => code === "E1")) expect(text).not.toContain(action);
  });

  it("a person is told where to go, and no act of clinicians", () => {
    const text = told("patient").join("\n");
    for (const { action } of emergencies) expect(text).not.toContain(action);
  });
});

it("Of several dangers for the next day a clinician is told what each needs: a past cancer beside an unexplained pain", () => {
  const seenBefore: Case = {
    patient: { age: 64, sex: "male" },
    findings: ["cancer_history", "pain_low_back", "repeat_visit_unexplained"].map((id) => ({ id, value: "present" })),
  };
  const { urgency, causes } = assess(seenBefore, knowledge, { explain: false });
  const actions = new Set(urgency.reasons.filter(({ code }) => code === "U1").map(({ action }) => action));
  expect(urgency.within).toBe("next-day");
  expect(actions.size).toBeGreaterThan(1);
  const text = urgencyClaims({ knowledge, reader: "practitioner" }, urgency, causes)
    .map((claim) => claim.text)
    .join("\n");
  for (const action of actions) expect(text.split(action)).toHaveLength(2);
});
