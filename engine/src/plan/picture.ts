import type { Knowledge } from "../knowledge/knowledge.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import { statedRange } from "../triage/stated-range.ts";
import type { Assessment, CauseAssessment } from "../vocabulary/assessment.ts";

/** What leads, and which care follows from it. */
export interface PicturedCase {
  /** Id of the plan of care (knowledge/model/plans.yaml); null where no causes were reckoned. */
  readonly care: string | null;
  /** Id and chance of the likeliest main cause, plain pain among them. */
  readonly leading: { readonly id: string; readonly probability: number } | null;
  readonly leadingCause: CauseAssessment | null;
  /** The likeliest cause that needs another care than the leading one. */
  readonly second: { readonly id: string; readonly probability: number } | null;
  /** Chances to be the main cause, by id. */
  readonly main: ReadonlyMap<string, number>;
  /** Whole or part weeks since it began: the number entered, or the least that its band allows; null when not known. */
  readonly weeks: number | null;
}

const PLAIN_PAIN = "non_specific_low_back_pain";

/**
 * The care that is followed, as in knowledge/model/plans.yaml: the most urgent one whose causes together have reached
 * their threshold, else the likeliest.
 */
export function pictureCase(assessment: Assessment, reading: CaseReading, knowledge: Knowledge): PicturedCase {
  const weeks = weeksOf(reading, knowledge);
  if (assessment.causes.length === 0)
    return { care: null, leading: null, leadingCause: null, second: null, main: new Map(), weeks };
  const main = new Map(assessment.causes.map(({ id, principal }) => [id, principal]));
  main.set(PLAIN_PAIN, assessment.nonSpecific.alone);
  const chances = knowledge.plans.map(({ causes }) => causes.reduce((sum, id) => sum + (main.get(id) ?? 0), 0));
  const reached = knowledge.plans.findIndex(
    ({ followed_from: least }, place) => least !== undefined && chances[place]! >= least,
  );
  const likeliest = chances.indexOf(Math.max(...chances));
  const [first] = assessment.causes;
  const plain = first === undefined || assessment.nonSpecific.alone > first.principal;
  const leading = plain ? PLAIN_PAIN : first.id;
  return {
    care: knowledge.plans[reached >= 0 ? reached : likeliest]?.id ?? null,
    leading: plain
      ? { id: PLAIN_PAIN, probability: assessment.nonSpecific.alone }
      : { id: first.id, probability: first.principal },
    leadingCause: plain ? null : first,
    second: secondOf(leading, main, knowledge),
    main,
    weeks,
  };
}

function secondOf(leading: string, main: ReadonlyMap<string, number>, { plans }: Knowledge): PicturedCase["second"] {
  const own = plans.find(({ causes }) => causes.includes(leading))?.causes ?? [leading];
  let second: PicturedCase["second"] = null;
  for (const [id, probability] of main)
    if (!own.includes(id) && (second === null || probability > second.probability)) second = { id, probability };
  return second;
}

function weeksOf(reading: CaseReading, { findings }: Knowledge): number | null {
  const answer = reading.answers.find(({ id }) => id === "duration_weeks");
  const entry = findings.duration_weeks;
  if (answer === undefined || entry === undefined) return null;
  const range = statedRange(entry, answer);
  if (range === null) return null;
  return Number.isFinite(range.least) ? range.least : 0;
}
