import type { Planted } from "./planted.ts";

/** Names, ids and references. */
export const PLANTED_IN_NAMES: readonly Planted[] = [
  {
    rule: "id-is-path",
    faults: "an id that is not the file's name, and a file where none is expected",
    plant: (files) => {
      files["causes/disc.yaml"].id = "disk";
      files["opinions/mine.yaml"] = { id: "mine" };
    },
    found: ["causes/disc.yaml", "opinions/mine.yaml"],
  },
  {
    rule: "id-is-path",
    faults: "two ids that are not snake_case",
    plant: (files) => {
      files["syndromes/lower-lumbar.yaml"] = { ...files["syndromes/upper.yaml"], id: "lower-lumbar" };
      files["syndromes/lower__lumbar.yaml"] = { ...files["syndromes/upper.yaml"], id: "lower__lumbar" };
    },
    found: ["syndromes/lower-lumbar.yaml", "syndromes/lower__lumbar.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "a finding misspelt in a cause, and one misspelt in a gate rule",
    plant: (files) => {
      files["causes/disc.yaml"].findings.pain_grion = files["causes/disc.yaml"].findings.pain_groin;
      files["gate/deficit.yaml"].rules[1].when.id = "self_harms";
    },
    found: ["causes/disc.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown structure in a link, and a risk factor that is evidence",
    plant: (files) => {
      files["causes/disc.yaml"].risk_factors.pain_groin = files["causes/disc.yaml"].risk_factors.anticoagulant;
      files["causes/hip.yaml"].links.any.knee = files["causes/hip.yaml"].links.any.nerve;
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown part of a finding, and an unknown group in the gate",
    plant: (files) => {
      files["findings/groin_trouble.yaml"].parts.push("tingling_groin");
      files["gate/deficit.yaml"].rules[0].when.all[0].group = "weaknesses";
    },
    found: ["findings/groin_trouble.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown cause in a syndrome, and an unknown finding in a screen",
    plant: (files) => {
      files["gate/screens.yaml"].screens[0].findings.push("weak_hip_flexors");
      files["syndromes/upper.yaml"].causes = ["disk"];
    },
    found: ["gate/screens.yaml", "syndromes/upper.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown finding in an act, and an unknown cause in a plan",
    plant: (files) => {
      files["acts/leg_examination.yaml"].findings.push("weak_hip_flexors");
      files["model/plans.yaml"].plans[1].causes.push("hips");
    },
    found: ["acts/leg_examination.yaml", "model/plans.yaml"],
  },
  {
    rule: "areas-are-listed",
    faults: "a dermatome with an area that is not listed, and a finding with another laterality than its area",
    plant: (files) => {
      files["anatomy/dermatomes.yaml"].dermatomes.L1.core = ["grion"];
      files["findings/pain_groin.yaml"].laterality = "midline";
    },
    found: ["anatomy/dermatomes.yaml", "findings/pain_groin.yaml"],
  },
  {
    rule: "one-latent-each",
    faults: "a finding in two groups, and one twice in a family",
    plant: (files) => {
      const [group] = files["model/latents.yaml"].groups;
      files["model/latents.yaml"].groups.push({ ...group, id: "again", members: { pain_groin: 1 } });
      files["model/noise.yaml"].families[0].members.push("numb_groin");
    },
    found: ["model/latents.yaml", "model/noise.yaml"],
  },
  {
    rule: "one-act-each",
    faults: "a finding in two acts, and one in none",
    plant: (files) => {
      files["acts/hip_examination.yaml"] = { ...files["acts/leg_examination.yaml"], id: "hip_examination" };
      files["acts/hip_examination.yaml"].findings = ["weak_hip_flexion"];
      files["acts/leg_examination.yaml"].findings = ["weak_hip_flexion"];
    },
    found: ["acts/leg_examination.yaml", "findings/neurology_noted.yaml"],
  },
  {
    rule: "one-act-each",
    faults: "an act that lists a question, and one that lists nothing",
    plant: (files) => {
      files["acts/leg_examination.yaml"].findings.push("pain_groin");
      files["acts/scan.yaml"] = { ...files["acts/leg_examination.yaml"], id: "scan", findings: [] };
    },
    found: ["acts/leg_examination.yaml", "acts/scan.yaml"],
  },
  {
    rule: "one-act-each",
    faults: "acts that show as well what they list already, or what no act lists",
    plant: (files) => {
      files["acts/leg_examination.yaml"].also = ["weak_hip_flexion"];
      files["acts/question.yaml"].also = ["pain_groin"];
    },
    found: ["acts/leg_examination.yaml", "acts/question.yaml"],
  },
  {
    rule: "one-act-each",
    faults: "two acts that ask, and one that asks and lists",
    plant: (files) => {
      files["acts/ask.yaml"] = { ...files["acts/question.yaml"], id: "ask" };
      files["acts/leg_examination.yaml"].one_by_one = "imaging";
    },
    found: ["acts/ask.yaml", "acts/leg_examination.yaml"],
  },
  {
    rule: "reference-exists",
    faults: "an unknown finding that settles a rule, and an unknown question of one",
    plant: (files) => {
      files["gate/deficit.yaml"].rules[0].unless_absent = "hip_flexion_tested";
      files["gate/deficit.yaml"].rules[1].asks = ["low_mood"];
    },
    found: ["gate/deficit.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "question-ends-with-mark",
    faults: "two questions that are statements",
    plant: (files) => {
      files["findings/night_pain.yaml"].ask = "Pain at night";
      files["findings/pain_groin.yaml"].ask = "Where does it hurt? In the groin.";
    },
    found: ["findings/night_pain.yaml", "findings/pain_groin.yaml"],
  },
  {
    rule: "cause-has-plain-label",
    faults: "an act and a plan that only a program could read",
    plant: (files) => {
      files["acts/question.yaml"].label = "ask_question";
      files["model/plans.yaml"].plans[0].plain = " ";
    },
    found: ["acts/question.yaml", "model/plans.yaml"],
  },
  {
    rule: "cause-has-plain-label",
    faults: "a cause without lay words, and a structure with its id for a name",
    plant: (files) => {
      files["causes/disc.yaml"].plain = " ";
      files["structures/root_L1.yaml"].label = "root_L1";
    },
    found: ["causes/disc.yaml", "structures/root_L1.yaml"],
  },
  {
    rule: "id-is-path",
    faults: "an entry whose id is not the file's name, and one that is not snake_case",
    plant: (files) => {
      files["tests/leg_raise.yaml"].id = "leg_lift";
      files["tests/leg-lift.yaml"] = { ...files["tests/scan.yaml"], id: "leg-lift", article: undefined };
    },
    found: ["tests/leg-lift.yaml", "tests/leg_raise.yaml"],
  },
];
