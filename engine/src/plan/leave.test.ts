import { expect, it } from "vitest";
import { planningKnowledge } from "../../test/plan/cases.ts";

const { model, plan } = planningKnowledge();

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
