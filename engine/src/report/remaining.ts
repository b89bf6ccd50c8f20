import type { ReportFinding } from "../vocabulary/report.ts";
import { has, type Item } from "./items.ts";
import { LUMBAR_DISCS } from "./vertebrae.ts";

/** A finding for whichever level it turns out to be about. */
export type Unplaced = (level: string) => ReportFinding;

/** A statement about the rest: of the levels, or of one structure at them ("others patent"). */
export interface Remaining {
  readonly make: Unplaced;
  readonly of: "levels" | "structure";
}

/** "Others patent", "normal elsewhere": the rest of what was just spoken of. */
export function isAboutOthers(items: readonly Item[]): boolean {
  // "narrowed at L2-3 and normal elsewhere"
  if (items.some((item, at) => has(item, "normal") && items[at + 1]?.word === "elsewhere")) return true;
  if (items.some(({ word }) => word === "elsewhere") && !items.some((item) => has(item, "structure"))) return true;
  return (
    /^(others|rest)$/.test(items[0]?.word ?? "") &&
    items.some((item) => has(item, "normal")) &&
    !items.some((item) => has(item, "structure"))
  );
}

interface Spoken {
  readonly findings: readonly ReportFinding[];
  /** Discs that have a statement of their own. */
  readonly named: ReadonlySet<string>;
  readonly remaining: readonly Remaining[];
}

/**
 * Statements about "the remaining levels": the lumbar discs that are not spoken of otherwise; of one structure, those at
 * which nothing is said of it.
 */
export function placeRemaining({ remaining, named, findings }: Spoken): ReportFinding[] {
  return LUMBAR_DISCS.flatMap((level) =>
    remaining.flatMap(({ make, of }) => {
      const finding = make(level);
      const spoken =
        of === "levels" || finding.condition === "normal"
          ? named.has(level)
          : findings.some(
              (each) =>
                each.level === level && each.structure === finding.structure && each.condition === finding.condition,
            );
      return spoken ? [] : [finding];
    }),
  );
}
