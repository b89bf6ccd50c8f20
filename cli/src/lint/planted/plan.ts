import { planExample } from "./plan-example.ts";
import type { Planted } from "./planted.ts";

/** The plan and its referrals. */
export const PLANTED_IN_PLAN: readonly Planted[] = [
  {
    rule: "plan-names-exist",
    faults: "a fact that is not there in a rule, and a finding misspelt in a fact",
    plant: (files) => {
      Object.assign(files, planExample(files));
      files["plan_rules/drugs.yaml"].items[0].rules[0].any = ["a_sore_back"];
      files["plan_facts/some.yaml"].facts.sore_back.when.id = "pain_grion";
    },
    found: ["plan_facts/some.yaml", "plan_rules/drugs.yaml"],
  },
  {
    rule: "plan-rule-has-source",
    faults: "a row without a source, and more people than their interval allows",
    plant: (files) => {
      Object.assign(files, planExample(files));
      files["contraindications/some.yaml"].rows[0].sources = [];
      files["choices/take_or_not.yaml"].outcomes[0].of_100.take.value = 70;
    },
    found: ["choices/take_or_not.yaml", "contraindications/some.yaml"],
  },
  {
    rule: "referral-has-service",
    faults: "a letter to a service that is not there, and one that asks nothing",
    plant: (files) => {
      Object.assign(files, planExample(files));
      files["referrals/some.yaml"].referrals.push(
        { ...files["referrals/some.yaml"].referrals[0], id: "to_none", service: "the_prescriber" },
        {
          ...files["referrals/some.yaml"].referrals[0],
          id: "no_question",
          question: "Review by the treating clinician",
        },
      );
    },
    found: ["referrals/some.yaml", "referrals/some.yaml"],
  },
  {
    rule: "referral-has-service",
    faults: "two services that nobody is sent to",
    plant: (files) => {
      Object.assign(files, planExample(files));
      Object.assign(files["referrals/some.yaml"].services, {
        idle: { clinical: "Idle clinic", plain: "a clinic" },
        idler: { clinical: "Idler clinic", plain: "a clinic" },
      });
    },
    found: ["referrals/some.yaml", "referrals/some.yaml"],
  },
  {
    rule: "plan-judges-every-entry",
    faults: "a last rule that needs a fact, and a drug that no rule is about",
    plant: (files) => {
      Object.assign(files, planExample(files));
      files["plan_rules/drugs.yaml"].items[0].rules[1].any = ["sore_back"];
      files["drugs/other.yaml"] = { ...files["drugs/aspirin.yaml"], id: "other", article: undefined };
    },
    found: ["drugs/other.yaml", "plan_rules/drugs.yaml"],
  },
  {
    rule: "one-plan-each",
    faults: "a cause with two plans, and one with none",
    plant: (files) => {
      files["model/plans.yaml"].plans[1].causes = ["disc"];
    },
    found: ["causes/hip.yaml", "model/plans.yaml"],
  },
  {
    rule: "one-plan-each",
    faults: "a cause more urgent than its plan, and a plan behind a less urgent one",
    plant: (files) => {
      files["causes/disc.yaml"].urgency = "U2";
      files["model/plans.yaml"].plans[1].urgency = "U1";
    },
    found: ["model/plans.yaml", "model/plans.yaml"],
  },
];
