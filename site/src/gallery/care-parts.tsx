import {
  assess,
  loadFollowUp,
  loadKnowledge,
  loadMedication,
  loadPlan,
  type CarePlan as Plan,
  planCare,
} from "@foramen/engine";
import { knowledgeBundle, knowledgeFile } from "../build/knowledge-bundle.ts";
import { medicationBundle } from "../build/medication-bundle.ts";
import { CarePlan } from "../components/care-plan/care-plan.tsx";
import { PlanDrugs } from "../components/plan-drugs/plan-drugs.tsx";
import { ownDrugs } from "../islands/engine/own-drugs.ts";
import type { GalleryGroup } from "./example.ts";

/** Made up: somebody on a blood thinner with pain in the groin. */
const GIVEN = {
  patient: { age: 70, sex: "female" },
  findings: [{ id: "pain_inguinal_groin", value: "present", side: "left" }],
  medications: [{ drug: "apixaban", dose: "5 mg", frequency: "twice daily" }, { drug: "a herb" }],
} as const;

const medication = loadMedication(JSON.parse(medicationBundle()));
const own = ownDrugs(GIVEN, medication);
const plan = planned();

export const CARE_PARTS: GalleryGroup = {
  id: "care",
  title: "Plan and drugs",
  examples: [
    { title: "Plan", note: "safety questions open", drawn: <CarePlan plan={plan} />, wide: true },
    { title: "Drugs", note: "with what is taken already", drawn: <PlanDrugs plan={plan} own={own} />, wide: true },
    { title: "Drugs", note: "nothing is taken", drawn: <PlanDrugs plan={plan} own={{ orders: [], unread: [] }} /> },
  ],
};

function planned(): Plan {
  const model = loadKnowledge(knowledgeBundle());
  const assessment = assess(GIVEN, model);
  const plans = loadPlan(JSON.parse(knowledgeFile("plan")));
  const rules = { model, medication, plan: plans, followUp: loadFollowUp(JSON.parse(knowledgeFile("follow-up"))) };
  return planCare(GIVEN, assessment, rules);
}
