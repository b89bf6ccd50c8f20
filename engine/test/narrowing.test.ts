import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { evidenceOf } from "../src/belief/evidence.ts";
import { narrowed } from "../src/belief/narrowing.ts";
import { networkOf } from "../src/belief/network.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { CaseReading } from "../src/knowledge/reading.ts";
import { readCase } from "../src/reading/read-case.ts";

const knowledge = loadForScripts();

const FINDINGS = [
  "pain_low_back",
  "pain_inguinal_groin",
  "pain_thigh_mid_anterior",
  "tingle_thigh_mid_anterior",
  "numb_thigh_mid_anterior",
  "weak_hip_flexion",
  "weak_knee_extension",
  "femoral_stretch",
  "reflex_patellar_reduced",
];

function readingOf(age: number, ids: readonly string[]): CaseReading {
  const findings = ids.map((id) => ({
    id,
    value: "present",
    ...(knowledge.findings[id]!.laterality === "sided" ? { side: "left" } : {}),
  }));
  return readCase({ patient: { age, sex: "female" }, setting: "spine_clinic", findings }, knowledge);
}

describe("what is left out of a case with more findings than are weighed jointly", () => {
  const reading = readingOf(60, FINDINGS);

  it("is the least telling, until as many are left as asked for", () => {
    for (const most of [8, 6, 3, 1]) {
      const { reading: rest, leftOut } = narrowed(networkOf(knowledge), reading, most);
      expect(evidenceOf(networkOf(knowledge), rest).bits).toBeLessThanOrEqual(most);
      expect([...rest.answers, ...leftOut]).toHaveLength(reading.answers.length);
    }
  });

  it("is the same whoever was asked about before", () => {
    // A network of its own, of which nothing has been asked yet.
    const fresh: Knowledge = { ...knowledge };
    const expected = narrowed(networkOf(fresh), reading, 3);
    const used = networkOf(knowledge);
    for (const [age, ids] of [
      [60, FINDINGS.slice(0, 5)],
      [25, FINDINGS],
      [60, FINDINGS],
    ] as const)
      narrowed(used, readingOf(age, ids), 2);
    expect(narrowed(used, reading, 3)).toEqual(expected);
  });
});
