import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import type { Assessment } from "../vocabulary/assessment.ts";
import { missingEffect } from "../words/limits-claims.ts";
import { refOf } from "./finding-ref.ts";

const LONGEST_NAME = 80;
const HISTORY_LISTS = "conditions and medications";

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
  out.push(...ofTheLists(knowledge, reading));
  if (leftOut.length > 0) out.push({ field: "findings", effect: missingEffect.leftOut(telling, leftOut.map(ref)) });
  if (leftOutOfReasons.length > 0)
    out.push({ field: "findings", effect: missingEffect.leftOutOfReasons(telling, leftOutOfReasons.map(ref)) });
  return out;
}

/** Conditions and drugs from which nothing follows are named: an unknown name may be that of a blood thinner. */
export function ofTheLists(knowledge: Knowledge, { notUnderstood }: CaseReading): Assessment["missing"] {
  if (notUnderstood.length === 0) return [];
  const telling = { knowledge, reader: "practitioner" as const };
  return [{ field: HISTORY_LISTS, effect: missingEffect.nothingFollows(telling, notUnderstood.map(inOneLine)) }];
}

/** A name as it was entered, in one short line without control characters. */
function inOneLine(name: string): string {
  return name
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME);
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
