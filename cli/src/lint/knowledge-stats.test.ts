import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { exampleFiles, removeExamples, writeExample } from "../knowledge/example-folder.ts";
import { knowledgeStats } from "./knowledge-stats.ts";
import { statsText } from "./stats-text.ts";

afterAll(removeExamples);

describe("the statistics of the example", () => {
  const stats = knowledgeStats(writeExample());

  it("count what there is", () =>
    expect(stats).toMatchObject({
      mimics: 1,
      findings: 9,
      acts: 2,
      plans: 2,
      redFlags: 2,
      interactions: 0,
      combinations: 0,
      sources: 2,
    }));

  it("count of the article what is realised, and nothing that does not exist yet", () =>
    expect(stats.article).toMatchObject({
      types: 0,
      causes: 1,
      testsPhysical: 1,
      testsManual: 0,
      testsImaging: 1,
      drugs: 1,
      questions: 0,
    }));

  it("count what is there for readers", () =>
    expect(stats).toMatchObject({
      sourcesSeen: 1,
      forReaders: { entries: 3, texts: 7, corrections: 3, figures: 3, codes: 0 },
    }));

  it("count every number once, by what it rests on", () => {
    const { total, published, derived, elicited, withoutSource } = stats.numbers;
    expect({ published, derived, withoutSource }).toEqual({ published: 1, derived: 0, withoutSource: 0 });
    expect(published + derived + elicited + withoutSource).toBe(total);
  });
});

it("counts the rates of every band, but not the size of the study", () => {
  const before = knowledgeStats(writeExample()).numbers;
  const files = JSON.parse(JSON.stringify(exampleFiles()));
  files["structures/nerve.yaml"].findings.irritated.weak_hip_flexion = {
    p_ge: [0.3, 0.1],
    n: 30,
    N: 100,
    ess: 100,
    source: "study1999",
    status: "derived",
  };
  const after = knowledgeStats(writeExample(files)).numbers;
  expect(after.derived - before.derived).toBe(2);
  expect(after.total - before.total).toBe(2);
});

it("counts an item once, and an entry that the article does not name not at all", () => {
  const files = JSON.parse(JSON.stringify(exampleFiles()));
  files["tests/second_scan.yaml"] = { ...files["tests/scan.yaml"], id: "second_scan" };
  files["tests/third_scan.yaml"] = { ...files["tests/scan.yaml"], id: "third_scan", article: undefined };
  const stats = knowledgeStats(writeExample(files));
  expect(stats.article.testsImaging).toBe(1);
  expect(stats.forReaders.entries).toBe(5);
});

it("finds every item of the article, no number without a source, and as many numbers as the documents say", {
  timeout: 60_000,
}, () => {
  const stats = knowledgeStats(fileURLToPath(new URL("../../../knowledge", import.meta.url)));
  expect(Object.values(stats.article)).toEqual([
    5, 20, 20, 5, 5, 6, 7, 7, 15, 8, 4, 3, 20, 10, 10, 10, 10, 5, 10, 10, 15,
  ]);
  expect(stats.sources).toBeGreaterThanOrEqual(200);
  // Pairs of drugs or classes, and rules that need three facts or more.
  expect(stats.interactions).toBeGreaterThanOrEqual(227);
  expect(stats.combinations).toBeGreaterThanOrEqual(12);
  expect(stats.numbers.withoutSource).toBe(0);
  const total = stats.numbers.total.toLocaleString("en-GB");
  for (const document of ["README.md", "docs/clinical-safety.md"]) {
    const told = readFileSync(new URL(`../../../${document}`, import.meta.url), "utf8");
    expect(told.match(/[\d,]+(?= numbers\b)/g), document).toEqual([total]);
  }
});

it("shows own judgement apart from what has a source", () => {
  const text = statsText(knowledgeStats(writeExample()));
  expect(text).toMatch(/published: read in the source +1 /);
  expect(text.indexOf("elicited")).toBeGreaterThan(text.indexOf("own judgement"));
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});
