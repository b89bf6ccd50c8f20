import type { MedicationVerdict, Schedule, ScheduleDay } from "../../vocabulary/medication.ts";
import { advisesAgainst, type Finding } from "../finding.ts";
import type { Judgement } from "../judge.ts";
import type { Limits } from "../limits.ts";
import { exceeds, shown } from "../numbers.ts";
import { metBy } from "../people.ts";
import type { Subject } from "../subject.ts";
import { said, sourceText } from "../tell/alert.ts";

/** No plan is longer than this. */
const LONGEST_DAYS = 120;
const LAST_TITRATION_DAY = 42;

/** Plans for an order, or the reason why none is made where one is on file. */
export interface Plans {
  readonly schedule: readonly Schedule[];
  readonly withheld: string | null;
}

/** A step-up where a drug is begun slowly, and a step-down where it may not be stopped at once. */
export function plansFor(judgement: Judgement, verdict: MedicationVerdict): Plans {
  const { findings, subject, open } = judgement;
  const stopping = subject.order.intention === "stop";
  const plans = [stopping ? null : titration(judgement), taper(judgement)].filter((one) => one !== null);
  if (plans.length === 0 || stopping) return { schedule: plans, withheld: null };
  const withheld = (why: string, facts = "", days = "") => ({
    schedule: [],
    withheld: said(subject.knowledge, `answers.no_plan_${why}`, "practitioner", { drug: subject.label, facts, days }),
  });
  // Nothing is planned for a drug that the patient must not have, nor for an amount that nobody can have meant.
  if (findings.some(isFarOff)) return withheld("slip");
  if (findings.some(({ severity }) => severity === "contraindicated")) return withheld("forbidden");
  // A plan is for one person: without the facts that decide there is none to make it for.
  if (verdict === "cannot-judge") {
    const facts = [...new Set(open.map(({ field }) => field.replaceAll("_", " ")))];
    return withheld("unknown", facts.join(", "));
  }
  // After a long course the body needs weeks that no general plan can name.
  const most = subject.rules.taper?.courses_up_to_days;
  if (most !== undefined && longerThan(most, subject)) {
    const rest = plans.filter(({ kind }) => kind !== "taper");
    return rest.length === plans.length
      ? { schedule: plans, withheld: null }
      : { ...withheld("long", "", String(most)), schedule: rest };
  }
  // Whoever should not begin the drug is not told how to raise it.
  if (plans.some(({ kind }) => kind === "titration") && findings.some(advisesAgainst)) return withheld("against");
  return { schedule: plans, withheld: null };
}

function longerThan(days: number, { order }: Subject): boolean {
  return order.longTerm || (order.durationDays !== null && order.durationDays > days);
}

/** An amount that cannot be meant. */
function isFarOff({ severity, breaks }: Finding): boolean {
  return breaks === "dose-too-low" || (severity === "contraindicated" && breaks === "dose-too-high");
}

function titration({ subject, limits }: Judgement): Schedule | null {
  const { rules, knowledge, label, first } = subject;
  const plan = rules.titration;
  if (plan?.steps === undefined || !first || subject.order.forms.includes("extended_release")) return null;
  const start = limits.renal.find(({ start_daily: begin }) => begin !== undefined)?.start_daily;
  const target = Math.min(
    limits.patientMax ?? Number.POSITIVE_INFINITY,
    subject.amounts?.daily ?? Number.POSITIVE_INFINITY,
  );
  const most = limits.patientSingleMax ?? Number.POSITIVE_INFINITY;
  const once = onceDaily(subject, limits, Math.min(target, most));
  if (once !== null) return once;
  const days: ScheduleDay[] = [];
  let held: number[] = [];
  for (let day = 1; day <= LAST_TITRATION_DAY; day += 1) {
    const step = [...plan.steps].reverse().find(({ from_day: from }) => from <= day)!;
    const cap = start !== undefined && day <= 7 ? Math.min(target, start) : target;
    const doses = step.doses;
    const fits = !exceeds(sum(doses), cap) && doses.every((dose) => !exceeds(dose, most));
    // Where the first step of the label is too much for these kidneys, the start of the band stands in its place.
    if (fits) held = doses;
    else if (held.length === 0 && Number.isFinite(cap)) held = [0, 0, Math.min(cap, most)];
    days.push({ day, doses: held, total: sum(held), unit: rules.unit });
    if (day >= (plan.steps.at(-1)?.from_day ?? 1) || !fits) break;
  }
  if (days.length === 0 || sum(held) === 0) return null;
  const limit = limits.patientMax ?? sum(held);
  return {
    kind: "titration",
    because: said(knowledge, "answers.titration", "practitioner", { drug: label, limit: shown(limit, rules.unit) }),
    days,
    source: sourceText(plan, knowledge),
    judged: true,
  };
}

/** Kidneys for which the label names one dose a day: from its lowest dose, or the dose for the frail, by small steps at night. */
function onceDaily({ facts, rules, knowledge, label }: Subject, limits: Limits, target: number): Schedule | null {
  const plan = rules.titration?.once_daily;
  const band = limits.renal.find(({ doses_per_day: times, daily_range: range }) => times?.[1] === 1 && range);
  if (plan === undefined || band?.daily_range === undefined || !Number.isFinite(target)) return null;
  const frail = metBy(plan.frail_when, facts) !== null;
  const start = Math.min(target, frail ? Math.min(plan.frail_start, band.daily_range[0]) : band.daily_range[0]);
  const days: ScheduleDay[] = [];
  for (let day = 1; day <= LAST_TITRATION_DAY; day += 1) {
    const total = Math.min(target, start + plan.step * Math.floor((day - 1) / plan.step_days));
    days.push({ day, doses: [0, 0, total], total, unit: rules.unit });
    if (total === target) break;
  }
  return {
    kind: "titration",
    because: said(knowledge, "answers.titration_once", "practitioner", {
      drug: label,
      limit: shown(target, rules.unit),
    }),
    days,
    source: sourceText(plan, knowledge),
    judged: true,
  };
}

function taper({ subject, limits }: Judgement): Schedule | null {
  const { rules, knowledge, label, order } = subject;
  const plan = rules.taper;
  const from = Math.min(subject.amounts?.daily ?? 0, limits.patientMax ?? Number.POSITIVE_INFINITY);
  if (plan?.smallest_step === undefined || plan.step_days === undefined || from <= 0) return null;
  // A short course of a steroid that ends by itself needs no plan.
  if (order.intention !== "stop" && order.durationDays !== null && order.durationDays < 7) return null;
  const over = plan.over_days_min ?? plan.over_days?.[0] ?? plan.step_days;
  const smallest = plan.smallest_step;
  const steps = Math.max(
    1,
    Math.ceil(over / plan.step_days),
    plan.step_max === undefined ? 1 : Math.ceil(from / plan.step_max),
    plan.step_share_max === undefined ? 1 : Math.ceil(1 / plan.step_share_max),
  );
  const perDay = Math.max(1, Math.round(subject.amounts?.perDay ?? 1));
  const days: ScheduleDay[] = [];
  let last = from;
  for (let step = 1; step <= steps && days.length < LONGEST_DAYS; step += 1) {
    const exact = from * (1 - step / (steps + 1));
    const rounded = Math.min(last, Math.max(0, Math.round(exact / smallest) * smallest));
    const total = Number(rounded.toPrecision(6));
    if (total === 0 && days.length > 0) break;
    const doses = spread(total === 0 ? Math.min(last, smallest) : total, perDay, smallest);
    for (let day = 0; day < plan.step_days && days.length < LONGEST_DAYS; day += 1)
      days.push({ day: days.length + 1, doses, total: sum(doses), unit: rules.unit });
    last = total;
  }
  return {
    kind: "taper",
    because: said(knowledge, "answers.taper", "practitioner", { drug: label, days: String(days.length) }),
    days,
    source: sourceText(plan, knowledge),
    judged: true,
  };
}

/** A day's amount in whole small steps, the larger doses later in the day. */
function spread(total: number, perDay: number, smallest: number): number[] {
  const pieces = Math.max(1, Math.round(total / smallest));
  const times = Math.min(perDay, pieces);
  const each = Math.floor(pieces / times);
  const more = pieces - each * times;
  return Array.from({ length: times }, (_, at) =>
    Number((((at >= times - more ? each + 1 : each) * total) / pieces).toPrecision(6)),
  );
}

function sum(doses: readonly number[]): number {
  return Number(doses.reduce((whole, dose) => whole + dose, 0).toPrecision(6));
}
