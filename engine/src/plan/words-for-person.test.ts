import { expect, it } from "vitest";
import { assessForPlan, planningKnowledge } from "../../test/plan/cases.ts";
import { planCare } from "./plan-care.ts";

const knowledge = planningKnowledge();
const planOf = (medications: readonly { drug: string }[]) => {
  const input = {
    patient: { age: 58, sex: "female" as const },
    findings: [
      { id: "pain_low_back", value: "present" },
      { id: "urinary_retention", value: "absent" },
    ],
    medications,
  };
  return planCare(input, assessForPlan(input, knowledge), knowledge);
};

it("asks the person for what a drug hangs on in words of its own, never by the name of a field", () => {
  const open = planOf([]).checkFirst.filter(({ fact }) => fact.startsWith("medication/"));
  expect(open.length).toBeGreaterThan(0);
  for (const { plain, label } of open) {
    expect(plain, label).not.toContain("matters for the drug");
    expect(plain).not.toMatch(/creatinine|conditions|current drugs/);
  }
});

it("never tells a person to go on with a drug that is advised against, nor to stop one that was prescribed", () => {
  const steps = planOf([{ drug: "ibuprofen" }, { drug: "warfarin" }]).stages.flatMap((stage) => stage.steps);
  const told = steps.find(({ plain }) => plain.startsWith("You take ibuprofen"))!.plain;
  expect(told).toContain("today");
  expect(told).toContain("take no more until you have asked");
  expect(told).toContain("If a doctor gave it to you, do not stop it before you have asked.");
});

it("tells what the answers fit, never as a fact what nobody has found", () => {
  const ofCare = Object.entries(knowledge.plan.facts).filter(([id]) => id.endsWith("_care") && id !== "serious_care");
  expect(ofCare.length).toBeGreaterThan(5);
  for (const [id, { plain }] of ofCare) expect(plain, id).toMatch(/^your answers fit /);
});

it("names no fact before what holds for everybody", () => {
  const warning = planOf([]).verdicts.find(({ item }) => item === "to_avoid/ignoring_warning_signs")!;
  expect(warning.because[0]!.facts.length).toBeGreaterThan(0);
  expect(warning.because[0]!.plain).toBe("Waiting makes things worse.");
});

it("never says that the answers fit a care of which no cause leads", () => {
  const input = {
    patient: { age: 70, sex: "male" as const },
    findings: [
      { id: "pain_thigh_posterior", value: "present", side: "left" as const },
      { id: "pain_low_back", value: "absent" },
    ],
  };
  const plan = planCare(input, assessForPlan(input, knowledge), knowledge);
  const followed = knowledge.model.plans.find(({ id }) => id === plan.picture.care!.id)!;
  expect(followed.causes).not.toContain(plan.picture.leading!.id);
  const told = plan.verdicts.flatMap(({ because, against }) => [...because, ...against]);
  const named = told.filter(({ clinical, plain }) =>
    /^Your answers fit|^Back pain without/.test(`${plain}${clinical}`),
  );
  expect(named.map(({ plain }) => plain)).toEqual([]);
});

it("asks below each other what comes first, each question by itself", () => {
  const steps = planOf([]).stages.flatMap((stage) => stage.steps);
  const { plain, list } = steps.find((step) => step.plain.startsWith("Answer these first"))!;
  expect(list!.items.length).toBeGreaterThan(4);
  for (const item of list!.items) {
    expect(plain).toContain(item);
    expect(item).toMatch(/^[A-Z].*\?$/);
  }
});
