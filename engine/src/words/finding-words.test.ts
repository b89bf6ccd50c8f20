import { describe, expect, it } from "vitest";
import { exampleKnowledge } from "../../test/words-example.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { changedAnswerWords, findingWords, openFindingWords } from "./finding-words.ts";
import type { Telling } from "./reader.ts";

const example = exampleKnowledge();
const { pain_groin, weak_hip_flexion } = example.findings;
const knowledge: Knowledge = {
  ...example,
  findings: {
    ...example.findings,
    weak_hip_flexion: { ...weak_hip_flexion!, movement: "hip_flexion" },
    weeks: {
      ...pain_groin!,
      label: "Duration",
      ask: "How many weeks?",
      type: "ordinal",
      bands: ["<6", "6-12", ">12"],
      cuts: { at: [6, 12], direction: "up" },
      units: "weeks",
    },
    warm: {
      ...pain_groin!,
      label: "Temperature",
      ask: "How warm?",
      type: "ordinal",
      bands: ["<38.0", ">=38.0"],
      cuts: { at: [38], direction: "up" },
      units: "degC",
    },
    how_bad: { ...pain_groin!, label: "Intensity", ask: "How bad?", units: "0-10" },
  },
};
const patient: Telling = { knowledge, reader: "patient" };
const practitioner: Telling = { knowledge, reader: "practitioner" };

describe("an answer in words", () => {
  it.each([
    {
      said: { finding: "pain_groin", value: "present" },
      plain: "“Do you have pain groin?”: yes",
      clinical: "pain groin",
    },
    {
      said: { finding: "pain_groin", side: "right" },
      plain: "“Do you have pain groin?”: yes, on the right",
      clinical: "pain groin (right)",
    },
    {
      said: { finding: "pain_groin", side: "bilateral", value: "absent" },
      plain: "“Do you have pain groin?”: no, on both sides",
      clinical: "pain groin (both sides, absent)",
    },
    {
      said: { finding: "weak_hip_flexion", side: "left", value: "4" },
      plain: "“Do you have weak hip flexion?”: strength 4 out of 5, on the left",
      clinical: "weak hip flexion (left, MRC grade 4)",
    },
    { said: { finding: "weeks", value: "7" }, plain: "“How many weeks?”: 7 weeks", clinical: "Duration (7 weeks)" },
    {
      said: { finding: "weeks", value: "absent" },
      plain: "“How many weeks?”: less than 6 weeks",
      clinical: "Duration (below 6 weeks)",
    },
    {
      said: { finding: "weeks", value: "present" },
      plain: "“How many weeks?”: out of the usual range",
      clinical: "Duration (abnormal)",
    },
    {
      said: { finding: "warm", value: "present" },
      plain: "“How warm?”: 38.0 degC or more",
      clinical: "Temperature (at least 38.0 degC)",
    },
    { said: { finding: "how_bad", value: "7" }, plain: "“How bad?”: 7", clinical: "Intensity (7)" },
    {
      said: { finding: "mri_disc", level: "L1-L2" as const, value: "3_or_less" },
      plain: "“mri disc”: 3 or less, between the back bones L1-L2",
      clinical: "mri disc (L1-L2, 3 or less)",
    },
  ])("is $plain, or $clinical", ({ said, plain, clinical }) => {
    expect(findingWords(patient, said)).toBe(plain);
    expect(findingWords(practitioner, said)).toBe(clinical);
  });

  it("stands alone while nobody has asked", () => {
    expect(openFindingWords(patient, { finding: "pain_groin", side: "left" })).toBe(
      "“Do you have pain groin?”, on the left",
    );
    expect(openFindingWords(practitioner, { finding: "pain_groin" })).toBe("pain groin");
  });

  it("says what would have to be different", () => {
    const change = { finding: "pain_groin", from: "not-assessed", to: "present" };
    expect(changedAnswerWords(patient, change)).toBe("“Do you have pain groin?”: yes instead of not asked");
    expect(changedAnswerWords(practitioner, change)).toBe("pain groin present instead of not assessed");
  });
});
