import type { ReportDecision, ReportFinding, ReportSeverity, ReportSide } from "@foramen/engine";

/** What a person can set of a finding. */
export interface Correction {
  readonly level: string;
  readonly side: ReportSide;
  readonly severity: ReportSeverity;
  readonly polarity: "present" | "absent" | "possible";
}

export const CORRECT_LEVELS: readonly string[] = [
  ...["T11-T12", "T12-L1", "L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"],
  ...["T12", "L1", "L2", "L3", "L4", "L5", "spine"],
];

export const SIDE_WORDS: Readonly<Record<ReportSide, string>> = {
  left: "left",
  right: "right",
  bilateral: "both sides",
  central: "in the middle",
  unspecified: "not stated",
};

export const SEVERITY_WORDS: Readonly<Record<Exclude<ReportSeverity, "none">, string>> = {
  mild: "mild",
  "mild-moderate": "mild to moderate",
  moderate: "moderate",
  "moderate-severe": "moderate to severe",
  severe: "severe",
  unspecified: "not stated",
};

export const POLARITY_WORDS: Readonly<Record<Correction["polarity"], string>> = {
  present: "it is there",
  possible: "perhaps",
  absent: "it is not there",
};

/** A finding as its fields stand now. */
export function correctionOf(finding: ReportFinding, decision: ReportDecision | undefined): Correction {
  const read: Correction = {
    level: finding.level,
    side: finding.side,
    severity: finding.severity === "none" ? "unspecified" : finding.severity,
    polarity: finding.negated ? "absent" : finding.certainty === "possible" ? "possible" : "present",
  };
  return decision?.what === "correct" ? { ...read, ...decision.to } : read;
}

/** A finding with its correction, as the drawing shows it; null when it is struck. */
export function standing(finding: ReportFinding, decision: ReportDecision | undefined): ReportFinding | null {
  if (decision?.what === "strike") return null;
  const { level, side, severity, polarity } = correctionOf(finding, decision);
  if (decision?.what !== "correct") return finding;
  return {
    ...finding,
    ...{ level, side, severity, negated: polarity === "absent" },
    certainty: polarity === "possible" ? "possible" : "definite",
  };
}

/** Only what was changed; a correction to what was read already is an acceptance. */
export function decisionFor(of: number, finding: ReportFinding, to: Correction): ReportDecision {
  const read = correctionOf(finding, undefined);
  const changed = (Object.keys(read) as (keyof Correction)[]).filter((field) => read[field] !== to[field]);
  if (changed.length === 0) return { kind: "finding", of, what: "accept" };
  return { kind: "finding", of, what: "correct", to: Object.fromEntries(changed.map((field) => [field, to[field]])) };
}
