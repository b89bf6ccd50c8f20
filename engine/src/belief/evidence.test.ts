import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { gapBetween } from "../../test/sets-of-bits.ts";
import { ForamenError } from "../errors.ts";
import { readCase } from "../reading/read-case.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";
import { evidenceOf, isDetachable, withDenied } from "./evidence.ts";
import { networkOf } from "./network.ts";
import { Inference } from "./posterior.ts";

const knowledge = loadForScripts();
const network = networkOf(knowledge);
const NEAR = 1e-12;

const NOT_BOTH: EnteredFinding = { id: "both_legs_weak", value: "absent" };
const LEFT_WEAK: EnteredFinding = { id: "leg_weak_movement_unknown", side: "left", value: "present" };
const LEFT_STRONG: EnteredFinding = { id: "leg_weak_movement_unknown", side: "left", value: "absent" };
const RIGHT_KNEE: EnteredFinding = { id: "weak_knee_extension", side: "right", value: "3_or_less" };
const LEFT_KNEE: EnteredFinding = { id: "weak_knee_extension", side: "left", value: "4" };

function readingOf(...findings: EnteredFinding[]) {
  return readCase({ patient: { age: 32, sex: "male" }, setting: "emergency_department", findings }, knowledge);
}

function answersTo(...findings: EnteredFinding[]): number[] {
  const { evidence, present, lead } = new Inference(network, readingOf(...findings)).run({ companions: true });
  return [evidence, ...present, ...lead];
}

describe("a denial that it is both sides", () => {
  it("says nothing once signs were found on both sides, one of them only as a weakness somewhere", () => {
    const together = answersTo(NOT_BOTH, LEFT_WEAK, RIGHT_KNEE);
    expect(together[0]).toBeGreaterThan(0);
    expect(gapBetween(together, answersTo(LEFT_WEAK, RIGHT_KNEE))).toBeLessThan(NEAR);
  });

  it("says nothing once the same sign was found on both sides", () => {
    expect(gapBetween(answersTo(NOT_BOTH, LEFT_KNEE, RIGHT_KNEE), answersTo(LEFT_KNEE, RIGHT_KNEE))).toBeLessThan(NEAR);
  });

  it("spares the other side when one side is known", () => {
    const one = answersTo(NOT_BOTH, RIGHT_KNEE);
    expect(gapBetween(one, answersTo(NOT_BOTH, RIGHT_KNEE, LEFT_STRONG))).toBeLessThan(NEAR);
    expect(gapBetween(one, answersTo(RIGHT_KNEE))).toBeGreaterThan(NEAR);
  });

  it("leaves over what its presence does not have", () => {
    const [denied, stated, either] = [
      answersTo(NOT_BOTH),
      answersTo({ ...NOT_BOTH, value: "present" }),
      answersTo(),
    ].map(([evidence]) => evidence!);
    expect(denied! + stated!).toBeCloseTo(either!, 12);
    expect(stated!).toBeGreaterThan(0);
  });

  it("can be weighed beside whatever else the reading lets pass", { timeout: 60_000 }, () => {
    const parts = ["leg_weak_movement_unknown", ...knowledge.findings.leg_weak_movement_unknown!.parts!];
    const sign = fc.record({
      id: fc.constantFrom(...parts),
      side: fc.constantFrom("left" as const, "right" as const, "bilateral" as const, "unknown" as const),
      value: fc.constantFrom("present", "absent"),
    });
    let weighed = 0;
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("present", "absent"),
        (signs, both) => {
          let reading: ReturnType<typeof readingOf>;
          try {
            reading = readingOf({ ...NOT_BOTH, value: both }, ...signs);
          } catch (error) {
            if (error instanceof ForamenError && error.code === "FINDING_CONTRADICTION") return;
            throw error;
          }
          if (evidenceOf(network, reading).bits > 5) return;
          weighed += 1;
          const { evidence, present } = new Inference(network, reading).run({ companions: true });
          expect(evidence).toBeGreaterThan(0);
          expect(present.every((p) => p >= 0 && p <= 1 + NEAR)).toBe(true);
        },
      ),
      { numRuns: 120 },
    );
    expect(weighed).toBeGreaterThanOrEqual(30);
  });
});

describe("a finding denied beside evidence that is there already", () => {
  it.each([
    ["a sided one", "weak_hip_flexion", 0],
    ["a graded one, at most in its first band", "weak_knee_extension", 1],
    ["one with levels", "mri_foraminal_stenosis", 0],
    ["a description", "night_pain", 0],
  ])("is the same evidence as when it is read with the rest: %s", (_, id, hi) => {
    const finding = knowledge.findings[id]!;
    const reading = readingOf({ id: "pain_low_back", value: "present" });
    const added = withDenied(network, evidenceOf(network, reading), finding, hi)!;
    const answer = finding.laterality === "sided" ? { id, side: "unknown" as const, lo: 0, hi } : { id, lo: 0, hi };
    const read = evidenceOf(network, { ...reading, answers: [...reading.answers, answer] });
    expect(added.uses).toEqual(read.uses);
    expect(added.descriptions).toEqual(read.descriptions);
    expect(added.terms).toEqual(read.terms);
    expect(added).not.toEqual(evidenceOf(network, reading));
  });

  it("is collected anew when something known touches the same findings", () => {
    const reading = readingOf(LEFT_WEAK);
    const evidence = evidenceOf(network, reading);
    expect(withDenied(network, evidence, knowledge.findings.weak_hip_flexion!, 0)).toBeNull();
    expect(withDenied(network, evidence, knowledge.findings.leg_weak_movement_unknown!, 0)).toBeNull();
  });
});

describe("an answer that is no longer required", () => {
  it("is as if it had never been given, also with the vectors of the whole", () => {
    const findings: EnteredFinding[] = [
      { id: "pain_low_back", value: "present" },
      { id: "pain_inguinal_groin", side: "left", value: "present" },
      { id: "night_pain", value: "absent" },
      RIGHT_KNEE,
    ];
    const reading = readingOf(...findings);
    const whole = new Inference(network, reading);
    whole.run({ companions: true });
    let detachable = 0;
    for (const answer of reading.answers) {
      if (!isDetachable(network, reading, answer)) continue;
      detachable += 1;
      const { evidence, present } = new Inference(network, reading, { optional: answer, before: whole }).run({
        companions: true,
      });
      const answers = reading.answers.filter((other) => other !== answer);
      const plain = new Inference(network, { ...reading, answers }).run({ companions: true });
      expect(gapBetween([evidence, ...present], [plain.evidence, ...plain.present])).toBeLessThan(NEAR);
    }
    expect(detachable).toBe(3);
  });
});
