import { describe, expect, it } from "vitest";
import { SMALL_VOCABULARY } from "../../test/vocabulary.ts";
import { type ErrorCode, ForamenError } from "../errors.ts";
import { readCase } from "./read-case.ts";

const one = (finding: unknown) => ({ findings: [finding] });
const both = (a: unknown, b: unknown) => ({ findings: [a, b] });
const json = (text: string) => JSON.parse(text) as unknown;

type Refusal = readonly [why: string, input: unknown, code: ErrorCode, where: string];

const refusals: readonly Refusal[] = [
  ["nothing at all", undefined, "CASE_NOT_AN_OBJECT", ""],
  ["null", null, "CASE_NOT_AN_OBJECT", ""],
  ["a text", "pain", "CASE_NOT_AN_OBJECT", ""],
  ["a number", 7, "CASE_NOT_AN_OBJECT", ""],
  ["a list", [], "CASE_NOT_AN_OBJECT", ""],
  ["a map", new Map(), "CASE_NOT_AN_OBJECT", ""],
  ["an unknown field", { finding: [] }, "CASE_FIELD_UNKNOWN", "finding"],
  ["a prototype key", json('{"__proto__": {"findings": []}}'), "CASE_FIELD_UNKNOWN", "__proto__"],
  ["an unknown setting", { setting: "hospital" }, "SETTING_UNKNOWN", "setting"],
  ["a setting that is no text", { setting: 1 }, "SETTING_UNKNOWN", "setting"],
  ["a patient that is a text", { patient: "female, 54" }, "CASE_VALUE_INVALID", "patient"],
  ["a patient that is null", { patient: null }, "CASE_VALUE_INVALID", "patient"],
  ["a patient's unknown field", { patient: { name: "x" } }, "CASE_FIELD_UNKNOWN", "patient.name"],
  ["an age in words", { patient: { age: "54" } }, "CASE_VALUE_INVALID", "patient.age"],
  ["a negative age", { patient: { age: -1 } }, "CASE_VALUE_INVALID", "patient.age"],
  ["an age of 131", { patient: { age: 131 } }, "CASE_VALUE_INVALID", "patient.age"],
  ["an age that is not a number", { patient: { age: Number.NaN } }, "CASE_VALUE_INVALID", "patient.age"],
  ["a sex by letter", { patient: { sex: "F" } }, "CASE_VALUE_INVALID", "patient.sex"],
  ["pregnancy as a word", { patient: { pregnant: "no" } }, "CASE_VALUE_INVALID", "patient.pregnant"],
  ["a weight with its unit", { patient: { weightKg: "70 kg" } }, "CASE_VALUE_INVALID", "patient.weightKg"],
  ["a height in metres", { patient: { heightCm: 1.7 } }, "CASE_VALUE_INVALID", "patient.heightCm"],
  ["a creatinine in mg/dL", { patient: { creatinineUmolL: 0.9 } }, "CASE_VALUE_INVALID", "patient.creatinineUmolL"],
  [
    "a temperature in Fahrenheit",
    one({ id: "temperature_c", value: 98.6 }),
    "FINDING_VALUE_INVALID",
    "findings[0].value",
  ],
  [
    "a temperature of nobody alive",
    one({ id: "temperature_c", value: 3.8 }),
    "FINDING_VALUE_INVALID",
    "findings[0].value",
  ],
  ["findings by key", { findings: { fever: "present" } }, "CASE_VALUE_INVALID", "findings"],
  ["findings that are null", { findings: null }, "CASE_VALUE_INVALID", "findings"],
  ["a finding that is a text", one("diabetes"), "CASE_VALUE_INVALID", "findings[0]"],
  [
    "a finding's unknown field",
    one({ id: "diabetes", value: "present", when: 1 }),
    "CASE_FIELD_UNKNOWN",
    "findings[0].when",
  ],
  ["a finding without id", one({ value: "present" }), "CASE_VALUE_INVALID", "findings[0].id"],
  ["an empty id", one({ id: "", value: "present" }), "CASE_VALUE_INVALID", "findings[0].id"],
  ["an unknown id", one({ id: "diabets", value: "present" }), "FINDING_UNKNOWN", "findings[0].id"],
  ["an id of every object", one({ id: "constructor", value: "present" }), "FINDING_UNKNOWN", "findings[0].id"],
  ["a prototype key as id", one({ id: "__proto__", value: "present" }), "FINDING_UNKNOWN", "findings[0].id"],
  ["a finding without value", one({ id: "diabetes" }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["a value of null", one({ id: "diabetes", value: null }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["true for present", one({ id: "diabetes", value: true }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["yes for present", one({ id: "diabetes", value: "yes" }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["a number without cut point", one({ id: "diabetes", value: 7 }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["an unknown band", one({ id: "mri_disc", value: "huge" }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["a number in quotes", one({ id: "esr", value: "62" }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["a negative measure", one({ id: "esr", value: -1 }), "FINDING_VALUE_INVALID", "findings[0].value"],
  [
    "an endless measure",
    one({ id: "esr", value: Number.POSITIVE_INFINITY }),
    "FINDING_VALUE_INVALID",
    "findings[0].value",
  ],
  ["an MRC grade of 6", one({ id: "weak_hip_flexion", value: 6 }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["an MRC grade of 3.5", one({ id: "weak_hip_flexion", value: 3.5 }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["an MRC grade of 5-", one({ id: "weak_hip_flexion", value: "5-" }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["a duration present", one({ id: "duration_weeks", value: "present" }), "FINDING_VALUE_INVALID", "findings[0].value"],
  ["an unknown age band", one({ id: "age_band", value: "40-50" }), "FINDING_VALUE_INVALID", "findings[0].value"],
  [
    "a side where there is none",
    one({ id: "diabetes", value: "present", side: "left" }),
    "FINDING_SIDE_INVALID",
    "findings[0].side",
  ],
  [
    "a side in the midline",
    one({ id: "numb_perineum_saddle", value: "present", side: "bilateral" }),
    "FINDING_SIDE_INVALID",
    "findings[0].side",
  ],
  [
    "an unknown side",
    one({ id: "pain_inguinal_groin", value: "present", side: "l" }),
    "FINDING_SIDE_INVALID",
    "findings[0].side",
  ],
  [
    "a wrong side, even when not assessed",
    one({ id: "pain_inguinal_groin", value: "not-assessed", side: 1 }),
    "FINDING_SIDE_INVALID",
    "findings[0].side",
  ],
  [
    "a level where there is none",
    one({ id: "diabetes", value: "present", level: "L1-L2" }),
    "FINDING_LEVEL_INVALID",
    "findings[0].level",
  ],
  [
    "an unknown level",
    one({ id: "mri_disc", value: "bulge", level: "L1/2" }),
    "FINDING_LEVEL_INVALID",
    "findings[0].level",
  ],
  [
    "the same finding twice",
    both({ id: "diabetes", value: "present" }, { id: "diabetes", value: "absent" }),
    "FINDING_CONTRADICTION",
    "findings[1]",
  ],
  [
    "two temperatures",
    both({ id: "temperature_c", value: 38.2 }, { id: "temperature_c", value: 38.6 }),
    "FINDING_CONTRADICTION",
    "findings[1]",
  ],
  [
    "left present and both sides absent",
    both(
      { id: "pain_inguinal_groin", side: "left", value: "present" },
      { id: "pain_inguinal_groin", side: "bilateral", value: "absent" },
    ),
    "FINDING_CONTRADICTION",
    "findings[1]",
  ],
  [
    "one side, and both sides absent",
    both(
      { id: "pain_inguinal_groin", value: "present" },
      { id: "pain_inguinal_groin", side: "bilateral", value: "absent" },
    ),
    "FINDING_CONTRADICTION",
    "findings[1]",
  ],
  [
    "absent at every level, present at one",
    both({ id: "mri_disc", value: "absent" }, { id: "mri_disc", value: "bulge", level: "L1-L2" }),
    "FINDING_CONTRADICTION",
    "findings[1]",
  ],
  [
    "a vague finding denied, its part stated",
    both({ id: "bladder_trouble_unspecified", value: "absent" }, { id: "urinary_retention", value: "present" }),
    "FINDING_CONTRADICTION",
    "findings[0]",
  ],
  [
    "a vague finding denied on the side of its part",
    both(
      { id: "weak_hip_flexion", side: "left", value: 4 },
      { id: "leg_weak_movement_unknown", side: "bilateral", value: "absent" },
    ),
    "FINDING_CONTRADICTION",
    "findings[1]",
  ],
  [
    "a vague finding denied on both sides, its part stated on one not named",
    both({ id: "weak_hip_flexion", value: 4 }, { id: "leg_weak_movement_unknown", side: "bilateral", value: "absent" }),
    "FINDING_CONTRADICTION",
    "findings[1]",
  ],
  [
    "a vague finding denied on one side not named, its part stated on both",
    both({ id: "weak_hip_flexion", side: "bilateral", value: 4 }, { id: "leg_weak_movement_unknown", value: "absent" }),
    "FINDING_CONTRADICTION",
    "findings[1]",
  ],
  [
    "a normal scan with a single grade present",
    both(
      { id: "mri_lumbar_abnormal", value: "absent" },
      { id: "mri_disc_protrusion", value: "present", level: "L1-L2" },
    ),
    "FINDING_CONTRADICTION",
    "findings[0]",
  ],
  [
    "both legs, with one leg denied",
    both(
      { id: "both_legs_symptoms", value: "present" },
      { id: "leg_symptoms_unspecified", side: "right", value: "absent" },
    ),
    "FINDING_CONTRADICTION",
    "findings[0]",
  ],
  [
    "not both legs, with each leg stated",
    both(
      { id: "both_legs_weak", value: "absent" },
      { id: "leg_weak_movement_unknown", side: "bilateral", value: "present" },
    ),
    "FINDING_CONTRADICTION",
    "findings[0]",
  ],
  [
    "two grades of one disc that exclude each other",
    both(
      { id: "mri_disc", value: "bulge", level: "L1-L2" },
      { id: "mri_disc_extrusion", value: "present", level: "L1-L2" },
    ),
    "FINDING_CONTRADICTION",
    "findings[1]",
  ],
  [
    "an age outside the age band",
    { patient: { age: 54 }, findings: [{ id: "age_band", value: "65-79" }] },
    "FINDING_CONTRADICTION",
    "findings[0]",
  ],
  [
    "two sexes",
    { patient: { sex: "male" }, findings: [{ id: "sex", value: "female" }] },
    "FINDING_CONTRADICTION",
    "findings[0]",
  ],
  [
    "pregnant in the header, not in the findings",
    { patient: { pregnant: true }, findings: [{ id: "pregnancy", value: "absent" }] },
    "FINDING_CONTRADICTION",
    "findings[0]",
  ],
  [
    "a drug that a finding denies",
    { medications: [{ drug: "Apixaban 5 mg BID" }], findings: [{ id: "anticoagulant", value: "absent" }] },
    "FINDING_CONTRADICTION",
    "findings[0]",
  ],
  ["a pregnant man", { patient: { sex: "male", pregnant: true } }, "FINDING_NOT_APPLICABLE", "patient.pregnant"],
  [
    "a man's reflex in a woman",
    { patient: { sex: "female" }, findings: [{ id: "reflex_cremasteric_absent", value: "present" }] },
    "FINDING_NOT_APPLICABLE",
    "findings[0]",
  ],
  ["a drug that is a text", { medications: ["apixaban"] }, "CASE_VALUE_INVALID", "medications[0]"],
  ["a drug without name", { medications: [{ dose: "5 mg" }] }, "CASE_VALUE_INVALID", "medications[0].drug"],
  ["a dose as a number", { medications: [{ drug: "x", dose: 5 }] }, "CASE_VALUE_INVALID", "medications[0].dose"],
  [
    "a drug's unknown field",
    { medications: [{ drug: "x", since: "y" }] },
    "CASE_FIELD_UNKNOWN",
    "medications[0].since",
  ],
  ["a condition that is an object", { conditions: [{}] }, "CASE_VALUE_INVALID", "conditions[0]"],
  ["conditions as a text", { conditions: "diabetes" }, "CASE_VALUE_INVALID", "conditions"],
  ["an allergy that is empty", { allergies: [" "] }, "CASE_VALUE_INVALID", "allergies[0]"],
  ["a report without words", { reports: [{ modality: "mri" }] }, "CASE_VALUE_INVALID", "reports[0].text"],
  ["a report's unknown field", { reports: [{ text: "x", by: "y" }] }, "CASE_FIELD_UNKNOWN", "reports[0].by"],
  [
    "more than 2,000 findings",
    { findings: Array.from({ length: 2001 }, () => ({ id: "diabetes", value: "present" })) },
    "CASE_TOO_LARGE",
    "findings",
  ],
  ["an endless id", one({ id: "x".repeat(10_001), value: "present" }), "CASE_TOO_LARGE", "findings[0].id"],
  ["an endless value", one({ id: "diabetes", value: "x".repeat(10_001) }), "CASE_TOO_LARGE", "findings[0].value"],
  ["an endless report", { reports: [{ text: "x".repeat(10_001) }] }, "CASE_TOO_LARGE", "reports[0].text"],
];

function refusalOf(input: unknown): ForamenError {
  try {
    readCase(input, SMALL_VOCABULARY);
  } catch (error) {
    if (error instanceof ForamenError) return error;
    throw error;
  }
  throw new Error("The case was read.");
}

describe("readCase refuses", () => {
  it.each(refusals)("%s", (_why, input, code, where) => {
    const error = refusalOf(input);
    expect({ code: error.code, where: error.where }).toEqual({ code, where });
    expect(error.message).toMatch(/\.$/);
  });

  it("an unknown setting of the caller", () => {
    expect(() => readCase({}, SMALL_VOCABULARY, { setting: "ward" as "primary_care" })).toThrow(
      /setting must be one of/,
    );
  });
});

describe("A refusal", () => {
  it("names the nearest known ids, at most three", () => {
    const { message } = refusalOf(one({ id: "weak_hip_flexon", value: 4 }));
    expect(message).toContain("Nearest: weak_hip_flexion");
    expect(message.split(",").length).toBeLessThanOrEqual(3);
  });

  it("names both places of a contradiction", () => {
    const { message } = refusalOf({
      medications: [{ drug: "apixaban" }],
      findings: [{ id: "anticoagulant", value: "absent" }],
    });
    expect(message).toContain("medications[0]");
    expect(message).toContain("findings[0]");
  });

  it("never repeats what was entered of the person", () => {
    const secret = "Mrs Example of 1 High Street";
    for (const input of [
      { patient: { age: secret } },
      { patient: { sex: secret } },
      { setting: secret },
      one({ id: "diabetes", value: secret }),
      one({ id: "pain_inguinal_groin", value: "present", side: secret }),
      one({ id: "mri_disc", value: "bulge", level: secret }),
      { conditions: [secret, 1] },
    ]) {
      expect(refusalOf(input).message).not.toContain("Example");
    }
  });

  it("cuts an id that is longer than any known one", () => {
    expect(refusalOf(one({ id: "y".repeat(9_000), value: "present" })).message.length).toBeLessThan(300);
  });
});
