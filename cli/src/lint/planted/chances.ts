import type { Editable, Planted } from "./planted.ts";

/** Chances and links. */
export const PLANTED_IN_CHANCES: readonly Planted[] = [
  {
    rule: "probability-in-range",
    faults: "a percentage for a chance, and a chance below nought",
    plant: (files) => {
      files["causes/disc.yaml"].findings.night_pain.p = 30;
      files["leaks/all.yaml"].leaks.numb_groin.p = -0.1;
    },
    found: ["causes/disc.yaml", "leaks/all.yaml"],
  },
  {
    rule: "probability-in-range",
    faults: "an odds ratio of nought, and more patients counted than there were",
    plant: (files) => {
      files["causes/disc.yaml"].risk_factors.anticoagulant.odds_ratio = 0;
      files["causes/disc.yaml"].findings.pain_groin.n = 101;
    },
    found: ["causes/disc.yaml", "causes/disc.yaml"],
  },
  {
    rule: "probability-in-range",
    faults: "a cost beyond its scale, and a percentage for the chance from which a plan is followed",
    plant: (files) => {
      files["acts/leg_examination.yaml"].cost.harm = 4;
      files["model/plans.yaml"].plans[0].followed_from = 30;
    },
    found: ["acts/leg_examination.yaml", "model/plans.yaml"],
  },
  {
    rule: "probability-in-range",
    faults: "a wait below nought, and a weight beyond its scale",
    plant: (files) => {
      files["acts/question.yaml"].wait_days.spine_clinic = -1;
      files["model/asking.yaml"].uses.overall.serious = 40;
    },
    found: ["acts/question.yaml", "model/asking.yaml"],
  },
  {
    rule: "probability-in-range",
    faults: "two roots that would leave the sac upwards",
    plant: (files) => {
      files["anatomy/spine-course.yaml"].take_off_degrees.L1.value = 95;
      files["anatomy/spine-course.yaml"].take_off_degrees.L5.value = -4;
    },
    found: ["anatomy/spine-course.yaml", "anatomy/spine-course.yaml"],
  },
  {
    rule: "bands-fall",
    faults: "rates that rise from band to band, and a band without a rate",
    plant: (files) => {
      files["leaks/all.yaml"].leaks.weak_hip_flexion.p_ge = [0.01, 0.04];
      files["structures/nerve.yaml"].findings.deficit.weak_hip_flexion.p_ge = [0.6];
    },
    found: ["leaks/all.yaml", "structures/nerve.yaml"],
  },
  {
    rule: "bands-fall",
    faults: "one rate for a finding with bands, and several for one without",
    plant: (files) => {
      const leaks = files["leaks/all.yaml"].leaks;
      leaks.weak_hip_flexion = leaks.pain_groin;
      files["structures/root_L1.yaml"].findings.deficit.numb_groin = { p_ge: [0.4], ...rest(leaks.numb_groin) };
    },
    found: ["leaks/all.yaml", "structures/root_L1.yaml"],
  },
  {
    rule: "shares-sum-to-one",
    faults: "sides and levels that do not make a whole",
    plant: (files) => {
      files["causes/disc.yaml"].site.level.p["L1-L2"] = 0.3;
      files["causes/hip.yaml"].site.side.p.left = 0.3;
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "links-fit",
    faults: "a structure irritated and in deficit at once, and a zone without links",
    plant: (files) => {
      delete files["causes/disc.yaml"].links.foraminal;
      files["causes/hip.yaml"].links.any.nerve.irritated = 0.96;
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "every-evidence-finding-has-leak-or-default",
    faults: "a sign and a general statement without a background rate",
    plant: (files) => {
      delete files["leaks/all.yaml"].leaks.weak_hip_flexion;
      files["model/blankets.yaml"].statements = [];
    },
    found: ["findings/neurology_noted.yaml", "findings/weak_hip_flexion.yaml"],
  },
  {
    rule: "description-has-default",
    faults: "a description without a default, and a default for a finding that is none",
    plant: (files) => {
      const { defaults } = files["model/descriptions.yaml"];
      files["model/descriptions.yaml"].defaults = { numb_groin: defaults.night_pain };
    },
    found: ["findings/night_pain.yaml", "model/descriptions.yaml"],
  },
];

function rest({ p: _, ...provenance }: Editable): Editable {
  return provenance;
}
