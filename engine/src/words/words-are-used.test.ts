import { expect, it } from "vitest";
import { ASSESSMENT, DISC, STEP } from "../../test/assessment-example.ts";
import { exampleKnowledge } from "../../test/words-example.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { ZONES } from "../vocabulary/anatomy.ts";
import type { Assessment, CauseAssessment, UrgencyReason, WhatWouldChange } from "../vocabulary/assessment.ts";
import type { Within } from "../vocabulary/urgency.ts";
import { changeBecause } from "./change-claims.ts";
import { explain } from "./explain.ts";
import { say } from "./fill.ts";
import { findingWords, openFindingWords, valueWords } from "./finding-words.ts";
import { conflictExplanation } from "./fit-claims.ts";
import { numberWords } from "./judgement-claims.ts";
import { aboutRangeWords, likelihoodWords } from "./likelihood.ts";
import { missingEffect } from "./limits-claims.ts";
import { sideWords } from "./place-words.ts";
import { concordanceBecause } from "./scan-claims.ts";
import { levelWords, modelReasonWords, urgencyAction, urgencyReasons } from "./urgency-claims.ts";

const example = exampleKnowledge();
const used = new Set<string>();
/** The example with a finding of every kind, and a record of the words that were taken. */
const knowledge: Knowledge = {
  ...example,
  findings: {
    ...example.findings,
    grade: { ...example.findings.weak_hip_flexion!, movement: "hip_flexion" },
    weeks: {
      ...example.findings.night_pain!,
      bands: ["<6", "6-12", ">12"],
      cuts: { at: [6, 12], direction: "up" },
      units: "weeks",
    },
  },
  words: new Proxy(example.words, {
    get(words, id) {
      used.add(String(id));
      return Reflect.get(words, id);
    },
  }),
};

const reason = ASSESSMENT.urgency.reasons[0]!;
const urgency = (level: Assessment["urgency"]["level"], within: Within | null, reasons: readonly UrgencyReason[]) => ({
  urgency: { ...ASSESSMENT.urgency, level, within, reasons },
});
const cause = (changed: Partial<CauseAssessment>) => ({ causes: [{ ...DISC, ...changed }] });
const change = (what: WhatWouldChange["what"], to: string | null): WhatWouldChange => ({
  what,
  from: what === "urgency" ? "urgent" : "disc",
  to,
  changes: [{ finding: "pain_groin", from: "not-assessed", to: "present" }],
  because: "",
});

const VARIANTS: readonly Partial<Assessment>[] = [
  {},
  urgency("emergency", "now", [{ ...reason, code: "U1" }]),
  urgency("emergency", "hours", [{ ...reason, rule: "weak_leg", sources: [] }]),
  urgency("urgent", "next-day", []),
  urgency("non-urgent", "routine", []),
  urgency("not-enough-known", null, []),
  { testing: { wouldChange: false, explanation: "" } },
  { testing: { wouldChange: false, explanation: "" }, nextSteps: [] },
  {
    testing: { wouldChange: false, explanation: "" },
    ...urgency("emergency", "now", []),
    nextSteps: [0, 1, 2, 3].map((grade) => ({
      ...STEP,
      burden: { burden: grade, money: 0, harm: grade, waitDays: grade },
      gains: { serious: 0, cause: 0, root: grade, plan: 0 },
      outcomes: grade === 1 ? STEP.outcomes.slice(0, 1) : STEP.outcomes,
    })),
  },
  { nextSteps: [{ ...STEP, gains: { serious: 1, cause: 0, root: 0, plan: 0 } }] },
  { nextSteps: [{ ...STEP, outcomes: STEP.outcomes.slice(0, 1) }] },
  { scope: { inScope: false, reason: "Why.", see: null, within: null } },
  { roots: [{ root: "L1", side: "left", irritated: 0.01, deficit: 0.01, interval90: null }] },
  { missing: [{ field: "patient.sex", effect: "" }] },
  cause({ serious: true, interval90: [0.4, 0.5] }),
  // No rate is listed for it: all that stands behind the range is the prior, here a counted one.
  cause({ interval90: [0.1, 0.9], for: [], against: [], id: "counted" }),
  ...[1, 0.5, 0.1, 4].map((weight) =>
    cause({
      for: [{ finding: "pain_groin", weight }],
      against: [{ finding: "pain_groin", weight: -weight }],
    }),
  ),
  cause({ sites: ZONES.map((zone) => ({ zone, side: "left", probability: 0.3 })) }),
  ...ZONES.map((zone) => cause({ sites: [{ zone, side: "bilateral", probability: 0.3 }] })),
  cause({ probability: 0.9999, principal: 0.00001 }),
  {
    sensitivity: ["derived", "elicited", "recalled", "seen"]
      .map((status) => ({ ...ASSESSMENT.sensitivity[0]!, status }))
      .slice(0, 2),
  },
  { sensitivity: ["recalled", "seen"].map((status) => ({ ...ASSESSMENT.sensitivity[0]!, status })) },
];

it("every template has a use, but for what the pages themselves say, and every use its template", () => {
  const disc = example.causes.disc!;
  const published = (row: typeof disc.age_ratio) => ({ ...row, status: "published" as const });
  const counted = {
    ...disc,
    id: "counted",
    age_ratio: published(disc.age_ratio),
    sex_ratio: { ...disc.sex_ratio, status: "published" as const },
    prior_per_1000: Object.fromEntries(
      Object.entries(disc.prior_per_1000).map(([setting, row]) => [setting, { ...row, status: "published" as const }]),
    ) as typeof disc.prior_per_1000,
  };
  const known: Knowledge = { ...knowledge, causes: { ...knowledge.causes, counted } };
  for (const variant of VARIANTS) explain({ ...ASSESSMENT, ...variant }, known, "patient");
  const telling = { knowledge: known, reader: "practitioner" as const };
  for (const side of ["left", "right", "bilateral", "unknown"]) sideWords(telling, side);
  for (const range of [
    [0, 0.2],
    [0.5, 0.9],
    [0, 0.001],
    [0.2, 0.2],
  ] as const) {
    likelihoodWords(telling, range);
    say(telling, "chance.could_be", { range: aboutRangeWords(telling, range) });
  }
  for (const level of ["emergency", "urgent", "non-urgent", "not-enough-known"]) levelWords(telling, level);
  for (const pressing of [true, false]) modelReasonWords(telling, pressing);
  const serious = { ...DISC, id: "counted", serious: true };
  const cannotWait = { ...known, causes: { ...known.causes, counted: { ...counted, urgency: "E1" as const } } };
  for (const code of ["U1", "U2"] as const)
    urgencyReasons(
      { ...urgency("urgent", "two-weeks", [{ ...reason, code }]), causes: [serious] },
      cannotWait,
      "patient",
    );
  const ofGate = { ...reason, rule: "weak_leg", presumed: ["age", "sex"] as const, unanswered: ["weeks"] };
  const gate = { ...known.gate, rules: [{ ...known.gate.rules[0]!, id: ofGate.rule }], plain: {} };
  const person = { knowledge: { ...known, gate }, reader: "patient" as const };
  for (const within of ["now", "hours"] as const)
    urgencyAction(person, { reasons: [{ ...ofGate, within }], action: "" });
  urgencyReasons({ ...urgency("urgent", "two-weeks", [ofGate]), causes: [] }, person.knowledge, "patient");
  for (const value of ["present", "absent", "7", ">12", ">=12"]) valueWords(telling, "weeks", value);
  for (const value of ["present", "absent", "not-assessed"]) valueWords(telling, "pain_groin", value);
  for (const place of [{}, { side: "left" }])
    for (const value of ["present", "absent", "7"]) findingWords(telling, { finding: "grade", value, ...place });
  openFindingWords(telling, { finding: "grade", side: "left" });
  for (const what of ["urgency", "cause", "root"] as const)
    for (const to of ["urgent", null]) changeBecause(telling, change(what, to));
  for (const unusual of [true, false]) conflictExplanation(telling, { score: 0, unusual, findings: [] });
  for (const verdict of ["explains", "partly", "does-not-explain"] as const)
    for (const background of [0.1, null])
      concordanceBecause(telling, { finding: "pain_groin", verdict, probability: 0.5, background });
  for (const number of NUMBERS) numberWords(telling, number);
  missingEffect.age(telling);
  missingEffect.sex(telling);
  missingEffect.leftOut(telling, [{ finding: "grade" }]);
  missingEffect.leftOutOfReasons(telling, [{ finding: "grade" }]);
  missingEffect.nothingFollows(telling, ["a drug"]);
  missingEffect.outOfScope(telling, "Why.");
  missingEffect.unweighable(telling, "Why.");
  expect(Object.keys(example.words).filter((id) => !used.has(id) && !id.startsWith("page."))).toEqual([]);
});

const NUMBERS = [
  "causes/disc findings.pain_groin",
  "causes/disc prior_per_1000.primary_care",
  "causes/disc risk_factors.anticoagulant.odds_ratio",
  "causes/disc extents.central.large links.conus.deficit",
  "causes/disc site.side.left",
  "structures/root_L1 findings.irritated.pain_groin",
  "leaks pain_groin",
  "model/setting quiet_share",
];
