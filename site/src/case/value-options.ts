import type { FindingEntry } from "@foramen/engine";
import { heading } from "../wording/finding-words.ts";

export interface ValueOption {
  readonly value: string;
  readonly label: string;
}

/** How the value of a finding is entered. */
export interface ValueForm {
  /** Words to choose from; "not-assessed" is always one of them and is not the same as "absent". */
  readonly options: readonly ValueOption[];
  /** A number may be typed instead; the unit to show beside it. */
  readonly unit: string | null;
  /** What a newly added finding says. */
  readonly initial: string;
}

type Valued = Pick<FindingEntry, "type" | "bands" | "cuts" | "cuts_by_sex" | "units" | "values"> &
  Partial<Pick<FindingEntry, "kind">>;

const NOT_ASSESSED: ValueOption = { value: "not-assessed", label: "Not assessed" };

/** Grades of strength after the Medical Research Council, best first. */
const MRC = ["5", "4+", "4", "4-", "3", "2", "1", "0"];

export function valueForm(finding: Valued): ValueForm {
  const numbered = finding.cuts !== undefined || finding.cuts_by_sex !== undefined;
  const unit = numbered ? (finding.units ?? "") : null;
  if (isStrength(finding)) {
    return {
      options: [
        { value: "present", label: "Weak, not graded" },
        { value: "absent", label: "Normal strength" },
        ...MRC.map((grade) => ({ value: grade, label: `MRC ${grade}` })),
        NOT_ASSESSED,
      ],
      unit: null,
      initial: "present",
    };
  }
  if (finding.type === "categorical") {
    const values = (finding.values ?? []).map((value) => ({ value, label: heading(value) }));
    return { options: [...values, NOT_ASSESSED], unit, initial: "not-assessed" };
  }
  if (finding.type === "ordinal") {
    const bands = (finding.bands ?? []).map((value) => ({ value, label: heading(value) }));
    // How long is neither there nor absent.
    if (finding.kind === "description") return { options: [...bands, NOT_ASSESSED], unit, initial: NOT_ASSESSED.value };
    return {
      options: [{ value: "present", label: "Present, not graded" }, ...bands, NOT_ASSESSED],
      unit,
      initial: "present",
    };
  }
  return {
    options: [{ value: "present", label: "Present" }, { value: "absent", label: "Absent" }, NOT_ASSESSED],
    unit,
    initial: "present",
  };
}

/** Strength is entered as a grade: its normal band is 5. */
export function isStrength(finding: Pick<FindingEntry, "type" | "bands">): boolean {
  return finding.type === "ordinal" && finding.bands?.[0] === "5";
}
