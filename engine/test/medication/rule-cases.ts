import type { MedicationKnowledge } from "../../src/knowledge/medication.ts";
import { allergyCases } from "./cases/allergies.ts";
import { combinationCases } from "./cases/combinations.ts";
import { conditionCases } from "./cases/conditions.ts";
import { doseCases } from "./cases/doses.ts";
import { timingCases } from "./cases/injection-timing.ts";
import { interactionCases } from "./cases/interactions.ts";
import { hepaticCases, renalCases } from "./cases/kidneys-and-liver.ts";
import { factCases } from "./cases/label-facts.ts";
import type { RuleCase } from "./cases/rule-case.ts";
import { lifeCases } from "./cases/stages-of-life.ts";
import { washoutCases } from "./cases/washouts.ts";

/** Every case that the rules themselves give. */
export function ruleCases(knowledge: MedicationKnowledge): RuleCase[] {
  return [
    ...interactionCases(knowledge),
    ...conditionCases(knowledge),
    ...doseCases(knowledge),
    ...renalCases(knowledge),
    ...hepaticCases(knowledge),
    ...lifeCases(knowledge),
    ...allergyCases(knowledge),
    ...timingCases(knowledge),
    ...washoutCases(knowledge),
    ...combinationCases(knowledge),
    ...factCases(knowledge),
  ];
}
