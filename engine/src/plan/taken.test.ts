import { describe, expect, it } from "vitest";
import { assessForPlan, planningKnowledge, wholeCase } from "../../test/plan/cases.ts";
import { checkListedDrug, readPatientFacts } from "../medication/listed-drugs.ts";
import type { CarePlan } from "../vocabulary/plan.ts";
import { soapNote } from "./notes/soap-note.ts";
import { summaryFor } from "./notes/summary.ts";
import { planCare } from "./plan-care.ts";

const knowledge = planningKnowledge();

function texts(medications: { drug: string; dose?: string; frequency?: string }[], more: object = {}) {
  const input = wholeCase({ name: "", base: ["clear", "disc"], medications, ...more, expect: {} });
  const plan: CarePlan = planCare(input, assessForPlan(input, knowledge), knowledge);
  const page = summaryFor(plan, knowledge).flatMap(({ lines }) => lines);
  return { plan, page: page.join("\n"), note: soapNote(plan, input, knowledge).join("\n") };
}

describe("aspirin", () => {
  it.each([
    ["75 mg", "once daily"],
    ["100 mg", "once daily"],
    ["300 mg", "once daily"],
    [undefined, undefined],
  ])("of %s %s is never called a painkiller that should go", (dose, frequency) => {
    const drug = { drug: "aspirin", ...(dose === undefined ? {} : { dose, frequency: frequency! }) };
    const { plan, page, note } = texts([drug, { drug: "ticagrelor", dose: "90 mg", frequency: "twice daily" }]);
    expect(plan.verdicts.find(({ item }) => item === "drugs/aspirin")).toMatchObject({ taken: false });
    expect(page).not.toContain("You take aspirin");
    expect(note).not.toContain("taken and advised against");
    expect(plan.stages[0]!.steps.map(({ clinical }) => clinical).join()).not.toContain("Taken now");
  });

  it("in a painkilling dose is", () => {
    const { page, note } = texts([{ drug: "aspirin", dose: "600 mg", frequency: "four times daily" }]);
    expect(page).toContain("You take aspirin");
    expect(note).toContain("taken and advised against: aspirin in painkilling doses;");
  });
});

it("names in the note whatever is taken and advised against, however short the note has to be", () => {
  const crowded = {
    findings: [
      { id: "pain_flank", side: "left", value: "present" },
      { id: "pain_knee_medial", side: "left", value: "present" },
      { id: "numb_knee_medial", side: "left", value: "present" },
      { id: "weak_knee_extension", side: "left", value: "4" },
      { id: "weak_hip_flexion", side: "left", value: "4" },
      { id: "leg_weakness_old_stable", value: "present" },
      { id: "osteoporosis", value: "present" },
      { id: "smoking", value: "present" },
      { id: "sleep_disturbed", value: "present" },
    ],
    conditions: ["diabetes", "hypertension", "asthma", "glaucoma"],
  };
  const drugs = ["gabapentin", "ramipril", "amlodipine", "codeine"].map((drug) => ({ drug }));
  expect(texts(drugs, crowded).note).toContain("taken and advised against: gabapentin;");
});

describe("a condition that plan and medication check both have a word for is known to both", () => {
  it.each([
    ["psychosis", "drugs/amitriptyline"],
    ["heart failure with an ICD", "drugs/celecoxib"],
    ["peptic ulcer, hip replacement", "drugs/ibuprofen"],
    ["schizophrenia and epilepsy", "drugs/tramadol"],
  ])("%s", (condition, item) => {
    const { plan } = texts([], { conditions: [condition] });
    const check = checkListedDrug(
      item.slice("drugs/".length),
      readPatientFacts({ conditions: [condition] }, knowledge.medication),
      knowledge.medication,
    )!;
    const refusals = check.alerts.filter(
      ({ severity, avoid }) => avoid || severity === "contraindicated" || severity === "major",
    );
    expect(refusals.length).toBeGreaterThan(0);
    const verdict = plan.verdicts.find((one) => one.item === item)!;
    expect(verdict.because.some(({ rule }) => rule.startsWith("medication/"))).toBe(true);
    expect(["advised-against", "contraindicated"]).toContain(verdict.verdict);
  });
});

it("a drug that harms is named even where all else waits for an examination", () => {
  const { page, plan } = texts([{ drug: "naproxen", dose: "250 mg", frequency: "twice daily" }], {
    findings: [
      { id: "cancer_history", value: "present" },
      { id: "spinal_percussion_tender", value: "present" },
    ],
    conditions: ["peptic ulcer"],
  });
  expect(plan.stages.map(({ id }) => id)).toEqual(["now"]);
  expect(page).toContain("You take naproxen");
});

describe("a mother in the weeks after a birth", () => {
  const mother = (conditions: string[], pregnant: boolean) =>
    texts([], { patient: { age: 31, sex: "female", pregnant }, conditions });
  const pregnancyTold = (plan: CarePlan) =>
    plan.verdicts.flatMap(({ item, because }) =>
      because.filter(({ facts, plain }) => facts.includes("pregnancy") || /pregnan/i.test(plain)).map(() => item),
    );

  it.each([[["6 weeks postpartum", "breastfeeding"]], [["postpartum"]], [["breastfeeding, 6 weeks postpartum"]]])(
    "is not taken for pregnant, and may have ibuprofen: %s",
    (conditions) => {
      const { plan } = mother(conditions, false);
      expect(pregnancyTold(plan)).toEqual([]);
      expect(plan.verdicts.find(({ item }) => item === "drugs/ibuprofen")!.verdict).not.toMatch(/advised|contra/);
    },
  );

  it("a pregnancy that is told stays one", () => {
    const { plan } = mother(["16 weeks pregnant", "breastfeeding"], true);
    expect(pregnancyTold(plan)).toContain("treatments/tens");
  });
});

describe("a drug outside the list of the plan", () => {
  it("is told where the medication check refuses it in this person", () => {
    const { plan, note } = texts([{ drug: "codeine" }], { conditions: ["sleep apnoea"] });
    expect(plan.takenBeside.map(({ drug }) => drug)).toEqual(["codeine"]);
    const steps = plan.stages.flatMap((stage) => stage.steps);
    expect(steps.some(({ clinical }) => clinical.includes("Taken now and advised against: codeine"))).toBe(true);
    expect(steps.some(({ plain }) => plain.startsWith("You take codeine"))).toBe(true);
    expect(note).toContain("taken and advised against: codeine;");
  });

  it.each([
    ["codeine", []],
    ["metformin", ["diabetes"]],
    ["ramipril", ["hypertension"]],
  ])("%s with %s is not", (drug, conditions) => {
    expect(texts([{ drug }], { conditions }).plan.takenBeside).toEqual([]);
  });
});
