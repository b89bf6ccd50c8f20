import type { FindingEntry } from "../knowledge/entries.ts";
import type { Answer } from "../knowledge/reading.ts";
import type { FindingRef } from "../vocabulary/assessment.ts";

/** What was answered, as it could be entered: the number, the word of a band, `present` or `absent`. */
export function answerWord(entry: FindingEntry, { word, number, lo, hi }: Answer): string {
  if (word !== undefined) return word;
  if (number !== undefined) return String(number);
  if (entry.type === "ordinal" && lo === hi) return entry.bands![lo]!;
  if (entry.type === "ordinal" && !isUngraded(entry, lo, hi)) return `${entry.bands![lo]!} to ${entry.bands![hi]!}`;
  return lo > 0 ? "present" : "absent";
}

/** Present, whatever the grade. */
function isUngraded({ bands = [] }: FindingEntry, lo: number, hi: number): boolean {
  return lo === 1 && hi >= bands.length - 1;
}

/** An answer as it is told, with its band. */
export function bandedRef(entry: FindingEntry, answer: Answer): FindingRef {
  const { id, side, level } = answer;
  return {
    finding: id,
    ...(side === undefined ? {} : { side }),
    ...(level === undefined ? {} : { level }),
    value: answerWord(entry, answer),
  };
}
