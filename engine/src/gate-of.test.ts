import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { askAtOnce, gateOf } from "./gate-of.ts";
import type { Case } from "./vocabulary/case.ts";

const knowledge = loadForScripts();
const SUDDEN_GROIN: Case = {
  patient: { sex: "male", age: 22 },
  findings: [
    { id: "onset_sudden", value: "present" },
    { id: "pain_inguinal_groin", side: "left", value: "present" },
  ],
};

describe("what is asked at once", () => {
  it("is not an old finding of a scan while only a back that hurts is known: that is where every check begins", () => {
    const back: Case = { findings: [{ id: "pain_low_back", value: "present" }] };
    expect(askAtOnce(back, knowledge, [], ["age", "sex"])).not.toContain("known_aaa");
    expect(askAtOnce(back, knowledge, [])).toContain("known_aaa");
  });

  it("is for how long both legs have hurt: of a number either end may be the worse", () => {
    const both: Case = { findings: [{ id: "pain_leg_posterior", side: "bilateral", value: "present" }] };
    expect(gateOf(both, knowledge).level).toBe("not-enough-known");
    expect(askAtOnce(both, knowledge, [])).toContain("duration_weeks");
  });

  it("is without whose answer a rule would not fire", () => {
    const ache: Case = {
      patient: { sex: "male", age: 24 },
      findings: [{ id: "testicular_pain_or_swelling", side: "left", value: "present" }],
    };
    expect(askAtOnce(ache, knowledge, [])).toEqual(["duration_weeks"]);
  });

  it("is the question that a rule asks, though it is an emergency already, and nothing else then", () => {
    expect(gateOf(SUDDEN_GROIN, knowledge).level).toBe("emergency");
    expect(askAtOnce(SUDDEN_GROIN, knowledge, [])).toEqual(["testicular_pain_or_swelling"]);
  });

  it("is not asked again, and the rule knows whom it concerns", () => {
    const asked = {
      ...SUDDEN_GROIN.findings![0]!,
      id: "testicular_pain_or_swelling",
      side: "left",
      value: "absent",
    } as const;
    expect(askAtOnce({ ...SUDDEN_GROIN, findings: [...SUDDEN_GROIN.findings!, asked] }, knowledge, [])).toEqual([]);
    expect(askAtOnce(SUDDEN_GROIN, knowledge, ["testicular_pain_or_swelling"])).toEqual([]);
    const older = { ...SUDDEN_GROIN, patient: { sex: "male", age: 62 } } as const;
    expect(gateOf(older, knowledge).reasons.map(({ rule }) => rule)).not.toContain("testicular_hidden");
  });

  it("a yes makes it more pressing, a no does not make it less", () => {
    const said = (value: string) =>
      gateOf(
        {
          ...SUDDEN_GROIN,
          findings: [...SUDDEN_GROIN.findings!, { id: "testicular_pain_or_swelling", side: "left", value }],
        },
        knowledge,
      );
    expect(said("present")).toMatchObject({ level: "emergency", within: "now" });
    expect(said("absent")).toMatchObject({ level: "emergency", within: "hours" });
  });
});

describe("what is still to be asked of the person", () => {
  const flank = {
    findings: [
      { id: "onset_sudden", value: "present" },
      { id: "pain_flank", side: "left", value: "present" },
    ],
  };

  it("makes nothing pressing yet; once it was passed over, it does", () => {
    expect(gateOf(flank, knowledge, ["age", "sex"]).reasons).toEqual([]);
    expect(gateOf(flank, knowledge).level).toBe("emergency");
  });
});
