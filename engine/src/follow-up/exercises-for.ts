import { type ChosenExercises, chooseExercises } from "../exercise/choose-exercises.ts";
import type { FollowUpKnowledge } from "../knowledge/follow-up.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { MedicationKnowledge } from "../knowledge/medication.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import type { PatientFacts } from "../medication/facts.ts";
import { readPatientFacts } from "../medication/listed-drugs.ts";
import type { CaseFacts, DirectionPreference, Irritability } from "../reading/case-facts.ts";
import { readCase } from "../reading/read-case.ts";
import type { Assessment } from "../vocabulary/assessment.ts";
import type { CarePlan } from "../vocabulary/plan.ts";

/** What the person says beside the case. */
export interface ExerciseWishes {
  readonly access?: readonly "pool"[];
  readonly preference?: DirectionPreference;
  readonly irritability?: Irritability;
}

/**
 * Exercises for somebody whose case has been assessed and planned: nothing that the plan forbids, and nothing outside the
 * scope.
 *
 * @param input the case that was assessed, in the form of the outer contract
 * @param plan  what `planCare` said of it
 * @throws what `readCase` throws
 */
export function exercisesFor(
  input: unknown,
  assessment: Assessment,
  plan: Pick<CarePlan, "verdicts">,
  knowledge: {
    readonly model: Knowledge;
    readonly medication: MedicationKnowledge;
    readonly followUp: FollowUpKnowledge;
  },
  wishes: ExerciseWishes = {},
): ChosenExercises {
  if (!assessment.scope.inScope) {
    const why = [{ because: "outside_scope", facts: [], sources: [], status: "elicited" }];
    return { kind: "none", why, leftOut: [] };
  }
  const forbidden = plan.verdicts.flatMap(({ item, verdict }) => {
    const against = verdict === "contraindicated" || verdict === "advised-against";
    return against && item.startsWith("treatments/") ? [item.slice("treatments/".length)] : [];
  });
  return chooseExercises({ ...caseFacts(input, assessment, knowledge), ...wishes, forbidden }, knowledge.followUp);
}

/** What rules about a person go by, out of a case and its assessment. Throws what `readCase` throws. */
export function caseFacts(
  input: unknown,
  assessment: Assessment,
  { model, medication }: { readonly model: Knowledge; readonly medication: MedicationKnowledge },
): CaseFacts {
  return factsOf(readCase(input, model), readPatientFacts(input, medication), assessment, model);
}

/** The same of a case that has been read. */
export function factsOf(
  reading: CaseReading,
  patient: Pick<PatientFacts, "conditions">,
  assessment: Assessment,
  model: Knowledge,
): CaseFacts {
  const findings: Record<string, number> = {};
  let weeks: number | undefined;
  for (const { id, lo, number } of reading.answers) {
    findings[id] = Math.max(findings[id] ?? 0, lo);
    if (id === "duration_weeks") weeks = number ?? leastWeeks(lo, model);
  }
  const roots: Record<string, number> = {};
  for (const { root, irritated } of assessment.roots) roots[root] = Math.max(roots[root] ?? 0, irritated);
  return {
    urgency: assessment.urgency.level,
    findings,
    conditions: [...patient.conditions.keys()].sort(),
    causes: {
      non_specific_low_back_pain: assessment.nonSpecific.probability,
      ...Object.fromEntries(assessment.causes.map(({ id, probability }) => [id, probability])),
    },
    roots,
    ...(weeks === undefined ? {} : { weeks }),
  };
}

/** Where a band of the duration begins. */
function leastWeeks(band: number, { findings }: Knowledge): number {
  return band === 0 ? 0 : (findings.duration_weeks?.cuts?.at[band - 1] ?? 0);
}
