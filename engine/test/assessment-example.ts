import type { Assessment, CauseAssessment, NextStep } from "../src/vocabulary/assessment.ts";

/** An assessment written by hand on the small example of knowledge, with something in every part of it. */
export const DISC: CauseAssessment = {
  id: "disc",
  label: "Disc herniation",
  probability: 0.5,
  principal: 0.4,
  prior: 0.04,
  serious: false,
  interval90: [0.2, 0.6],
  sites: [{ level: "L1-L2", zone: "foraminal", side: "left", probability: 0.7 }],
  // Odds 1:1 with it were 1:10 without; 1:1 were 10:1.
  for: [{ finding: "pain_groin", side: "left", value: "present", weight: 1 }],
  against: [{ finding: "night_pain", value: "absent", weight: -1 }],
  missing: [{ finding: "weak_hip_flexion" }],
};

export const STEP: NextStep = {
  finding: "weak_hip_flexion",
  act: "leg_examination",
  findings: ["weak_hip_flexion"],
  safety: true,
  score: 1,
  gain: 1,
  gains: { serious: 0, cause: 0.5, root: 0.1, plan: 0.2 },
  burden: { burden: 1, money: 0, harm: 0, waitDays: 2 },
  changesPlan: true,
  outcomes: [
    { value: "present", probability: 0.6, leading: "disc", serious: 0, plan: "nerve_care" },
    { value: "absent", probability: 0.4, leading: "hip", serious: 0, plan: "hip_care" },
  ],
  because: "",
};

export const ASSESSMENT: Assessment = {
  engine: "0",
  knowledge: "0",
  inputHash: "0",
  scope: { inScope: true, reason: "", see: null, within: null },
  urgency: {
    level: "urgent",
    within: "two-weeks",
    action: "See a doctor.",
    reasons: [
      {
        rule: "model:serious",
        code: "U2",
        within: "two-weeks",
        because: "x",
        action: "y",
        findings: ["night_pain"],
        sources: ["expert"],
        status: "elicited",
      },
    ],
    ask: [{ step: 1, findings: ["weak_hip_flexion"] }],
  },
  causes: [DISC],
  nonSpecific: { probability: 0.3, alone: 0.2, interval90: null },
  syndromes: [],
  cannotMiss: [{ id: "hip", label: "Hip osteoarthritis", probability: 0.02 }],
  combinations: [],
  roots: [{ root: "L1", side: "left", irritated: 0.6, deficit: 0.2, interval90: null }],
  levels: [{ level: "L1-L2", probability: 0.5, interval90: null }],
  nextSteps: [STEP],
  testing: { wouldChange: true, explanation: "" },
  whatWouldChange: [
    {
      what: "cause",
      from: "disc",
      to: "hip",
      changes: [{ finding: "pain_groin", side: "left", from: "present", to: "absent" }],
      because: "",
    },
    { what: "urgency", from: "urgent", to: null, changes: [], because: "" },
    {
      what: "root",
      from: "L1 left",
      to: "nerve right",
      changes: [{ finding: "night_pain", from: "not-assessed", to: "present" }],
      because: "",
    },
  ],
  conflict: { score: 0.1, unusual: true, findings: [{ finding: "night_pain", value: "absent" }], explanation: "" },
  concordance: [
    {
      finding: "pain_groin",
      level: "L1-L2",
      value: "present",
      verdict: "does-not-explain",
      probability: 0.05,
      background: 0.3,
      because: "",
    },
  ],
  sensitivity: [
    { number: "causes/disc findings.pain_groin", value: 0.52, status: "published", source: "study1999", effect: -0.12 },
  ],
  missing: [
    { field: "patient.age", effect: "as the engine says it" },
    { field: "findings", effect: "some were left out" },
  ],
  notAssessed: ["numb_groin", "weak_hip_flexion"],
};
