import type { Regimen } from "../../knowledge/medication/regimen.ts";
import type { RuleBasis } from "../../knowledge/medication/rule-basis.ts";
import type { Finding } from "../finding.ts";
import { ageMaxima, type Limits } from "../limits.ts";
import { exceeds, figure, perDayWords, shown } from "../numbers.ts";
import { metBy } from "../people.ts";
import type { Subject } from "../subject.ts";

/** Amounts of one day, of one dose and of one period against the limits for this use and age; the start; slips of a unit. */
export function doseFindings(subject: Subject, limits: Limits): Finding[] {
  if (subject.order.intention === "stop") return [];
  // A cream has no amount, but a limit of how often it goes on.
  if (subject.amounts === null) return [often(subject, limits)].filter((one) => one !== null);
  const found = [
    daily(subject, limits),
    slip(subject, limits),
    period(subject, limits),
    single(subject, limits),
    often(subject, limits),
  ].filter((one) => one !== null);
  const main = found[0];
  if (main !== undefined) return [main];
  return [start(subject), low(subject, limits), stricter(subject, limits)].filter((one) => one !== null);
}

interface Words {
  readonly words: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly severity?: Finding["severity"];
  readonly breaks?: Finding["breaks"];
}

function finding(subject: Subject, basis: RuleBasis, { words, slots, severity = "major", breaks }: Words): Finding {
  return {
    type: "dose",
    severity,
    reason: "dose",
    with: [subject.drug],
    rules: [`dosing/${subject.drug}`],
    basis,
    words,
    slots: { drug: subject.label, ...slots },
    ...(breaks === undefined ? {} : { breaks }),
  };
}

function daily(subject: Subject, { regimens, dailyMax }: Limits): Finding | null {
  const amount = subject.amounts!.daily;
  const aged = ageMaxima(subject).sort((a, b) => a.daily_max! - b.daily_max!)[0];
  const limit = Math.min(dailyMax ?? Number.POSITIVE_INFINITY, aged?.daily_max ?? Number.POSITIVE_INFINITY);
  if (amount === null || !Number.isFinite(limit) || !exceeds(amount, limit)) return null;
  const byAge = aged?.daily_max === limit && (dailyMax === null || limit < dailyMax);
  const basis = byAge ? aged! : basisOf(regimens, (regimen) => regimen.daily_max === limit);
  const { unit } = subject.amounts!;
  const fact = byAge
    ? `age ${subject.facts.ageYears}`
    : (reducedBy(subject, regimens, limit) ?? factOf(subject, regimens));
  const words = isSlip(subject, amount, limit) ? "dose_slip_high" : "dose_daily";
  return finding(subject, basis, {
    words,
    severity: farAbove(subject, amount, limit),
    slots: { dose: shown(amount, unit), limit: shown(limit, unit), fact },
    breaks: "dose-too-high",
  });
}

/** Many times what is usual, where no maximum is set. */
function slip(subject: Subject, { regimens, dailyMax }: Limits): Finding | null {
  const { daily: amount, unit } = subject.amounts!;
  const usual = regimens.find(({ daily_usual: range }) => range !== undefined);
  const most = usual?.daily_usual?.[1];
  if (
    dailyMax !== null ||
    amount === null ||
    usual === undefined ||
    most === undefined ||
    !isSlip(subject, amount, most)
  )
    return null;
  return finding(subject, usual, {
    words: "dose_slip_high",
    severity: "contraindicated",
    slots: { dose: shown(amount, unit), limit: shown(most, unit) },
    breaks: "dose-too-high",
  });
}

function period(subject: Subject, { regimens }: Limits): Finding | null {
  const { daily: amount, unit } = subject.amounts!;
  const regimen = regimens.find(({ period_days: days, period_max: max }) => days !== undefined && max !== undefined);
  if (amount === null || regimen === undefined || regimen.daily_max !== undefined || subject.order.frequency?.once)
    return null;
  const inPeriod = amount * regimen.period_days!;
  if (!exceeds(inPeriod, regimen.period_max! * 1.1)) return null;
  return finding(subject, regimen, {
    words: "dose_period",
    slots: {
      dose: shown(subject.amounts!.single, unit),
      often: often_(subject),
      limit: shown(regimen.period_max!, unit),
      days: String(regimen.period_days),
    },
    breaks: "dose-too-high",
  });
}

function often_(subject: Subject): string {
  const perDay = subject.amounts!.perDay;
  return perDay === null ? "" : perDay >= 1 ? `${figure(perDay)} times a day` : perDayWords(perDay);
}

function single(subject: Subject, limits: Limits): Finding | null {
  const { single: amount, unit } = subject.amounts!;
  const tolerance = notTolerant(subject);
  const limit = Math.min(limits.singleMax ?? Number.POSITIVE_INFINITY, tolerance ?? Number.POSITIVE_INFINITY);
  if (!Number.isFinite(limit) || !exceeds(amount, limit)) return null;
  const basis = basisOf(
    limits.regimens,
    (regimen) => regimen.single_max === limit || regimen.single_dose_only_max === limit,
  );
  const fact = factOf(subject, limits.regimens, limits.groupFact);
  const words = isSlip(subject, amount, limit) ? "dose_slip_high" : "dose_single";
  return finding(subject, basis, {
    words,
    severity: farAbove(subject, amount, limit),
    slots: { dose: shown(amount, unit), limit: shown(limit, unit), fact },
    breaks: "dose-too-high",
  });
}

/** Somebody who is not used to opioids may not have the highest single doses. */
function notTolerant(subject: Subject): number | null {
  const limit = subject.rules.regimens.find(
    ({ single_max_non_tolerant: max }) => max !== undefined,
  )?.single_max_non_tolerant;
  return limit !== undefined && subject.first ? limit : null;
}

function often(subject: Subject, { regimens, dosesPerDayMax }: Limits): Finding | null {
  const perDay = subject.amounts?.perDay ?? subject.order.frequency?.perDay[1] ?? null;
  if (perDay === null || dosesPerDayMax === null || perDay <= dosesPerDayMax + 0.01) return null;
  const severity = regimens.find(({ too_often: strict }) => strict !== undefined)?.too_often ?? "moderate";
  const basis = basisOf(
    regimens,
    ({ doses_per_day_max: most, interval_h_min: hours, applications_per_day_max: times }) =>
      (most ?? times ?? 24 / (hours ?? 1)) === dosesPerDayMax,
  );
  const slots = { times: figure(perDay), limit: figure(dosesPerDayMax) };
  return finding(subject, basis, {
    words: "dose_often",
    slots,
    severity,
    ...(severity === "major" ? { breaks: "dose-too-high" as const } : {}),
  });
}

function start(subject: Subject): Finding | null {
  const rule = subject.rules.first_order;
  const { daily: amount, single: one, unit } = subject.amounts!;
  if (rule === undefined || amount === null || !subject.first || unit !== subject.rules.unit) return null;
  const used = opioidsUsed(subject);
  if (subject.rules.blocks?.includes("opioid") && used) return null;
  const fact = "no such drug on the list";
  const slots = { dose: shown(amount, unit), start: shown(rule.start_daily, unit), fact };
  const first =
    subject.order.steps.length > 0 ? subject.order.dose!.most * (subject.order.frequency?.perDay[1] ?? 1) : amount;
  if (
    (rule.serious_above !== undefined && exceeds(first, rule.serious_above)) ||
    (rule.single_serious_above !== undefined && exceeds(one, rule.single_serious_above))
  )
    return finding(subject, rule, { words: "dose_start", slots, breaks: "dose-too-high" });
  if (rule.caution_above !== undefined && exceeds(first, rule.caution_above))
    return finding(subject, rule, { words: "dose_start", slots, severity: "moderate" });
  return null;
}

/** An opioid on the list already, whichever: the first dose is no first dose then. */
function opioidsUsed({ others, knowledge }: Subject): boolean {
  return others.some(({ id, stoppedDays }) => stoppedDays === null && knowledge.measures.mme.factors[id] !== undefined);
}

function low(subject: Subject, { regimens }: Limits): Finding | null {
  const { daily: amount, unit, single: one } = subject.amounts!;
  const least = lowestUsual(regimens, subject);
  if (least === null || regimens.length === 0) return null;
  const piece = lowestSingle(regimens, subject);
  const daily = amount ?? one;
  // 30 mg three times a day is a slip of 300 mg, although the day comes to what the frail begin with.
  const [compared, usual] = piece !== null && one * 2 < piece && daily * 2 >= least ? [one, piece] : [daily, least];
  if (compared * 2 >= usual) return null;
  const slip = compared * subject.knowledge.measures.unit_slip.least <= usual * 1.0001;
  return finding(subject, regimens[0]!, {
    words: slip ? "dose_slip_low" : "dose_low",
    slots: { dose: shown(compared, unit), usual: shown(usual, unit) },
    severity: slip ? "major" : "moderate",
    breaks: "dose-too-low",
  });
}

/** The least that is ever given in a day: a start, a single dose, the foot of the usual range. */
function lowestUsual(regimens: readonly Regimen[], { rules, order }: Subject): number | null {
  const values = regimens
    .flatMap((regimen) => [
      regimen.start_daily,
      regimen.start_single,
      regimen.period_max === undefined ? regimen.single_usual?.[0] : undefined,
      regimen.single_usual === undefined && regimen.start_daily === undefined ? regimen.daily_usual?.[0] : undefined,
      regimen.daily_max !== undefined &&
      regimen.single_usual === undefined &&
      regimen.daily_usual === undefined &&
      regimen.start_daily === undefined &&
      regimen.start_single === undefined
        ? regimen.daily_max / 8
        : undefined,
    ])
    .filter((value) => value !== undefined);
  const lower = [
    ...values,
    ...rules.renal.flatMap(({ start_daily: from, daily_range: range }) => [from, range?.[0]]),
    ...(rules.titration?.steps?.[0]?.doses ?? []).filter((dose) => dose > 0),
  ].filter((value) => value !== undefined);
  return order.route === "topical" || lower.length === 0 ? null : Math.min(...lower);
}

/** The least that is ever given at once; null where no single dose is on file, or the order counts by the week. */
function lowestSingle(regimens: readonly Regimen[], { rules, amounts }: Subject): number | null {
  const singles = regimens.map(({ single_usual: range, start_single: start }) => start ?? range?.[0]);
  if (singles.some((value) => value === undefined) || (amounts?.perDay ?? 1) < 1) return null;
  return Math.min(
    ...(singles as number[]),
    ...rules.renal.flatMap(({ start_daily: from, daily_range: range }) =>
      [from, range?.[0]].filter((one) => one !== undefined),
    ),
    ...(rules.titration?.steps ?? []).flatMap(({ doses }) => doses.filter((dose) => dose > 0)),
    ...(rules.titration?.once_daily === undefined ? [] : [rules.titration.once_daily.frail_start]),
  );
}

function stricter(subject: Subject, { stricter: limit, stricterForPain, dailyMax, regimens }: Limits): Finding | null {
  const { daily: amount, unit } = subject.amounts!;
  if (amount === null || limit === null || dailyMax === null || limit >= dailyMax || !exceeds(amount, limit))
    return null;
  const regimen = regimens.find(({ daily_max_usual: usual, daily_max: max }) => (usual ?? max) === limit)!;
  return finding(subject, regimen, {
    words: "dose_stricter",
    slots: {
      dose: shown(amount, unit),
      limit: shown(limit, unit),
      use: regimen.use ?? regimen.for.replaceAll("_", " "),
    },
    severity: stricterForPain ? "moderate" : "minor",
  });
}

/** So far above the limit that nobody can have meant it: it interrupts. */
function farAbove({ knowledge }: Subject, amount: number, limit: number): Finding["severity"] {
  return amount >= limit * knowledge.measures.far_above.least ? "contraindicated" : "major";
}

/** Ten times off and more is rather a slip of the unit than a dose. */
function isSlip({ knowledge }: Subject, amount: number, limit: number): boolean {
  return amount >= limit * knowledge.measures.unit_slip.least;
}

/** The fact by which this person may have less than others; null where the limit is that of everybody. */
function reducedBy(subject: Subject, regimens: readonly Regimen[], limit: number): string | null {
  const { facts, knowledge } = subject;
  const reduced = regimens.find(({ daily_max_reduced: less }) => less === limit);
  const by = (reduced?.reduced_when ?? []).find((selector) => metBy([selector], facts) !== null);
  if (by === undefined) return null;
  const kind = metBy([by], facts);
  if (kind !== "condition") return factOf(subject, regimens, kind);
  const id = by.slice("condition:".length);
  return knowledge.conditions[id]?.label ?? id;
}

function factOf(subject: Subject, regimens: readonly Regimen[], group: Limits["groupFact"] = null): string {
  const { facts, order } = subject;
  if (group === "age") return `age ${facts.ageYears}`;
  if (group === "weight") return `weight ${figure(facts.weightKg ?? 0)} kg`;
  if (group === "kidney") return "reduced kidney function";
  if (order.selfCare) return "self-care";
  const days = order.durationDays;
  if (regimens.some(({ phase }) => phase === "maintenance") && days !== null) return `for ${days} days`;
  return regimens.length === 1 && regimens[0]!.use !== undefined
    ? regimens[0]!.use
    : order.indication === null
      ? "whatever it is for"
      : "for this use";
}

function basisOf(regimens: readonly Regimen[], fits: (regimen: Regimen) => boolean): RuleBasis {
  return regimens.find(fits) ?? regimens[0]!;
}
