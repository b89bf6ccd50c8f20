import type { Answer } from "../knowledge/reading.ts";
import type { FindingRef } from "../vocabulary/assessment.ts";

/** An answer as it stands in an assessment. */
export function refOf(answer: Answer): FindingRef {
  const value =
    answer.word ?? (answer.number !== undefined ? String(answer.number) : answer.lo > 0 ? "present" : "absent");
  return {
    finding: answer.id,
    value,
    ...(answer.side ? { side: answer.side } : {}),
    ...(answer.level ? { level: answer.level } : {}),
  };
}
