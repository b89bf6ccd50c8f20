import type { ForamenError } from "@foramen/engine";
import { afterAll, describe, expect, it } from "vitest";
import { type ExampleFiles, exampleFiles, removeExamples, writeExample } from "./example-folder.ts";
import { readFolder, readParts } from "./read-folder.ts";

afterAll(removeExamples);

function fault(files: ExampleFiles): { code: string; where: string; message: string } {
  try {
    readFolder(writeExample(files));
  } catch (error) {
    const { code, where, message } = error as ForamenError;
    return { code, where, message };
  }
  throw new Error("nothing was refused");
}

describe("reading a folder of knowledge", () => {
  it("keeps every number where the file has it", () => {
    const knowledge = readFolder(writeExample());
    expect(knowledge.causes.disc?.findings.pain_groin).toEqual({
      p: 0.52,
      n: 52,
      N: 100,
      ess: 90,
      source: "study1999",
      status: "published",
    });
    expect(knowledge.structures.root_L1?.findings.deficit.weak_hip_flexion).toMatchObject({ p_ge: [0.4, 0.1] });
    expect(knowledge.leaks.numb_groin).toMatchObject({ p: 0.02 });
  });

  it("gathers the gate rules of all topics in their stated order", () =>
    expect(readFolder(writeExample()).gate.rules.map((rule) => rule.id)).toEqual(["self_harm_said", "weak_leg"]));

  it("keeps the plans of care in the order of their file, for the first that is due is followed", () =>
    expect(readFolder(writeExample()).plans.map(({ id }) => id)).toEqual(["nerve_care", "hip_care"]));

  it("knows every act by its id, with its cost and wait", () =>
    expect(readFolder(writeExample()).acts.leg_examination).toMatchObject({
      id: "leg_examination",
      findings: ["weak_hip_flexion", "neurology_noted"],
      cost: { burden: 1, money: 0, harm: 0, source: "expert" },
      wait_days: { primary_care: 0, status: "elicited" },
    }));

  it("takes the words of the answers from the folder beside it, by topic and key", () =>
    expect(readFolder(writeExample()).words).toEqual({
      "cause.prior": {
        slots: ["chance"],
        plain: "Before any question, {chance} people like you have it.",
        clinical: "Before any finding: {chance}.",
      },
      "cause.serious": { plain: "It must not be missed.", clinical: "Serious." },
    }));

  it("does without words where there are none", () => {
    const { "../content/en/words/cause.yaml": _, ...files } = exampleFiles();
    expect(readFolder(writeExample(files)).words).toEqual({});
  });

  it("turns what is implied round, so that a drug is found by its name", () =>
    expect(readFolder(writeExample()).implied).toEqual({ apixaban: "anticoagulant", warfarin: "anticoagulant" }));

  it("gives the same version whatever the order of fields in a file", () => {
    const files = exampleFiles();
    const disc = files["causes/disc.yaml"] as Record<string, unknown>;
    const turned = { ...files, "causes/disc.yaml": Object.fromEntries(Object.entries(disc).reverse()) };
    expect(readFolder(writeExample(turned)).version).toBe(readFolder(writeExample(files)).version);
  });

  it("gives another version when one number changes", () => {
    const files = exampleFiles();
    (files["leaks/all.yaml"] as { leaks: { pain_groin: { p: number } } }).leaks.pain_groin.p = 0.05;
    expect(readFolder(writeExample(files)).version).not.toBe(readFolder(writeExample()).version);
  });

  it("keeps an author's notes for the check but not for the engine", () => {
    const folder = writeExample();
    expect(readParts(folder).causes.disc?.findings.pain_groin?.note).toBe("table 1");
    expect(readFolder(folder).causes.disc?.findings.pain_groin?.note).toBeUndefined();
  });

  it.each([
    ["a broken bracket", "id: disc\nlabel: [open\n", "KNOWLEDGE_UNREADABLE", "knowledge/causes/disc.yaml:3"],
    ["a key written twice", "id: disc\nlabel: a\nlabel: b\n", "KNOWLEDGE_UNREADABLE", "knowledge/causes/disc.yaml:3"],
    ["an alias", "id: &name disc\nlabel: *name\n", "KNOWLEDGE_UNREADABLE", "knowledge/causes/disc.yaml:1"],
    ["two documents", "id: disc\n---\nid: disc\n", "KNOWLEDGE_UNREADABLE", "knowledge/causes/disc.yaml:2"],
    ["an unknown tag", "id: !!js/function disc\n", "KNOWLEDGE_UNREADABLE", "knowledge/causes/disc.yaml:1"],
    ["a list instead of fields", "- disc\n", "KNOWLEDGE_INVALID", "knowledge/causes/disc.yaml:1"],
    ["an empty file", "", "KNOWLEDGE_INVALID", "knowledge/causes/disc.yaml:1"],
  ])("refuses %s and names file and line", (_, text, code, where) =>
    expect(fault({ ...exampleFiles(), "causes/disc.yaml": text })).toMatchObject({ code, where }),
  );

  it("refuses a folder without one of the single files, by its name", () => {
    const { "model/tension.yaml": _, ...files } = exampleFiles();
    expect(fault(files)).toMatchObject({ code: "KNOWLEDGE_INVALID", where: "knowledge/model/tension.yaml" });
  });

  it("refuses a leak that stands in two files", () => {
    const again = { topic: "again", leaks: { pain_groin: { p: 0.1, ess: 4, source: "expert", status: "elicited" } } };
    expect(fault({ ...exampleFiles(), "leaks/more.yaml": again })).toMatchObject({
      code: "KNOWLEDGE_INVALID",
      where: "knowledge/leaks/more.yaml:3",
    });
  });

  it("refuses words that stand in two files, and names the file as it is found from the root", () => {
    const again = { topic: "cause", words: { serious: { plain: "a", clinical: "b" } } };
    expect(fault({ ...exampleFiles(), "../content/en/words/other.yaml": again })).toMatchObject({
      code: "KNOWLEDGE_INVALID",
      where: "content/en/words/other.yaml:3",
    });
  });

  it("refuses a drug that implies two findings", () => {
    const implied = { implied: { anticoagulant: ["apixaban"], pain_groin: ["apixaban"] } };
    expect(fault({ ...exampleFiles(), "model/implied.yaml": implied }).code).toBe("KNOWLEDGE_INVALID");
  });

  it("refuses a place where there is no folder", () => {
    expect(() => readFolder("no-such-folder")).toThrow(expect.objectContaining({ code: "KNOWLEDGE_UNREADABLE" }));
  });
});
