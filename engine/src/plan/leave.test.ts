import { expect, it } from "vitest";
import { assessForPlan, planningKnowledge, wholeCase } from "../../test/plan/cases.ts";
import { planCare } from "./plan-care.ts";

const knowledge = planningKnowledge();
const { model, plan } = knowledge;

/** The rule of the gate that says how soon each of them is; what gets slowly worse is no red flag. */
const RULE_OF: Readonly<Record<string, string | null>> = {
  sphincter_saddle: "ces_retention",
  both_legs: "ces_both_legs_weak",
  strength_falls: "weakness_progressive",
  fever: "infection_fever_spine",
  collapse: "aneurysm_collapse",
  worse: null,
  // What the gate has no finding for.
  pregnancy_alarms: null,
  temporal_artery: null,
};

it("tells when to leave a plan as soon as the gate would, should it happen", () => {
  expect(plan.leave.map(({ id }) => id).sort()).toEqual(Object.keys(RULE_OF).sort());
  for (const { id, within } of plan.leave) {
    const rule = model.gate.rules.find((one) => one.id === RULE_OF[id]);
    if (rule !== undefined) expect(within, id).toBe(rule.within);
  }
  expect(Object.values(RULE_OF).filter((id) => id !== null && !model.gate.rules.some((one) => one.id === id))).toEqual(
    [],
  );
});

it("tells the alarms of pregnancy to whoever is pregnant, those of the temporal artery in polymyalgia, and to nobody else", () => {
  const told = (input: Parameters<typeof wholeCase>[0]): string[] => {
    const whole = wholeCase(input);
    return planCare(whole, assessForPlan(whole, knowledge), knowledge).leaveEarly.map(({ id }) => id);
  };
  const own = ["pregnancy_alarms", "temporal_artery"];
  const ofThem = (ids: readonly string[]) => ids.filter((id) => own.includes(id));
  const pregnant = { patient: { age: 31, sex: "female", pregnant: true } } as const;
  expect(ofThem(told({ name: "", base: ["clear", "back"], ...pregnant, expect: {} }))).toEqual(["pregnancy_alarms"]);
  const stiff = ["shoulder_girdle_stiffness", "morning_stiffness_30", "pain_low_back"];
  const findings = [
    ...stiff.map((id) => ({ id, value: "present" })),
    { id: "pain_thigh_lateral", side: "bilateral" as const, value: "present" },
    { id: "esr", value: 70 },
    { id: "crp", value: 45 },
    { id: "duration_weeks", value: 7 },
  ];
  expect(ofThem(told({ name: "", base: ["clear"], patient: { age: 76, sex: "male" }, findings, expect: {} }))).toEqual([
    "temporal_artery",
  ]);
  expect(ofThem(told({ name: "", base: ["clear", "back"], expect: {} }))).toEqual([]);
});
