import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import type { Assessment } from "../vocabulary/assessment.ts";
import { missingEffect } from "../words/limits-claims.ts";
import { refOf } from "./finding-ref.ts";

/** What was not known of the person, or could not be weighed, and what became of it. */
export function missingFields(
  knowledge: Knowledge,
  reading: CaseReading,
  leftOut: readonly Answer[],
  leftOutOfReasons: readonly Answer[],
): Assessment["missing"] {
  const telling = { knowledge, reader: "practitioner" as const };
  const ref = (answer: Answer) => refOf(answer, knowledge.findings);
  const out: { field: string; effect: string }[] = [];
  if (reading.ageBand === null) out.push({ field: "patient.age", effect: missingEffect.age(telling) });
  if (reading.sex === null) out.push({ field: "patient.sex", effect: missingEffect.sex(telling) });
  if (leftOut.length > 0) out.push({ field: "findings", effect: missingEffect.leftOut(telling, leftOut.map(ref)) });
  if (leftOutOfReasons.length > 0)
    out.push({ field: "findings", effect: missingEffect.leftOutOfReasons(telling, leftOutOfReasons.map(ref)) });
  return out;
}

/** Core findings nobody has looked for, by id. */
export function notAssessed(knowledge: Knowledge, reading: CaseReading): string[] {
  const answered = new Set(reading.answers.map((answer) => answer.id));
  return Object.values(knowledge.findings)
    .filter((finding) => finding.tier === "core" && finding.kind !== "gate-only" && !answered.has(finding.id))
    .filter((finding) => reading.sex === null || !finding.applies_to || finding.applies_to === reading.sex)
    .map((finding) => finding.id)
    .sort();
}
