import type { Assessment, CaseFacts, CaseReading } from "@foramen/engine";

/** Least weeks of each band of `duration_weeks`, by its number. */
const LEAST_WEEKS = [0, 6, 12];

/** What rules about exercises and the course go by, from a case and what was concluded of it. */
export function caseFactsOf(reading: CaseReading, assessment: Assessment, conditions: readonly string[]): CaseFacts {
  const findings: Record<string, number> = {};
  for (const { id, lo } of reading.answers) findings[id] = Math.max(findings[id] ?? 0, lo);
  const roots: Record<string, number> = {};
  for (const { root, irritated } of assessment.roots) roots[root] = Math.max(roots[root] ?? 0, irritated);
  const weeks = findings.duration_weeks;
  return {
    urgency: assessment.urgency.level,
    findings,
    conditions,
    causes: Object.fromEntries(assessment.causes.map(({ id, probability }) => [id, probability])),
    roots,
    ...(weeks === undefined ? {} : { weeks: LEAST_WEEKS[weeks]! }),
  };
}
