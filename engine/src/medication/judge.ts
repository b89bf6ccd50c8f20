import type { Reader } from "../words/reader.ts";
import { allergyFindings } from "./checks/allergies.ts";
import { combinationFindings } from "./checks/combinations.ts";
import { conditionFindings } from "./checks/conditions.ts";
import { doseFindings } from "./checks/dose.ts";
import { durationFindings } from "./checks/duration.ts";
import { interactionFindings } from "./checks/interactions.ts";
import { lifeFindings } from "./checks/life.ts";
import { listFindings } from "./checks/list-alone.ts";
import { longCourseFindings } from "./checks/long-course.ts";
import { type OpenFact, openFacts } from "./checks/missing.ts";
import { hepaticFindings, renalFindings } from "./checks/organs.ts";
import { routeFindings } from "./checks/route.ts";
import { stoppingFindings } from "./checks/stopping.ts";
import { type Timing, timingOf } from "./checks/timing.ts";
import { twiceFindings } from "./checks/twice.ts";
import type { Finding } from "./finding.ts";
import { type Limits, limitsOf, ordinaryMax, withoutPhases } from "./limits.ts";
import { merged } from "./merge.ts";
import { type Subject, stepsOf } from "./subject.ts";
import { said } from "./tell/alert.ts";

/** Everything that is to be said of one drug of one order, not yet in words. */
export interface Judgement {
  readonly subject: Subject;
  readonly limits: Limits;
  readonly timing: Timing;
  readonly findings: readonly Finding[];
  readonly open: readonly OpenFact[];
}

/** Runs every check. An order to stop a drug is not checked as if it were given. */
export function judge(subject: Subject): Judgement {
  const limits = limitsOf(subject);
  const timing = timingOf(subject);
  const stopping = stoppingFindings(subject);
  if (subject.order.intention === "stop") return { subject, limits, timing, findings: merged(stopping), open: [] };
  const open = openFacts(subject, limits, timing);
  const findings = [
    ...amountFindings(subject, limits),
    ...longCourseFindings(subject),
    ...renalFindings(subject, limits),
    ...hepaticFindings(subject, limits),
    ...lifeFindings(subject),
    ...conditionFindings(subject, limits),
    ...allergyFindings(subject),
    ...interactionFindings(subject),
    ...twiceFindings(subject, limits),
    ...listFindings(subject),
    ...combinationFindings(subject),
    ...timing.findings,
    ...routeFindings(subject, limits),
    ...openFindings(subject, open),
    ...maximumFindings(subject, limits),
  ];
  return { subject, limits, timing, findings: merged(findings), open };
}

/** Doses and days: of an order that goes by steps each step by itself, and the days of all together. */
function amountFindings(subject: Subject, limits: Limits): Finding[] {
  const steps = stepsOf(subject);
  if (steps.length === 0) return [...doseFindings(subject, limits), ...durationFindings(subject, limits)];
  return [
    ...steps.flatMap((step) => {
      const own = limitsOf(step);
      return [...doseFindings(step, own), ...durationFindings(step, own)];
    }),
    ...durationFindings(subject, withoutPhases(limits)),
  ];
}

function openFindings({ drug, label, knowledge }: Subject, open: readonly OpenFact[]): Finding[] {
  if (open.length === 0) return [];
  const names = [...new Set(open.map(({ field }) => field))];
  const told = (reader: Reader) => names.map((name) => said(knowledge, `open.field_${name}`, reader, {})).join(", ");
  return [
    {
      type: "missing-data",
      severity: "moderate",
      reason: "missing",
      with: [drug],
      rules: ["missing"],
      basis: { sources: ["expert"], status: "elicited", checked: "2026-11-25" },
      words: "open_facts",
      slots: { drug: label, facts: told("practitioner"), plain_facts: told("patient") },
    },
  ];
}

/** "As needed" without an interval or a maximum leaves the day open. */
function maximumFindings({ order, drug, label, rules }: Subject, limits: Limits): Finding[] {
  const most = ordinaryMax(limits);
  const open =
    order.prn &&
    order.statedMaximum === null &&
    (order.frequency === null || (order.frequency.intervalHours === null && order.frequency.perDay[1] <= 1));
  if (!open || order.frequency?.once || order.route === "topical") return [];
  const regimen = rules.regimens[0];
  if (regimen === undefined) return [];
  return [
    {
      type: "dose",
      severity: order.frequency === null ? "moderate" : "minor",
      reason: "maximum",
      with: [drug],
      rules: [`dosing/${drug}`],
      basis: regimen,
      words: "no_maximum",
      slots: { drug: label, limit: most === null ? "what the label says" : `${most} ${rules.unit}` },
    },
  ];
}
