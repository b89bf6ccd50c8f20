import { type Assessment, assess, loadKnowledge, urgencyReasons } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { knowledgeBundle } from "../../../build/knowledge-bundle.ts";
import { answered, EMPTY_JOURNEY, type Journey } from "../../../journey/journey.ts";
import { askedOnPages } from "../../../journey/safety-pages.ts";
import { SHARED_DENIALS } from "../../../journey/shared-denials.ts";
import { caseOf } from "../../../journey/to-case.ts";
import { saidLines, summaryOf } from "./summary.ts";

const knowledge = loadKnowledge(knowledgeBundle());
const { findings } = knowledge;
const HEADING = "Urgent advice: See a doctor today or tomorrow";

const withAnswers = (answers: Readonly<Record<string, string>>): Journey => ({
  ...Object.entries(answers).reduce<Journey>((journey, [id, value]) => answered(journey, id, value), EMPTY_JOURNEY),
  person: { age: "61", sex: "female" },
});
const toldOf = (journey: Journey, ranges: Record<string, readonly [number, number]> = {}) => {
  const assessment: Assessment = assess(caseOf(journey, findings), knowledge, { explain: false });
  const because = urgencyReasons(assessment, knowledge, "patient");
  return { journey, assessment, because, knowledge, drawn: null, ranges, heading: HEADING };
};

const ILL = { collapse_faint: "present", duration_weeks: "4", both_legs_weak: "present" };
const ALL_DENIED = Object.fromEntries(askedOnPages(knowledge.gate).map((id) => [id, "absent"]));

describe("answers and result as text", () => {
  it("begins with how urgent it is", () => {
    expect(summaryOf(toldOf(withAnswers(ILL)), new Set(), true).split("\n")[0]).toBe(HEADING);
  });

  it("asks and answers in the words of the pages, and names no finding as a clinician would", () => {
    const text = summaryOf(toldOf(withAnswers(ILL)), new Set(), true);
    expect(text).toContain("- Did you faint, or nearly faint, with the pain? Yes.");
    for (const id of Object.keys(ILL)) expect(text).not.toContain(findings[id]!.label);
    expect(text).not.toContain("<6");
  });

  it("names a cause in plain words", () => {
    const told = toldOf(withAnswers(ILL));
    const lines = summaryOf(told, new Set(), true).split("\n");
    for (const { label } of told.assessment.causes.slice(0, 3))
      expect(lines.some((line) => line.startsWith(`- ${label}:`))).toBe(false);
  });

  it("tells how likely a cause is as the page does, with the number only where the range is not wide", () => {
    const line = (ranges: Record<string, readonly [number, number]>) =>
      summaryOf(toldOf(withAnswers({}), ranges), new Set(), true)
        .split("\n")
        .find((one) => one.startsWith("- Back pain without"));
    expect(line({ plain: [0.52, 0.9] })).toMatch(
      /^- Back pain without one single cause\. From likely to very likely: about \d+ out of 100\. It could be between about 52 and 90 out of 100\.$/,
    );
    expect(line({ plain: [0.02, 0.9] })).toBe(
      "- Back pain without one single cause. From not likely to very likely. It could be between about 2 and 90 out of 100.",
    );
    expect(line({})).toBe("- Back pain without one single cause");
  });

  it("names of what was denied the safety screens alone: nothing of drugs, mood, infections or sex", () => {
    const text = summaryOf(toldOf(withAnswers(ALL_DENIED)), new Set(), true);
    for (const id of Object.keys(ALL_DENIED))
      expect(text.includes(findings[id]!.ask), id).toBe(SHARED_DENIALS.includes(id));
    for (const id of ["self_harm_thoughts", "iv_drug_use", "immunosuppression", "sexual_function_change"])
      expect(text).not.toContain(findings[id]!.ask);
  });

  it("names no denial in a code", () => {
    const text = summaryOf(toldOf(withAnswers(ALL_DENIED)), new Set(), false);
    for (const id of Object.keys(ALL_DENIED)) expect(text).not.toContain(findings[id]!.ask);
  });

  it("leaves out what the person leaves out, with every reason that rests on it", () => {
    const told = toldOf(withAnswers({ ...ILL, self_harm_thoughts: "present" }));
    const reason = told.because[told.assessment.urgency.reasons.findIndex(({ rule }) => rule === "self_harm")]!;
    expect(summaryOf(told, new Set(), true)).toContain(reason);
    const left = summaryOf(told, new Set(["self_harm_thoughts", "person"]), true);
    expect(left).not.toContain(reason);
    expect(left).not.toContain(findings.self_harm_thoughts!.ask);
    expect(left).not.toContain("61");
    expect(saidLines(told).map(({ key }) => key)).toContain("self_harm_thoughts");
  });
});

it("every denial that may be shared is a question of the safety pages", () => {
  for (const id of SHARED_DENIALS) expect(askedOnPages(knowledge.gate)).toContain(id);
});
