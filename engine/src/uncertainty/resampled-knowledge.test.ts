import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { networkOf } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import { readCase } from "../reading/read-case.ts";
import { drawParameters } from "./draws.ts";
import { parametersOf } from "./parameter-table.ts";
import { knowledgeWith } from "./resampled-knowledge.ts";

const knowledge = loadForScripts();
const table = parametersOf(knowledge);

describe("The knowledge with other numbers", () => {
  it("is the knowledge itself when the numbers are its own", () => {
    expect(knowledgeWith(knowledge, table, table.mean)).toBe(knowledge);
  });

  it("holds exactly the values that it was given, in the same places", () => {
    const values = drawParameters(table, 3, 0);
    const again = parametersOf(knowledgeWith(knowledge, table, values));
    expect(again.name).toEqual(table.name);
    again.mean.forEach((value, i) => {
      // A prior goes through "per 1,000" and back.
      expect(Math.abs(value - values[i]!), table.name[i]).toBeLessThanOrEqual(1e-15 * values[i]!);
    });
    expect([...again.ess]).toEqual([...table.ess]);
  });

  it("changes nothing else, and leaves the original as it was", () => {
    const before = JSON.stringify(knowledge);
    const other = knowledgeWith(knowledge, table, drawParameters(table, 3, 1));
    expect(JSON.stringify(knowledge)).toBe(before);
    expect(other.findings).toBe(knowledge.findings);
    expect(other.gate).toBe(knowledge.gate);
    expect(other.thresholds.serious_urgent).toBe(knowledge.thresholds.serious_urgent);
    expect(other.version).not.toBe(knowledge.version);
    const home = knowledgeWith(other, parametersOf(other), parametersOf(other).mean);
    expect(home).toBe(other);
  });

  it("copies only the way to what has changed", () => {
    const values = Float64Array.from(table.mean);
    const family = knowledge.noise.families[1]!;
    values[table.start.get(family)!] = 0.5;
    const other = knowledgeWith(knowledge, table, values);
    expect(other.noise.families[1]).toEqual({ ...family, on: 0.5 });
    expect(other.noise.families[0]).toBe(knowledge.noise.families[0]);
    expect(other.causes).toBe(knowledge.causes);
  });

  it("writes a prior per 1,000", () => {
    const prior = knowledge.causes.aaa!.prior_per_1000.primary_care;
    const values = Float64Array.from(table.mean);
    values[table.start.get(prior)!] = 0.25;
    expect(knowledgeWith(knowledge, table, values).causes.aaa!.prior_per_1000.primary_care.value).toBe(250);
  });

  it("refuses another number of values than there are numbers", () => {
    expect(() => knowledgeWith(knowledge, table, new Float64Array(3))).toThrow(/3 values for \d+ numbers/);
  });

  it("can be reasoned with, and gives other but valid answers", () => {
    const given = {
      patient: { age: 52, sex: "female" },
      findings: [
        { id: "pain_inguinal_groin", side: "left", value: "present" },
        { id: "reflex_patellar_reduced", side: "left", value: "present" },
        { id: "esr", value: 40 },
        { id: "mri_disc", level: "L1-L2", value: "extrusion" },
      ],
    };
    const principal = [0, 1, 2].map((draw) => {
      const other = knowledgeWith(knowledge, table, drawParameters(table, 11, draw));
      const found = new Inference(networkOf(other), readCase(given, other)).run({ companions: true });
      for (const p of [...found.principal, ...found.present]) {
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1 + 1e-9);
      }
      return found.principal[networkOf(other).causeIndex.get("disc_herniation")!];
    });
    expect(new Set(principal).size).toBe(3);
  });
});
