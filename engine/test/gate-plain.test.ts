import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { assess } from "../src/assess.ts";
import { readCase } from "../src/reading/read-case.ts";
import { triage } from "../src/triage/triage.ts";
import { urgencyAction, urgencyReasons } from "../src/words/urgency-claims.ts";
import { gateFiles } from "./gate-knowledge.ts";
import { smog } from "./readability.ts";
import { caseOf, smallestFacts } from "./rule-cases.ts";

/** Reading age of the plain voice: grade 11 is read with ease by three in four adults. */
const HIGHEST_GRADE = 11;
/** One sentence is far too little for the measure: three long words in it already give grade 13. */
const HIGHEST_GRADE_OF_ONE = 14;
const MOST_WORDS = 32;
/** Names of illnesses and places that say nothing to most people, or more than is known. */
const CLINICAL =
  /\b(?:cauda|conus|epidural|haematoma|abscess|metasta\w+|malignan\w+|torsion|ectopic|isch\w+|discitis|osteomyelitis|sepsis|neurolog\w+|percussion|MRC|paralys\w+|tumou?r|fatal|death|die)\b/i;

const knowledge = loadForScripts();
const { plain = {}, rules } = knowledge.gate;

describe.each(gateFiles())("what a person is told of the rules of $topic", ({ rules: own }) => {
  const told = own.map(({ id }) => plain[id] ?? "");
  const sentences = told.flatMap((text) => text.split(/(?<=[.?!]) /));

  it(`stays at grade ${HIGHEST_GRADE} or below`, () => expect(smog(told.join(" "))).toBeLessThanOrEqual(HIGHEST_GRADE));

  it("has no sentence that is hard or long by itself", () => {
    expect(sentences.filter((one) => smog(one) > HIGHEST_GRADE_OF_ONE)).toEqual([]);
    expect(sentences.filter((one) => one.split(" ").length > MOST_WORDS)).toEqual([]);
  });

  it("says what and why, in words that are no clinician's", () => {
    for (const text of told) expect(text.split(/(?<=[.?!:]) /).length, text).toBeGreaterThanOrEqual(2);
    expect(told.filter((text) => CLINICAL.test(text))).toEqual([]);
  });
});

describe.each(rules)("rule $id", (rule) => {
  const given = caseOf(smallestFacts(rule.when, knowledge));
  const { fired, ...gate } = triage(readCase(given, knowledge), knowledge);
  const urgency = { ...gate, reasons: fired };
  const at = fired.findIndex((one) => one.rule === rule.id);

  it("is told to a person in its plain words, to a clinician in the clinical ones", () => {
    const assessment = { urgency, causes: [] };
    expect(urgencyReasons(assessment, knowledge, "patient")[at]).toContain(plain[rule.id]!);
    expect(urgencyReasons(assessment, knowledge, "patient")[at]).not.toContain(rule.because);
    expect(urgencyReasons(assessment, knowledge, "practitioner")[at]).toContain(rule.because);
  });

  it("sends a person somewhere, and tells a clinician what to do there", () => {
    const first = rules.find(({ id }) => id === fired[0]!.rule)!;
    expect(urgencyAction({ knowledge, reader: "practitioner" }, urgency)).toBe(first.action);
    expect(urgencyAction({ knowledge, reader: "patient" }, urgency)).toMatch(/ambulance|emergency department|be seen/);
  });
});

describe("a reason", () => {
  const sudden = {
    findings: [
      { id: "onset_sudden", value: "present" },
      { id: "pain_flank", side: "left", value: "present" },
    ],
  };
  const reasonsFor = (patient: object, reader: "patient" | "practitioner") =>
    urgencyReasons(assess({ ...sudden, patient }, knowledge, { explain: false }), knowledge, reader).join("\n");

  it("that rests on what is not known of the person says so to both", () => {
    expect(reasonsFor({ sex: "male" }, "patient")).toContain("Your age is not known");
    expect(reasonsFor({ sex: "male" }, "practitioner")).toContain("Age not known");
    expect(reasonsFor({ sex: "male", age: 72 }, "patient")).not.toContain("Your age is not known");
  });

  it("is only said to be there where the words for persons were not loaded, and never in the clinicians' words", () => {
    const { plain: _, ...gate } = knowledge.gate;
    const assessment = assess({ ...sudden, patient: { age: 72, sex: "male" } }, knowledge, { explain: false });
    const told = urgencyReasons(assessment, { ...knowledge, gate }, "patient");
    expect(told[0]).toBe("Some of your answers need to be looked at this soon.");
  });
});
