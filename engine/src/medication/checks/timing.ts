import type { TimingRow } from "../../knowledge/medication/neuraxial-timing.ts";
import type { RuleBasis } from "../../knowledge/medication/rule-basis.ts";
import type { Finding } from "../finding.ts";
import { isClassWord } from "../names.ts";
import { figure } from "../numbers.ts";
import { selects } from "../selects.ts";
import type { OtherDrug, Subject } from "../subject.ts";
import { unreadStop } from "../tell/remark.ts";

/** What the timing table says of an injection near the spine; the figures are shown beside the alert. */
export interface Timing {
  readonly findings: readonly Finding[];
  readonly inrMax: number | null;
  readonly stopDaysNeeded: number | null;
  /** An INR decides and is not known. */
  readonly inrNeeded: boolean;
}

const NONE: Timing = { findings: [], inrMax: null, stopDaysNeeded: null, inrNeeded: false };

/** How the risk of a place of injection is called; null for an order that is none of them. */
export function injectionRisk({ order, drug }: Pick<Subject, "order" | "drug">): "intermediate" | "low" | null {
  if (drug === "methylprednisolone_epidural" || ["epidural", "intrathecal", "intradiscal"].includes(order.route))
    return "intermediate";
  return order.route === "facet" || drug === "hyaluronic_acid_facet" ? "low" : null;
}

/** Antithrombotic drugs against an injection near the spine: still taken, stopped too short, or an INR above the limit. */
export function timingOf(subject: Subject): Timing {
  const risk = injectionRisk(subject);
  if (risk === null) return NONE;
  const { facts, knowledge } = subject;
  const findings: Finding[] = [];
  let inrMax: number | null = null;
  let stopDaysNeeded: number | null = null;
  let inrNeeded = false;
  for (const other of subject.others) {
    const row = rowFor(other, subject);
    const needed = row === undefined ? null : daysNeeded(row, subject);
    if (row === undefined || risk === "low" || needed === null) {
      if (row !== undefined && risk === "intermediate" && /shared decision/.test(row.intermediate ?? ""))
        findings.push(shared(subject, other, row));
      continue;
    }
    stopDaysNeeded = Math.max(stopDaysNeeded ?? 0, needed);
    if (row.inr_max !== undefined) inrMax = row.inr_max;
    const taken = other.stoppedDays === null || other.stoppedDays < needed;
    const inrHigh = row.inr_max !== undefined && facts.inr !== null && facts.inr > row.inr_max;
    if (row.inr_max !== undefined && facts.inr === null && !taken) inrNeeded = true;
    if (taken || inrHigh) findings.push(tooSoon(subject, other, row, needed, inrHigh));
    else findings.push(inTime(subject, other, row, needed));
  }
  const warfarin = knowledge.timing.rows.find(({ inr_max: max }) => max !== undefined);
  if (
    risk === "intermediate" &&
    facts.inr !== null &&
    warfarin?.inr_max !== undefined &&
    facts.inr > warfarin.inr_max &&
    findings.every(({ severity }) => severity !== "contraindicated")
  ) {
    inrMax = warfarin.inr_max;
    findings.push(
      base(subject, [], warfarin, "timing_inr", "contraindicated", {
        inr: figure(facts.inr),
        limit: figure(warfarin.inr_max),
      }),
    );
  }
  return {
    findings,
    inrMax: inrMax ?? (facts.inr === null ? null : (warfarin?.inr_max ?? null)),
    stopDaysNeeded,
    inrNeeded,
  };
}

function rowFor(other: OtherDrug, { knowledge }: Subject): TimingRow | undefined {
  const rows = knowledge.timing.rows.filter((row) => selects(row.target, other.id, knowledge));
  if (rows.length < 2) return rows[0];
  const byName = rows.filter((row) => row.target === `drug:${other.id}`);
  const variant = variantOf(other);
  return byName.find((row) => row.variant === variant) ?? byName[0] ?? rows[0];
}

/** Heparins by the way they are given: a dose to treat is larger or twice a day. When in doubt the longer wait. */
function variantOf({ id, text, daily, perDay }: OtherDrug): TimingRow["variant"] {
  if (id === "heparin") return /\b(?:sc|s\.c\.|subcut)/i.test(text) ? "subcutaneous" : "intravenous";
  const prophylactic = /prophyla/i.test(text) || (daily !== null && daily <= 40 && (perDay ?? 1) <= 1);
  return prophylactic ? "prophylactic" : "therapeutic";
}

function daysNeeded(row: TimingRow, { facts }: Subject): number | null {
  const lowest = facts.clearance.length === 0 ? null : Math.min(...facts.clearance);
  if (row.stop_days_crcl_lt_50 !== undefined && lowest !== null && lowest < 50) return row.stop_days_crcl_lt_50;
  if (row.stop_days !== undefined) return row.stop_days;
  return row.stop_hours === undefined ? null : row.stop_hours / 24;
}

function tooSoon(subject: Subject, other: OtherDrug, row: TimingRow, needed: number, inrHigh: boolean): Finding {
  const said =
    other.stoppedDays !== null
      ? `last dose ${sinceWords(other)} ago`
      : other.stopUnread
        ? unreadStop(other.stopUnread, "practitioner", subject.knowledge)
        : "still taken";
  const inr = inrHigh ? `, INR ${figure(subject.facts.inr!)} (at most ${figure(row.inr_max!)})` : "";
  return base(subject, [other.id], row, "timing_stop", "contraindicated", {
    other: isClassWord(other.id) ? `${other.label} (not named)` : other.label,
    said: `${said}${inr}`,
    needed: daysWords(needed),
  });
}

function inTime(subject: Subject, other: OtherDrug, row: TimingRow, needed: number): Finding {
  return base(subject, [other.id], row, "timing_ok", "minor", {
    other: other.label,
    said: sinceWords(other),
    needed: daysWords(needed),
    restart: row.restart ?? "as the prescriber says",
  });
}

function shared(subject: Subject, other: OtherDrug, row: TimingRow): Finding {
  return base(subject, [other.id], row, "timing_shared", "moderate", { other: other.label });
}

function base(
  subject: Subject,
  others: readonly string[],
  row: RuleBasis,
  words: string,
  severity: Finding["severity"],
  slots: Record<string, string>,
): Finding {
  return {
    type: "timing",
    severity,
    reason: `timing ${others.join()}`,
    with: [subject.drug, ...others],
    rules: ["neuraxial_timing"],
    basis: row,
    words,
    slots: { drug: subject.label, ...slots },
  };
}

function sinceWords({ stoppedDays, stoppedAtLeast }: OtherDrug): string {
  return `${stoppedAtLeast ? "at least " : ""}${daysWords(stoppedDays ?? 0)}`;
}

export function daysWords(days: number): string {
  if (days < 1) return `${Math.round(days * 24)} hours`;
  return days === 1 ? "1 day" : `${figure(days)} days`;
}
