import { describe, expect, it } from "vitest";
import { gateKnowledge } from "../../test/gate-knowledge.ts";
import type { GateTest } from "../knowledge/gate.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { meets, statedIn } from "../triage/gate-test.ts";
import { waysToMeet } from "./gate-ways.ts";
import { properParts } from "./smallest-change.ts";

const knowledge = gateKnowledge();
const nobody: CaseReading = {
  setting: "primary_care",
  ageYears: 60,
  ageBand: 2,
  sex: "female",
  answers: [],
  notUnderstood: [],
};
const yes = (id: string, side?: "left" | "right"): Answer => ({ id, lo: 1, hi: 1, ...(side ? { side } : {}) });
const present = (id: string): GateTest => ({ id, value: "present" });
const A = "fever_history";
const B = "cancer_history";
const C = "weight_loss";
const answers = [yes(A), yes(B), yes(C)];

function ways(test: GateTest, most = 3, reading = nobody) {
  return waysToMeet(test, reading, answers, knowledge, most);
}

describe("The ways to meet a test of the gate", () => {
  it("are none when it is met already but the empty one", () => {
    expect(ways(present(A), 3, { ...nobody, answers: [yes(A)] })).toEqual([[]]);
    expect(ways({ patient: "age", at_least: 50 })).toEqual([[]]);
    expect(ways({ patient: "age", below: 50 })).toEqual([]);
  });

  it("take one answer of any, each of all, and as many as are counted", () => {
    expect(ways({ any: [present(A), present(B)] })).toEqual([[0], [1]]);
    expect(ways({ all: [present(A), present(B)] })).toEqual([[0, 1]]);
    expect(ways({ all: [present(A), present(B)] }, 1)).toEqual([]);
    expect(ways({ count: { min: 2, of: [present(A), present(B), present(C)] } })).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it("go on from what is there", () => {
    const begun = { ...nobody, answers: [yes(B)] };
    expect(ways({ all: [present(A), present(B)] }, 3, begun)).toEqual([[0]]);
  });

  it("need an answer on either side where both sides count", () => {
    const test: GateTest = { both_sides: { any: [present("weak_hip_flexion"), present("weak_knee_extension")] } };
    const sided = [
      yes("weak_hip_flexion", "left"),
      yes("weak_knee_extension", "left"),
      yes("weak_hip_flexion", "right"),
    ];
    expect(waysToMeet(test, nobody, sided, knowledge, 3)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it("meet every rule of the gate, and no part of a way does", () => {
    const all = Object.values(knowledge.findings)
      .filter(({ type }) => type !== "categorical")
      .flatMap((entry): Answer[] => {
        const worst = entry.type === "ordinal" ? entry.bands!.length - 1 : 1;
        const answer = { id: entry.id, lo: worst, hi: worst };
        return entry.laterality === "sided"
          ? [
              { ...answer, side: "left" },
              { ...answer, side: "right" },
            ]
          : [answer];
      });
    let looked = 0;
    for (const { id, when } of knowledge.gate.rules) {
      const found = waysToMeet(when, nobody, all, knowledge, 3);
      for (const way of found.slice(0, 40)) {
        looked += 1;
        const given = (chosen: readonly number[]) =>
          meets(when, statedIn({ ...nobody, answers: chosen.map((i) => all[i]!) }), knowledge);
        expect(given(way), id).not.toBeNull();
        for (const part of [[], ...properParts(way)]) if (way.length > 0) expect(given(part), id).toBeNull();
      }
    }
    expect(looked).toBeGreaterThan(200);
  });

  it("leave no single answer out that meets a rule", () => {
    const all = Object.values(knowledge.findings)
      .filter(({ type, laterality }) => type === "boolean" && laterality !== "sided")
      .map(({ id }) => yes(id));
    let met = 0;
    for (const { when } of knowledge.gate.rules) {
      const found = waysToMeet(when, nobody, all, knowledge, 1).map((way) => way.join());
      if (found.includes("")) continue;
      all.forEach((answer, i) => {
        const alone = meets(when, statedIn({ ...nobody, answers: [answer] }), knowledge) !== null;
        if (alone) met += 1;
        expect(found.includes(String(i))).toBe(alone);
      });
    }
    expect(met).toBeGreaterThan(20);
  });
});
