import { type Assessment, assess, type Knowledge } from "@foramen/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { openKnowledge } from "../open-knowledge.ts";
import { assessmentText } from "./assessment-text.ts";

const CASE = {
  patient: { age: 54, sex: "female" },
  findings: [
    { id: "urinary_retention", value: "present" },
    { id: "numb_perineum_saddle", value: "present" },
    { id: "pain_inguinal_groin", side: "left", value: "present" },
    { id: "weak_hip_flexion", side: "left", value: 4 },
    { id: "mri_disc", level: "L1-L2", value: "extrusion" },
    { id: "esr", value: 62 },
  ],
};

let knowledge: Knowledge;
let answer: Assessment;
let lines: string[];
beforeAll(async () => {
  knowledge = await openKnowledge();
  answer = assess(CASE, knowledge);
  lines = assessmentText(answer, knowledge, { colour: false }).split("\n");
});
const text = (changed: Partial<Assessment>) => assessmentText({ ...answer, ...changed }, knowledge, { colour: false });

describe("an answer for people", () => {
  it("is at most 80 characters wide", () => {
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it("begins with the urgency, when to be seen and what to do", () => {
    expect(lines[0]).toBe(" EMERGENCY - to be seen now ");
    expect(lines.slice(1, 6).join(" ").replace(/\s+/g, " ")).toContain(answer.urgency.action.slice(0, 40));
  });

  it("gives every reason with its rule", () => {
    for (const { rule } of answer.urgency.reasons) expect(lines.join("\n")).toContain(`rule ${rule}`);
  });

  it("names each of the five likeliest causes by its label and in plain words", () => {
    const all = lines.join(" ").replace(/\s+/g, " ");
    for (const { id, label } of answer.causes.slice(0, 5)) {
      expect(all).toContain(label.split(" ")[0]);
      expect(all).toContain(knowledge.causes[id]?.plain);
    }
  });

  it("shows a finding by its label and explains it by its plain question", () => {
    const { label, ask } = knowledge.findings.pain_inguinal_groin as { label: string; ask: string };
    const all = lines.join(" ").replace(/\s+/g, " ");
    expect(all).toContain(`${label}, left (x`);
    expect(all).toContain(`${label}: ${ask}`);
  });

  it("has no id where a word is meant: no underscore but in what is to be entered and in rules", () => {
    const rest = lines
      .join("\n")
      .replace(/Enter: [^A-Z]*(?=\n)/g, "")
      .replace(/rule [\w:]+/g, "");
    expect(rest.match(/\S*_\S*/g)).toBeNull();
  });

  it("has colour only where it was asked for, and the same words with it", () => {
    const coloured = assessmentText(answer, knowledge, { colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is switched by control characters.
    const codes = /\u001b\[[\d;]*m/g;
    expect(coloured).toMatch(codes);
    expect(lines.join("\n")).not.toMatch(codes);
    expect(coloured.replace(codes, "")).toBe(lines.join("\n"));
  });

  it("ends with the versions and the hash that the answer can be found by", () => {
    expect(lines.at(-2)).toBe(`Engine ${answer.engine}, knowledge ${answer.knowledge}, input ${answer.inputHash}`);
  });

  it("gives urgency but no causes when the complaint is not covered", () => {
    const outside = text({ scope: { inScope: false, reason: "Under 18." } });
    expect(outside).toContain("This is OUTSIDE what Foramen covers, so no causes are given. Under 18.");
    expect(outside).toMatch(/^ EMERGENCY - to be seen now/);
    for (const title of ["POSSIBLE CAUSES", "NERVES", "PATTERNS"]) {
      expect(outside).not.toContain(title);
      expect(lines.join("\n")).toContain(title);
    }
  });

  it("says how sure it is where a range is known, and nothing where none is", () => {
    const [first] = answer.causes;
    if (first === undefined) throw new Error("expected a cause");
    expect(text({ causes: [{ ...first, interval90: [0.2, 0.61] }] })).toContain(
      "Probably between 20 and 61 out of 100.",
    );
    expect(text({ causes: [{ ...first, interval90: null }] })).not.toContain("Probably between");
  });

  it("tells the serious ones of the likeliest apart in words", () => {
    const [first] = answer.causes;
    if (first === undefined) throw new Error("expected a cause");
    expect(text({ causes: [{ ...first, serious: true }] })).toContain("Serious: must not be missed.");
    expect(text({ causes: [{ ...first, serious: false }] })).not.toContain("Serious");
  });

  it("leaves out a section that has nothing to say", () => {
    const empty = text({ causes: [], cannotMiss: [], levels: [], syndromes: [], missing: [], notAssessed: [] });
    for (const title of ["NOT TO BE MISSED", "LEVELS", "PATTERNS", "NOT KNOWN", "IN PLAIN WORDS"]) {
      expect(empty).not.toContain(title);
    }
  });
});
