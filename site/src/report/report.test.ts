import type { ReportFinding } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { correctionOf, decisionFor, standing } from "./choices.ts";
import { litBy } from "./lit-findings.ts";
import { caseOf, NO_ANSWERS } from "./person.ts";

const finding = (more: Partial<ReportFinding> = {}): ReportFinding => ({
  ...{ level: "L4-L5", structure: "foramen", condition: "stenosis", side: "left", severity: "moderate" },
  ...{ root: null, negated: false, certainty: "definite", span: [0, 1], text: "x" },
  ...more,
});

describe("what a finding lights in the drawing", () => {
  it("is its level, side and how marked it is", () =>
    expect(litBy([finding()]).zones).toEqual([
      { level: "L4-L5", zone: "foraminal", side: "left", strength: { severity: "moderate" } },
    ]));

  it("is both sides where none is said, and only shown where no grade is", () =>
    expect(litBy([finding({ side: "unspecified", severity: "unspecified" })]).zones).toEqual(
      ["left", "right"].map((side) => ({ level: "L4-L5", zone: "foraminal", side, strength: { shown: true } })),
    ));

  it("is the named root too", () =>
    expect(litBy([finding({ structure: "root", condition: "compression", root: "L5" })]).roots).toEqual([
      { root: "L5", side: "left", strength: { severity: "moderate" } },
    ]));

  it("is the disc for what has no place in it, and the zone for what has", () => {
    expect(litBy([finding({ structure: "disc", condition: "bulge", side: "unspecified" })]).levels).toHaveLength(1);
    const out = litBy([finding({ structure: "disc", condition: "protrusion", zone: "foraminal" })]);
    expect([out.levels, out.zones?.[0]?.zone]).toEqual([[], "foraminal"]);
  });

  it("is the level below for a vertebra", () =>
    expect(litBy([finding({ structure: "vertebra", condition: "fracture", level: "L1" })]).levels?.[0]?.level).toBe(
      "L1-L2",
    ));

  it("is nothing for what is denied, normal or gone", () => {
    const none = { roots: [], levels: [], zones: [] };
    expect(litBy([finding({ negated: true })])).toEqual(none);
    expect(litBy([finding({ condition: "normal" })])).toEqual(none);
    expect(litBy([finding({ time: "resolved" })])).toEqual(none);
  });
});

describe("a correction", () => {
  it("holds only what was changed", () =>
    expect(decisionFor(3, finding(), { ...correctionOf(finding(), undefined), side: "right" })).toEqual({
      ...{ kind: "finding", of: 3, what: "correct" },
      to: { side: "right" },
    }));

  it("back to what was read is an acceptance", () =>
    expect(decisionFor(3, finding(), correctionOf(finding(), undefined)).what).toBe("accept"));

  it("is shown in the drawing; what is struck is not", () => {
    expect(standing(finding(), { kind: "finding", of: 0, what: "correct", to: { level: "L3-L4" } })?.level).toBe(
      "L3-L4",
    );
    expect(standing(finding(), { kind: "finding", of: 0, what: "strike" })).toBeNull();
  });
});

describe("a few answers as a case", () => {
  it("are none before anything was said", () => expect(caseOf(NO_ANSWERS)).toBeNull());

  it("have the side at every place that has one; what was not ticked was not asked", () =>
    expect(caseOf({ age: "54", sex: "", side: "left", places: ["pain_inguinal_groin", "pain_low_back"] })).toEqual({
      patient: { age: 54 },
      findings: [
        { id: "pain_low_back", value: "present" },
        { id: "pain_inguinal_groin", value: "present", side: "left" },
      ],
    }));

  it("leave the side open where none was said", () =>
    expect(caseOf({ ...NO_ANSWERS, places: ["pain_inguinal_groin"] })?.findings?.[0]?.side).toBe("unknown"));
});
