import type { MedicationVerdict } from "../vocabulary/medication.ts";
import type { OpenFact } from "./checks/missing.ts";
import { type Finding, isSerious, KIDNEY_UNKNOWN } from "./finding.ts";

/**
 * One verdict for an order: forbidden before a broken limit (an amount that nobody can have meant is a broken limit), a broken limit before an open fact that decides, that before
 * a caution. Something serious that is known is not hidden behind what is not known.
 */
export function verdictOf(findings: readonly Finding[], open: readonly OpenFact[]): MedicationVerdict {
  if (findings.some(({ severity, breaks }) => severity === "contraindicated" && breaks === undefined))
    return "contraindicated";
  for (const limit of ["dose-too-high", "duration-too-long", "dose-too-low"] as const) {
    if (findings.some(({ breaks }) => breaks === limit)) return limit;
  }
  const serious = findings.some(
    (finding) => finding.type !== "missing-data" && finding.words !== KIDNEY_UNKNOWN && isSerious(finding),
  );
  if (!serious && open.some(({ decides }) => decides)) return "cannot-judge";
  return findings.some(({ severity }) => severity !== "minor") ? "caution" : "ok";
}
