import type { FindingEntry } from "../knowledge/entries.ts";
import type { Answer } from "../knowledge/reading.ts";
import { answerWord } from "../reading/answer-word.ts";
import type { FindingRef } from "../vocabulary/assessment.ts";

/** An answer as it stands in an assessment. */
export function refOf(answer: Answer, findings: Readonly<Record<string, FindingEntry>>): FindingRef {
  const { id, word, number, lo, hi, side, level } = answer;
  // "None to mild" is no denial.
  const open = lo === 0 && hi > 0 && number === undefined && word === undefined;
  const value = open
    ? answerWord(findings[id]!, answer)
    : (word ?? (number !== undefined ? String(number) : lo > 0 ? "present" : "absent"));
  return { finding: id, value, ...(side ? { side } : {}), ...(level ? { level } : {}) };
}
