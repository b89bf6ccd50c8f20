import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { assess } from "./assess.ts";
import type { EnteredFinding } from "./vocabulary/case.ts";

const knowledge = loadForScripts();
const woman = { age: 54, sex: "female" } as const;
const quick = { explain: false };

describe("An assessment", () => {
  const findings: EnteredFinding[] = [
    { id: "pain_inguinal_groin", side: "right", value: "present" },
    { id: "hip_rotation_limited", side: "right", value: "present" },
    { id: "worse_weight_bearing", value: "present" },
    { id: "numb_perineum_saddle", value: "absent" },
  ];

  it("is the same for any order of findings, to the last character", () => {
    const one = assess({ patient: woman, findings }, knowledge);
    const other = assess({ patient: woman, findings: [...findings].reverse() }, knowledge);
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it("keeps its chances and gives intervals when nobody has the findings under some draw of the numbers", () => {
    // Under the second draw a bulge is as common as anything worse at that level.
    const bulge: EnteredFinding = { id: "mri_disc", value: "bulge", level: "L5-S1" };
    const given = { patient: { age: 60, sex: "female" as const }, setting: "spine_clinic" as const, findings: [bulge] };
    const { causes, missing } = assess(given, knowledge, { explain: false, intervals: true });
    expect(missing).toEqual([]);
    expect(causes).toEqual(
      assess(given, knowledge, quick).causes.map((cause) =>
        expect.objectContaining({ id: cause.id, probability: cause.probability }),
      ),
    );
    for (const { probability, interval90 } of causes.slice(0, 5)) {
      expect(interval90![0]).toBeGreaterThan(0);
      expect(interval90![0]).toBeLessThanOrEqual(probability);
    }
  });

  it("takes not-assessed for nothing said", () => {
    const silent = assess(
      { patient: woman, findings: [...findings, { id: "fever_history", value: "not-assessed" }] },
      knowledge,
      quick,
    );
    expect(silent.causes).toEqual(assess({ patient: woman, findings }, knowledge, quick).causes);
  });

  it("finds hip disease behind a stiff hip that hurts in the groin, and says what speaks for it", () => {
    const { causes } = assess({ patient: woman, findings }, knowledge);
    expect(causes[0]!.id).toBe("hip_osteoarthritis");
    expect(causes[0]!.for.map(({ finding }) => finding)).toContain("hip_rotation_limited");
  });

  it("ranks by the chance to be the main cause, and gives no figure more than twelve digits", () => {
    const { causes } = assess({ patient: woman, findings }, knowledge, quick);
    for (let i = 1; i < causes.length; i++) expect(causes[i]!.principal).toBeLessThanOrEqual(causes[i - 1]!.principal);
    for (const { probability } of causes) expect(Number(probability.toPrecision(12))).toBe(probability);
  });

  it("gives the stated priors when nothing is known but the person", () => {
    const { causes } = assess({ patient: woman, findings: [] }, knowledge, quick);
    for (const { id, probability, prior } of causes) expect(probability, id).toBeCloseTo(prior, 9);
  });

  it("averages over age and sex when they are missing, and says so", () => {
    const { missing, causes } = assess({ findings }, knowledge, quick);
    expect(missing.map(({ field }) => field)).toEqual(expect.arrayContaining(["patient.age", "patient.sex"]));
    expect(causes[0]!.probability).toBeGreaterThan(0);
  });

  it("names the conditions and drugs from which nothing follows, each in one line", () => {
    const about = (more: object) =>
      assess({ patient: woman, findings, medications: [{ drug: "Blutex\u001b[31m\n3 mg" }], ...more }, knowledge, quick)
        .missing.map(({ effect }) => effect)
        .join(" ");
    expect(about({})).toContain("Nothing follows from: Blutex [31m 3 mg.");
    expect(about({ patient: { age: 12 } })).toContain("Blutex");
    expect(about({ medications: [{ drug: "Falithrom 3 mg" }] })).not.toContain("Falithrom");
    expect(about({ medications: [{ drug: "x".repeat(500) }] }).length).toBeLessThan(300);
  });
});

describe("Urgency is never withheld", () => {
  it("when more findings are present than can be weighed together: they are named, and an emergency stays one", () => {
    const present = Object.values(knowledge.findings)
      .filter(
        ({ kind, type, role, applies_to }) =>
          kind === "plain" && type === "boolean" && role === "evidence" && !applies_to,
      )
      .filter(({ id }) => !id.startsWith("mri_disc_"))
      .slice(0, 45)
      .map(
        ({ id, laterality, by_level }): EnteredFinding => ({
          id,
          value: "present",
          ...(laterality === "sided" ? { side: "left" as const } : {}),
          ...(by_level ? { level: "L1-L2" as const } : {}),
        }),
      );
    const findings = [
      ...present.filter(({ id }) => id !== "urinary_retention"),
      { id: "urinary_retention", value: "present" },
    ];
    const answer = assess({ patient: woman, findings }, knowledge, quick);
    expect(answer.urgency.level).toBe("emergency");
    expect(answer.causes.length).toBeGreaterThan(0);
    expect(answer.missing.some(({ effect }) => effect.includes("least telling"))).toBe(true);
  });

  it("when no cause is left that could explain what is entered", () => {
    const impossible = {
      ...knowledge,
      leaks: { ...knowledge.leaks, skin_vesicles: { ...knowledge.leaks.skin_vesicles!, p: 0 } },
    };
    for (const cause of Object.values(impossible.causes)) expect(cause.id).toBeTruthy();
    const without = Object.fromEntries(
      Object.entries(impossible.causes).map(([id, cause]) => {
        const { skin_vesicles: _, ...findings } = cause.findings;
        return [id, { ...cause, findings }];
      }),
    );
    const answer = assess(
      {
        patient: woman,
        findings: [
          { id: "skin_vesicles", side: "left", value: "present" },
          { id: "urinary_retention", value: "present" },
        ],
      },
      { ...impossible, causes: without },
      quick,
    );
    expect(answer.urgency.level).toBe("emergency");
    expect(answer.causes).toEqual([]);
    expect(answer.missing[0]!.effect).toContain("no causes are given");
  });
});
