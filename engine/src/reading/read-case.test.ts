import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SMALL_VOCABULARY } from "../../test/vocabulary.ts";
import type { Answer } from "../knowledge/reading.ts";
import { readCase } from "./read-case.ts";

const read = (input: unknown) => readCase(input, SMALL_VOCABULARY);
const answers = (...findings: unknown[]) => read({ findings }).answers;

describe("A case", () => {
  it("that says nothing has no answers, in primary care", () => {
    expect(read({})).toEqual({
      setting: "primary_care",
      ageYears: null,
      ageBand: null,
      sex: null,
      answers: [],
      notUnderstood: [],
    });
  });

  it("takes the caller's setting before its own", () => {
    expect(read({ setting: "spine_clinic" }).setting).toBe("spine_clinic");
    expect(readCase({ setting: "spine_clinic" }, SMALL_VOCABULARY, { setting: "emergency_department" }).setting).toBe(
      "emergency_department",
    );
  });

  it("does not change the prototype of any object", () => {
    expect(() => read(JSON.parse('{"findings": [{"__proto__": {"polluted": 1}}]}'))).toThrow();
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("never reads an inherited field", () => {
    const inherited = Object.create({ findings: [{ id: "diabetes", value: "present" }] }) as object;
    expect(read(inherited).answers).toEqual([]);
  });
});

describe("Age, sex and pregnancy", () => {
  it.each([
    { age: 17, band: 0 },
    { age: 29.9, band: 0 },
    { age: 30, band: 1 },
    { age: 64, band: 2 },
    { age: 80, band: 4 },
    { age: 130, band: 4 },
  ])("put $age years into band $band", ({ age, band }) => {
    expect(read({ patient: { age } })).toMatchObject({ ageYears: Math.floor(age), ageBand: band });
  });

  it("are findings too, marked as implied", () => {
    expect(read({ patient: { age: 54, sex: "female", pregnant: false } }).answers).toEqual([
      { id: "age_band", lo: 2, hi: 2, word: "50-64", implied: true },
      { id: "pregnancy", lo: 0, hi: 0, implied: true },
      { id: "sex", lo: 0, hi: 0, word: "female", implied: true },
    ]);
  });

  it("may be entered as findings instead", () => {
    const reading = read({
      findings: [
        { id: "age_band", value: "65-79" },
        { id: "sex", value: "male" },
      ],
    });
    expect(reading).toMatchObject({ ageYears: null, ageBand: 3, sex: "male" });
  });

  it("leave out the absence of what that sex cannot have", () => {
    expect(
      read({
        patient: { sex: "male", pregnant: false },
        findings: [{ id: "missed_period_or_bleeding", value: "absent" }],
      }).answers,
    ).toEqual([{ id: "sex", lo: 1, hi: 1, word: "male", implied: true }]);
  });
});

describe("A value", () => {
  it.each<[id: string, value: unknown, expected: Partial<Answer>]>([
    ["diabetes", "present", { lo: 1, hi: 1 }],
    ["diabetes", "absent", { lo: 0, hi: 0 }],
    ["calcium_raised", 2.6, { lo: 1, hi: 1, number: 2.6 }], //   from the cut on
    ["calcium_raised", 2.59, { lo: 0, hi: 0, number: 2.59 }],
    ["temperature_c", 38, { lo: 1, hi: 1, number: 38 }],
    ["temperature_c", 37.9, { lo: 0, hi: 0, number: 37.9 }],
    ["temperature_c", ">=38.0", { lo: 1, hi: 1 }],
    ["systolic_bp", 100, { lo: 0, hi: 0, number: 100 }], //      severity rises downwards, below the cut
    ["systolic_bp", 99, { lo: 1, hi: 1, number: 99 }],
    ["esr", 20, { lo: 1, hi: 1, number: 20 }],
    ["esr", 120, { lo: 3, hi: 3, number: 120 }],
    ["esr", "present", { lo: 1, hi: 3 }], //                     raised, not by how much
    ["duration_weeks", 6, { lo: 1, hi: 1, number: 6 }],
    ["duration_weeks", 12, { lo: 1, hi: 1, number: 12 }], //     12 weeks are not more than 12
    ["duration_weeks", 13, { lo: 2, hi: 2, number: 13 }],
  ])("of %s: %s", (id, value, expected) => {
    expect(answers({ id, value })).toEqual([{ id, ...expected }]);
  });

  it.each<[value: unknown, band: number, grade: number]>([
    [5, 0, 5],
    ["5", 0, 5],
    ["4+", 1, 4],
    [4, 1, 4],
    ["4-", 1, 4],
    ["3+", 2, 3],
    [3, 2, 3],
    ["3-", 2, 3],
    [0, 2, 0],
  ])("of strength: MRC %s is band %i", (value, band, grade) => {
    expect(answers({ id: "weak_hip_flexion", side: "left", value })).toEqual([
      { id: "weak_hip_flexion", side: "left", lo: band, hi: band, number: grade },
    ]);
  });

  it("of strength that is weak but ungraded stays ungraded", () => {
    expect(answers({ id: "weak_hip_flexion", side: "left", value: "present" })).toEqual([
      { id: "weak_hip_flexion", side: "left", lo: 1, hi: 2 },
    ]);
  });

  it("with cut points by sex leaves both bands open between them while the sex is unknown", () => {
    const haemoglobin = { findings: [{ id: "haemoglobin_low", value: 125 }] };
    expect(read(haemoglobin).answers).toContainEqual({ id: "haemoglobin_low", lo: 0, hi: 1, number: 125 });
    expect(read({ ...haemoglobin, patient: { sex: "male" } }).answers).toContainEqual(
      expect.objectContaining({ id: "haemoglobin_low", lo: 1, hi: 1 }),
    );
    expect(read({ patient: { sex: "female" }, ...haemoglobin }).answers).toContainEqual(
      expect.objectContaining({ id: "haemoglobin_low", lo: 0, hi: 0 }),
    );
  });
});

describe("A place", () => {
  it("of both sides becomes two answers", () => {
    expect(answers({ id: "pain_inguinal_groin", side: "bilateral", value: "present" }).map(({ side }) => side)).toEqual(
      ["left", "right"],
    );
  });

  it("of a sided finding without side is unknown", () => {
    expect(answers({ id: "pain_inguinal_groin", value: "present" })[0]?.side).toBe("unknown");
  });

  it("of an image may lack its level", () => {
    expect(answers({ id: "mri_disc", value: "extrusion" })).toEqual([{ id: "mri_disc", lo: 3, hi: 3 }]);
  });

  it("said twice alike is said once", () => {
    expect(
      answers(
        { id: "pain_inguinal_groin", side: "left", value: "present" },
        { id: "pain_inguinal_groin", side: "bilateral", value: "present" },
      ),
    ).toHaveLength(2);
  });

  it("denied on one side does not deny a vague finding's part on the other", () => {
    expect(
      answers(
        { id: "leg_weak_movement_unknown", side: "left", value: "absent" },
        { id: "weak_hip_flexion", side: "right", value: 4 },
      ),
    ).toHaveLength(2);
  });
});

describe("Single grades of a disc", () => {
  const disc = (...said: [grade: string, value: string][]) =>
    answers(...said.map(([grade, value]) => ({ id: `mri_disc_${grade}`, level: "L1-L2", value })));
  const band = (lo: number, hi: number) => [{ id: "mri_disc", level: "L1-L2", lo, hi }];

  it.each<[string, [string, string][], [number, number]]>([
    ["a bulge", [["bulge", "present"]], [1, 1]],
    ["a protrusion", [["protrusion", "present"]], [2, 2]],
    [
      "the worst of several",
      [
        ["bulge", "present"],
        ["extrusion", "present"],
      ],
      [3, 3],
    ],
    [
      "a protrusion that is no extrusion",
      [
        ["protrusion", "present"],
        ["extrusion", "absent"],
      ],
      [2, 2],
    ],
    [
      "an extrusion that is no bulge",
      [
        ["extrusion", "present"],
        ["bulge", "absent"],
      ],
      [3, 3],
    ],
    ["no extrusion", [["extrusion", "absent"]], [0, 2]],
    [
      "neither extrusion nor protrusion",
      [
        ["extrusion", "absent"],
        ["protrusion", "absent"],
      ],
      [0, 1],
    ],
    ["no bulge", [["bulge", "absent"]], [0, 0]],
  ])("read %s as bands", (_what, said, [lo, hi]) => {
    expect(disc(...said)).toEqual(band(lo, hi));
  });

  it("narrow an ungraded statement about the same disc", () => {
    expect(
      answers(
        { id: "mri_disc", level: "L1-L2", value: "present" },
        { id: "mri_disc_extrusion", level: "L1-L2", value: "absent" },
      ),
    ).toEqual(band(1, 2));
  });
});

describe("Conditions and drugs", () => {
  it.each(["apixaban", "Apixaban 5 mg BID", "tablets (APIXABAN)", "Deep-vein thrombosis: treatment", "anticoagulant"])(
    "set the context finding that they imply: %s",
    (drug) => {
      const reading = read({ medications: [{ drug }] });
      expect(reading.answers).toEqual([{ id: "anticoagulant", lo: 1, hi: 1, implied: true }]);
      expect(reading.notUnderstood).toEqual([]);
    },
  );

  it.each([
    "no apixaban",
    "apixaban stopped in May",
    "family history of diabetes",
    "prediabetes",
    "deep vein thrombosis",
  ])("imply nothing, and are shown, when it is not said of this person now: %s", (condition) => {
    const reading = read({ conditions: [condition] });
    expect(reading.answers).toEqual([]);
    expect(reading.notUnderstood).toEqual([condition]);
  });

  it("of a relative imply the relative's finding alone", () => {
    expect(read({ conditions: ["Family history of aortic aneurysm"] }).answers.map(({ id }) => id)).toEqual([
      "family_aaa",
    ]);
    expect(read({ conditions: ["aortic aneurysm"] }).answers.map(({ id }) => id)).toEqual(["known_aaa"]);
  });

  it("may imply several findings at once", () => {
    expect(read({ conditions: ["diabetes, on prednisolone"] }).answers.map(({ id }) => id)).toEqual([
      "diabetes",
      "steroid_long_term",
    ]);
  });

  it("stand behind the same finding entered in words", () => {
    expect(read({ conditions: ["diabetes"], findings: [{ id: "diabetes", value: "present" }] }).answers).toEqual([
      { id: "diabetes", lo: 1, hi: 1 },
    ]);
  });

  it("count when the finding itself was not assessed", () => {
    expect(read({ conditions: ["diabetes"], findings: [{ id: "diabetes", value: "not-assessed" }] }).answers).toEqual([
      { id: "diabetes", lo: 1, hi: 1, implied: true },
    ]);
  });
});

describe("For every case", () => {
  const side = fc.constantFrom("left", "right", "unknown");
  const entry = fc.oneof(
    fc.record({ id: fc.constantFrom("diabetes", "anticoagulant"), value: fc.constantFrom("present", "not-assessed") }),
    fc.record({
      id: fc.constantFrom("pain_inguinal_groin", "pain_thigh_mid_anterior"),
      side,
      value: fc.constant("present"),
    }),
    fc.record({ id: fc.constant("weak_knee_extension"), side, value: fc.constantFrom("3+", "not-assessed") }),
    fc.record({
      id: fc.constant("mri_disc_bulge"),
      level: fc.constantFrom("T12-L1", "L1-L2", "L5-S1"),
      value: fc.constant("present"),
    }),
  );
  const findings = fc.array(entry, { maxLength: 12 });

  it("the order of entry leaves no trace", () =>
    fc.assert(
      fc.property(findings, fc.infiniteStream(fc.nat()), (entered, keys) => {
        const shuffled = entered
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(read({ findings: shuffled })).toEqual(read({ findings: entered }));
      }),
    ));

  it("not-assessed is the same as not entered", () =>
    fc.assert(
      fc.property(findings, (entered) => {
        const stated = entered.filter(({ value }) => value !== "not-assessed");
        expect(read({ findings: entered })).toEqual(read({ findings: stated }));
      }),
    ));

  it("whatever the input is, it is read or refused with a code, never broken", () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ findings: fc.array(fc.anything()), patient: fc.anything() })),
        (input) => {
          try {
            read(input);
          } catch (error) {
            expect(error).toHaveProperty("code");
          }
        },
      ),
    ));
});
