import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { networkOf } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import type { Answer } from "../knowledge/reading.ts";
import { readCase } from "../reading/read-case.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";
import { ExpectedAnswers } from "./expected-answers.ts";
import { spinalRoots } from "./leading-answers.ts";

const knowledge = loadForScripts();
const network = networkOf(knowledge);

function looking(findings: readonly EnteredFinding[]) {
  const reading = readCase({ patient: { age: 52, sex: "female" }, findings }, knowledge);
  const inference = new Inference(network, reading);
  const { evidence, lead } = inference.run({ companions: false });
  const after = (answer: Answer) =>
    new Inference(network, { ...reading, answers: [...reading.answers, answer] }).run({ companions: false });
  return { expected: new ExpectedAnswers(inference, inference.siteJoints()), evidence, lead, after };
}

const present = (id: string, side?: "left" | "right"): Answer => ({ id, lo: 1, hi: 1, ...(side ? { side } : {}) });
const absent = (id: string, side?: "unknown"): Answer => ({ id, lo: 0, hi: 0, ...(side ? { side } : {}) });

const ASKED: readonly Answer[] = [
  present("pain_inguinal_groin", "left"),
  absent("pain_inguinal_groin", "unknown"),
  present("hip_rotation_limited", "right"),
  { id: "weak_hip_flexion", side: "left", lo: 1, hi: 2 },
  present("worse_walking"),
  absent("worse_walking"),
  present("pain_low_back"),
  present("night_pain"),
  present("leg_symptoms_unspecified", "right"),
];
const STORIES: readonly (readonly EnteredFinding[])[] = [
  [],
  [{ id: "pain_thigh_mid_anterior", side: "left", value: "present" }],
  [
    { id: "pain_inguinal_groin", side: "right", value: "present" },
    { id: "worse_weight_bearing", value: "present" },
  ],
];

describe("What to expect of an answer", () => {
  it.each(STORIES.map((findings) => ({ said: findings.length, findings })))(
    "comes near what the network gives after $said answers",
    ({ findings }) => {
      const { expected, evidence, after } = looking(findings);
      const asked = ASKED.filter((answer) => !findings.some(({ id }) => id === answer.id));
      const off = asked.map((answer) => Math.abs(expected.of(answer).chance - after(answer).evidence / evidence));
      expect(Math.max(...off)).toBeLessThan(0.25);
      expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.1);
    },
  );

  it("tells causes apart in the direction in which the network does", () => {
    const { expected, lead, after } = looking(STORIES[1]!);
    const hip = network.causeIndex.get("hip_osteoarthritis")!;
    const disc = network.causeIndex.get("disc_herniation")!;
    const answer = present("hip_rotation_limited", "left");
    const exact = after(answer).lead;
    const towardsHip = exact[hip]! / exact[disc]! / (lead[hip]! / lead[disc]!);
    const { byCause } = expected.of(answer);
    expect(towardsHip).toBeGreaterThan(3);
    expect(byCause[hip]! / byCause[disc]!).toBeGreaterThan(3);
  });

  it("speaks for the roots that show it, on their side", () => {
    const { expected } = looking(STORIES[1]!);
    const roots = spinalRoots(network);
    const at = (root: string, side: string) => roots.findIndex((row) => row.root === root && row.side === side);
    const { byRoot } = expected.of(present("pinprick_reduced_L4", "left"));
    expect(byRoot[at("L4", "left")]!).toBeGreaterThan(3);
    expect(byRoot[at("L4", "left")]!).toBeGreaterThan(2 * byRoot[at("L1", "left")]!);
    expect(byRoot[at("L4", "left")]!).toBeGreaterThan(2 * byRoot[at("L4", "right")]!);
  });

  it("has chances that are chances", () => {
    const { expected } = looking(STORIES[2]!);
    for (const answer of ASKED) {
      const { chance, byCause, byRoot } = expected.of(answer);
      for (const p of [chance, ...byCause]) expect(p >= 0 && p <= 1 + 1e-9, answer.id).toBe(true);
      for (const ratio of byRoot) expect(ratio > 0 && Number.isFinite(ratio), answer.id).toBe(true);
    }
  });
});
