import { describe, expect, it } from "vitest";
import { ASSESSMENT, DISC, STEP } from "../../test/assessment-example.ts";
import { exampleKnowledge } from "../../test/words-example.ts";
import type { Assessment, NextStep } from "../vocabulary/assessment.ts";
import { explain } from "./explain.ts";
import { EXPLANATION_PARTS, type Explanation } from "./explanation.ts";
import type { Reader } from "./reader.ts";
import { urgencyReasons } from "./urgency-claims.ts";

const knowledge = exampleKnowledge();

const told = (reader: Reader, changed: Partial<Assessment> = {}) =>
  explain({ ...ASSESSMENT, ...changed }, knowledge, reader);
const texts = (explanation: Explanation) =>
  explanation.sections.flatMap(({ claims, topics }) =>
    [...claims, ...topics.flatMap((topic) => topic.claims)].map(({ text }) => text),
  );

/** Written by hand: what each reader is told of the assessment above. */
const GOLDEN: Record<Reader, Record<string, string[]>> = {
  patient: {
    urgency: [
      "This is urgent and must not wait.",
      "You should be seen within two weeks.",
      "See a doctor within two weeks. They should examine you and do the tests that look for a serious cause.",
      "Taken together, the answers make a serious cause likely enough to be looked for. The answers behind it: “Do you have night pain?”: yes.",
      "Still to be answered: “Weak leg” It may not wait",
    ],
    causes: [
      "In 30 out of 100 people with the same answers, plain back pain is there, alone or beside something else.",
      "Not to be missed, even if it is not likely: A worn hip, in 2 out of 100.",
      "Among people with the same answers, the main cause is A slipped disc in 40 out of 100.",
      "As the main cause or beside another, it is there in 50 out of 100.",
      "The true number may lie between 20 and 60 out of 100. The range is wide because most of the numbers behind it are judged, not counted.",
      "Among people who come with such pain, this is found in 4 out of 100. That is before your own answers count.",
      "If it is this, the most likely place is between the back bones L1-L2, in the gap where the nerve leaves the spine, on the left (70 out of 100).",
      "“Do you have pain groin?”: yes, on the left. This speaks strongly for A slipped disc. Without this answer, 9 out of 100 would have it, not 50 out of 100.",
      "“Do you have night pain?”: no. This speaks strongly against A slipped disc. Without this answer, 91 out of 100 would have it, not 50 out of 100.",
      "Not known yet, and worth finding out: “Do you have weak hip flexion?”",
    ],
    nerves: [
      "The most likely place in the back is between the back bones L1-L2, in 50 out of 100.",
      "The nerve at L1 on the left: sore or tingling in 60 out of 100 people with the same answers.",
      "In 20 out of 100, it has lost some of its work: the skin is numb or a muscle is weak.",
    ],
    next: [
      "Some of the tests below could change what is done now.",
      "Your legs are examined It is a safety question and comes first. The answer helps to tell A slipped disc from A worn hip. It could change what is done next. One way: Stay active The other way: Strengthen the hip",
      "Discomfort: a little. Money: none. Risk of harm: none.",
      "Days until the result: 2.",
    ],
    change: [
      "The most likely cause would no longer be A slipped disc but A worn hip, with: “Do you have pain groin?”, on the left: no instead of yes.",
      "Of the other answers tried, to up to 3 questions, none would change how soon you should be seen.",
      "The most likely nerve would no longer be The nerve at L1 on the left but The nerve in front of the thigh on the right, with: “Do you have night pain?”: yes instead of not asked.",
    ],
    fit: [
      "These answers are rarely seen together. Check them, and think of something that Foramen does not know: “Do you have night pain?”: no.",
    ],
    scan: [
      "“Do you have pain groin?”: yes, between the back bones L1-L2. This is probably not the cause of your pain: in 5 out of 100 people with your other answers, such a finding at this place is the main cause.",
      "Of people your age without pain, 30 out of 100 have the same on a scan.",
    ],
    judgement: [
      "Of the 6 numbers behind the reasons above, 5 are the authors' own judgement. No study has counted them.",
      "The answer rests mostly on how often people with A slipped disc say yes to “Do you have pain groin?”. That number is counted in a study. If it is off, the chance of the first cause moves by up to 12 out of 100.",
    ],
    limits: [
      "Your age is not known, so the figures are an average over all ages.",
      "some were left out",
      "2 main questions, checks and tests have no answer yet. Not asked does not mean no.",
      "Foramen cannot examine you and does not replace a doctor. It tells you what may lie behind your pain; you and your doctor decide.",
      "If it gets worse, get help at once, whatever stands here.",
      "No doctor has checked Foramen yet.",
    ],
  },
  practitioner: {
    urgency: [
      "Urgent.",
      "To be seen within two weeks.",
      "To be seen within two weeks: examination and the tests that the serious causes call for.",
      "Taken together, the findings raise the chance of a serious cause to the level at which it is to be looked for. From: night pain.",
      "Open safety screen: Weakness. It may not wait",
    ],
    causes: [
      "Non-specific pain, alone or beside another cause: 30 in 100.",
      "Not to be missed: Hip osteoarthritis, 2 in 100.",
      "Disc herniation: main cause, 40 in 100.",
      "Present as principal or companion: 50 in 100.",
      "Credible interval 20 to 60 in 100; wide because most of the numbers behind it are elicited.",
      "Before any finding, for this setting, age, sex and risk factors: 4 in 100.",
      "Most likely site: L1-L2, foraminal, left, 70 in 100.",
      "Pain groin (left): strongly for it. Odds × 10; without it 9 in 100.",
      "Night pain (absent): strongly against it. Odds ÷ 10; without it 91 in 100.",
      "Not assessed, though telling: weak hip flexion.",
    ],
    nerves: [
      "Most likely level: L1-L2, 50 in 100.",
      "L1 root, left: at least irritated, 60 in 100.",
      "In deficit (numbness, weakness or reflex loss): 20 in 100.",
    ],
    next: [
      "At least one step can change the present plan.",
      "Examination of the legs. Open safety screen: asked first, by rule. Separates Disc herniation from Hip osteoarthritis. Could change the plan: Care of a trapped nerve, or Care of the hip.",
      "Burden low, money nil, harm nil.",
      "Usual wait in days: 2.",
    ],
    change: [
      "Leading cause from Disc herniation to Hip osteoarthritis with: pain groin (left) absent instead of present.",
      "Urgency: stable against all sets of up to 3 changed answers that were tried.",
      "Leading root from L1 root, left to Femoral nerve, right with: night pain present instead of not assessed.",
    ],
    fit: ["Unusual combination; check the entries, and consider a cause outside the model: night pain (absent)."],
    scan: [
      "Pain groin (L1-L2): does not explain the symptoms and signs (5 in 100 without the scan).",
      "In people of this age without pain: 30 in 100.",
    ],
    judgement: [
      "Of 6 parameters behind the reasons shown, 5 are elicited.",
      "Rests mostly on the rate of pain groin in Disc herniation, which is published; over its range the leading cause moves by 12 in 100.",
    ],
    limits: [
      "Age not known: averaged over the ages seen in this setting.",
      "some were left out",
      "2 core findings not assessed. Not assessed is not absent.",
      "Foramen informs; the clinician decides. It makes no diagnosis.",
      "Any deterioration overrides what stands here.",
      "Not yet reviewed by clinicians.",
    ],
  },
};

describe.each(["patient", "practitioner"] as const)("an explanation for the %s", (reader) => {
  it.each(EXPLANATION_PARTS)("says under %s what was written by hand", (part) => {
    const sections = told(reader).sections.filter((section) => section.part === part);
    expect(
      sections
        .flatMap(({ claims, topics }) => [...claims, ...topics.flatMap((topic) => topic.claims)])
        .map(({ text }) => text),
    ).toEqual(GOLDEN[reader][part]);
  });

  it("is the same every time", () => expect(told(reader)).toEqual(told(reader)));

  it("leaves no slot open", () =>
    expect(texts(told(reader)).filter((text) => /[{}]|undefined|null/.test(text))).toEqual([]));
});

it("tells the two readers the same things in different words", () => {
  const [plain, clinical] = [told("patient"), told("practitioner")];
  const ids = (explanation: Explanation) =>
    explanation.sections.map(({ part, claims, topics }) => [
      part,
      claims.map(({ words, sources }) => [words, sources]),
      topics.map((topic) => [topic.about, topic.claims.map(({ words, sources }) => [words, sources])]),
    ]);
  expect(ids(plain)).toEqual(ids(clinical));
  const same = texts(plain).filter((text) => texts(clinical).includes(text));
  expect(same).toEqual(["some were left out"]);
});

it("names the source and the status of every number behind a reason", () => {
  const [cause] = told("patient").sections.find(({ part }) => part === "causes")!.topics;
  const reason = cause!.claims.find(({ words }) => words === "cause.for_strongly")!;
  expect(reason.sources).toEqual(["study1999", "expert"]);
  expect(reason.behind).toEqual([
    { number: "causes/disc findings.pain_groin", source: "study1999", status: "published" },
    { number: "causes/disc links.foraminal.exiting", source: "expert", status: "elicited" },
    { number: "structures/root_L1 findings.irritated.pain_groin", source: "expert", status: "elicited" },
    { number: "leaks pain_groin", source: "expert", status: "elicited" },
  ]);
});

it("says why a range is wide by what stands behind it, and nothing of a narrow one", () => {
  const range = (interval90: readonly [number, number], finding: string) =>
    told("practitioner", { causes: [{ ...DISC, interval90, for: [], against: [], missing: [{ finding }] }] })
      .sections.find(({ part }) => part === "causes")!
      .topics[0]!.claims.map(({ words }) => words)
      .filter((words) => words.startsWith("cause.interval"));
  expect(range([0.2, 0.6], "pain_groin")).toEqual(["cause.interval_judged"]);
  expect(range([0.45, 0.55], "pain_groin")).toEqual(["cause.interval_narrow"]);
});

describe("why the model raises urgency", () => {
  const discOf = (urgency: "E1" | "U2") => ({
    ...knowledge,
    causes: { ...knowledge.causes, disc: { ...knowledge.causes.disc!, urgency } },
  });
  const [first] = ASSESSMENT.urgency.reasons;
  const saidOf = (code: "U1" | "U2", principal: number, reader: Reader, from = discOf("E1")) =>
    urgencyReasons(
      {
        urgency: { ...ASSESSMENT.urgency, reasons: [{ ...first!, code }] },
        causes: [{ ...DISC, serious: true, principal }],
      },
      from,
      reader,
    );

  it("names to a person the serious cause that is meant, in plain words and without findings", () => {
    expect(saidOf("U1", 0.4, "patient")).toEqual([
      "Taken together, the answers make a cause likely that cannot wait. It may be: A slipped disc.",
    ]);
    expect(saidOf("U2", 0.4, "patient")).toEqual([
      "Taken together, the answers make a serious cause likely enough to be looked for. It may be: A slipped disc.",
    ]);
  });

  it("names none that can wait where one cannot, and none that is hardly there", () => {
    const bare = ["Taken together, the answers make a cause likely that cannot wait."];
    expect(saidOf("U1", 0.4, "patient", discOf("U2"))).toEqual(bare);
    expect(saidOf("U1", 0.000_01, "patient")).toEqual(bare);
  });

  it("tells a clinician what the assessment says", () => {
    expect(saidOf("U1", 0.4, "practitioner")).toEqual([
      "Taken together, the findings make a cause likely that cannot wait.",
    ]);
  });
});

describe("what a test could change", () => {
  const first = (changed: Partial<Assessment>) =>
    told("patient", changed).sections.find(({ part }) => part === "next")?.claims[0]?.text;
  const testing = { wouldChange: false, explanation: "" };

  it("is nothing while help has to be got first", () =>
    expect(first({ testing, urgency: { ...ASSESSMENT.urgency, level: "emergency" } })).toBe(
      "No test would change what we do now. Get help first; tests come after.",
    ));

  it("is nothing when every answer leads to the same care", () =>
    expect(first({ testing })).toBe(
      "No test would change what we do now. Whatever it showed, this would stay: Stay active",
    ));

  it("is nothing when nothing is left to ask", () =>
    expect(first({ testing, nextSteps: [] })).toBe(
      "No test would change what we do now. No question is left that would tell much more.",
    ));

  it("is not said while it was not asked", () => expect(first({ testing: null })).toBeUndefined());
});

describe("the reason for a step", () => {
  const reason = (changed: Partial<NextStep>) =>
    told("practitioner", { nextSteps: [{ ...STEP, safety: false, changesPlan: false, ...changed }] }).sections.find(
      ({ part }) => part === "next",
    )!.topics[0]!.claims[0]!.words;

  it.each([
    { gains: { serious: 0.9, cause: 0.5, root: 0.1, plan: 0 }, words: "next.serious" },
    { gains: { serious: 0, cause: 0.1, root: 0.5, plan: 0 }, words: "next.nerve" },
    { gains: { serious: 0, cause: 0.5, root: 0.1, plan: 0 }, words: "next.separates" },
  ])("is $words where the answer bears on that most", ({ gains, words }) => expect(reason({ gains })).toBe(words));

  it("is that it firms up the leading cause where no other comes to the front", () =>
    expect(reason({ outcomes: STEP.outcomes.map((outcome) => ({ ...outcome, leading: "disc" })) })).toBe("next.firms"));
});

it("gives urgency and limits alone outside the scope: chances of others would mislead", () => {
  const outside = told("patient", {
    scope: { inScope: false, reason: "Children have other causes.", see: null, within: null },
  });
  expect(outside.sections.map(({ part }) => part)).toEqual(["urgency", "limits"]);
  expect(texts(outside)).toContain("Foramen gives no causes here. Children have other causes.");
});

it("leaves out what there is nothing to say about", () => {
  const little = told("patient", {
    causes: [],
    cannotMiss: [],
    roots: [],
    nextSteps: [],
    testing: null,
    whatWouldChange: [],
    conflict: null,
    concordance: [],
    sensitivity: [],
  });
  expect(little.sections.map(({ part }) => part)).toEqual(["urgency", "limits"]);
});
