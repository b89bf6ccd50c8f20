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
