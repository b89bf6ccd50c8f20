import type { UrgencyLevel } from "../vocabulary/urgency.ts";
import type { Candidates, ToldChange } from "./candidates.ts";
import { changedAnswer, keyOf } from "./changed-reading.ts";
import type { ChangeSet, Judged } from "./judged-changes.ts";
import { wholeUrgency } from "./leading-answers.ts";
import { lowered } from "./lowered-urgency.ts";
import { raised } from "./raised-urgency.ts";

/** The smallest change that raises the urgency, and the smallest that lowers it; one row that says so when neither was found. */
export function urgencyChanges(candidates: Candidates): ToldChange[] {
  const levels = new Map<string, UrgencyLevel | null>();
  const levelAfter = (changes: ChangeSet): UrgencyLevel | null => {
    const key = keyOf(changes);
    const known = levels.get(key);
    if (known !== undefined) return known;
    const reading = candidates.changed(changes);
    const level = reading === null ? null : wholeUrgency(reading, candidates.knowledge, candidates.bounds);
    levels.set(key, level);
    return level;
  };
  const judged: Judged = { ...candidates, levelAfter };
  const from = candidates.urgency.level;
  const rows = [raised(judged), lowered(judged)].flatMap((changes): ToldChange[] =>
    changes === null
      ? []
      : [
          {
            what: "urgency",
            from,
            to: levelAfter(changes),
            changes: changes.map((change) => changedAnswer(change, candidates.knowledge.findings)),
          },
        ],
  );
  return rows.length > 0 ? rows : [{ what: "urgency", from, to: null, changes: [] }];
}
