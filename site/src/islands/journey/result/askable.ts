import type { FindingEntry, FindingRef } from "@foramen/engine";

/**
 * What is not known and can be asked or examined. Whether a test would help is told in a part of its own: what dye, scan or
 * blood would show is no question to a person who has had none of them.
 */
export function askable(
  missing: readonly FindingRef[],
  findings: Readonly<Record<string, Pick<FindingEntry, "stage">>>,
): readonly FindingRef[] {
  return missing.filter(({ finding }) => ["history", "examination"].includes(findings[finding]?.stage ?? ""));
}
