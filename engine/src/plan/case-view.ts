import type { FollowUpKnowledge } from "../knowledge/follow-up.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { MedicationKnowledge } from "../knowledge/medication.ts";
import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import type { PatientFacts } from "../medication/facts.ts";
import { readPatientFacts } from "../medication/listed-drugs.ts";
import { type Stated, statedIn } from "../triage/gate-test.ts";
import type { Assessment } from "../vocabulary/assessment.ts";
import { type PicturedCase, pictureCase } from "./picture.ts";
import { type SaidConditions, saidConditions, withoutSaid } from "./said.ts";

/** All that a plan is made with. */
export interface PlanningKnowledge {
  readonly model: Knowledge;
  readonly plan: PlanKnowledge;
  readonly medication: MedicationKnowledge;
  readonly followUp: FollowUpKnowledge;
}

/** The lists of a case, as entered. */
export interface EnteredLists {
  readonly conditions?: readonly unknown[];
  readonly medications?: readonly unknown[];
}

/** All that a rule of the plan may look at. */
export interface CaseView {
  readonly knowledge: Knowledge;
  readonly medication: MedicationKnowledge;
  readonly reading: CaseReading;
  readonly stated: Stated;
  readonly assessment: Assessment;
  readonly picture: PicturedCase;
  readonly patient: PatientFacts;
  readonly said: SaidConditions;
  /** The facts of the rules, for those that name another. */
  readonly facts: PlanKnowledge["facts"];
}

/** The case as it was entered, read for the model and for the medication check, beside its assessment. */
export function viewCase(
  input: EnteredLists,
  reading: CaseReading,
  assessment: Assessment,
  { model: knowledge, plan, medication }: Omit<PlanningKnowledge, "followUp">,
): CaseView {
  return {
    knowledge,
    medication,
    reading,
    stated: statedIn(reading, []),
    assessment,
    picture: pictureCase(assessment, reading, knowledge),
    patient: readPatientFacts(
      input.conditions === undefined
        ? input
        : { ...input, conditions: withoutSaid(input.conditions, plan.facts, medication) },
      medication,
    ),
    said: saidConditions(input.conditions),
    facts: plan.facts,
  };
}
