import { beforeAll, describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { assess, intervalsInSteps } from "../assess.ts";
import { finished } from "../belief/intervals.ts";
import { ForamenError } from "../errors.ts";
import type { Case } from "../vocabulary/case.ts";
import { type CaseIntervals, withIntervals } from "./case-intervals.ts";

const knowledge = loadForScripts();
const quick = { changes: false, steps: false };
const man: Case = {
  patient: { age: 62, sex: "male" },
  setting: "spine_clinic",
  findings: [
    { id: "pain_thigh_upper_anterior", side: "left", value: "present" },
    { id: "femoral_stretch", side: "left", value: "present" },
  ],
};

describe("The intervals of a case", () => {
  let apart: CaseIntervals | null;
  beforeAll(() => {
    apart = finished(intervalsInSteps(man, knowledge));
  });

  it("may be worked out apart, and put to an assessment are those of the whole", () => {
    const whole = assess(man, knowledge, { ...quick, intervals: true });
    expect(JSON.stringify(withIntervals(assess(man, knowledge, quick), apart))).toBe(JSON.stringify(whole));
    expect(whole.roots.filter(({ interval90 }) => interval90 !== null).length).toBe(2);
    expect(whole.sensitivity.length).toBeGreaterThan(0);
  });

  it("come in steps, and whoever leaves them half-way finds the next answer unchanged", () => {
    const steps = intervalsInSteps(man, knowledge);
    for (let i = 0; i < 20; i += 1) expect(steps.next().done).toBe(false);
    steps.return(null);
    expect(finished(intervalsInSteps(man, knowledge))).toEqual(apart);
  });

  it("are of the setting that was asked for", () => {
    const primary = { ...quick, setting: "primary_care" as const };
    const there = finished(intervalsInSteps(man, knowledge, { setting: "primary_care" }));
    expect(withIntervals(assess(man, knowledge, primary), there)).toEqual(
      assess(man, knowledge, { ...primary, intervals: true }),
    );
  });

  it("are none where a person has no chances, and leave the assessment as it is", () => {
    const child: Case = { ...man, patient: { age: 12, sex: "male" } };
    const none = finished(intervalsInSteps(child, knowledge));
    const assessment = assess(child, knowledge, quick);
    expect(none).toBe(null);
    expect(withIntervals(assessment, none)).toBe(assessment);
    expect(assess(child, knowledge, { ...quick, intervals: true })).toEqual(assessment);
  });

  it("are refused for another case, and for another knowledge", () => {
    const older = assess({ ...man, patient: { age: 63, sex: "male" } }, knowledge, quick);
    expect(() => withIntervals(older, apart)).toThrow(ForamenError);
    expect(() => withIntervals({ ...assess(man, knowledge, quick), knowledge: "other" }, apart)).toThrow(
      /of other: expected the same/,
    );
  });
});
