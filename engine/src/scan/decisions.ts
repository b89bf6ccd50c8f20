import { ForamenError } from "../errors.ts";
import {
  REPORT_SEVERITIES,
  REPORT_SIDES,
  type ReportDecision,
  type ReportFinding,
  type ReportReading,
} from "../vocabulary/report.ts";

/** Whether something that was read may be used: null when it may, otherwise why not. */
export type Standing = "struck" | "undecided" | null;

export interface Decided {
  /** As corrected; like the findings of the reading. */
  readonly findings: readonly { readonly finding: ReportFinding; readonly standing: Standing }[];
  /** Like the notes of the reading. */
  readonly notes: readonly Standing[];
}

/**
 * What a person made of a reading: accepted, struck or corrected, one by one. What nobody has decided stays out.
 *
 * @param decisions null: nobody was asked, and everything stands as it was read, unconfirmed
 * @throws REPORT_DECISION_INVALID for a finding that is not there, one decided twice, or a correction to what cannot be
 */
export function decided(reading: ReportReading, decisions: readonly ReportDecision[] | null): Decided {
  if (decisions === null)
    return {
      findings: reading.findings.map((finding) => ({ finding, standing: null })),
      notes: reading.notes.map(() => null),
    };
  const byPlace = new Map<string, ReportDecision>();
  for (const [index, decision] of decisions.entries()) {
    const list = decision.kind === "note" ? reading.notes : reading.findings;
    const key = `${decision.kind} ${decision.of}`;
    if (list[decision.of] === undefined) throw invalid(`there is no ${decision.kind} ${decision.of}`, index);
    if (byPlace.has(key)) throw invalid(`${key} is decided twice`, index);
    if (decision.kind === "note" && decision.what === "correct") throw invalid("a note is accepted or struck", index);
    byPlace.set(key, decision);
  }
  const standing = (decision: ReportDecision | undefined): Standing =>
    decision === undefined ? "undecided" : decision.what === "strike" ? "struck" : null;
  return {
    findings: reading.findings.map((finding, of) => {
      const decision = byPlace.get(`finding ${of}`);
      return { finding: corrected(finding, decision, decisions), standing: standing(decision) };
    }),
    notes: reading.notes.map((_, of) => standing(byPlace.get(`note ${of}`))),
  };
}

const LEVEL = /^(?:spine|T1[12]|L[1-6]|S1|T11-T12|T12-L1|L[1-5]-L[2-6]|L[56]-S1)$/;

function corrected(
  finding: ReportFinding,
  decision: ReportDecision | undefined,
  all: readonly ReportDecision[],
): ReportFinding {
  if (decision?.what !== "correct" || decision.kind !== "finding") return finding;
  const { level = finding.level, side = finding.side, severity, polarity } = decision.to;
  const index = all.indexOf(decision);
  if (!LEVEL.test(level)) throw invalid("its level is none of the lumbar spine", index);
  if (!REPORT_SIDES.includes(side)) throw invalid(`its side must be one of ${REPORT_SIDES.join(", ")}`, index);
  if (severity !== undefined && !REPORT_SEVERITIES.includes(severity))
    throw invalid(`its severity must be one of ${REPORT_SEVERITIES.join(", ")}`, index);
  const { worseSide, negationScope, ...rest } = finding;
  const negated = polarity === undefined ? finding.negated : polarity === "absent";
  const graded = severity ?? finding.severity;
  return {
    ...rest,
    level,
    side,
    negated,
    certainty: polarity === undefined ? finding.certainty : polarity === "possible" ? "possible" : "definite",
    severity: negated ? "none" : graded === "none" ? "unspecified" : graded,
    ...(side === "bilateral" && worseSide ? { worseSide } : {}),
    // Whoever says "absent" says it plainly.
    ...(negated && polarity === undefined && negationScope ? { negationScope } : {}),
  };
}

function invalid(found: string, index: number): ForamenError {
  return new ForamenError(
    "REPORT_DECISION_INVALID",
    `This decision about the report cannot be followed: ${found}. Expected accept, strike or correct for one finding that was read.`,
    `decisions[${index}]`,
  );
}
