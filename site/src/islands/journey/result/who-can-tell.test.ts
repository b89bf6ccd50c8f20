import { assess, changesToTell, explain, loadKnowledge } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { knowledgeBundle } from "../../../build/knowledge-bundle.ts";
import { byWhoCanTell } from "./who-can-tell.ts";

const knowledge = loadKnowledge(knowledgeBundle());
const { findings } = knowledge;
const change = (...ids: string[]) => ({
  changes: ids.map((finding) => ({ finding, from: "not-assessed", to: "present" })),
});

describe("what would change the picture", () => {
  it("is the person's to answer where they can know it, and a clinician's else", () => {
    const changes = [change("fever_history"), change("slr"), change("fever_history", "mri_disc"), change()];
    expect(byWhoCanTell(changes, ["fever", "leg raise", "fever and scan", "none"], findings)).toEqual({
      person: ["fever", "none"],
      clinician: ["leg raise", "fever and scan"],
    });
  });

  it("keeps every change that is told of a case, each once", () => {
    const given = {
      patient: { age: 58, sex: "female" },
      findings: [
        { id: "pain_low_back", value: "present" },
        { id: "pain_inguinal_groin", side: "left", value: "present" },
      ],
    };
    const assessment = assess(given, knowledge);
    const told = explain(assessment, knowledge, "patient").sections.find(({ part }) => part === "change")!.claims;
    const { person, clinician } = byWhoCanTell(changesToTell(assessment, knowledge.thresholds), told, findings);
    expect(told.length).toBe(changesToTell(assessment, knowledge.thresholds).length);
    expect(told.filter((one) => person.includes(one) !== clinician.includes(one))).toEqual(told);
    expect(clinician.length).toBeGreaterThan(0);
    for (const { text } of person)
      for (const { ask, who, stage } of Object.values(findings))
        if (!who.includes("patient") || stage !== "history") expect(text).not.toContain(ask);
  });
});
