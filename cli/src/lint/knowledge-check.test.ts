import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { staleSchemas } from "../../../scripts/schema.ts";
import { type ExampleFiles, exampleFiles, removeExamples, writeExample } from "../knowledge/example-folder.ts";
import { type Fault, knowledgeCheck } from "./knowledge-check.ts";

afterAll(removeExamples);

const KNOWLEDGE_FOLDER = fileURLToPath(new URL("../../../knowledge", import.meta.url));

const faults = (changes: ExampleFiles): Fault[] => knowledgeCheck(writeExample({ ...exampleFiles(), ...changes }));

it("finds nothing wrong with the knowledge", { timeout: 60_000 }, () =>
  expect(knowledgeCheck(KNOWLEDGE_FOLDER)).toEqual([]),
);

it("holds the schemas equal to the types from which they are generated", { timeout: 60_000 }, () =>
  expect(staleSchemas(), "run: node scripts/schema.ts").toEqual([]),
);

describe("the form of a file", () => {
  const source = "id: study1999\nref: Study A 1999. Groin pain in 52 of 100\nstatus: seen\n";

  it("names a field that is not expected, with its line", () =>
    expect(faults({ "sources/study1999.yaml": `${source}yeer: 1999\n` })).toEqual([
      {
        rule: "right-form",
        file: "sources/study1999.yaml",
        line: 4,
        message: 'The file has a field "yeer", which is not expected.',
      },
    ]));

  it("names a field that is missing", () =>
    expect(faults({ "sources/study1999.yaml": "id: study1999\nstatus: seen\n" })).toMatchObject([
      { rule: "right-form", file: "sources/study1999.yaml", message: 'The file lacks the field "ref".' },
    ]));

  it("names the words that are allowed", () =>
    expect(faults({ "sources/study1999.yaml": source.replace("seen", "read") })).toMatchObject([
      { rule: "right-form", line: 3, message: "status must be one of seen, recalled, elicited." },
    ]));

  it("names a number without a source", () => {
    const files = structuredClone(exampleFiles()) as Record<string, { findings: Record<string, object> }>;
    files["causes/hip.yaml"]!.findings.pain_groin = { p: 0.8, ess: 4, status: "elicited" };
    const told = faults(files);
    expect(told.length).toBeGreaterThanOrEqual(1);
    expect(told[0]).toMatchObject({ rule: "right-form", file: "causes/hip.yaml" });
    expect(told.map(({ message }) => message)).toContain('findings.pain_groin lacks the field "source".');
  });

  it("refuses a referral without a service", () => {
    const rule = { id: "sore", any: ["sore_back"], within: "routine", question: "Is it sore?" };
    const because = { clinical: "sore.", plain: "it is sore." };
    const basis = { sources: ["study1999"], grade: "low", status: "seen" };
    const file = { topic: "some", checked: "2026-11-26", services: {}, referrals: [{ ...rule, because, ...basis }] };
    expect(faults({ "referrals/some.yaml": file }).map(({ rule, message }) => [rule, message])).toContainEqual([
      "right-form",
      'referrals.0 lacks the field "service".',
    ]);
  });

  it("does not bring a hundred faults for one: what refers to the file still finds it", () =>
    expect(faults({ "findings/pain_groin.yaml": "id: pain_groin\n" }).every(({ rule }) => rule === "right-form")).toBe(
      true,
    ));
});

it("tells two unreadable files, each with its line, and goes on", () => {
  const told = faults({ "causes/disc.yaml": "a: [1\n", "causes/hip.yaml": "id: hip\nid: hip\n" });
  expect(told.filter(({ rule }) => rule === "readable")).toMatchObject([
    { file: "causes/disc.yaml", line: 2 },
    { file: "causes/hip.yaml", line: 2 },
  ]);
});

it("tells which single files are missing", () => {
  const { "model/tension.yaml": _tension, "gate/scope.yaml": _scope, ...files } = exampleFiles();
  expect(knowledgeCheck(writeExample(files)).filter(({ rule }) => rule === "complete")).toMatchObject([
    { file: "gate/scope.yaml" },
    { file: "model/tension.yaml" },
  ]);
});

it("refuses a place where there is no folder", () =>
  expect(() => knowledgeCheck("no-such-folder")).toThrow(expect.objectContaining({ code: "KNOWLEDGE_UNREADABLE" })));
