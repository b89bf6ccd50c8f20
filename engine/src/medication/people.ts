import type { Selector } from "../knowledge/medication/rule-basis.ts";
import type { PatientFacts } from "./facts.ts";

/** By which kind of fact a person belongs to a group. */
export type GroupFact = "age" | "weight" | "kidney" | "condition";

/** The fact by which a person meets one of the selectors, the first that fits; null when none is met or known. */
export function metBy(selectors: readonly Selector[] | undefined, facts: PatientFacts): GroupFact | null {
  for (const selector of selectors ?? []) {
    const [kind, value = ""] = selector.split(":");
    const limit = Number(value);
    const lowest = facts.clearance.length === 0 ? null : Math.min(...facts.clearance);
    if (kind === "age_min" && facts.ageYears !== null && facts.ageYears >= limit) return "age";
    if (kind === "weight_below" && facts.weightKg !== null && facts.weightKg < limit) return "weight";
    if (kind === "crcl_below" && lowest !== null && lowest < limit) return "kidney";
    if (kind === "condition" && facts.conditions.has(value)) return "condition";
  }
  return null;
}
