import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ERROR_CODES, type ErrorCode } from "@foramen/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Recorded, record } from "./recording-io.ts";

/** One error: its code at the beginning of the first line, and nothing else at the beginning of any line. */
function expectOneError(run: Recorded, code: ErrorCode): void {
  expect(run.out).toBe("");
  const [first = "", ...rest] = run.err.trimEnd().split("\n");
  expect(first.split("  ")[0]).toBe(code);
  expect(rest.length).toBeGreaterThan(0);
  for (const line of rest) expect(line).toMatch(/^ {2}\S/);
  expect(ERROR_CODES.filter((one) => run.err.includes(one))).toEqual([code]);
  for (const line of run.err.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
  expect(run.code).toBe(2);
  expect(run.milliseconds).toBeLessThan(2000);
}

beforeAll(async () => void (await record(["--version"]))); // the first run reads the knowledge and the modules

const finding = (text: string) => `findings:\n  - { ${text} }\n`;

describe("a case that is not a case", () => {
  it.each<[string, string | Uint8Array, ErrorCode]>([
    ["nothing", "", "CASE_NOT_AN_OBJECT"],
    ["spaces only", "  \n\n", "CASE_NOT_AN_OBJECT"],
    ["a comment only", "# nothing yet\n", "CASE_NOT_AN_OBJECT"],
    ["null", "null", "CASE_NOT_AN_OBJECT"],
    ["a number", "42", "CASE_NOT_AN_OBJECT"],
    ["one word", "pain", "CASE_NOT_AN_OBJECT"],
    ["a list", "- { id: fever_history, value: present }", "CASE_NOT_AN_OBJECT"],
    ["an unknown field", "finding: []", "CASE_FIELD_UNKNOWN"],
    ["an unknown field of the patient", "patient: { name: x }", "CASE_FIELD_UNKNOWN"],
    ["an unknown field of a finding", finding("id: fever_history, value: present, sure: true"), "CASE_FIELD_UNKNOWN"],
    ["a field called __proto__", '{ "__proto__": { "findings": [] } }', "CASE_FIELD_UNKNOWN"],
    ["a merge key", "patient: { <<: { age: 50 } }", "CASE_FIELD_UNKNOWN"],
    ["findings that are no list", "findings: { fever_history: present }", "CASE_VALUE_INVALID"],
    ["a finding that is a word", "findings: [fever_history]", "CASE_VALUE_INVALID"],
    ["an age in words", "patient: { age: old }", "CASE_VALUE_INVALID"],
    ["an age of 231", "patient: { age: 231 }", "CASE_VALUE_INVALID"],
    ["an age below 0", "patient: { age: -1 }", "CASE_VALUE_INVALID"],
    ["an age that is not a number", "patient: { age: .nan }", "CASE_VALUE_INVALID"],
    ["a sex by its letter", "patient: { sex: m }", "CASE_VALUE_INVALID"],
    ["pregnant in words", "patient: { pregnant: maybe }", "CASE_VALUE_INVALID"],
    ["an unknown setting", "setting: hospital", "SETTING_UNKNOWN"],
  ])("is refused: %s", async (_, stdin, code) => {
    expectOneError(await record(["assess", "-"], { stdin }), code);
  });
});

describe("a finding that cannot be meant", () => {
  it.each<[string, string, ErrorCode]>([
    ["an unknown id", finding("id: fever_histry, value: present"), "FINDING_UNKNOWN"],
    ["an id in another spelling", finding("id: Fever_history, value: present"), "FINDING_UNKNOWN"],
    ["an id that every object has", finding("id: constructor, value: present"), "FINDING_UNKNOWN"],
    ["a word that is no value", finding("id: fever_history, value: high"), "FINDING_VALUE_INVALID"],
    ["yes for present", finding("id: fever_history, value: yes"), "FINDING_VALUE_INVALID"],
    ["true for present", finding("id: fever_history, value: true"), "FINDING_VALUE_INVALID"],
    ["strength 6", finding("id: weak_hip_flexion, side: left, value: 6"), "FINDING_VALUE_INVALID"],
    ["strength below 0", finding("id: weak_hip_flexion, side: left, value: -1"), "FINDING_VALUE_INVALID"],
    ["an endless number", finding("id: esr, value: .inf"), "FINDING_VALUE_INVALID"],
    ["a list as value", finding("id: fever_history, value: [present]"), "FINDING_VALUE_INVALID"],
    ["a side on what has none", finding("id: esr, side: left, value: 62"), "FINDING_SIDE_INVALID"],
    ["a side by its letter", finding("id: weak_hip_flexion, side: L, value: 4"), "FINDING_SIDE_INVALID"],
    ["a level on what has none", finding("id: fever_history, level: L1-L2, value: present"), "FINDING_LEVEL_INVALID"],
    ["a level that is none", finding("id: mri_disc, level: L6-S1, value: bulge"), "FINDING_LEVEL_INVALID"],
    ["a level in another spelling", finding("id: mri_disc, level: L1/2, value: bulge"), "FINDING_LEVEL_INVALID"],
    [
      "present and absent",
      "findings: [{ id: fever_history, value: present }, { id: fever_history, value: absent }]",
      "FINDING_CONTRADICTION",
    ],
    [
      "two strengths of one side",
      "findings: [{ id: weak_hip_flexion, side: left, value: 3 }, { id: weak_hip_flexion, side: left, value: 5 }]",
      "FINDING_CONTRADICTION",
    ],
    [
      "left present, both absent",
      "findings: [{ id: pain_inguinal_groin, side: left, value: present }, { id: pain_inguinal_groin, side: bilateral, value: absent }]",
      "FINDING_CONTRADICTION",
    ],
    [
      "pregnant by field, not by finding",
      `patient: { sex: female, pregnant: true }\n${finding("id: pregnancy, value: absent")}`,
      "FINDING_CONTRADICTION",
    ],
    [
      "a drug that says otherwise",
      `medications: [{ drug: apixaban }]\n${finding("id: anticoagulant, value: absent")}`,
      "FINDING_CONTRADICTION",
    ],
    [
      "a finding of the other sex",
      `patient: { sex: female }\n${finding("id: testicular_pain_or_swelling, side: left, value: present")}`,
      "FINDING_NOT_APPLICABLE",
    ],
    ["2,001 findings", `findings:\n${"  - { id: fever_history, value: present }\n".repeat(2001)}`, "CASE_TOO_LARGE"],
    ["a report longer than 10,000 characters", `reports: [{ text: "${"x".repeat(10_001)}" }]`, "CASE_TOO_LARGE"],
  ])("is refused: %s", async (_, stdin, code) => {
    expectOneError(await record(["assess", "-"], { stdin }), code);
  });
});

const BOMB = `a: &a [x, x]\n${"bcdefghi".replace(/./g, (now) => {
  const before = String.fromCharCode(now.charCodeAt(0) - 1);
  return `${now}: &${now} [${Array(9).fill(`*${before}`).join(", ")}]\n`;
})}`;

describe("a text that is not plain YAML or JSON", () => {
  it.each<[string, string | Uint8Array, ErrorCode]>([
    ["10 MB", "x".repeat(10_000_000), "CASE_TOO_LARGE"],
    ["1 MB of opening brackets", "[".repeat(1_000_000), "CASE_UNREADABLE"],
    ["1 MB of dashes", "- ".repeat(500_000), "CASE_UNREADABLE"],
    ["1 MB of question marks", "? ".repeat(500_000), "CASE_UNREADABLE"],
    ["1 MB of commas", `[${",".repeat(999_990)}]`, "CASE_TOO_LARGE"],
    ["maps within maps", "{a: ".repeat(100_000), "CASE_UNREADABLE"],
    [
      "indentation without end",
      Array.from({ length: 1000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"),
      "CASE_UNREADABLE",
    ],
    [
      "100,000 different fields",
      Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`)
        .join("\n")
        .slice(0, 999_999),
      "CASE_TOO_LARGE",
    ],
    ["an alias bomb", BOMB, "CASE_UNREADABLE"],
    ["one alias", "patient: &p { age: 50 }\nsetting: *p", "CASE_UNREADABLE"],
    ["an unknown tag", "patient: !person { age: 50 }", "CASE_UNREADABLE"],
    ["a tag that would run code", 'patient: !!js/function "x"', "CASE_UNREADABLE"],
    ["binary by its tag", "patient: !!binary aGVsbG8=", "CASE_UNREADABLE"],
    ["two documents", "patient: { age: 50 }\n---\npatient: { age: 60 }", "CASE_UNREADABLE"],
    ["a directive", "%YAML 1.1\n---\npatient: { age: 50 }", "CASE_UNREADABLE"],
    ["a field twice in YAML", "patient: { age: 50 }\npatient: { age: 60 }", "CASE_UNREADABLE"],
    ["a field twice in JSON", '{"patient": {"age": 50, "age": 60}}', "CASE_UNREADABLE"],
    ["a list as name of a field", "? [a, b]\n: 1", "CASE_UNREADABLE"],
    ["a quote without end", 'setting: "primary_care', "CASE_UNREADABLE"],
    ["a bracket without end", '{"patient": {"age": 50}', "CASE_UNREADABLE"],
    ["a tab for indentation", "patient:\n\tage: 50", "CASE_UNREADABLE"],
    ["uneven indentation", "patient:\n    age: 50\n  sex: male", "CASE_UNREADABLE"],
    ["NUL bytes", "patient: \0\0\0", "CASE_UNREADABLE"],
    ["bytes that are not UTF-8", new Uint8Array([0x61, 0xff, 0xfe, 0x80]), "CASE_UNREADABLE"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "CASE_UNREADABLE"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]), "CASE_UNREADABLE"],
  ])("is refused within 2 seconds: %s", async (_, stdin, code) => {
    expectOneError(await record(["assess", "-"], { stdin }), code);
  });
});

describe("a command line that cannot be meant", () => {
  it.each<[string, string[], ErrorCode]>([
    ["no command", [], "COMMAND_USAGE"],
    ["an unknown command", ["asess", "case.yaml"], "COMMAND_USAGE"],
    ["a command that every object has", ["constructor"], "COMMAND_USAGE"],
    ["an option before the command", ["--json", "assess"], "COMMAND_USAGE"],
    ["no case", ["assess"], "COMMAND_USAGE"],
    ["two cases", ["assess", "a.yaml", "b.yaml"], "COMMAND_USAGE"],
    ["an unknown option", ["assess", "-", "--jsn"], "COMMAND_USAGE"],
    ["a value on an option without", ["assess", "-", "--json=yes"], "COMMAND_USAGE"],
    ["an option without its value", ["assess", "-", "--setting"], "COMMAND_USAGE"],
    ["an empty value", ["assess", "-", "--setting="], "COMMAND_USAGE"],
    ["a setting twice", ["assess", "-", "--setting", "primary_care", "--setting", "spine_clinic"], "COMMAND_USAGE"],
    ["an unknown setting", ["assess", "-", "--setting", "hospital"], "SETTING_UNKNOWN"],
    ["an unknown reader", ["assess", "-", "--reader", "doctor"], "COMMAND_USAGE"],
    ["a reader twice", ["assess", "-", "--reader", "patient", "--reader", "patient"], "COMMAND_USAGE"],
    ["a reader of JSON", ["assess", "-", "--reader", "patient", "--json"], "COMMAND_USAGE"],
    ["a value for --no-intervals", ["assess", "-", "--no-intervals=yes"], "COMMAND_USAGE"],
    ["an unknown finding left out", ["assess", "-", "--without", "fever_histry"], "FINDING_UNKNOWN"],
    ["an empty id left out", ["assess", "-", "--without", ":left"], "FINDING_UNKNOWN"],
    ["an unknown level left out", ["assess", "-", "--without", "mri_disc@L9"], "FINDING_LEVEL_INVALID"],
    ["an unknown side left out", ["assess", "-", "--without", "fever_history:up"], "FINDING_SIDE_INVALID"],
    ["what is not entered left out", ["assess", "-", "--without", "fever_history"], "COMMAND_USAGE"],
    ["a missing file", ["assess", "no-such-case.yaml"], "CASE_UNREADABLE"],
    ["a folder", ["assess", "."], "CASE_UNREADABLE"],
    ["a path through a file", ["assess", "package.json/case.yaml"], "CASE_UNREADABLE"],
    ["a word after vocabulary", ["vocabulary", "fever_history"], "COMMAND_USAGE"],
    ["an option of another command", ["vocabulary", "--setting", "primary_care"], "COMMAND_USAGE"],
    ["knowledge without its question", ["knowledge"], "COMMAND_USAGE"],
    ["an unknown question about the knowledge", ["knowledge", "chek"], "COMMAND_USAGE"],
    ["a word after serve", ["serve", "now"], "COMMAND_USAGE"],
    ["medication without an order", ["medication", "-"], "ORDER_MISSING"],
    ["plan for an unknown reader", ["plan", "-", "--reader", "nurse"], "COMMAND_USAGE"],
    ["screen", ["screen", "x", "--out", "y"], "COMMAND_NOT_YET"],
  ])("is refused: %s", async (_, argv, code) => {
    expectOneError(await record(argv, { stdin: "findings: []" }), code);
  });

  it.each(["x", "-1", "70000", "80.5", "0x50"])("is refused: PORT=%s", async (port) => {
    expectOneError(await record(["serve"], { env: { PORT: port } }), "COMMAND_USAGE");
  });
});

describe("what a refusal says", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "foramen-cases-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("names file, line and field", async () => {
    const path = join(folder, "case.yaml");
    writeFileSync(
      path,
      "patient: { age: 50 }\nfindings:\n  - id: fever_history\n    value: present\n  - id: esr\n    side: left\n    value: 62\n",
    );
    expect((await record(["assess", path])).err).toMatch(
      /^FINDING_SIDE_INVALID {2}\S+case\.yaml:6, findings\[1\]\.side\n/,
    );
  });

  it("names the nearest ids", async () => {
    const { err } = await record(["assess", "-"], { stdin: finding("id: weak_hip_flexon, side: left, value: 4") });
    expect(err).toContain("weak_hip_flexion");
  });

  it("says what may be left out instead when an id is mistyped", async () => {
    const { err } = await record(["assess", "-", "--without", "fever_histry"], {
      stdin: finding("id: fever_history, value: present"),
    });
    expect(err).toContain("Nearest: fever_history");
  });

  it("never repeats what was entered of a patient", async () => {
    const secret = "Ottoline Quillfeather";
    for (const stdin of [
      `patient: { age: "${secret}" }`,
      `patient: { sex: ${secret} }`,
      finding(`id: fever_history, value: "${secret}"`),
      `reports: [ { text: "${secret}", } ] ]`,
      `conditions: { ${secret}: 1 }`,
      `allergies: "${secret}`,
      `setting: &x ${secret}`,
    ]) {
      const { code, err } = await record(["assess", "-"], { stdin });
      expect(code).toBe(2);
      expect(err).not.toContain("Quillfeather");
    }
  });

  it("cannot be used to rewrite the terminal", async () => {
    const { err } = await record(["assess", "-"], {
      stdin: `{"findings": [{"id": "\\u001b[2J\\u009b2J", "value": "present"}]}`,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it("refuses a whole case that is wrong elsewhere, though the wrong part is left out", async () => {
    const stdin = "findings: [{ id: fever_history, value: high }]";
    expectOneError(await record(["assess", "-", "--without", "fever_history"], { stdin }), "FINDING_VALUE_INVALID");
  });
});
