import { twelveDigits } from "../vocabulary/digits.ts";
import type { Inference, Posterior } from "./posterior.ts";

/** Principal causes whose company is looked at. */
const PRINCIPALS = 4;
const TOLD = 6;

/**
 * The likeliest pairs of causes present together: a principal cause with a companion, or causes that come as one.
 * Probability: both are present, the first as principal.
 */
export function principalCombinations(
  inference: Inference,
  posterior: Posterior,
): { causes: string[]; probability: number }[] {
  const { causes, nonSpecific } = inference.network;
  const leading = causes
    .map((_, i) => i)
    .filter((i) => i !== nonSpecific)
    .sort((a, b) => posterior.principal[b]! - posterior.principal[a]! || a - b)
    .slice(0, PRINCIPALS);
  const rows: { causes: string[]; probability: number }[] = [];
  for (const lead of leading) {
    const beside = inference.companionsOf(lead);
    beside.forEach((joint, i) => {
      if (i !== lead && joint > 0)
        rows.push({ causes: [causes[lead]!.entry.id, causes[i]!.entry.id], probability: joint / posterior.evidence });
    });
  }
  const together = new Map<string, { causes: string[]; probability: number }>();
  const joints = inference.unitJoints();
  inference.units.forEach((unit, i) => {
    if (unit.causes.length < 2) return;
    const ids = unit.causes.map((cause) => causes[cause]!.entry.id);
    const row = together.get(ids.join("+")) ?? { causes: ids, probability: 0 };
    row.probability += joints[i]! / posterior.evidence;
    together.set(ids.join("+"), row);
  });
  return [...rows, ...together.values()]
    .sort((a, b) => b.probability - a.probability || (a.causes.join() < b.causes.join() ? -1 : 1))
    .slice(0, TOLD)
    .map((row) => ({ causes: row.causes, probability: twelveDigits(row.probability) }));
}
