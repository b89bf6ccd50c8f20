import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { answerWord } from "../reading/answer-word.ts";
import { refuseContradictions } from "../reading/contradictions.ts";
import { inOrder } from "../reading/stated.ts";
import type { ChangedAnswer } from "../vocabulary/assessment.ts";

/** One answer that would be different: given and turned, given and taken back, or new. */
export interface Change {
  /** As it stands; null when nobody has looked. */
  readonly from: Answer | null;
  /** As it would be; null when it were not known. */
  readonly to: Answer | null;
}

/** What a change is about: the same for every value that it may turn to. */
export function placeOf({ from, to }: Change): string {
  const { id, level, side } = (to ?? from)!;
  return `${id}@${level ?? ""}:${side ?? ""}`;
}

/** The same for the same set of changes in any order. */
export function keyOf(changes: readonly Change[]): string {
  return changes
    .map((change) => `${placeOf(change)}=${change.to === null ? "" : `${change.to.lo}-${change.to.hi}`}`)
    .sort()
    .join(" ");
}

/**
 * The case with these answers changed; null when the answers could then not all be true.
 * No answer is changed twice.
 */
export function changedReading(
  reading: CaseReading,
  changes: readonly Change[],
  findings: Knowledge["findings"],
): CaseReading | null {
  const gone = new Set(changes.map(({ from }) => from));
  const kept = reading.answers.filter((answer) => !gone.has(answer));
  const answers = [...kept, ...changes.flatMap(({ to }) => to ?? [])].sort(inOrder);
  try {
    refuseContradictions(
      answers.map((answer) => ({ answer, where: answer.id })),
      findings,
    );
  } catch {
    return null;
  }
  return { ...reading, answers };
}

/** The change as it is told; both values could be entered in a case. */
export function changedAnswer({ from, to }: Change, findings: Knowledge["findings"]): ChangedAnswer {
  const { id, level, side } = (to ?? from)!;
  const entry = findings[id]!;
  return {
    finding: id,
    ...(side === undefined ? {} : { side }),
    ...(level === undefined ? {} : { level }),
    from: from === null ? "not-assessed" : answerWord(entry, from),
    to: to === null ? "not-assessed" : answerWord(entry, to),
  };
}
