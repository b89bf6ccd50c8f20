import { describe, expect, it } from "vitest";
import { intervalsOf } from "../../engine/src/belief/intervals.ts";
import { networkOf } from "../../engine/src/belief/network.ts";
import { Inference } from "../../engine/src/belief/posterior.ts";
import { readCase } from "../../engine/src/reading/read-case.ts";
import { loadForScripts } from "../load-for-scripts.ts";
import { cover, coverPatient, NO_COVERAGE, NO_COVERAGE_TALLY } from "./coverage.ts";
import { judgeRedrawn, numbersOf } from "./redrawn-patient.ts";

const knowledge = loadForScripts();
const network = networkOf(knowledge);
const said = {
  setting: "primary_care" as const,
  patient: { age: 58, sex: "female" as const },
  findings: [
    { id: "pain_low_back", value: "present" },
    { id: "pain_shooting", value: "present" },
  ],
};

describe("Coverage", () => {
  it("counts what lies in the interval, its ends included, below and above", () => {
    const counted = [0.1, 0.3, 0.09, 0.31].reduce((into, chance) => cover(into, [0.1, 0.3], chance), NO_COVERAGE);
    expect(counted).toEqual({ intervals: 4, held: 2, below: 1, above: 1 });
  });

  it("counts the leading cause, plain pain and every cause of at least 1 % of one patient", () => {
    const draws = network.causes.map(() => Float64Array.from({ length: 201 }, (_, i) => i / 200));
    const chances = network.causes.map((_, i) => (i === 2 ? 0.4 : 0.001));
    const truth = network.causes.map((_, i) => (i === network.nonSpecific ? 0.99 : 0.5));
    const tally = coverPatient(NO_COVERAGE_TALLY, network, {
      chances,
      leading: 2,
      truth,
      draws,
      weights: new Float64Array(201).fill(1 / 201),
    });
    expect(tally.leading).toEqual({ intervals: 1, held: 1, below: 0, above: 0 });
    expect(tally.plain).toEqual({ intervals: 1, held: 0, below: 0, above: 1 });
    expect(tally.likely).toEqual({ intervals: 1, held: 1, below: 0, above: 0 });
    expect(coverPatient(tally, network, null)).toEqual({ ...tally, patients: 2, refused: 1 });
  });
});

describe("A patient from other numbers", () => {
  const numbers = numbersOf(knowledge, 1, 0);
  const judged = judgeRedrawn(network, numbers, said)!;

  it("has the intervals that the engine gives, draw by draw", { timeout: 60_000 }, () => {
    const inference = new Inference(network, readCase(said, knowledge));
    expect(judged.draws).toEqual(intervalsOf(inference, []).draws);
  });

  it("has a truth of its own: that of its numbers, nearly as their own network has it", () => {
    const own = networkOf(numbers);
    const { present } = new Inference(own, readCase(said, numbers)).run({ companions: true });
    own.causes.forEach((_, i) => {
      expect(judged.truth[i]).toBeCloseTo(present[i]!, 9);
    });
    expect(judged.truth).not.toEqual(judged.chances);
    // No draw of the engine's own is the truth, or the interval would be read from it.
    expect([...judged.draws[judged.leading]!]).not.toContain(judged.truth[judged.leading]);
  });

  it("comes again with the same number and with no other", () => {
    expect(numbersOf(knowledge, 1, 0).causes).toEqual(numbers.causes);
    expect(numbersOf(knowledge, 1, 1).causes).not.toEqual(numbers.causes);
    expect(numbersOf(knowledge, 2, 0).causes).not.toEqual(numbers.causes);
  });
});
