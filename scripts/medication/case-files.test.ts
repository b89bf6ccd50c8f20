import { ALERT_TYPES, VERDICTS } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { type Clearance, isClean, medicationCases, medicationSources } from "./case-files.ts";

const cases = medicationCases();
const sources = medicationSources();

describe("The medication cases", () => {
  it("are many, and a quarter or more of them are clean", () => {
    expect(cases.length).toBeGreaterThanOrEqual(250);
    expect(cases.filter(isClean).length).toBeGreaterThanOrEqual(cases.length * 0.25);
  });

  it("have names of their own", () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases)("$name: says what it expects in known words, and why", ({ expect: wish, source }) => {
    if (wish.refused !== "required") expect(VERDICTS).toContain(wish.verdict);
    for (const verdict of wish.acceptable ?? []) expect(VERDICTS).toContain(verdict);
    const wishes = [...(wish.serious ?? []), ...(wish.noted ?? []), ...(wish.never ?? [])];
    for (const type of [...wishes.flatMap((one) => one.type), ...(wish.tolerated ?? [])])
      expect(ALERT_TYPES).toContain(type);
    expect(source.length).toBeGreaterThan(0);
    for (const { id, status } of source) {
      const known = sources.find((one) => one.id === id);
      expect(known, id).toBeDefined();
      if (known!.status === "recalled") expect(status, id).toBe("recalled");
    }
  });

  const kidneys = cases.filter(({ expect: wish }) => wish.figures?.crcl_ml_min !== undefined);

  it.each(kidneys)("$name: the kidney figure is the formula's", ({ patient, expect: wish }) => {
    const given = wish.figures!.crcl_ml_min as Clearance;
    const kg = patient.weight!.value * (patient.weight!.unit === "lb" ? 0.45359237 : 1);
    const mgDl = patient.creatinine!.value / (patient.creatinine!.unit === "umol/L" ? 88.4 : 1);
    const clearance = (weight: number) =>
      (((140 - patient.age!) * weight) / (72 * mgDl)) * (patient.sex === "F" ? 0.85 : 1);
    const inches = patient.height!.value / (patient.height!.unit === "cm" ? 2.54 : 1);
    const ideal = (patient.sex === "F" ? 45.5 : 50) + 2.3 * (inches - 60);
    const bodyMass = kg / (inches * 0.0254) ** 2;
    const used = bodyMass < 18.5 || kg < ideal ? "actual" : bodyMass < 25 ? "ideal" : "adjusted";
    expect(given.actual).toBeCloseTo(clearance(kg), 0);
    expect(given.ideal).toBeCloseTo(clearance(ideal), 0);
    expect(given.adjusted).toBeCloseTo(clearance(ideal + 0.4 * (kg - ideal)), 0);
    expect(given.weight_used).toBe(used);
    expect(given.value).toBe(given[used]);
  });

  it.each([30, 35, 60])("keep all three weights on one side of %s mL/min where an answer hangs on it", (limit) => {
    for (const { name, working, expect: wish } of kidneys) {
      if (!working!.some((line) => line.startsWith("All three weights"))) continue;
      const { actual, ideal, adjusted } = wish.figures!.crcl_ml_min as Clearance;
      const sides = new Set([actual, ideal!, adjusted!].map((value) => value < limit));
      if (working!.some((line) => line.includes(` ${limit} mL/min`))) expect(sides.size, name).toBe(1);
    }
  });
});
