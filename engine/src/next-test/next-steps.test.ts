import { describe, expect, it } from "vitest";
import { casesIn, findingsUpTo } from "../../../scripts/case-files.ts";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import {
  askedAnew,
  gainsAnew,
  type JointPicture,
  leadingFrom,
  mainAnew,
  planAnew,
  scaled,
  without,
} from "../../test/asked-anew.ts";
import { assess } from "../assess.ts";
import { networkOf } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { readCase } from "../reading/read-case.ts";
import { openScreens } from "../triage/screens.ts";
import type { Gains, Urgency } from "../vocabulary/assessment.ts";
import type { Case, EnteredFinding } from "../vocabulary/case.ts";
import { nextSteps, type UnwordedStep } from "./next-steps.ts";

const knowledge = loadForScripts();
const EXACT = 9;
/** As in the engine: causes at least so likely have their places told apart. */
const PLACED_FROM = 0.01;

const GROIN: Case = {
  patient: { age: 58, sex: "female" },
  findings: [
    { id: "pain_low_back", value: "present" },
    { id: "pain_inguinal_groin", side: "left", value: "present" },
    { id: "pain_thigh_upper_anterior", side: "left", value: "present" },
    { id: "worse_walking", value: "present" },
    { id: "fever_history", value: "absent" },
  ],
};

const WEAK_LEG: Case = {
  patient: { age: 41, sex: "male" },
  setting: "emergency_department",
  findings: [
    { id: "pain_low_back", value: "present" },
    { id: "leg_weak_movement_unknown", side: "left", value: "present" },
    { id: "both_legs_symptoms", value: "absent" },
    { id: "crp", value: "present" },
  ],
};

const SOMEBODY: Case = {
  setting: "spine_clinic",
  findings: [
    { id: "pain_thigh_lower_anterior", side: "right", value: "present" },
    { id: "cancer_history", value: "absent" },
    { id: "night_pain", value: "present" },
  ],
};

/** Each finding alone under an act of its own, or some together; nothing is too small to be told. */
function withActs(groups: readonly (readonly string[])[]): Knowledge {
  const acts = Object.fromEntries(
    groups.map((findings, i) => {
      const id = `act_${i}`;
      return [id, { ...knowledge.acts.nerve_stretch_tests!, id, findings: [...findings] }];
    }),
  );
  return {
    ...knowledge,
    acts,
    asking: { ...knowledge.asking, least_gain: { ...knowledge.asking.least_gain, bits: 0 } },
  };
}

function stepsOf(asked: Knowledge, entered: Case, ask: Urgency["ask"] = []): UnwordedStep[] {
  return nextSteps(new Inference(networkOf(asked), readCase(entered, asked)), ask);
}

/** Joint chances of every answer to one finding, each by reading the case anew. */
function answersAnew(asked: Knowledge, entered: Case, id: string): { value: string; picture: JointPicture }[] {
  const { type, kind, role, bands, laterality, by_level } = asked.findings[id]!;
  const before = askedAnew(asked, entered, [], new Set());
  const placed = leadingFrom(PLACED_FROM, before);
  const ask = (value: string) => askedAnew(asked, entered, [{ id, value }], placed);
  if (role === "context") {
    const share = prevalence(entered, id);
    return [
      { value: "absent", picture: scaled(ask("absent"), 1 - share) },
      { value: "present", picture: scaled(ask("present"), share) },
    ];
  }
  if (type === "ordinal") {
    // A band of a finding without stated place is: that band or worse, somewhere.
    const open = kind !== "description" && (laterality === "sided" || by_level === true);
    const each = bands!.map(ask);
    return bands!.map((value, band) => ({
      value,
      picture: open && band > 0 && band + 1 < bands!.length ? without(each[band]!, each[band + 1]!) : each[band]!,
    }));
  }
  const absent = ask("absent");
  return [
    { value: "absent", picture: absent },
    { value: "present", picture: without(askedAnew(asked, entered, [], placed), absent) },
  ];
}

/** How common a risk factor is where this person of known age comes to. */
function prevalence({ patient, setting = "primary_care" }: Case, id: string): number {
  const { mix } = knowledge;
  const reading = readCase({ ...(patient ? { patient } : {}), findings: [] }, knowledge);
  return Math.min(0.9, mix.risk_prevalence[id]![setting] * (mix.prevalence_by_age[id]?.ratio[reading.ageBand!] ?? 1));
}

/** Which cause leads, without its places. */
function leadsAnew(entered: Case, more: readonly EnteredFinding[]): JointPicture {
  const network = networkOf(knowledge);
  const reading = readCase({ ...entered, findings: [...entered.findings!, ...more] }, knowledge);
  const inference = new Inference(network, reading);
  const { evidence, lead: chances } = inference.run({ companions: false });
  const lead = new Map(network.causes.map(({ index, entry }) => [entry.id, chances[index]! * evidence] as const));
  return { lead, main: mainAnew(inference, lead), place: new Map(), whole: evidence };
}

function expectGains(step: UnwordedStep, gains: Gains): void {
  for (const question of ["serious", "cause", "root", "plan"] as const)
    expect.soft(step.gains[question], `${step.finding} ${question}`).toBeCloseTo(gains[question], EXACT);
}

/** The probabilities of the answers sum to 1: each is a part of everything that may be answered. */
function expectOutcomes(
  step: UnwordedStep,
  asked: Knowledge,
  answers: readonly { value: string; picture: JointPicture }[],
): void {
  expect(step.outcomes.map(({ value }) => value)).toEqual(answers.map(({ value }) => value));
  const whole = answers.reduce((sum, { picture }) => sum + picture.whole, 0);
  step.outcomes.forEach((outcome, i) => {
    const { picture } = answers[i]!;
    const serious = [...picture.lead].filter(([cause]) => asked.causes[cause]!.serious !== "none");
    expect.soft(outcome.probability).toBeCloseTo(picture.whole / whole, EXACT);
    expect.soft(outcome.serious).toBeCloseTo(serious.reduce((sum, [, p]) => sum + p, 0) / picture.whole, EXACT);
    expect.soft(outcome.plan).toBe(planAnew(asked, picture));
    const [first] = [...picture.main].sort((a, b) => b[1] - a[1]);
    expect.soft(outcome.leading).toBe(first![0]);
  });
}

const KINDS: readonly (readonly [kind: string, id: string])[] = [
  ["sided", "slr"],
  ["sided, graded", "xr_hip_oa"],
  ["graded", "esr"],
  ["midline", "paraspinal_spasm"],
  ["with levels", "mri_acute_vertebral_fracture"],
  ["with levels, graded", "mri_central_stenosis"],
  ["sided, with levels, graded", "mri_foraminal_stenosis"],
  ["a description", "leg_pain_worse_than_back"],
  ["a graded description", "duration_weeks"],
];

describe("what an answer is worth", () => {
  for (const [name, entered] of [
    ["groin pain", GROIN],
    ["a weak leg, vaguely told", WEAK_LEG],
    ["somebody of unknown age and sex", SOMEBODY],
  ] as const) {
    const asked = withActs([...KINDS.map(([, id]) => [id])]);
    const steps = stepsOf(asked, entered);

    it.each(KINDS)(`and what it would lead to are as the case read anew has them, for ${name}: %s (%s)`, (_, id) => {
      const answers = answersAnew(asked, entered, id);
      const step = steps.find(({ finding }) => finding === id)!;
      expectGains(
        step,
        gainsAnew(
          asked,
          answers.map(({ picture }) => picture),
        ),
      );
      expectOutcomes(step, asked, answers);
      const { overall } = asked.asking.uses;
      const { serious, cause, root, plan } = step.gains;
      expect(step.gain).toBeGreaterThan(0);
      expect(step.gain).toBeCloseTo(
        overall.serious * serious + overall.cause * cause + overall.root * root + overall.plan * plan,
        EXACT,
      );
    });
  }

  it.each(["cancer_history", "osteoporosis", "trauma_minor"])(
    "weighs the answers to a risk factor by how common it is at that age: %s",
    (id) => {
      const asked = withActs([[id]]);
      const answers = answersAnew(asked, GROIN, id);
      const [step] = stepsOf(asked, GROIN);
      expectGains(
        step!,
        gainsAnew(
          asked,
          answers.map(({ picture }) => picture),
        ),
      );
      const [absent, present] = answers.map(({ picture }) => picture.whole);
      expect(step!.outcomes[1]!.probability).toBeCloseTo(present! / (absent! + present!), EXACT);
    },
  );

  it("counts every band of a sign of weakness", () => {
    const asked = withActs([["weak_hip_flexion"]]);
    const answers = answersAnew(asked, GROIN, "weak_hip_flexion");
    const [step] = stepsOf(asked, GROIN);
    expectGains(
      step!,
      gainsAnew(
        asked,
        answers.map(({ picture }) => picture),
      ),
    );
    expectOutcomes(step!, asked, answers);
  });

  it("is, of a finding that a vague statement may mean already, what its denial leaves over", () => {
    const asked = withActs([["hard_to_lift_thigh"]]);
    const answers = answersAnew(asked, WEAK_LEG, "hard_to_lift_thigh");
    const [step] = stepsOf(asked, WEAK_LEG);
    expectGains(
      step!,
      gainsAnew(
        asked,
        answers.map(({ picture }) => picture),
      ),
    );
    expectOutcomes(step!, asked, answers);
  });
});

describe("what an act is worth that yields several findings", () => {
  const TESTS = ["slr", "weak_hip_flexion", "spinal_percussion_tender"];

  it("is what all eight combinations of three findings, each read anew, tell together", () => {
    const asked = withActs([TESTS]);
    const placed = leadingFrom(PLACED_FROM, askedAnew(asked, GROIN, [], new Set()));
    const cells = Array.from({ length: 8 }, (_, set) =>
      askedAnew(
        asked,
        GROIN,
        TESTS.map((id, i): EnteredFinding => ({ id, value: (set >> i) & 1 ? "present" : "absent" })),
        placed,
      ),
    );
    const [step] = stepsOf(asked, GROIN);
    expect([...step!.findings].sort()).toEqual([...TESTS].sort());
    expectGains(step!, gainsAnew(asked, cells));
  });

  it("is not less than that of each finding alone, and counts the three most telling of many", () => {
    const many = [...TESTS, "paraspinal_spasm", "femoral_stretch"];
    const asked = withActs([many, ...many.map((id) => [id])]);
    const steps = stepsOf(asked, GROIN);
    const act = steps.find(({ findings }) => findings.length === many.length)!;
    const alone = (id: string) => steps.find(({ findings }) => findings.length === 1 && findings[0] === id)!;
    const gains = act.findings.map((id) => alone(id).gain);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(act.finding).toBe(act.findings[0]);
    const three = stepsOf(withActs([act.findings.slice(0, 3)]), GROIN)[0]!;
    expect(act.gain).toBeCloseTo(three.gain, 12);
    // Of one question any part may tell less of another; each question by itself can only gain.
    for (const id of act.findings.slice(0, 3))
      for (const question of ["serious", "cause", "root", "plan"] as const)
        expect.soft(act.gains[question]).toBeGreaterThanOrEqual(alone(id).gains[question] - 1e-12);
  });

  it("is set against what it costs in this setting", () => {
    const entered: Case = { ...GROIN, setting: "spine_clinic" };
    const steps = stepsOf(knowledge, entered);
    const { cost_per } = knowledge.asking;
    const mri = steps.find(({ act }) => act === "mri_lumbar_spine")!;
    const { cost, wait_days } = knowledge.acts.mri_lumbar_spine!;
    expect(mri.burden).toEqual({
      burden: cost.burden,
      money: cost.money,
      harm: cost.harm,
      waitDays: wait_days.spine_clinic,
    });
    const price =
      cost.burden * cost_per.burden +
      cost.money * cost_per.money +
      cost.harm * cost_per.harm +
      wait_days.spine_clinic * cost_per.wait_day;
    expect(mri.score).toBeCloseTo(mri.gain / (1 + price), EXACT);
    expect(mri.score).toBeLessThan(mri.gain);
  });
});

describe("the order of the steps", () => {
  const reading = readCase(GROIN, knowledge);
  const ask = openScreens(reading, knowledge);
  const steps = nextSteps(new Inference(networkOf(knowledge), reading), ask);
  const screens = ask.flatMap(({ findings }) => findings);
  const firstScreen = (step: UnwordedStep) =>
    Math.min(...step.findings.map((id) => screens.indexOf(id)).filter((at) => at >= 0));

  it("begins with what the open safety screens ask, in their order, however little it tells", () => {
    const safety = steps.filter(({ findings }) => findings.some((id) => screens.includes(id)));
    expect(safety.length).toBeGreaterThan(10);
    expect(steps.slice(0, safety.length)).toEqual(safety);
    expect(safety.every((step) => step.safety)).toBe(true);
    const places = safety.map(firstScreen);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(safety.some(({ gain }) => gain < knowledge.asking.least_gain.bits)).toBe(true);
  });

  it("asks every open finding of a screen that is one finding, not a summary of others", () => {
    const single = screens.filter((id) => ["plain", "description"].includes(knowledge.findings[id]!.kind));
    const told = steps.flatMap(({ findings }) => findings);
    expect(single.filter((id) => !told.includes(id))).toEqual([]);
  });

  it("goes on by score, from the best; nothing that tells less than the least gain", () => {
    const others = steps.filter(({ safety }) => !safety);
    expect(others.length).toBeGreaterThan(10);
    const scores = others.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(others.every(({ gain }) => gain >= knowledge.asking.least_gain.bits)).toBe(true);
  });

  it("has no safety steps when no screen is open", () => {
    const asked = withActs([screens.slice(0, 3), ["slr"]]);
    expect(stepsOf(asked, GROIN, ask).map(({ safety }) => safety)).toEqual([true, false]);
    expect(stepsOf(asked, GROIN, []).map(({ safety }) => safety)).toEqual([false, false]);
  });

  it("never asks again what was answered, nor what this person cannot have", () => {
    const told = new Set(steps.flatMap(({ findings }) => findings));
    for (const { id } of reading.answers) expect.soft(told.has(id), id).toBe(false);
    for (const { id, applies_to } of Object.values(knowledge.findings))
      if (applies_to === "male") expect.soft(told.has(id), id).toBe(false);
  });

  it("marks the steps of which some answer, not too unlikely, leads to another plan", () => {
    const now = planAnew(knowledge, askedAnew(knowledge, GROIN, [], new Set()));
    const { p } = knowledge.asking.could_happen;
    const single = steps.filter(({ findings }) => findings.length === 1);
    for (const { finding, changesPlan, outcomes } of single)
      expect
        .soft(changesPlan, finding)
        .toBe(outcomes.some(({ probability, plan }) => probability >= p && plan !== now));
    expect(single.some(({ changesPlan }) => changesPlan)).toBe(true);
    expect(single.some(({ changesPlan }) => !changesPlan)).toBe(true);
    // A rare answer that leads elsewhere is not enough.
    expect(single.some((step) => !step.changesPlan && step.outcomes.some(({ plan }) => plan !== now))).toBe(true);
  });

  it("asks a finding once only", () => {
    const told = steps.flatMap(({ findings }) => findings);
    expect(told.filter((id, i) => told.indexOf(id) !== i)).toEqual([]);
  });
});

describe("when no test would change what is done now", { timeout: 120_000 }, () => {
  const file = casesIn("own").find(({ id }) => id === "facet-osteoarthritis-l1-l2")!;
  const entered = findingsUpTo(file, "examination");
  const assessment = assess(entered, knowledge);

  it("says so: nothing is urgent, no screen is open, yet there are things to ask", () => {
    expect(assessment.testing!.wouldChange).toBe(false);
    expect(assessment.testing!.explanation).not.toBe("");
    expect(assessment.urgency.level).toBe("non-urgent");
    expect(assessment.urgency.ask).toEqual([]);
    expect(openScreens(readCase(entered, knowledge), knowledge)).toEqual([]);
    expect(assessment.nextSteps.length).toBeGreaterThan(3);
  });

  it("is right: every answer to any of its steps that could happen leaves the plan as it is", () => {
    const could = knowledge.asking.could_happen.p;
    const before = leadsAnew(entered, []);
    const now = planAnew(knowledge, before);
    let tried = 0;
    for (const id of assessment.nextSteps.flatMap(({ findings }) => findings)) {
      const { type, role, bands } = knowledge.findings[id]!;
      // Of a graded finding every band; of any other its denial and what that leaves over.
      const ask = (value: string) => leadsAnew(entered, [{ id, value }]);
      const absent = ask(bands?.[0] ?? "absent");
      const others =
        type === "ordinal"
          ? bands!.slice(1).map(ask)
          : role === "context"
            ? [ask("present")]
            : [without(before, absent)];
      for (const picture of [absent, ...others]) {
        if (picture.whole < could * before.whole) continue;
        tried += 1;
        expect.soft(planAnew(knowledge, picture), id).toBe(now);
      }
    }
    expect(tried).toBeGreaterThan(20);
  });

  it("no longer says so when a safety screen is open again", () => {
    const screened = new Set(knowledge.gate.screens.flatMap(({ findings }) => findings));
    const taken = entered.findings!.find(({ id }) => screened.has(id))!;
    const open = assess({ ...entered, findings: entered.findings!.filter((one) => one !== taken) }, knowledge);
    expect(open.urgency.ask).toEqual([{ step: expect.any(Number), findings: [taken.id] }]);
    expect(open.testing!.wouldChange).toBe(true);
  });
});
