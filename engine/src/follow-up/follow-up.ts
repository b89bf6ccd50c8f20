import type { FollowUpKnowledge } from "../knowledge/follow-up.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Diary } from "../outcomes/diary.ts";
import { type DiaryJudgement, judgeDiary } from "../outcomes/judge-diary.ts";
import { readCase } from "../reading/read-case.ts";
import { type Triage, triage } from "../triage/triage.ts";
import type { Case } from "../vocabulary/case.ts";
import { withDiary } from "./with-diary.ts";

export interface FollowUp {
  readonly judgement: DiaryJudgement;
  /** The case as it stands now, to be assessed again, and what the gate says of it; null when nothing leads back to it. */
  readonly again: { readonly case: Case; readonly triage: Triage } | null;
}

/**
 * What the diary says of somebody whose case is known; whatever leads back to the gate goes through it at once.
 *
 * @throws what `readCase` and `judgeDiary` throw
 */
export function followUp(
  given: Case,
  diary: Diary,
  knowledge: { readonly model: Knowledge; readonly followUp: FollowUpKnowledge },
): FollowUp {
  const judgement = judgeDiary(diary, knowledge.followUp);
  if (judgement.toGate.length === 0) return { judgement, again: null };
  const now = withDiary(given, judgement.toGate, knowledge.model.findings);
  return { judgement, again: { case: now, triage: triage(readCase(now, knowledge.model), knowledge.model) } };
}
