import { describe, expect, it } from "vitest";
import { agreement, coverageVerdict } from "./bars.ts";
import { NO_COVERAGE_TALLY } from "./coverage.ts";
import { bySetting } from "./progress.ts";
import { lastResults, type SyntheticResults } from "./results.ts";
import { syntheticSection } from "./section.ts";
import { type Bin, noChanges, noTally, sumOf, type Tally } from "./tally.ts";
import { wilson } from "./wilson.ts";

const bin = (cases: number, predicted: number, observed: number): Bin => ({
  cases,
  predicted: cases * predicted,
  observed: cases * observed,
});

function resultsWith(tally: Tally): SyntheticResults {
  const settings = <T>(one: T, rest: T) => ({ primary_care: one, emergency_department: rest, spine_clinic: rest });
  return {
    engine: "1.2.3",
    knowledge: "abc",
    seed: 1,
    patients: 1500,
    calibration: settings(tally, noTally()),
    knownRisks: settings(noTally(), noTally()),
    robustness: {
      patients: 20,
      portion: 10,
      changes: settings({ ...noChanges(), cases: 20, cause: 15, urgency: 19, lowerUrgency: 1 }, noChanges()),
      calibration: settings(noTally(), noTally()),
    },
    coverage: null,
  };
}

describe("The section on synthetic patients", () => {
  const present = noTally().present.map((none, i) =>
    i === 7 ? bin(3000, 0.35, 0.4) : i === 8 ? bin(100, 0.45, 0.9) : none,
  );
  const text = syntheticSection(resultsWith({ ...noTally(), patients: 1500, first: 750, present }));

  it("marks a row that lies beyond the bar, and judges none with few cases", () => {
    expect(agreement(bin(3000, 0.35, 0.36))).toBe("within");
    expect(text).toContain("| 30 to 40 % | 3,000 | 35.0 | 40.0 | 38.3 to 41.8 | +5.0 **beyond** |");
    expect(text).toContain("+45.0 (few)");
    expect(text).toContain("0 of 1 rows with at least 200 cases lie within 2 points.");
  });

  it("tells what chance allows from what it does not", () => {
    // 200 cases at 40 %: the 95 % interval reaches from 33.5 to 46.9 %.
    expect(agreement(bin(200, 0.35, 0.4))).toBe("chance");
    expect(agreement(bin(199, 0.35, 0.9))).toBe("few");
  });

  it("gives places and changes with their intervals", () => {
    expect(text).toContain("| primary care | 50.0 % [47.5, 52.5] |");
    expect(text).toContain("75.0 % [53.1, 88.8]");
    expect(text).not.toContain("### Intervals");
  });

  it("tells of intervals once there are some, with the number of patients", () => {
    const leading = { intervals: 100, held: 80, below: 15, above: 5 };
    const tally = { ...NO_COVERAGE_TALLY, patients: 100, leading };
    const coverage = { engine: "1.2.3", knowledge: "abc", seed: 1, draws: 200, tallies: bySetting(() => tally) };
    const written = syntheticSection({ ...resultsWith(noTally()), coverage });
    expect(written).toContain("300 patients in all, in equal parts of each setting.");
    expect(written).toContain("| the specific cause that stands first | 300 | 80.0 % [75.1, 84.1] | 15.0 %");
  });

  it("says of each bar whether it is met", () => {
    expect(text).toContain(
      "- Chance of each specific cause, rows within 2 points, 1,500 patients: **not met** (0 of 1",
    );
    expect(text).toContain("hold the truth: **not tried**.");
    const good = { ...noTally(), patients: 3000, serious: noTally().serious.map(() => bin(3000, 0.35, 0.36)) };
    expect(syntheticSection(resultsWith(good))).toMatch(/a serious cause leads, .*: met \(14 of 14 rows\)/);
  });

  it.each([
    { held: 1800, verdict: "met, 90.0 %" },
    { held: 1600, verdict: "**not met**, 80.0 %" },
    { held: 1960, verdict: "**not met**, 98.0 %" },
  ])("takes 87 to 93 of 100 intervals as right: $held of 2,000", ({ held, verdict }) => {
    expect(coverageVerdict({ intervals: 2000, held, below: 2000 - held, above: 0 })).toMatch(`${verdict} [`);
  });

  it("says when there are too few intervals to be sure", () => {
    const few = coverageVerdict({ intervals: 60, held: 54, below: 3, above: 3 });
    expect(few).toContain("too few to be sure");
    expect(coverageVerdict({ intervals: 6000, held: 5400, below: 300, above: 300 })).not.toContain("too few");
  });

  it("knows of no results where none were written", () => {
    expect(lastResults("nowhere/at-all.json")).toBeNull();
  });
});

describe("A sum of tallies", () => {
  it("adds every field and bin", () => {
    const one = {
      ...noTally(),
      patients: 2,
      squaredSerious: 0.5,
      present: noTally().present.map(() => bin(1, 0.5, 1)),
    };
    const sum = sumOf(noTally(), [one, one]);
    expect(sum).toMatchObject({ patients: 4, squaredSerious: 1, refused: 0 });
    expect(sum.present[3]).toEqual({ cases: 2, predicted: 1, observed: 2 });
  });
});

describe("Wilson's interval", () => {
  it.each([
    // Worked by hand with z = 1.96: (p + z2/2n ± z sqrt(p(1-p)/n + z2/4n2)) / (1 + z2/n).
    { happened: 5, cases: 10, interval: [0.2366, 0.7634] },
    { happened: 0, cases: 10, interval: [0, 0.2775] },
    { happened: 0, cases: 0, interval: [0, 1] },
  ])("of $happened in $cases is $interval", ({ happened, cases, interval }) => {
    const [lowest, highest] = wilson(happened, cases);
    expect(lowest).toBeCloseTo(interval[0]!, 4);
    expect(highest).toBeCloseTo(interval[1]!, 4);
  });
});
