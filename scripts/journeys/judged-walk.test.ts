import { describe, expect, it } from "vitest";
import { walksOf } from "../journeys.ts";
import { tallyOf } from "./section.ts";

const PEOPLE = 3;

describe("simulated people on the journey", () => {
  it("are asked little, and each emergency among the safety questions is told on their pages", () => {
    const next = walksOf("model", 11);
    const tally = tallyOf(Array.from({ length: PEOPLE }, (_, at) => next(at)));
    expect(tally.medianQuestions).toBeLessThanOrEqual(12);
    expect(tally.mostQuestions).toBeLessThanOrEqual(20);
    expect(tally.flaggedInFive).toBe(tally.flagged);
    expect(tally.emergenciesTold).toBe(tally.emergencies);
  }, 180_000);
});

describe("the tally of walks", () => {
  const walk = {
    questions: 12,
    screens: 11,
    flagged: false,
    emergency: true,
    emergencyAt: 7,
    sameLeading: true,
    sameSpecific: false,
  };

  it("counts what was told late apart from what was told in five screens", () => {
    const tally = tallyOf([walk, { ...walk, questions: 9, flagged: true, emergencyAt: 3, sameLeading: null }]);
    expect(tally).toMatchObject({
      people: 2,
      medianQuestions: 10.5,
      mostQuestions: 12,
      flagged: 1,
      flaggedInFive: 1,
      emergenciesTold: 2,
      emergenciesInFive: 1,
      judged: 1,
      sameLeading: 1,
    });
  });
});
