import type { Case } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { casesIn, findingsUpTo } from "../../../scripts/case-files.ts";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { NotACase, readCaseText } from "./case-file.ts";
import { caseText } from "./case-text.ts";
import { change, EMPTY } from "./entered-case.ts";
import { toCase } from "./to-case.ts";

const { findings } = loadForScripts();
const loaded = (given: Case) => change(EMPTY, { type: "load", case: given });
const roundTrip = (given: Case) => toCase(loaded(readCaseText(caseText(given))), findings);

describe("a case file that is opened and saved again", () => {
  const published = casesIn("published").map((one) => [one.id, findingsUpTo(one, "imaging")] as const);
  it.each(published)("is the same: %s", (_, given) => expect(roundTrip(given)).toEqual(given));

  it.each<[string, Case]>([
    ["without anything but a patient", { patient: {} }],
    ["without a setting", { findings: [{ id: "fever_history", value: "present" }] }],
    ["with a sided finding whose side is not stated", { findings: [{ id: "slr", value: "present" }] }],
    [
      "with a grade as a figure and as a word",
      {
        findings: [
          { id: "weak_hip_flexion", value: 4, side: "left" },
          { id: "weak_knee_extension", value: "4", side: "left" },
          { id: "weak_hip_adduction", value: "4+", side: "left" },
        ],
      },
    ],
    [
      "with everything that a case may hold",
      {
        patient: { age: 70, sex: "male", weightKg: 82.5, heightCm: 180, creatinineUmolL: 140, pregnant: false },
        setting: "spine_clinic",
        findings: [{ id: "esr", value: 62 }],
        medications: [{ drug: "apixaban", dose: "5 mg", frequency: "twice daily" }],
        conditions: [],
        allergies: ["penicillin"],
        reports: [{ modality: "mri", text: "No stenosis." }],
      },
    ],
  ])("is the same %s", (_, given) => expect(roundTrip(given)).toEqual(given));

  it("keeps what was not touched when one finding is changed", () => {
    const given: Case = {
      findings: [
        { id: "slr", value: "present" },
        { id: "fever_history", value: "absent" },
      ],
    };
    const edited = change(loaded(given), { type: "edit", key: 2, change: { value: "present" } });
    expect(toCase(edited, findings)).toEqual({
      findings: [
        { id: "slr", value: "present" },
        { id: "fever_history", value: "present" },
      ],
    });
  });
});

describe("a file that is none", () => {
  it.each([
    ["no JSON", "patient: {}"],
    ["a list", "[]"],
    ["an object without any field of a case", "{}"],
    ["findings that are none", '{"findings":[{"id":3}]}'],
  ])("is refused: %s", (_, text) => expect(() => readCaseText(text)).toThrow(NotACase));

  it("is refused without a word of what stands in it", () => {
    expect(() => readCaseText('{"name":"Jane Doe"}')).toThrow(/^(?!.*Jane).*case file/);
  });
});
