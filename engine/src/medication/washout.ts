import type { WashoutRow } from "../knowledge/medication/washout.ts";
import type { MedicationKnowledge } from "../knowledge/medication.ts";
import { selects } from "./selects.ts";
import type { OtherDrug } from "./subject.ts";

/**
 * Days for which a drug still acts after its last dose; undefined where nothing is written of it. A row for a depot counts
 * before others, one that names the drug before one for its class, and of several the longest. What thins the blood acts at
 * least until an injection near the spine would be safe.
 */
export function washoutDays(
  { id, depot }: Pick<OtherDrug, "id" | "depot">,
  { washout, timing, classes }: Pick<MedicationKnowledge, "washout" | "timing" | "classes">,
): number | undefined {
  const fits = ({ target, form }: Pick<WashoutRow, "target" | "form">) =>
    (form === undefined || depot) && selects(target, id, { classes });
  const rank = ({ target, form }: WashoutRow) => (form === undefined ? 0 : 2) + (target === `drug:${id}` ? 1 : 0);
  const rows = washout.filter(fits);
  const best = Math.max(...rows.map(rank));
  const days = rows.filter((row) => rank(row) === best).map((row) => row.days);
  if (days.length > 0) return Math.max(...days);
  const stops = timing.rows.flatMap((row) =>
    row.stop_days !== undefined && fits({ target: row.target }) ? [row.stop_days] : [],
  );
  return stops.length > 0 ? Math.max(...stops) : undefined;
}

/** Taken now, or so lately that it still acts. */
export function acts(other: OtherDrug, knowledge: MedicationKnowledge): boolean {
  if (other.stoppedDays === null || other.stoppedDays === 0) return true;
  return other.stoppedDays < (washoutDays(other, knowledge) ?? knowledge.measures.leaves_within.days);
}
