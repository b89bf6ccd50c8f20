import { describe, expect, it } from "vitest";
import { readCase } from "../engine/src/reading/read-case.ts";
import { scopeOf } from "../engine/src/triage/scope.ts";
import { loadForScripts } from "../scripts/load-for-scripts.ts";
import { allEvidence, evidence, evidenceSet, KINDS } from "./evidence-sets.ts";
import { evidenceOfSeed } from "./worst-of-many.ts";

const knowledge = loadForScripts();
const all = allEvidence(knowledge).length;
const ids = (given: ReturnType<typeof evidence>) => new Set(given.findings!.map(({ id }) => id));

describe.each(KINDS)("evidence of the kind %s", (kind) => {
  it("is the same again for the same seed", () => {
    expect(evidenceSet(knowledge, kind, 20, 5)).toEqual(evidenceSet(knowledge, kind, 20, 5));
  });

  it("is another for another seed or number", () => {
    const { cases } = evidenceSet(knowledge, kind, 20, 5);
    expect(new Set(cases.map((given) => JSON.stringify(given))).size).toBe(5);
    expect(evidence(knowledge, kind, 21, 1).findings!.slice(0, 20)).not.toEqual(cases[0]!.findings);
  });

  it.each([10, 40, 80])("is about %i different findings", (count) => {
    for (const given of evidenceSet(knowledge, kind, count, 5).cases) expect(ids(given).size).toBe(count);
  });

  it("can be read and lies within the scope, so that chances are given", () => {
    for (const given of evidenceSet(knowledge, kind, 40, 10).cases) {
      const reading = readCase(given, knowledge);
      expect(reading.answers.length).toBeGreaterThan(0);
      expect(scopeOf(reading, knowledge).inScope).toBe(true);
    }
  });
});

describe("random evidence", () => {
  it("can be drawn of all findings at once", () => {
    const given = evidence(knowledge, "random", all, 1);
    expect(ids(given)).toEqual(new Set(allEvidence(knowledge).map(({ id }) => id)));
    expect(() => readCase(given, knowledge)).not.toThrow();
  });

  it("is drawn from all findings, with every value, side and level", () => {
    const lines = evidenceSet(knowledge, "random", 100, 10).cases.flatMap((given) => given.findings!);
    expect(new Set(lines.map(({ id }) => id)).size).toBeGreaterThan(0.95 * all);
    for (const value of ["present", "absent"]) expect(lines.some((line) => line.value === value)).toBe(true);
    expect(new Set(lines.map(({ side }) => side)).size).toBe(5);
    expect(new Set(lines.map(({ level }) => level)).size).toBe(7);
  });

  it("of a seed is any number of findings from few to nearly all", () => {
    const counts = Array.from({ length: 60 }, (_, i) => evidenceOfSeed(knowledge, i + 1).findings!.length);
    expect(Math.min(...counts)).toBeLessThan(0.1 * all);
    expect(Math.max(...counts)).toBeGreaterThan(0.9 * all);
    expect(evidenceOfSeed(knowledge, 7)).toEqual(evidenceOfSeed(knowledge, 7));
  });
});
