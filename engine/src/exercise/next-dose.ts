import type { FollowUpKnowledge } from "../knowledge/follow-up.ts";
import type { ExerciseDose, ExerciseEntry, ExerciseRules } from "../knowledge/follow-up-entries.ts";
import type { ExercisePlace } from "./choose-exercises.ts";

/** Where somebody stands, and how the last sessions went. */
export interface ExerciseState extends ExercisePlace {
  /** Good sessions in a row at this dose. */
  readonly good: number;
  /** Bad sessions in a row. */
  readonly bad: number;
}

/** One session, told the day after. Pain is the worst of leg and back, 0 to 10. */
export interface ExerciseSession {
  readonly completed: "all" | "part" | "skipped";
  readonly painBefore: number;
  /** Not known when it was skipped. */
  readonly painDuring: number | null;
  /** Not known until the next day. */
  readonly painDayAfter: number | null;
  /** Pain that ran further down the leg is a bad sign, pain that drew back to the spine is none. */
  readonly moved?: "further-down" | "same" | "closer";
  /** Days since the session before. */
  readonly daysSince?: number;
  /** Ids of findings that are new since the session before. */
  readonly newFindings?: readonly string[];
}

export type DoseStep = "progress" | "stay" | "ease" | "rest" | "stop" | "wait";

export interface NextDose {
  readonly step: DoseStep;
  /** Key of the words in content/en/follow_up/exercise_step.yaml. */
  readonly because: string;
  readonly state: ExerciseState;
  readonly amount: ExerciseDose;
  /** Days to leave out before the next session; 0 for none. */
  readonly restDays: number;
  /** Findings to hand to the gate. */
  readonly toGate: readonly string[];
}

export function startState({ programme, exercise, dose }: ExercisePlace): ExerciseState {
  return { programme, exercise, dose, good: 0, bad: 0 };
}

/**
 * The next dose after one session. Pure: the same state and session give the same answer.
 *
 * A new finding of the stop rule ends the programme, whatever else went well. Otherwise a session is good, fair or bad by
 * the rise of pain during it and the day after; enough good ones in a row go one rung up, a bad one goes one down, and
 * several bad ones rest. A rung is a dose, and above the last dose of an exercise stands the first of the next exercise
 * of the ladder. A skipped session changes nothing, unless it was a long break.
 *
 * @param ladder ids of the exercises that this person may do, as `chooseExercises` gave them
 */
export function nextDose(
  state: ExerciseState,
  session: ExerciseSession,
  ladder: readonly string[],
  knowledge: Pick<FollowUpKnowledge, "programmes" | "exerciseRules">,
): NextDose {
  const { progression: limits, stop } = knowledge.exerciseRules;
  const exercises = (knowledge.programmes[state.programme]?.exercises ?? []).filter(({ id }) => ladder.includes(id));
  const rungs = exercises.flatMap((exercise) => exercise.doses.map((_, dose) => ({ exercise: exercise.id, dose })));
  const found = rungs.findIndex(({ exercise, dose }) => exercise === state.exercise && dose === state.dose);
  // A rung that is no longer allowed falls back to the gentlest.
  const here = Math.max(0, found);
  const at = (rung: number, good: number, bad: number): ExerciseState => ({
    programme: state.programme,
    ...rungs[Math.min(rungs.length - 1, Math.max(0, rung))]!,
    good,
    bad,
  });
  const answer = (
    step: DoseStep,
    because: string,
    next: ExerciseState,
    restDays = 0,
    toGate: readonly string[] = [],
  ) => ({
    step,
    because,
    state: next,
    amount: amountAt(next, exercises),
    restDays,
    toGate,
  });
  const stay = at(here, state.good, state.bad);
  const toGate = session.newFindings ?? [];
  if (toGate.some((id) => stop.findings.includes(id))) return answer("stop", "stopped", at(here, 0, 0), 0, toGate);
  const before = (next: NextDose): NextDose => ({ ...next, toGate });

  if (session.completed !== "skipped" && quality(session, limits) === "bad") {
    const bad = state.bad + 1;
    return bad >= limits.bad_sessions_to_rest.value
      ? before(answer("rest", "rested", at(here - 1, 0, 0), limits.rest_days.value))
      : before(answer("ease", "eased", at(here - 1, 0, bad)));
  }
  if (session.painBefore >= limits.rest_from_pain_before.value)
    return before(answer("rest", "too_sore_today", at(here, 0, state.bad), 1));
  if ((session.daysSince ?? 0) >= limits.days_off_to_ease.value)
    return before(answer("ease", "back_after_break", at(here - 1, 0, 0)));
  if (session.completed === "skipped") return before(answer("stay", "skipped", stay));
  if (session.painDayAfter === null) return before(answer("wait", "day_after_unknown", stay));
  if (quality(session, limits) === "fair" || session.completed === "part")
    return before(answer("stay", session.completed === "part" ? "partly_done" : "fair", at(here, 0, 0)));
  const good = state.good + 1;
  if (good < limits.good_sessions_to_progress.value) return before(answer("stay", "going_well", at(here, good, 0)));
  return here + 1 < rungs.length
    ? before(answer("progress", "progressed", at(here + 1, 0, 0)))
    : before(answer("stay", "at_the_top", at(here, good, 0)));
}

/** Of one session that was done at least in part; what is not known counts as no rise. */
export function quality(
  { painBefore, painDuring, painDayAfter, moved }: ExerciseSession,
  limits: ExerciseRules["progression"],
): "good" | "fair" | "bad" {
  if (moved === "further-down") return "bad";
  const during = painDuring ?? painBefore;
  const rise = during - painBefore;
  const after = (painDayAfter ?? painBefore) - painBefore;
  if (
    rise > limits.fair_rise_during.value ||
    after > limits.fair_rise_day_after.value ||
    (during > limits.fair_pain_during.value && rise > 0)
  )
    return "bad";
  const good =
    rise <= limits.good_rise_during.value &&
    after <= limits.good_rise_day_after.value &&
    during <= limits.good_pain_during.value;
  return good ? "good" : "fair";
}

function amountAt({ exercise, dose }: ExerciseState, exercises: readonly ExerciseEntry[]): ExerciseDose {
  return exercises.find(({ id }) => id === exercise)!.doses[dose]!;
}
