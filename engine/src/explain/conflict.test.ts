import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { patientsLike } from "../../test/patients/draw-patient.ts";
import { drawPerson } from "../../test/patients/draw-person.ts";
import { observe } from "../../test/patients/observe.ts";
import { randomFrom, wholeNumber } from "../../test/patients/random.ts";
import { networkOf } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { readCase } from "../reading/read-case.ts";
import type { Case, EnteredFinding } from "../vocabulary/case.ts";
import { SETTINGS } from "../vocabulary/case.ts";
import { conflictOf } from "./conflict.ts";

const knowledge = loadForScripts();
const wary: Knowledge = {
  ...knowledge,
  thresholds: { ...knowledge.thresholds, conflict: { ...knowledge.thresholds.conflict, log10: 0 } },
};
const inferenceOf = (given: Case, from = knowledge) => new Inference(networkOf(from), readCase(given, from));
const man = (findings: readonly EnteredFinding[]): Case => ({ patient: { age: 60, sex: "male" }, findings });
const evidence = (findings: readonly EnteredFinding[]) =>
  inferenceOf(man(findings)).run({ companions: false }).evidence;

const HIP: readonly EnteredFinding[] = [
  { id: "pain_inguinal_groin", side: "right", value: "present" },
  { id: "hip_rotation_limited", side: "right", value: "present" },
  { id: "worse_weight_bearing", value: "present" },
];
/** Bent forward by walking, eased by sitting, and worse for it. */
const ODD: readonly EnteredFinding[] = [
  { id: "eased_bending_sitting", value: "present" },
  { id: "gait_flexed_short_step", value: "present" },
  { id: "worse_sitting_bending", value: "present" },
  { id: "extension_provokes", value: "absent" },
  { id: "worse_walking", value: "absent" },
];

describe("Whether the findings fit", () => {
  it("is how much rarer they are together than each by itself, in powers of ten", () => {
    const apart = HIP.reduce((product, finding) => product * evidence([finding]), 1);
    expect(conflictOf(inferenceOf(man(HIP)))!.score).toBeCloseTo(Math.log10(apart / evidence(HIP)), 10);
  });

  it("is judged for the person: age, sex and risk factors are conditions, no findings", () => {
    const given = { ...man([...HIP, { id: "diabetes", value: "present" as const }]), setting: "spine_clinic" as const };
    const single = { ...given, findings: [HIP[0]!, { id: "diabetes", value: "present" as const }] };
    expect(conflictOf(inferenceOf(single))).toBeNull();
    expect(conflictOf(inferenceOf(given))!.score).toBeLessThan(0);
    const unknown = inferenceOf({ findings: [...HIP] });
    const apart = HIP.map((finding) => inferenceOf({ findings: [finding] }).run({ companions: false }).evidence);
    const together = unknown.run({ companions: false }).evidence;
    expect(conflictOf(unknown)!.score).toBeCloseTo(Math.log10(apart.reduce((a, b) => a * b) / together), 10);
  });

  it("is likely of the findings of one illness", () => {
    const { score, unusual, findings } = conflictOf(inferenceOf(man(HIP)))!;
    expect(score).toBeLessThan(-0.5);
    expect([unusual, findings]).toEqual([false, []]);
  });

  it("names the answers without which the rest would fit best", () => {
    const { score, unusual, findings, explanation } = conflictOf(inferenceOf(man(ODD), wary))!;
    expect(score).toBeGreaterThan(0);
    expect(unusual).toBe(true);
    const without = ODD.map((one) => {
      const rest = man(ODD.filter((other) => other !== one));
      return { finding: one.id, score: conflictOf(inferenceOf(rest, wary))!.score };
    });
    const best = without
      .filter((row) => row.score < score)
      .sort((a, b) => a.score - b.score)
      .slice(0, 3);
    expect(findings.map(({ finding }) => finding)).toEqual(best.map(({ finding }) => finding));
    expect(explanation).toContain(knowledge.findings[best[0]!.finding]!.label);
  });

  it("is unusual in few of those whom the model would send", () => {
    const network = networkOf(knowledge);
    let unusual = 0;
    for (let i = 0; i < PATIENTS; i++) {
      const random = randomFrom(2026, i);
      const person = drawPerson(knowledge, SETTINGS[i % 3]!, random);
      const given = observe(network, patientsLike(network, person)(random), random, wholeNumber(random, 6, 40));
      if (conflictOf(inferenceOf(given))?.unusual) unusual += 1;
    }
    // About 1 in 100 are: more than 4 of 60 would come once in 5,000 such tests.
    expect(unusual).toBeLessThanOrEqual(4);
  });
});

const PATIENTS = 60;
