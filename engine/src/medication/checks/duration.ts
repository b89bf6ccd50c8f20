import type { Finding } from "../finding.ts";
import type { Limits } from "../limits.ts";
import type { Subject } from "../subject.ts";

/** How long, against the longest course of the regimens that fit; a note where a limit exists and no end is stated. */
export function durationFindings(subject: Subject, limits: Limits): Finding[] {
  const { order, drug, label } = subject;
  if (order.intention === "stop") return [];
  const days = order.durationDays;
  const base = { type: "duration" as const, reason: "duration", with: [drug], rules: [`dosing/${drug}`] };
  const longest = (list: Limits["regimens"]) =>
    list
      .filter(({ max_duration_days: max }) => max !== undefined)
      .sort((a, b) => b.max_duration_days! - a.max_duration_days!)[0];
  if (days !== null && limits.outlasted.length > 0) {
    const all =
      limits.outlasted.length === limits.regimens.length &&
      limits.regimens.every((regimen) => limits.outlasted.includes(regimen));
    const regimen = longest(limits.outlasted)!;
    // A loading phase that is outlasted matters only while the dose is that of the loading phase.
    const loading =
      !all &&
      subject.amounts?.daily !== null &&
      subject.amounts !== null &&
      limits.dailyMax !== null &&
      subject.amounts.daily! > limits.dailyMax * 1.005 &&
      subject.amounts.daily! <= (regimen.daily_max ?? 0) * 1.005;
    if (!all && !loading) return [];
    const severity = regimen.duration_severity ?? "major";
    return [
      {
        ...base,
        severity,
        basis: regimen,
        words: "duration_long",
        slots: {
          drug: label,
          days: String(days),
          limit: String(regimen.max_duration_days),
          fact: regimen.phase ?? regimen.use ?? "this use",
        },
        ...(severity === "major" ? { breaks: "duration-too-long" as const } : {}),
      },
    ];
  }
  const typical = limits.regimens.find(({ typical_course_days: course }) => course !== undefined);
  const usual = typical?.typical_course_days?.[1];
  // Half as long again as the longest usual course is no short course any more.
  if (days !== null && typical !== undefined && usual !== undefined && days > usual * 1.5) {
    const slots = { drug: label, days: String(days), limit: String(usual), fact: "usual course" };
    return [{ ...base, severity: "moderate", basis: typical, words: "duration_long", slots }];
  }
  const limited =
    limits.regimens.length > 0 && limits.regimens.every(({ max_duration_days: max }) => max !== undefined)
      ? longest(limits.regimens)
      : undefined;
  if (days === null && limited !== undefined && !order.frequency?.once) {
    return [
      {
        ...base,
        severity: "minor",
        basis: limited,
        words: "duration_open",
        slots: {
          drug: label,
          limit: String(limited.max_duration_days),
          fact: "no end is stated",
        },
      },
    ];
  }
  return [];
}
