import { ForamenError } from "../errors.ts";
import type { FollowUpKnowledge } from "../knowledge/follow-up.ts";
import type { InstrumentMeasure } from "../knowledge/follow-up-entries.ts";

/** The score of one questionnaire on one day. */
export interface Score {
  readonly instrument: string;
  /** In the instrument's own points; null while too many items are unanswered. */
  readonly value: number | null;
  readonly items: number;
  readonly missing: number;
}

/**
 * Scores one questionnaire by its own rule; an unanswered item is null and never counts as "no".
 *
 * @param answers one value an item, in the order of the instrument
 * @throws DIARY_INVALID for an instrument that is not embedded, a number of items that it does not have, or an answer
 *         outside its scale
 */
export function score(
  instrument: string,
  answers: readonly (number | null)[],
  { instruments }: Pick<FollowUpKnowledge, "instruments">,
): Score {
  const measure = measureOf(instrument, instruments);
  const [fewest, most] = measure.items;
  if (answers.length < fewest || answers.length > most) {
    const expected = fewest === most ? `${most}` : `${fewest} to ${most}`;
    throw invalid(`has ${expected} items; ${answers.length} answers were given`, instrument);
  }
  const [least, greatest] = measure.item_scale;
  for (const answer of answers) {
    if (answer !== null && !(answer >= least && answer <= greatest))
      throw invalid(`takes answers from ${least} to ${greatest}`, instrument);
  }
  const given = answers.filter((answer) => answer !== null);
  const missing = answers.length - given.length;
  const value = missing > measure.missing.most || given.length === 0 ? null : scoreOf(given, answers.length, measure);
  return { instrument, value, items: answers.length, missing };
}

/** The measure of an embedded instrument. Throws DIARY_INVALID for any other. */
export function measureOf(instrument: string, instruments: FollowUpKnowledge["instruments"]): InstrumentMeasure {
  const measure = Object.hasOwn(instruments, instrument) ? instruments[instrument]?.measure : undefined;
  if (measure !== undefined) return measure;
  const known = Object.values(instruments).flatMap(({ id, embedded }) => (embedded ? [id] : []));
  throw new ForamenError(
    "DIARY_INVALID",
    `"${instrument}" is not an instrument that Foramen scores. There are: ${known.join(", ")}.`,
    instrument,
  );
}

function scoreOf(given: readonly number[], items: number, { score: rule }: InstrumentMeasure): number {
  const sum = given.reduce((total, answer) => total + answer, 0);
  if (rule === "single") return given[0]!;
  // What is scaled up stands for the items that were left out.
  return rule === "mean" ? sum / given.length : (sum * items) / given.length;
}

function invalid(found: string, instrument: string): ForamenError {
  return new ForamenError("DIARY_INVALID", `${instrument} ${found}. Correct the entry, or leave it out.`, instrument);
}
