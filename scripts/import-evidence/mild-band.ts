import type { Row } from "./evidence.ts";
import { round } from "./provenance.ts";

/** Findings whose lowest band was "moderate" and now is "mild". */
export const WITH_MILD_BAND = new Set([
  "mri_central_stenosis",
  "mri_lateral_recess_stenosis",
  "mri_foraminal_stenosis",
  "mri_facet_arthropathy",
]);

/**
 * Chance of mild or worse from that of moderate or worse: 1 - (1 - moderate)^2, at most 0.99.
 * Squaring the complement keeps rates and leaks in step, because a noisy-OR multiplies complements.
 */
export const mildOrWorse = (moderate: number): number => Math.min(0.99, round(1 - (1 - moderate) ** 2));

/** Puts the new lowest band in front of the bands of the evidence. */
export function withMildBand(id: string, row: Row): Row {
  if (!WITH_MILD_BAND.has(id) || row.p_ge === undefined) return row;
  const note =
    row.status === "elicited" ? row.note : [row.note, "mild or worse is elicited"].filter(Boolean).join("; ");
  return { ...row, p_ge: [mildOrWorse(row.p_ge[0]), ...row.p_ge], ...(note ? { note } : {}) };
}

/** The same for a map of findings. */
export function withMildBands(rows: Record<string, Row>): Record<string, Row> {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, withMildBand(id, row)]));
}
