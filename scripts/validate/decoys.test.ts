import { describe, expect, it } from "vitest";
import { networkOf } from "../../engine/src/belief/network.ts";
import { SETTINGS } from "../../engine/src/vocabulary/case.ts";
import { loadForScripts } from "../load-for-scripts.ts";
import { decoyPatient, isSevere } from "./decoy-patient.ts";
import { decoysGrown, decoysTakenUp } from "./decoy-results.ts";
import { decoysSection } from "./decoy-section.ts";
import { addDecoys, type DecoyResult, NO_DECOYS } from "./decoys.ts";

const network = networkOf(loadForScripts());
const patients = Array.from(
  { length: 10 },
  (_, number) => decoyPatient(network, { setting: "spine_clinic", seed: 3 }, 2, number)!,
);

describe("a patient with a true lesion and a decoy", () => {
  it("has them at two places, and is told without any scan", () => {
    for (const { lesion, decoy, said, sameLevel } of patients) {
      expect(sameLevel).toBe(lesion.level === decoy.level);
      if (sameLevel) expect(lesion.side).not.toBe(decoy.side);
      for (const { id } of said.findings ?? []) expect(network.knowledge.findings[id]!.stage).not.toBe("imaging");
    }
  });

  it("has a severe decoy every second time, and is the same again with the same seed", () => {
    for (const [number, { hard, decoy }] of patients.entries()) {
      expect(hard).toBe(number % 2 === 1);
      if (hard) expect(isSevere(decoy)).toBe(true);
    }
    expect(decoyPatient(network, { setting: "spine_clinic", seed: 3 }, 2, 4)).toEqual(patients[4]);
  });
});

describe("a count that is taken up again", () => {
  const origin = { engine: "1", knowledge: "k", tables: "t", seed: 1 };
  const start = decoysTakenUp(null, origin);
  const result = (from: number): DecoyResult => ({
    portion: { setting: "primary_care", seed: 1, from, to: from + 4 },
    knowledge: "k",
    tally: { ...NO_DECOYS, patients: 4 },
  });

  it("goes on where it was left, without a gap", () => {
    const grown = decoysGrown(start, [result(0), undefined, result(8)]);
    expect([grown.next.primary_care, grown.tallies.primary_care.patients]).toEqual([4, 4]);
    expect(decoysTakenUp(grown, origin)).toBe(grown);
    expect(decoysGrown(grown, [result(4)]).next.primary_care).toBe(8);
  });

  it.each(["engine", "knowledge", "tables", "seed"] as const)("begins anew with another %s", (field) => {
    const grown = decoysGrown(start, [result(0)]);
    expect(decoysTakenUp(grown, { ...origin, [field]: field === "seed" ? 2 : "x" }).next.primary_care).toBe(0);
  });

  it("adds field by field", () => {
    const one = { ...NO_DECOYS, patients: 2, decoy: { ...NO_DECOYS.decoy, partly: 1 } };
    expect(addDecoys(one, one)).toMatchObject({ patients: 4, decoy: { partly: 2, explains: 0 } });
  });
});

it("the section tells counts with their intervals, beside the rule", () => {
  const tally = {
    ...NO_DECOYS,
    ...{ patients: 10, lesion: { explains: 4, partly: 2, "does-not-explain": 3, "not-judged": 1 } },
    ...{ decoy: { explains: 0, partly: 1, "does-not-explain": 4, "not-judged": 0 }, ruleLesion: 5, ruleDecoy: 2 },
  };
  const tallies = Object.fromEntries(SETTINGS.map((setting, at) => [setting, at === 0 ? tally : NO_DECOYS]));
  const text = decoysSection({
    ...{ engine: "1", knowledge: "k", tables: "t", seed: 1 },
    tallies: tallies as never,
    next: {} as never,
  });
  expect(text).toMatch(/\| all \| 10 \| 80\.0 % \[[^\]]+\] \| none \| 60\.0 %/);
  expect(text).toContain("it finds 50.0 %");
  expect(text).toContain("lets 60.0 %");
});
