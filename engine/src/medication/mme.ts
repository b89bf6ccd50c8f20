import type { MedicationKnowledge } from "../knowledge/medication.ts";

/** Amounts of one opioid in a day. */
interface OpioidAmount {
  readonly id: string;
  readonly daily: number | null;
  readonly unit: string | null;
}

/** Morphine equivalents in mg a day; null for a drug that does not count or whose amount is not known. Source: CDC22. */
export function mmeOf(
  { id, daily, unit }: OpioidAmount,
  { measures }: Pick<MedicationKnowledge, "measures">,
): number | null {
  if (daily === null) return null;
  if (unit === "mcg/h") return id === "fentanyl" ? daily * measures.mme.fentanyl_patch_per_mcg_h : null;
  const factor = measures.mme.factors[id];
  return factor === undefined || unit !== "mg" ? null : Math.round(daily * factor * 10) / 10;
}
