import { describe, expect, it } from "vitest";
import { type CoverageTally, NO_COVERAGE, NO_COVERAGE_TALLY } from "./coverage.ts";
import type { Portion, PortionResult } from "./portion.ts";
import { bySetting, grown, portionsOf, takenUp } from "./progress.ts";
import type { CoverageResults } from "./results.ts";
import { noChanges, noTally } from "./tally.ts";

const origin = { engine: "1.2.3", knowledge: "abc", seed: 1, draws: 200 };
const nothing = takenUp(null, origin);
const order = (from: number, to: number) =>
  portionsOf({ part: "coverage", seed: 1, from: bySetting(() => from), to, each: 5 });

function done(portion: Portion): PortionResult {
  const patients = portion.to - portion.from;
  const coverage: CoverageTally = {
    ...NO_COVERAGE_TALLY,
    patients,
    leading: { ...NO_COVERAGE, intervals: patients, held: patients },
  };
  return { portion, knowledge: "abc", tally: noTally(), changes: noChanges(), coverage };
}
const patientsIn = ({ tallies }: CoverageResults) => Object.values(tallies).map(({ patients }) => patients);

describe("Portions", () => {
  it("hold every patient of each setting once, the settings in turn", () => {
    expect(order(0, 12).map(({ setting, from, to }) => `${setting} ${from}-${to}`)).toEqual([
      "primary_care 0-5",
      "emergency_department 0-5",
      "spine_clinic 0-5",
      "primary_care 5-10",
      "emergency_department 5-10",
      "spine_clinic 5-10",
      "primary_care 10-12",
      "emergency_department 10-12",
      "spine_clinic 10-12",
    ]);
    expect(order(12, 12)).toEqual([]);
    expect(order(12, 3)).toEqual([]);
  });
});

describe("A count that is taken up again", () => {
  it("is that of an undisturbed run, wherever it was stopped", () => {
    const whole = grown(nothing, order(0, 20).map(done));
    const portions = order(0, 20).map(done);
    for (const stop of [3, 6, 9]) {
      const stopped = grown(nothing, portions.slice(0, stop));
      const [from] = patientsIn(stopped);
      expect(grown(stopped, order(from!, 20).map(done))).toEqual(whole);
    }
    expect(patientsIn(whole)).toEqual([20, 20, 20]);
    expect(whole.tallies.spine_clinic.leading).toEqual({ ...NO_COVERAGE, intervals: 20, held: 20 });
  });

  it("counts nothing behind a portion that is still under way", () => {
    const results = order(0, 20).map((portion, i) => (i === 3 ? undefined : done(portion)));
    expect(patientsIn(grown(nothing, results))).toEqual([5, 20, 20]);
  });

  it("goes on only with the same engine, knowledge, seed and number of draws", () => {
    const known = grown(nothing, order(0, 5).map(done));
    expect(takenUp(known, origin)).toBe(known);
    for (const other of [{ engine: "2" }, { knowledge: "x" }, { seed: 2 }, { draws: 100 }])
      expect(patientsIn(takenUp(known, { ...origin, ...other }))).toEqual([0, 0, 0]);
  });
});
