import type { Planted } from "./planted.ts";

/** Sources and their grades. */
export const PLANTED_IN_SOURCES: readonly Planted[] = [
  {
    rule: "source-exists",
    faults: "an unknown source beside a number, and one in a gate rule",
    plant: (files) => {
      files["causes/disc.yaml"].findings.pain_groin.source = "study1998";
      files["gate/deficit.yaml"].rules[0].sources = ["study1999", "study2000"];
    },
    found: ["causes/disc.yaml", "gate/deficit.yaml"],
  },
  {
    rule: "number-has-source",
    faults: "a number of patients left out, and one of nought",
    plant: (files) => {
      delete files["causes/disc.yaml"].findings.night_pain.ess;
      files["leaks/all.yaml"].leaks.pain_groin.ess = 0;
    },
    found: ["causes/disc.yaml", "leaks/all.yaml"],
  },
  {
    rule: "status-is-known",
    faults: "numbers that are called seen and recalled",
    plant: (files) => {
      files["causes/disc.yaml"].findings.pain_groin.status = "seen";
      files["structures/nerve.yaml"].findings.deficit.weak_hip_flexion.status = "recalled";
    },
    found: ["causes/disc.yaml", "structures/nerve.yaml"],
  },
  {
    rule: "elicited-source-is-expert",
    faults: "own judgement called published, and own judgement called derived",
    plant: (files) => {
      files["causes/disc.yaml"].findings.night_pain.status = "published";
      files["causes/hip.yaml"].age_ratio.status = "derived";
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "elicited-source-is-expert",
    faults: "two figures called published from a study that is only recalled",
    plant: (files) => {
      files["sources/study1999.yaml"].status = "recalled";
      const { pain_groin } = files["causes/disc.yaml"].findings;
      files["causes/hip.yaml"].findings.pain_groin = { ...pain_groin };
    },
    found: ["causes/disc.yaml", "causes/hip.yaml"],
  },
  {
    rule: "no-orphan-source",
    faults: "two sources that nothing rests on",
    plant: (files) => {
      files["sources/left1.yaml"] = { ...files["sources/study1999.yaml"], id: "left1" };
      files["sources/left2.yaml"] = { ...files["sources/study1999.yaml"], id: "left2" };
    },
    found: ["sources/left1.yaml", "sources/left2.yaml"],
  },
  {
    rule: "claim-has-source",
    faults: "a verdict without a source, and a correction without one",
    plant: (files) => {
      files["tests/leg_raise.yaml"].evidence.sources = [];
      files["tests/scan.yaml"].correction.sources = [];
    },
    found: ["tests/leg_raise.yaml", "tests/scan.yaml"],
  },
  {
    rule: "claim-has-source",
    faults: "a caution without a source, and a figure called seen that rests on a source nobody has read",
    plant: (files) => {
      files["drugs/aspirin.yaml"].cautions[0].sources = [];
      files["sources/memory.yaml"] = { id: "memory", ref: "From memory 2001", status: "recalled" };
      files["tests/scan.yaml"].figures.how_many.source = "memory";
    },
    found: ["drugs/aspirin.yaml", "tests/scan.yaml"],
  },
  {
    rule: "claim-has-source",
    faults: "a drug that is said to be supported, and a verdict that was never checked",
    plant: (files) => {
      files["drugs/aspirin.yaml"].evidence.verdict = "supported";
      files["causes/disc.yaml"].evidence = { ...files["tests/scan.yaml"].evidence, checked: "last year" };
    },
    found: ["causes/disc.yaml", "drugs/aspirin.yaml"],
  },
  {
    rule: "source-exists",
    faults: "an unknown source of a correction, and one of a figure",
    plant: (files) => {
      files["tests/scan.yaml"].correction.sources = ["study1998"];
      files["tests/leg_raise.yaml"].figures.how_many.source = "study1998";
    },
    found: ["tests/leg_raise.yaml", "tests/scan.yaml"],
  },
];
