import type { Planted } from "./planted.ts";

const GATE_PLAIN = "../content/en/gate/deficit.yaml";

/** The gate. */
export const PLANTED_IN_GATE: readonly Planted[] = [
  {
    rule: "gate-tests-only-stated",
    faults: "a rule that rests on an absent finding, and a time that is not that of its urgency",
    plant: (files) => {
      files["gate/deficit.yaml"].rules[0].within = "two-weeks";
      files["gate/deficit.yaml"].rules[1].when.value = "absent";
    },
    found: ["gate/deficit.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "gate-tests-only-stated",
    faults: "a test that more weakness would undo, and a word that the finding does not have",
    plant: (files) => {
      files["gate/deficit.yaml"].rules[0].when.all[1].value = "severe";
      files["gate/groups.yaml"].groups.weakness.any[0] = { id: "weak_hip_flexion", at_least: 3 };
    },
    found: ["gate/deficit.yaml", "gate/groups.yaml"],
  },
  {
    rule: "gate-tests-only-stated",
    faults: "two groups that need each other",
    plant: (files) => {
      files["gate/groups.yaml"].groups = {
        weakness: { any: [{ group: "other" }] },
        other: { any: [{ group: "weakness" }] },
      };
    },
    found: ["gate/groups.yaml", "gate/groups.yaml"],
  },
  {
    rule: "gate-tests-only-stated",
    faults: "a rule that an answer without examination settles, and one that asks a person what only others can know",
    plant: (files) => {
      files["gate/deficit.yaml"].rules[0].unless_absent = "pain_groin";
      files["gate/deficit.yaml"].rules[1].asks = ["weak_hip_flexion"];
      files["findings/weak_hip_flexion.yaml"].who = ["practitioner"];
    },
    found: ["gate/deficit.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "gate-tests-only-stated",
    faults: "two tests that count while they are open, of what no person can answer",
    plant: (files) => {
      files["gate/groups.yaml"].groups.weakness.any[0].or_open = true;
      files["gate/deficit.yaml"].rules[0].when.all[1] = { id: "weak_hip_flexion", at_most: 3, or_open: true };
      files["findings/weak_hip_flexion.yaml"].who = ["practitioner"];
    },
    found: ["gate/deficit.yaml", "gate/groups.yaml"],
  },
  {
    rule: "gate-order-holds-every-rule",
    faults: "a rule without a place in the order, and one that stands there twice",
    plant: (files) => {
      files["gate/order.yaml"].order[0].rules = ["weak_leg", "weak_leg"];
    },
    found: ["gate/deficit.yaml", "gate/order.yaml"],
  },
  {
    rule: "gate-rule-has-plain",
    faults: "a rule that no person is told of, and a sentence for no rule",
    plant: (files) => {
      files[GATE_PLAIN].plain.self_harm_told = files[GATE_PLAIN].plain.self_harm_said;
      delete files[GATE_PLAIN].plain.self_harm_said;
    },
    found: [GATE_PLAIN, "gate/deficit.yaml"],
  },
  {
    rule: "gate-rule-has-plain",
    faults: "a clinician's words for a person, and a figure beside the rule that holds it",
    plant: (files) => {
      files[GATE_PLAIN].plain.weak_leg = files["gate/deficit.yaml"].rules[0].because;
      files[GATE_PLAIN].plain.self_harm_said = "You are over 60. There is help today.";
    },
    found: [GATE_PLAIN, "gate/deficit.yaml"],
  },
  {
    rule: "gate-rule-has-plain",
    faults: "a file named for another topic, and so two rules without a sentence",
    plant: (files) => {
      files["../content/en/gate/mood.yaml"] = files[GATE_PLAIN];
      delete files[GATE_PLAIN];
      files["gate/deficit.yaml"].rules.pop();
      delete files["../content/en/gate/mood.yaml"].plain.self_harm_said;
      files["../content/en/gate/mood.yaml"].plain.weak_leg = "Your leg is weak";
    },
    found: ["../content/en/gate/mood.yaml", "../content/en/gate/mood.yaml"],
  },
];
