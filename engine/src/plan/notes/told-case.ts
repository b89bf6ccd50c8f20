import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../../knowledge/reading.ts";
import type { FindingRef } from "../../vocabulary/assessment.ts";
import { findingWords, listed } from "../../words/finding-words.ts";

/** Findings of some stages that are there, in clinical words; at most so many, the rest counted. */
export function presentIn(
  { answers }: CaseReading,
  stages: readonly string[],
  knowledge: Knowledge,
  most: number,
): string {
  const told = answers
    .filter((answer) => isTold(answer, knowledge) && stages.includes(knowledge.findings[answer.id]?.stage ?? ""))
    .map((answer) => findingWords({ knowledge, reader: "practitioner" }, refOf(answer, knowledge)));
  const once = [...new Set(told)];
  const shown = once.slice(0, most);
  return once.length > most ? `${listed(shown)}; +${once.length - most}` : listed(shown);
}

/** What is there; age, sex and weeks stand in a line of their own. */
function isTold({ id, lo, implied }: Answer, { findings }: Knowledge): boolean {
  if (["age_band", "sex", "duration_weeks"].includes(id) || implied === true) return false;
  return lo >= 1 || findings[id]?.type === "categorical";
}

function refOf({ id, side, level, lo, hi, number, word }: Answer, { findings }: Knowledge): FindingRef {
  const bands = findings[id]?.bands;
  const value =
    number !== undefined ? String(number) : (word ?? (bands === undefined || lo !== hi ? "present" : bands[lo]!));
  return {
    finding: id,
    value,
    ...(side === undefined ? {} : { side }),
    ...(level === undefined ? {} : { level }),
  };
}

/** Everything on the lists of the case, as it was written. */
export function listsOf(input: unknown): string[] {
  const {
    conditions = [],
    medications = [],
    allergies = [],
  } = (input ?? {}) as Record<string, readonly unknown[] | undefined>;
  return [
    ...conditions.map(String),
    ...medications.map((one) => Object.values(one as Record<string, string>).join(" ")),
    ...allergies.map((one) => `allergic to ${String(one)}`),
  ].map((one) => one.replace(/[\p{Cc}\p{Cf}]/gu, " ").slice(0, 80));
}
