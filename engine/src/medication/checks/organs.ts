import type { RenalRule } from "../../knowledge/medication/rules-for-people.ts";
import type { Finding } from "../finding.ts";
import { SEVERITY_OF } from "../finding.ts";
import { clearancesFor, hepaticMax, inBand, type Limits } from "../limits.ts";
import { exceeds, figure, shown } from "../numbers.ts";
import type { Subject } from "../subject.ts";

/** Kidney: what the band of the lowest possible clearance says about this order. */
export function renalFindings(subject: Subject, limits: Limits): Finding[] {
  return limits.renal.flatMap((rule) => renalFinding(subject, rule, limits));
}

function renalFinding(subject: Subject, rule: RenalRule, limits: Limits): Finding[] {
  const { drug, label } = subject;
  const fact = kidneyFact(subject, rule);
  const base = {
    type: "renal" as const,
    reason: "renal",
    with: [drug],
    rules: [`dosing/${drug}#renal[${subject.rules.renal.indexOf(rule)}]`],
    basis: rule,
  };
  const extended = subject.order.forms.includes("extended_release") ? rule.extended_release : undefined;
  const action = extended ?? rule.action;
  const why = rule.note ?? "";
  if (action !== "reduce")
    return [
      {
        ...base,
        severity: SEVERITY_OF[action],
        words: `fact_${action}`,
        slots: { drug: label, fact, why, kind: "kidney" },
      },
    ];
  const over = overLimit(subject, rule.daily_max ?? null, rule.single_max ?? null, rule.interval_h_min ?? null);
  if (over !== null)
    return [
      {
        ...base,
        severity: "major",
        words: "limit_over",
        slots: { drug: label, fact, ...over, kind: "kidney" },
        breaks: "dose-too-high",
      },
    ];
  const begins = rule.start_daily;
  const amounts = subject.amounts;
  if (begins !== undefined && subject.first && amounts?.daily != null && exceeds(amounts.daily, begins)) {
    const far = rule.daily_max === undefined && exceeds(amounts.daily, begins * 2);
    return [
      {
        ...base,
        severity: far ? "major" : "moderate",
        words: "limit_start",
        slots: {
          drug: label,
          fact,
          dose: shown(amounts.daily, amounts.unit),
          limit: shown(begins, amounts.unit),
          kind: "kidney",
        },
        ...(far ? { breaks: "dose-too-high" as const } : {}),
      },
    ];
  }
  const limit = rule.daily_max ?? limits.patientMax;
  if (limit === null)
    return [
      {
        ...base,
        severity: "minor",
        words: "limit_reduce",
        slots: { drug: label, fact, why: why || "lower dose", kind: "kidney" },
      },
    ];
  return [
    {
      ...base,
      severity: "minor",
      words: "limit_note",
      slots: { drug: label, fact, limit: shown(limit, subject.rules.unit), kind: "kidney" },
    },
  ];
}

/** "creatinine clearance 24.1 mL/min", and that the weights do not agree where they do not. */
function kidneyFact({ facts }: Subject, rule: RenalRule): string {
  if (facts.dialysis) return "dialysis";
  const values = clearancesFor(rule, facts);
  const lowest = Math.min(...values);
  const used = rule.weight === "actual" ? values[0]! : (facts.clearanceUsed ?? lowest);
  if (facts.kidney === null && facts.clearanceUsed === null) return "kidney disease by its stage";
  if (rule.crcl !== undefined && !inBand(used, rule.crcl))
    return `creatinine clearance ${figure(used)} mL/min, by another weight or measure ${figure(lowest)}`;
  return `creatinine clearance ${figure(used)} mL/min`;
}

export function hepaticFindings(subject: Subject, limits: Limits): Finding[] {
  const { drug, label, facts } = subject;
  const fact = `liver: ${facts.liver.said || facts.conditions.get("liver_chronic_or_cirrhosis") || facts.conditions.get("alcohol_use_heavy") || "impaired"}`;
  return limits.hepatic.map((rule): Finding => {
    const base = {
      type: "hepatic" as const,
      reason: "hepatic",
      with: [drug],
      rules: [`dosing/${drug}#hepatic[${subject.rules.hepatic?.indexOf(rule) ?? 0}]`],
      basis: rule,
    };
    if (rule.action !== "reduce")
      return {
        ...base,
        severity: SEVERITY_OF[rule.action],
        words: `fact_${rule.action}`,
        slots: { drug: label, fact, why: rule.note ?? "", kind: "liver" },
      };
    const max = hepaticMax(rule, limits.dailyMax);
    const over = overLimit(subject, max, null, rule.interval_h_min ?? null);
    if (over !== null)
      return {
        ...base,
        severity: "major",
        words: "limit_over",
        slots: { drug: label, fact, ...over, kind: "liver" },
        breaks: "dose-too-high",
      };
    if (max !== null)
      return {
        ...base,
        severity: "minor",
        words: "limit_note",
        slots: { drug: label, fact, limit: shown(max, subject.rules.unit), kind: "liver" },
      };
    return {
      ...base,
      severity: "minor",
      words: "limit_reduce",
      slots: { drug: label, fact, why: rule.note ?? "lower dose", kind: "liver" },
    };
  });
}

/** The slots of a broken limit, or null when none is. */
function overLimit(
  { amounts, rules }: Subject,
  dailyMax: number | null,
  singleMax: number | null,
  intervalHours: number | null,
): Record<string, string> | null {
  if (amounts === null) return null;
  if (dailyMax !== null && amounts.daily !== null && exceeds(amounts.daily, dailyMax))
    return { dose: `${shown(amounts.daily, amounts.unit)} a day`, limit: `${shown(dailyMax, rules.unit)} a day` };
  if (singleMax !== null && exceeds(amounts.single, singleMax))
    return { dose: shown(amounts.single, amounts.unit), limit: `${shown(singleMax, rules.unit)} a dose` };
  if (intervalHours !== null && amounts.perDay !== null && amounts.perDay > 24 / intervalHours + 0.01)
    return { dose: `${figure(amounts.perDay)} doses a day`, limit: `one dose every ${intervalHours} hours` };
  return null;
}
