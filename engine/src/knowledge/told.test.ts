import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { removeExamples, writeExample } from "../../../cli/src/knowledge/example-folder.ts";
import { readParts } from "../../../cli/src/knowledge/read-folder.ts";
import type { Json } from "./columns.ts";
import { byReader, forReasoning } from "./compile.ts";
import { join, split, TOLD } from "./told.ts";

afterAll(removeExamples);

const PLACES = { causes: { "*": { label: true } }, rules: { "*": { why: true } }, words: true } as const;
const DOCUMENT = {
  causes: { disc: { label: "Herniation of a disc", p: 0.2 }, hip: { label: "Hip disease", p: 0.1 } },
  rules: [{ at: 1, why: "Because" }, { at: 2 }],
  words: { "cause.none": "Nothing" },
};

describe("Knowledge in two parts", () => {
  const { model, texts } = split(DOCUMENT, PLACES);

  it("has in its model what is reasoned with", () =>
    expect(model).toEqual({ causes: { disc: { p: 0.2 }, hip: { p: 0.1 } }, rules: [{ at: 1 }, { at: 2 }] }));

  it("has in its texts what is told, entry by entry in alphabetical order, without repeating an id", () =>
    expect(texts).toEqual({
      causes: [{ label: "Herniation of a disc" }, { label: "Hip disease" }],
      rules: [{ why: "Because" }, {}],
      words: { "cause.none": "Nothing" },
    }));

  it("is whole again, in whatever order the entries of the model come", () => {
    expect(join(model, texts, PLACES)).toEqual(DOCUMENT);
    const { hip, disc } = (model as typeof DOCUMENT).causes;
    expect(join({ ...(model as object), causes: { hip, disc } } as Json, texts, PLACES)).toEqual(DOCUMENT);
  });

  it("cannot be put together from parts of different knowledge", () => {
    const fewer = { ...(texts as object), causes: [{ label: "Herniation of a disc" }] } as Json;
    expect(() => join(model, fewer, PLACES)).toThrow(RangeError);
    expect(() => join(model, { numbers: 1 }, PLACES)).toThrow(RangeError);
    expect(() => join(undefined, texts, PLACES)).toThrow(RangeError);
  });
});

/** Names that a case may be written in, and units: what reading needs. */
const READ = ["synonyms", "units", "implied"];

it.each([
  ["a small example", readParts(writeExample())],
  ["the whole knowledge", readParts(fileURLToPath(new URL("../../../knowledge", import.meta.url)))],
])("the model of %s holds no sentence", (_, parts) => {
  const { model } = split(byReader(forReasoning(parts)).forAll as unknown as Json, TOLD);
  const sentences: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "string" && value.includes(" ")) sentences.push(`${path}: ${value}`);
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) if (!READ.includes(key)) walk(inner, `${path}.${key}`);
  };
  walk(model, "knowledge");
  expect(sentences).toEqual([]);
});
