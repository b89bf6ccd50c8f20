import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exampleFiles, removeExamples, writeExample } from "../cli/src/knowledge/example-folder.ts";
import { readFolder } from "../cli/src/knowledge/read-folder.ts";
import type { ReadingPage } from "../engine/src/knowledge/page.ts";
import { buildPages } from "./build-pages.ts";

afterAll(removeExamples);

describe("the pages of the example", () => {
  const folder = writeExample();
  const out = join(dirname(folder), "pages");
  const titles = buildPages(folder, out);
  const page = (path: string): ReadingPage => JSON.parse(readFileSync(join(out, path), "utf8"));

  it("are listed with kind, names and item", () => {
    expect(JSON.parse(readFileSync(join(out, "index.json"), "utf8"))).toEqual(titles);
    expect(titles.map(({ kind, id, item }) => `${kind}/${id} ${item}`)).toEqual([
      "causes/disc C01",
      "causes/hip undefined",
      "structures/nerve undefined",
      "structures/root_L1 undefined",
      "tests/leg_raise T01",
      "tests/scan T02",
      "drugs/aspirin D01",
    ]);
  });

  it("name what they link to and what links to them", () => {
    expect(page("drugs/aspirin.json").links).toMatchObject([{ kind: "causes", id: "disc", plain: "A slipped disc" }]);
    expect(page("causes/disc.json").links).toMatchObject([{ kind: "drugs", id: "aspirin" }]);
    expect(page("tests/leg_raise.json").acts).toMatchObject([
      { id: "leg_examination", label: "Examination of the legs" },
    ]);
  });

  it("of a cause or nerve hold nothing of the model", () => {
    expect(page("causes/disc.json")).toMatchObject({ findings: [], acts: [] });
    expect(page("structures/root_L1.json")).toMatchObject({ findings: [], links: [] });
  });

  it("hold their own text, verdict and sources, and nothing of another page", () => {
    const aspirin = page("drugs/aspirin.json");
    expect(aspirin.evidence?.verdict).toBe("against");
    expect(aspirin.sources.map(({ id }) => id)).toEqual(["expert", "study1999"]);
    for (const words of [...Object.values(aspirin.plainText), ...Object.values(aspirin.clinicalText)])
      expect(words.length).toBeGreaterThan(100);
    expect(JSON.stringify(aspirin)).not.toContain("leg_raise");
  });
});

it("leaves out what has no text yet, and what was there before", () => {
  const files = exampleFiles();
  const { "../content/en/tests/scan.md": _text, ...fewer } = files;
  const folder = writeExample(files);
  const out = join(dirname(folder), "pages");
  buildPages(folder, out);
  const again = buildPages(writeExample(fewer), out);
  expect(again.map(({ id }) => id)).not.toContain("scan");
  expect(existsSync(join(out, "tests", "scan.json"))).toBe(false);
});

it("never reaches the model: with and without entries, texts and their sources the bundle is the same", () => {
  const files = JSON.parse(JSON.stringify(exampleFiles()));
  const before = readFolder(writeExample(files)).version;
  files["sources/page2020.yaml"] = { id: "page2020", ref: "Page 2020", status: "seen" };
  files["causes/disc.yaml"].evidence = { ...files["tests/scan.yaml"].evidence, sources: ["page2020"] };
  files["causes/disc.yaml"].figures = files["tests/scan.yaml"].figures;
  files["structures/nerve.yaml"].correction = { articleSays: "x", evidenceSays: "y", sources: ["page2020"] };
  delete files["tests/scan.yaml"];
  delete files["../content/en/tests/scan.md"];
  expect(readFolder(writeExample(files)).version).toBe(before);
});
