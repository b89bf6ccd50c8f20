import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WordsEntry } from "../knowledge/entries.ts";
import { capital, fill, say } from "./fill.ts";

const PRIOR: WordsEntry = {
  slots: ["chance", "cause"],
  plain: "{cause} is there in {chance} people.",
  clinical: "Prior: {chance}",
};
const SLOTS = { chance: "6 out of 100", cause: "a slipped disc" };
const refused = (work: () => string) =>
  expect(work).toThrow(expect.objectContaining({ name: "ForamenError", code: "KNOWLEDGE_INVALID" }));

describe("a template", () => {
  it("speaks to each reader in its own voice", () => {
    expect(fill(PRIOR, "patient", SLOTS)).toBe("A slipped disc is there in 6 out of 100 people.");
    expect(fill(PRIOR, "practitioner", SLOTS)).toBe("Prior: 6 out of 100");
  });

  it("refuses a missing slot, even one that this voice does not use", () =>
    refused(() => fill(PRIOR, "practitioner", { chance: "6" })));

  it("refuses a slot that it does not know", () => refused(() => fill(PRIOR, "patient", { ...SLOTS, people: "you" })));

  it("refuses a slot that it uses but does not declare", () =>
    refused(() => fill({ plain: "{cause}", clinical: "{cause}!" }, "patient")));

  it("never takes what fills a slot for another slot or a pattern", () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (chance, cause) => {
        const filled = fill({ ...PRIOR, plain: "-{cause}|{chance}" }, "patient", { chance, cause });
        expect(filled).toBe(`-${cause}|${chance}`);
      }),
    ));

  it("names no value in a refusal", () => {
    expect(() => fill(PRIOR, "patient", { chance: "secret" })).toThrow(/\{cause\} is not filled/);
    expect(() => fill(PRIOR, "patient", { chance: "secret" })).not.toThrow(/secret/);
  });
});

it("says which words are missing", () => {
  const telling = { knowledge: { words: {}, findings: {}, causes: {}, structures: {} }, reader: "patient" as const };
  expect(() => say(telling, "cause.prior")).toThrow(/no words "cause.prior".*content\/en\/words/);
  refused(() => say(telling, "constructor"));
});

it.each([
  ["a slipped disc", "A slipped disc"],
  ["“Is it?”", "“Is it?”"],
  ["", ""],
])("gives %j a capital", (text, expected) => expect(capital(text)).toBe(expected));
