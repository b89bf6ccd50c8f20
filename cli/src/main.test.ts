import { readFileSync } from "node:fs";
import { ENGINE_VERSION } from "@foramen/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { exitCode } from "./exit-code.ts";
import { ENTRY_KINDS } from "./knowledge/layout.ts";
import { record } from "./recording-io.ts";
import { faultText } from "./text/error-text.ts";
import type { EntryWord } from "./vocabulary-list.ts";

const GROIN = "findings:\n  - { id: pain_inguinal_groin, side: left, value: present }\n";
const CAUDA =
  "findings:\n  - { id: urinary_retention, value: present }\n  - { id: numb_perineum_saddle, value: present }\n";

beforeAll(async () => void (await record(["--version"])));

describe("foramen", () => {
  it.each([[["--help"]], [["-h"]], [["help"]]])("shows what it can do with %j", async (argv) => {
    const { code, out, err } = await record(argv);
    expect([code, err]).toEqual([0, ""]);
    for (const command of ["assess", "medication", "plan", "report", "screen", "vocabulary", "knowledge", "serve"]) {
      expect(out).toMatch(new RegExp(`^ {2}${command} `, "m"));
    }
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(["assess", "vocabulary", "knowledge", "serve", "plan"])(
    "shows the page of %s with --help",
    async (command) => {
      const { code, out, err } = await record([command, "--help"]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain(`Usage: foramen ${command}`);
      expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    },
  );

  it("shows the page of a command that stands after help, and no page of one that is none", async () => {
    expect((await record(["help", "plan"])).out).toBe((await record(["plan", "--help"])).out);
    const { code, out, err } = await record(["help", "plann"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Nearest: plan");
  });

  it("names its version and that of the knowledge", async () => {
    const { out } = await record(["--version"]);
    expect(out).toMatch(new RegExp(`^foramen ${ENGINE_VERSION}, knowledge [0-9a-f]{12}\\n$`));
    const own = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(own.version).toBe(ENGINE_VERSION);
  });
});

/** The answer as JSON text; each is worked out once, however many claims look at it. */
const answers = new Map<string, Promise<string>>();
function answerTo(stdin: string, ...options: string[]): Promise<string> {
  const key = JSON.stringify([stdin, options]);
  const known =
    answers.get(key) ??
    record(["assess", "-", "--json", "--no-intervals", ...options], { stdin }).then(({ out }) => out);
  answers.set(key, known);
  return known;
}

describe("a file for another command", () => {
  it.each([
    { argv: ["assess", "docs/example-order.yaml"], goes: "Orders go to foramen medication." },
    { argv: ["plan", "docs/example-order.yaml"], goes: "Orders go to foramen medication." },
    { argv: ["medication", "docs/example-case.yaml"], goes: "A case goes to foramen assess or plan." },
    { argv: ["assess", "docs/example-report.txt"], goes: "such as a scan report: foramen report." },
  ])("is refused with the command that takes it: $argv", async ({ argv, goes }) => {
    const { code, out, err } = await record(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err.replace(/\s+/g, " ")).toContain(goes);
  });
});

describe("foramen assess", () => {
  it("ends with 0 for an emergency too", async () => {
    const { code, out, err } = await record(["assess", "-", "--no-intervals"], { stdin: CAUDA });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^ EMERGENCY/);
  });

  it("gives one JSON document with --json, and nothing else", async () => {
    const answer = JSON.parse(await answerTo(GROIN));
    for (const field of ["engine", "knowledge", "inputHash", "scope", "urgency", "causes", "nonSpecific", "roots"]) {
      expect(answer).toHaveProperty(field);
    }
  });

  it("gives an interval with every chance unless --no-intervals leaves them out", async () => {
    const { out, notices } = await record(["assess", "-", "--json"], { stdin: GROIN });
    const [sure, unsure] = [JSON.parse(out), JSON.parse(await answerTo(GROIN))];
    for (const { interval90 } of sure.causes) expect(interval90).toHaveLength(2);
    expect(sure.sensitivity.length).toBeGreaterThan(0);
    expect(notices).toEqual([expect.stringContaining("Working out the intervals"), "done"]);
    for (const { interval90 } of unsure.causes) expect(interval90).toBeNull();
    expect(unsure.causes.map(({ probability }: { probability: number }) => probability)).toEqual(
      sure.causes.map(({ probability }: { probability: number }) => probability),
    );
  });

  it("speaks to a practitioner unless --reader names the patient", async () => {
    const told = async (...options: string[]) =>
      (await record(["assess", "-", "--no-intervals", ...options], { stdin: GROIN })).out;
    const [unnamed, practitioner, patient] = [
      await told(),
      await told("--reader", "practitioner"),
      await told("--reader", "patient"),
    ];
    expect(unnamed).toBe(practitioner);
    expect(unnamed).toContain("CAUSES: what it may be");
    expect(patient).toContain("WHAT IT MAY BE");
    expect(patient).not.toContain("CAUSES");
  });

  it("gives the same answer for YAML and JSON", async () => {
    const json = '{"findings":[{"id":"pain_inguinal_groin","side":"left","value":"present"}]}';
    expect(await answerTo(json)).toBe(await answerTo(GROIN));
  });

  it("lets --setting stand above the setting of the case", async () => {
    const chosen = JSON.parse(await answerTo(`setting: primary_care\n${GROIN}`, "--setting", "spine_clinic"));
    expect(chosen.causes).toEqual(JSON.parse(await answerTo(`setting: spine_clinic\n${GROIN}`)).causes);
    expect(chosen.causes).not.toEqual(JSON.parse(await answerTo(GROIN)).causes);
  });

  it("gives with --without the answer of a case that never held the finding", async () => {
    const weak = (side: string) => `${GROIN}  - { id: weak_hip_flexion, side: ${side}, value: 3 }\n`;
    expect(await answerTo(weak("bilateral"), "--without", "weak_hip_flexion")).toBe(await answerTo(GROIN));
    expect(await answerTo(weak("bilateral"), "--without", "weak_hip_flexion:left")).toBe(await answerTo(weak("right")));
  });
});

describe("foramen vocabulary", () => {
  it("lists every kind of word with id, label, type and values", async () => {
    const { out } = await record(["vocabulary", "--json"]);
    const list = JSON.parse(out);
    for (const kind of ["findings", "causes", "structures", "syndromes"]) {
      expect(list[kind].length).toBeGreaterThan(5);
      for (const word of list[kind]) {
        expect(word).toMatchObject({
          id: expect.any(String),
          label: expect.any(String),
          type: expect.any(String),
          codes: expect.any(Array),
        });
      }
    }
    expect(list.causes.find((one: { id: string }) => one.id === "meralgia_paresthetica").codes[0]).toMatchObject({
      system: "icd10cm",
      status: "seen",
      tier: "A",
    });
    const strength = list.findings.find((one: { id: string }) => one.id === "weak_hip_flexion");
    expect(strength).toMatchObject({ type: "ordinal", sided: true, byLevel: false, values: ["5", "4", "3_or_less"] });
    const sedimentation = list.findings.find((one: { id: string }) => one.id === "esr");
    expect(sedimentation).toMatchObject({ units: "mm/h", sided: false, cuts: { direction: "up" } });
  });

  it("lists what there is to read about, by kind, with its group and synonyms", async () => {
    const { entries } = JSON.parse((await record(["vocabulary", "--json"])).out);
    expect(Object.keys(entries)).toEqual(ENTRY_KINDS);
    expect(entries.treatments).toHaveLength(30);
    for (const word of Object.values<EntryWord[]>(entries).flat()) expect(word.plain).not.toBe("");
    expect(entries.tests.map(({ type }: EntryWord) => type)).toContain("tests: imaging");
  });

  it("is at most 80 characters wide as text, and names every id", async () => {
    const [text, json] = [await record(["vocabulary"]), await record(["vocabulary", "--json"])];
    expect(text.out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    const { findings, entries } = JSON.parse(json.out);
    for (const { id } of [...findings, ...Object.values<EntryWord[]>(entries).flat()])
      expect(text.out).toContain(`\n  ${id}\n`);
  });
});

describe("a fault of ours", () => {
  it("ends with 1, and its message is kept back: it might hold what was entered", () => {
    const fault = new TypeError("cannot read Quillfeather");
    expect(exitCode(fault, "assess")).toBe(1);
    expect(faultText(fault)).toMatch(/^INTERNAL_FAULT {2}cli\/src\/main\.test\.ts:\d+\n/);
    expect(faultText(fault)).toContain("TypeError");
    expect(faultText(fault)).not.toContain("Quillfeather");
  });
});
