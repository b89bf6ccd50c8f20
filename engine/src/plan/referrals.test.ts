import { expect, it } from "vitest";
import { planningKnowledge } from "../../test/plan/cases.ts";
import { assess } from "../assess.ts";
import { planCare } from "./plan-care.ts";

const knowledge = planningKnowledge();
const ORDER = ["now", "hours", "next-day", "two-weeks", "routine"];

it("brings a referral forward to the time of the gate, and never puts one off", () => {
  const input = {
    patient: { age: 66, sex: "female" as const },
    findings: [
      { id: "cancer_history", value: "present" as const },
      { id: "spinal_percussion_tender", value: "present" as const },
    ],
  };
  const assessment = assess(input, knowledge.model, { changes: false, steps: false });
  const plan = planCare(input, assessment, knowledge);
  const rules = new Map(knowledge.plan.referrals.map((rule) => [rule.id, rule]));
  expect(plan.referrals.length).toBeGreaterThan(0);
  for (const { id, within } of plan.referrals) {
    const rule = rules.get(id)!;
    expect(ORDER.indexOf(within), id).toBeLessThanOrEqual(ORDER.indexOf(rule.within));
    if (rule.as_urgent === true && assessment.urgency.within !== null)
      expect(ORDER.indexOf(within), id).toBeLessThanOrEqual(ORDER.indexOf(assessment.urgency.within));
  }
});
