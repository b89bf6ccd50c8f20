import { describe, expect, it } from "vitest";
import { assess } from "../../engine/src/assess.ts";
import { networkOf } from "../../engine/src/belief/network.ts";
import type { Case } from "../../engine/src/vocabulary/case.ts";
import { loadForScripts } from "../load-for-scripts.ts";
import { leadingCauses } from "./leading-causes.ts";
import { workOffJourneys } from "./portion.ts";
import { tallyOf } from "./section.ts";

const knowledge = loadForScripts();

describe("simulated people on the journey", () => {
  it("are asked little, and each emergency that they can state is told within five screens", () => {
    const { walks } = workOffJourneys({ kind: "model", seed: 11, from: 0, to: 6 });
    const tally = tallyOf(walks);
    expect(tally.mostQuestions).toBeLessThanOrEqual(20);
    expect(tally.emergencies).toBeGreaterThan(0);
    expect(tally.emergenciesInFive).toBe(tally.emergencies);
  }, 180_000);
});

describe("the causes named first", () => {
  const patient = { age: 58, sex: "female" } as const;
  const groin = { id: "pain_inguinal_groin", side: "left", value: "present" } as const;
  it.each<Case>([
    { patient, findings: [{ id: "pain_low_back", value: "present" }] },
    { patient, findings: [groin, { id: "numb_thigh_mid_anterior", side: "left", value: "present" }] },
    {
      patient,
      findings: [groin, { id: "worse_weight_bearing", value: "present" }, { id: "gait_hip_limp", value: "present" }],
    },
  ])("are those of the whole assessment, case %#", (given) => {
    const { causes } = assess(given, knowledge, { explain: false });
    const specific = causes.reduce((sum, { principal }) => sum + principal, 0);
    const main = 1 - specific > causes[0]!.principal ? "plain" : causes[0]!.id;
    expect(leadingCauses(given, networkOf(knowledge))).toEqual({ main, specific: causes[0]!.id });
  });
});

describe("the tally of walks", () => {
  const walk = { questions: 12, screens: 11, emergency: true, emergencyAt: 7, sameLeading: true, sameSpecific: false };

  it("counts what was told late apart from what was told in five screens, and what was told for nothing", () => {
    const tally = tallyOf([
      walk,
      { ...walk, questions: 9, emergencyAt: 3, sameLeading: null },
      { ...walk, questions: 11, emergency: false, emergencyAt: 1 },
    ]);
    expect(tally).toMatchObject({
      people: 3,
      medianQuestions: 11,
      mostQuestions: 12,
      emergencies: 2,
      emergenciesTold: 2,
      emergenciesInFive: 1,
      toldForNothing: 1,
      judged: 2,
      sameLeading: 2,
    });
  });
});
