import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../../src/knowledge/reading.ts";
import { cutOf, seeded } from "../cut.ts";
import { enumerate } from "./enumerate.ts";
import { readYaml } from "./read-yaml.ts";

const whole = readYaml(fileURLToPath(new URL("../../../knowledge", import.meta.url)));

/** Plain pain is the only cause there is. */
const plain: Knowledge = {
  ...whole,
  causes: { non_specific_low_back_pain: whole.causes.non_specific_low_back_pain! },
  joint: { groups: [] },
};

function reading(answers: Answer[]): CaseReading {
  return { setting: "primary_care", ageYears: 45, ageBand: 1, sex: "female", answers, notUnderstood: [] };
}

const chanceOf = (...answers: Answer[]): number => enumerate(plain, reading(answers))!.evidence;
const rateOf = (finding: string): number =>
  (whole.causes.non_specific_low_back_pain!.findings[finding] as { p: number }).p;
const leakOf = (finding: string): number => (whole.leaks[finding] as { p: number }).p;

describe("the slow enumeration", () => {
  it("is certain of nothing but itself before any answer", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const none = enumerate(cutOf(whole, seeded(seed)), reading([]), 200_000);
      if (none === null) continue;
      expect(none.evidence).toBeCloseTo(1, 12);
      expect([...none.lead.values()].reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    }
  });

  it("gives a description the rate of the only cause", () => {
    expect(chanceOf({ id: "night_pain", lo: 1, hi: 1 })).toBeCloseTo(rateOf("night_pain"), 12);
  });

  it("gives what no cause brings about its leak, and either side its chance", () => {
    const leak = leakOf("us_hernia");
    expect(chanceOf({ id: "us_hernia", side: "left", lo: 1, hi: 1 })).toBeCloseTo(leak, 12);
    // Somewhere: not neither.
    expect(chanceOf({ id: "us_hernia", side: "unknown", lo: 1, hi: 1 })).toBeCloseTo(1 - (1 - leak) * (1 - leak), 12);
    expect(chanceOf({ id: "us_hernia", side: "unknown", lo: 0, hi: 0 })).toBeCloseTo((1 - leak) * (1 - leak), 12);
  });

  it("keeps the leak of a sign while its noise ties it to its like", () => {
    const one: Answer = { id: "numb_leg_medial", side: "left", lo: 1, hi: 1 };
    const two: Answer = { id: "numb_leg_lateral", side: "left", lo: 1, hi: 1 };
    expect(chanceOf(one)).toBeCloseTo(leakOf("numb_leg_medial"), 12);
    expect(chanceOf(one, two)).toBeGreaterThan(2 * chanceOf(one) * chanceOf(two));
  });
});
