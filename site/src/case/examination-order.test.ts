import { expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { likelihoodRatios } from "../build/likelihood-ratios.ts";
import { examinationOf } from "./examination-order.ts";
import { ratioWords } from "./published-ratio.ts";

const { findings, acts, sources } = loadForScripts();
const parts = examinationOf(findings, acts);

it("has every finding of the examination in one part", () => {
  const shown = parts.flatMap((part) => part.findings.map(({ id }) => id));
  const examined = Object.values(findings).filter(({ stage }) => stage === "examination");
  expect(shown.toSorted()).toEqual(examined.map(({ id }) => id).toSorted());
});

it("goes from standing to lying, strength before reflexes before sensation", () =>
  expect(parts.map(({ id }) => id).slice(0, 6)).toEqual([
    "standing",
    "back",
    "strength",
    "reflexes",
    "sensation",
    "stretch",
  ]));

it("names for every ratio a finding and a source that exist, and at least one figure", () => {
  const ratios = Object.entries(likelihoodRatios());
  expect(ratios.length).toBeGreaterThan(20);
  for (const [finding, all] of ratios) {
    expect(findings[finding], finding).toBeDefined();
    for (const { source, published } of all) {
      expect(sources[source], source).toBeDefined();
      expect(published.every((figure) => figure > 0)).toBe(true);
    }
  }
});

it("says a ratio in short", () => {
  expect(ratioWords({ absent: false, published: [5] })).toBe("LR+ 5");
  expect(ratioWords({ absent: true, published: [0.29, 0.54] })).toBe("LR\u2212 0.29 to 0.54");
});
