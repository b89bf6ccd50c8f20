import { describe, expect, it } from "vitest";
import { finding, findingsById, SMALL_VOCABULARY } from "../../test/vocabulary.ts";
import type { GateTest } from "../knowledge/gate.ts";
import { readCase } from "../reading/read-case.ts";
import type { Case, EnteredFinding } from "../vocabulary/case.ts";
import { type GateKnowledge, meets, statedIn } from "./gate-test.ts";

const knowledge: GateKnowledge = {
  ...SMALL_VOCABULARY,
  findings: {
    ...SMALL_VOCABULARY.findings,
    ...findingsById([finding("leg_colour", { type: "categorical", values: ["pale", "red"] })]),
  },
  gate: {
    groups: {
      hot: {
        any: [
          { id: "temperature_c", at_least: 38 },
          { id: "urinary_retention", value: "present" },
        ],
      },
    },
    rules: [],
    screens: [],
    pages: [],
    scope: { rules: [], complaint: [], outside_reason: "" },
  },
};

function met(test: GateTest, given: Case): readonly string[] | null {
  return meets(test, statedIn(readCase(given, { ...SMALL_VOCABULARY, findings: knowledge.findings })), knowledge);
}
const by = (test: GateTest, ...findings: EnteredFinding[]) => met(test, { findings }) !== null;

describe("A test on a finding", () => {
  const groin: GateTest = { id: "pain_inguinal_groin", value: "present" };

  it("is met by either side, and by a side that is not stated", () => {
    expect(by(groin, { id: "pain_inguinal_groin", side: "right", value: "present" })).toBe(true);
    expect(by(groin, { id: "pain_inguinal_groin", value: "present" })).toBe(true);
  });

  it("is not met by what is absent, not assessed or not entered", () => {
    expect(by(groin, { id: "pain_inguinal_groin", side: "right", value: "absent" })).toBe(false);
    expect(by(groin, { id: "pain_inguinal_groin", value: "not-assessed" })).toBe(false);
    expect(by(groin)).toBe(false);
  });

  it("that says so counts while it is open, and falls only to an answer that rules it out", () => {
    const warm: GateTest = { id: "temperature_c", at_least: 38, or_open: true };
    const at = (value: string | number) => met(warm, { findings: [{ id: "temperature_c", value }] });
    expect(met(warm, {})).toEqual([]);
    expect(at("not-assessed")).toEqual([]);
    expect(at(38.5)).toEqual(["temperature_c"]);
    expect(at(">=38.0")).toEqual(["temperature_c"]);
    expect(at(37.5)).toBeNull();
    const open = readCase({}, { ...SMALL_VOCABULARY, findings: knowledge.findings });
    expect(meets(warm, statedIn(open, [], new Set(["temperature_c"])), knowledge)).toBeNull();
  });

  it.each([
    ["none", false],
    ["mild", false],
    ["moderate", true],
    ["severe", true],
    ["present", false], // ungraded: it may be mild
  ])("on a grade is met by that grade or a worse one: %s", (value, expected) => {
    const moderate: GateTest = { id: "mri_foraminal_stenosis", value: "moderate" };
    expect(by(moderate, { id: "mri_foraminal_stenosis", side: "left", level: "L4-L5", value })).toBe(expected);
  });

  it("on a word is met by that word", () => {
    expect(by({ id: "leg_colour", value: "pale" }, { id: "leg_colour", value: "pale" })).toBe(true);
    expect(by({ id: "leg_colour", value: "pale" }, { id: "leg_colour", value: "red" })).toBe(false);
  });
});

describe("A test on a number", () => {
  it.each<[GateTest, string | number, boolean]>([
    [{ id: "temperature_c", at_least: 38 }, 38, true],
    [{ id: "temperature_c", at_least: 38 }, 37.9, false],
    [{ id: "temperature_c", at_least: 38 }, ">=38.0", true],
    [{ id: "temperature_c", at_least: 38 }, "<38.0", false],
    [{ id: "esr", more_than: 20 }, 20, false],
    [{ id: "esr", more_than: 20 }, 21, true],
    [{ id: "esr", more_than: 20 }, "20-49", true], //     the limit of the band counts as met
    [{ id: "esr", more_than: 20 }, "<20", false],
    [{ id: "esr", at_least: 50 }, "20-49", false],
    [{ id: "esr", at_least: 50 }, "50-99", true],
    [{ id: "esr", at_least: 50 }, "present", false], //   raised: 20 or more, perhaps no more
    [{ id: "systolic_bp", below: 100 }, 100, false],
    [{ id: "systolic_bp", below: 100 }, 99, true],
    [{ id: "systolic_bp", below: 100 }, "<100", true],
    [{ id: "systolic_bp", below: 100 }, ">=100", false],
    [{ id: "duration_weeks", at_most: 2 }, 2, true],
    [{ id: "duration_weeks", at_most: 2 }, "<6", false], // perhaps five weeks
    [{ id: "duration_weeks", at_most: 6 }, "<6", true],
    [{ id: "urinary_retention", at_least: 1 }, "present", false], // not a number at all
  ])("%j is %s: %s", (test, value, expected) => {
    expect(by(test, { id: (test as { id: string }).id, value })).toBe(expected);
  });

  it.each<[GateTest, string | number, boolean]>([
    [{ id: "duration_weeks", at_most: 2, or_in_band: true }, "<6", true], //  perhaps one week
    [{ id: "duration_weeks", at_most: 2, or_in_band: true }, "6-12", false],
    [{ id: "duration_weeks", at_most: 2, or_in_band: true }, 3, false],
    [{ id: "esr", at_least: 30, or_in_band: true }, "20-49", true],
    [{ id: "esr", at_least: 30, or_in_band: true }, "<20", false],
    [{ id: "esr", at_least: 30, or_in_band: true }, 29, false],
    [{ id: "esr", at_least: 30, or_in_band: true }, "present", false], //     raised, not graded
    [{ id: "systolic_bp", below: 90, or_in_band: true }, "<100", true],
    [{ id: "systolic_bp", below: 90, or_in_band: true }, ">=100", false],
    [{ id: "systolic_bp", below: 90, or_in_band: true }, 95, false],
  ])("that may lie in a band: %j is %s: %s", (test, value, expected) => {
    const { id } = test as { id: string };
    expect(by(test, { id, value })).toBe(expected);
    expect(by(test, { id, value: "not-assessed" })).toBe(false);
  });

  it.each<[number, string | number, boolean]>([
    [3, 3, true],
    [3, "3+", true],
    [3, "4-", false],
    [4, "4+", true],
    [4, 5, false],
    [4, "present", true], //  weak, ungraded: 4 or less
    [3, "present", false],
    [3, "3_or_less", true],
  ])("of strength: at most %i, found %s: %s", (at_most, value, expected) => {
    expect(by({ id: "weak_hip_flexion", at_most }, { id: "weak_hip_flexion", side: "left", value })).toBe(expected);
  });
});

describe("A test on the person", () => {
  const ages: [GateTest, Case, boolean][] = [
    [{ patient: "age", at_least: 65 }, { patient: { age: 65 } }, true],
    [{ patient: "age", at_least: 65 }, { patient: { age: 64 } }, false],
    [{ patient: "age", at_least: 65 }, {}, true], //                                                 perhaps 70
    [{ patient: "age", at_least: 65 }, { findings: [{ id: "age_band", value: "65-79" }] }, true],
    [{ patient: "age", at_least: 60 }, { findings: [{ id: "age_band", value: "50-64" }] }, true], // perhaps 61
    [{ patient: "age", at_least: 65 }, { findings: [{ id: "age_band", value: "50-64" }] }, false],
    [{ patient: "age", below: 60 }, { findings: [{ id: "age_band", value: "50-64" }] }, true], //    perhaps 55
    [{ patient: "age", below: 50 }, { findings: [{ id: "age_band", value: "50-64" }] }, false],
    [{ patient: "age", below: 30 }, { findings: [{ id: "age_band", value: "18-29" }] }, true],
    [{ patient: "age", below: 18 }, { patient: { age: 17 } }, true],
    [{ patient: "age", below: 30 }, { patient: { age: 30 } }, false],
    [{ patient: "sex", value: "male" }, { patient: { sex: "male" } }, true],
    [{ patient: "sex", value: "male" }, { patient: { sex: "female" } }, false],
    [{ patient: "sex", value: "male" }, {}, true],
  ];
  it.each(ages)("%j in %j: %s", (test, given, expected) => {
    expect(met(test, given) !== null).toBe(expected);
  });

  it.each<[GateTest, Case, boolean]>([
    [{ patient: "age", at_least: 65 }, {}, false],
    [{ patient: "age", at_least: 60 }, { findings: [{ id: "age_band", value: "50-64" }] }, false],
    [{ patient: "age", at_least: 50 }, { findings: [{ id: "age_band", value: "50-64" }] }, true],
    [{ patient: "age", below: 65 }, { findings: [{ id: "age_band", value: "50-64" }] }, true],
    [{ patient: "sex", value: "male" }, {}, false],
    [{ patient: "sex", value: "male" }, { patient: { sex: "male" } }, true],
  ])("where it has to be known, %j in %j: %s", (test, given, expected) => {
    const reading = readCase(given, { ...SMALL_VOCABULARY, findings: knowledge.findings });
    expect(meets(test, statedIn(reading, []), knowledge) !== null).toBe(expected);
  });
});

describe("A combination", () => {
  const hot = { id: "temperature_c", value: 39 };
  const retention = { id: "urinary_retention", value: "present" };

  it("names every finding that met it, once, in order", () => {
    const test: GateTest = { any: [{ group: "hot" }, { id: "urinary_retention", value: "present" }] };
    expect(met(test, { findings: [retention, hot] })).toEqual(["temperature_c", "urinary_retention"]);
  });

  it("of all needs every member, and a count needs its number", () => {
    const members: GateTest[] = [
      { id: "temperature_c", at_least: 38 },
      { id: "urinary_retention", value: "present" },
      { id: "diabetes", value: "present" },
    ];
    expect(by({ all: members }, hot, retention)).toBe(false);
    expect(by({ count: { min: 2, of: members } }, hot, retention)).toBe(true);
    expect(by({ count: { min: 2, of: members } }, hot)).toBe(false);
  });

  it("of both sides needs each side by itself", () => {
    const both: GateTest = {
      both_sides: {
        any: [
          { id: "weak_hip_flexion", at_most: 3 },
          { id: "leg_weak_movement_unknown", value: "present" },
        ],
      },
    };
    const left = { id: "weak_hip_flexion", side: "left", value: 3 } as const;
    expect(by(both, left)).toBe(false);
    expect(by(both, left, { id: "leg_weak_movement_unknown", side: "right", value: "present" })).toBe(true);
    expect(by(both, left, { id: "leg_weak_movement_unknown", side: "unknown", value: "present" })).toBe(false);
    expect(by({ both_sides: { id: "urinary_retention", value: "present" } }, retention, left)).toBe(false);
  });
});
