import { ForamenError } from "../errors.ts";
import type { FollowUpKnowledge } from "../knowledge/follow-up.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";
import { type Diary, type DiaryEntry, type GradedStrength, STRENGTH_GRADES } from "./diary.ts";
import { score } from "./score.ts";
import { type Point, type Trend, trendOf } from "./trend.ts";

export type GateReason = "red-flag" | "strength-fell" | "felt-weaker" | "sustained-worsening";

/** Something that sends the person back through the gate. */
export interface BackToGate {
  readonly because: GateReason;
  readonly day: number;
  /** What to add to the case. */
  readonly findings: readonly EnteredFinding[];
  /** The instrument that shows it, for a worsening. */
  readonly instrument?: string;
}

/**
 * not-due: the day has not come. gate-first: nothing is proposed before the gate has judged. keep: something that matters is
 * better. next-stage: nothing is. too-little-known: too few entries to say so.
 */
export type Review = "none-agreed" | "not-due" | "gate-first" | "keep" | "next-stage" | "too-little-known";

export interface DiaryJudgement {
  readonly trends: readonly Trend[];
  /** Empty when nothing leads back to the gate. */
  readonly toGate: readonly BackToGate[];
  /** Findings to ask about again: somebody was not sure. */
  readonly ask: readonly string[];
  readonly review: Review;
}

/**
 * What the diary says: how each measure goes, what leads back to the gate, and whether it is time for the next stage.
 *
 * Any red flag and any fall in strength lead back at once, without waiting for a second entry; a measure that is worse
 * beyond its error leads back too, once: after it has been judged, what follows is held against the entries since then.
 * At the review the stage is kept only where something is better beyond error and by
 * what matters. Entries may come in any order.
 *
 * @throws DIARY_INVALID for an instrument, answer or grade that does not exist
 */
export function judgeDiary(diary: Diary, knowledge: Pick<FollowUpKnowledge, "instruments" | "diary">): DiaryJudgement {
  const entries = [...diary.entries].sort((a, b) => a.day - b.day);
  const trends = trendsOf(entries, knowledge);
  const { strength_finding: weaker, worsening_finding: worsening } = knowledge.diary;
  const since = diary.judgedUpTo ?? Number.NEGATIVE_INFINITY;
  const fresh = entries.filter(({ day }) => day > since);
  const toGate = [
    ...fresh.flatMap(redFlagsOf),
    ...strengthFalls(entries, diary.strengthBefore ?? [], weaker).filter(({ day }) => day > since),
    ...fresh.flatMap(({ day, weaker: felt }) =>
      felt === "yes" ? [{ because: "felt-weaker" as const, day, findings: [present(weaker)] }] : [],
    ),
    ...worsenings(fresh.length === entries.length ? trends : trendsOf(fresh, knowledge), fresh, worsening),
  ];
  const unsure = fresh.some(({ weaker: felt }) => felt === "not-sure");
  return {
    trends,
    toGate,
    ask: unsure ? [weaker] : [],
    review: reviewOf(diary, trends, toGate.length > 0, knowledge.diary.decides_review),
  };
}

function trendsOf(
  entries: readonly DiaryEntry[],
  knowledge: Pick<FollowUpKnowledge, "instruments" | "diary">,
): Trend[] {
  const series = new Map<string, Point[]>();
  for (const { day, answers = {} } of entries) {
    for (const [instrument, given] of Object.entries(answers)) {
      const { value } = score(instrument, given, knowledge);
      if (value === null) continue;
      series.set(instrument, [...(series.get(instrument) ?? []), { day, value }]);
    }
  }
  return [...series].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, points]) => trendOf(id, points, knowledge));
}

function redFlagsOf({ day, redFlags = [] }: DiaryEntry): BackToGate[] {
  // What is absent or not assessed is no red flag, and closes no screen from a diary.
  const there = redFlags.filter(({ value }) => value !== "absent" && value !== "not-assessed");
  return there.length === 0 ? [] : [{ because: "red-flag", day, findings: there }];
}

/** Every grade below the best one that the movement had on that side before. */
function strengthFalls(
  entries: readonly DiaryEntry[],
  before: readonly GradedStrength[],
  weaker: string,
): BackToGate[] {
  const best = new Map<string, number>();
  const falls: BackToGate[] = [];
  const note = ({ finding, side, grade }: GradedStrength): boolean => {
    const rank = STRENGTH_GRADES.indexOf(grade);
    if (rank < 0) {
      throw new ForamenError(
        "DIARY_INVALID",
        `A strength is not one of the grades ${STRENGTH_GRADES.join(", ")}. Give one of these, or leave it out.`,
        finding,
      );
    }
    const key = `${finding} ${side}`;
    const known = best.get(key);
    best.set(key, Math.max(known ?? rank, rank));
    return known !== undefined && rank < known;
  };
  for (const graded of before) note(graded);
  for (const { day, strength = [] } of entries) {
    for (const graded of strength) {
      if (!note(graded)) continue;
      const { finding, side, grade } = graded;
      falls.push({ because: "strength-fell", day, findings: [{ id: finding, side, value: grade }, present(weaker)] });
    }
  }
  return falls;
}

/** A measure that is worse leads back from the last entry that has it. */
function worsenings(trends: readonly Trend[], entries: readonly DiaryEntry[], worsening: string): BackToGate[] {
  return trends.flatMap(({ instrument, course }) => {
    if (course !== "worse") return [];
    const day = entries.findLast(({ answers }) => answers?.[instrument] !== undefined)?.day ?? 0;
    return [{ because: "sustained-worsening" as const, day, instrument, findings: [present(worsening)] }];
  });
}

function reviewOf(
  { today, reviewDay }: Diary,
  trends: readonly Trend[],
  gate: boolean,
  deciding: readonly string[],
): Review {
  if (reviewDay === null) return "none-agreed";
  if (today < reviewDay) return "not-due";
  if (gate) return "gate-first";
  const told = trends.filter(({ instrument, course }) => deciding.includes(instrument) && course !== "too-few");
  if (told.length === 0) return "too-little-known";
  return told.some(({ course, matters, share }) => course === "better" && (matters || share?.matters === true))
    ? "keep"
    : "next-stage";
}

function present(id: string): EnteredFinding {
  return { id, value: "present" };
}
