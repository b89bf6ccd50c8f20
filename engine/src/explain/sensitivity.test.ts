import { beforeAll, describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { DRAWS, drawnValues, parameterTable } from "../belief/draws.ts";
import { type Intervals, intervalsOf } from "../belief/intervals.ts";
import { networkOf } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import { readCase } from "../reading/read-case.ts";
import { interval90 } from "../uncertainty/quantiles.ts";
import { knowledgeWith } from "../uncertainty/resampled-knowledge.ts";
import type { Sensitivity } from "../vocabulary/assessment.ts";
import { sensitivityOf } from "./sensitivity.ts";

const knowledge = loadForScripts();
const network = networkOf(knowledge);
const table = parameterTable(knowledge);

const reading = readCase(
  {
    patient: { age: 47, sex: "male" },
    findings: [
      { id: "pain_leg_posterior", side: "left", value: "present" },
      { id: "slr", side: "left", value: "present" },
      { id: "worse_walking", value: "absent" },
    ],
  },
  knowledge,
);
const LEADING = network.causeIndex.get("disc_herniation")!;

/** The leading cause's chance when one number of the knowledge is another: network and all made anew. */
function presentWith(number: number, value: number): number {
  const values = table.mean.slice();
  values[number] = value;
  const moved = networkOf(knowledgeWith(knowledge, table, values));
  return new Inference(moved, reading).run({ companions: true }).present[LEADING]!;
}

/** 5 % and 95 % points over the draws. */
function ends(number: number): readonly [number, number] {
  return interval90(Float64Array.from({ length: DRAWS }, (_, draw) => drawnValues(knowledge, draw)[number]!));
}

describe("the numbers that the leading answer rests on", { timeout: 120_000 }, () => {
  let told: Sensitivity[];
  let intervals: Intervals;
  const inference = new Inference(network, reading);

  beforeAll(() => {
    intervals = intervalsOf(inference, []);
    told = sensitivityOf(inference, intervals, LEADING);
  }, 120_000);

  it("are a few, those that move it most first, and none that hardly moves it", () => {
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(5);
    const sizes = told.map(({ effect }) => Math.abs(effect));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.005);
    expect(new Set(told.map(({ number }) => number)).size).toBe(told.length);
  });

  it("are told as they stand in the knowledge, with status and source", () => {
    for (const { number, value, status, source } of told) {
      const at = table.name.indexOf(number);
      expect(at).toBeGreaterThanOrEqual(0);
      expect([value, status, source]).toEqual([table.mean[at], table.status[at], table.source[at]]);
    }
  });

  it("move it as far as a network made anew with the number at its 5 % and its 95 % point", () => {
    for (const { number, effect } of told) {
      const at = table.name.indexOf(number);
      const [low, high] = ends(at);
      expect(low).toBeLessThan(high);
      expect.soft(presentWith(at, high) - presentWith(at, low), number).toBeCloseTo(effect, 9);
    }
  });

  it("hold the cause's own prior or a finding that was answered, nothing of another cause's findings", () => {
    const answered = reading.answers.map(({ id }) => id);
    for (const { number } of told)
      expect
        .soft(
          ["disc_herniation", "prior", ...answered].some((id) => number.includes(id)),
          number,
        )
        .toBe(true);
  });

  it("stay within what the interval over all draws leaves open", () => {
    const [low, high] = intervals.present[LEADING]!;
    expect(low).toBeLessThan(high);
    // One number alone cannot do much more than all together: twice the width is generous.
    for (const { effect } of told) expect(Math.abs(effect)).toBeLessThan(2 * (high - low));
  });

  it("are the same when asked again", () => {
    expect(sensitivityOf(inference, intervals, LEADING)).toEqual(told);
  });
});
