import type { Regimen } from "../knowledge/medication/regimen.ts";
import type { HepaticRule, RenalRule } from "../knowledge/medication/rules-for-people.ts";
import type { Liver, PatientFacts } from "./facts.ts";
import type { Order } from "./order/order.ts";
import { type GroupFact, metBy } from "./people.ts";
import type { Subject } from "./subject.ts";

/** What this patient may have of this drug. Null where no such limit is known. */
export interface Limits {
  /** Ways of giving it that fit the route, form, use and group of people. */
  readonly regimens: readonly Regimen[];
  /** Of those, the ones whose course the order outlasts. */
  readonly outlasted: readonly Regimen[];
  /** False where no regimen is written for the route. */
  readonly routeKnown: boolean;
  readonly dailyMax: number | null;
  readonly singleMax: number | null;
  readonly dosesPerDayMax: number | null;
  /** A stricter daily maximum that holds for some uses. */
  readonly stricter: number | null;
  /** The most for most people, where a label allows more with care. */
  readonly usualMax: number | null;
  /** True where that is the limit for pain and the higher one is for something else. */
  readonly stricterForPain: boolean;
  /** After kidney, liver and age: the most in a day. */
  readonly patientMax: number | null;
  readonly patientSingleMax: number | null;
  readonly group: "standard" | "reduced" | null;
  /** The fact by which the smaller group of a label was taken. */
  readonly groupFact: GroupFact | null;
  readonly renal: readonly RenalRule[];
  readonly hepatic: readonly HepaticRule[];
}

export function limitsOf(subject: Subject): Limits {
  const { rules, order, facts } = subject;
  const { group, fact } = groupOf(subject);
  const fitting = regimensFor(subject, group);
  const lasting = fitting.filter((regimen) => !outlasts(order, regimen));
  const outlasted = fitting.filter((regimen) => outlasts(order, regimen));
  const regimens = lasting.length > 0 ? lasting : fitting;
  const dailyMax = greatest(regimens, (regimen) => dailyMaxOf(regimen, subject));
  const singleMax = greatest(regimens, (regimen) => singleMaxOf(regimen, order));
  const renal = renalRules(subject);
  const hepatic = hepaticRules(rules.hepatic ?? [], facts);
  const narrowed = [
    dailyMax,
    ...renalMaxima(subject),
    ...hepatic.map((rule) => hepaticMax(rule, dailyMax)),
    ...ageMaxima(subject).map(({ daily_max: max }) => max ?? null),
  ];
  const singles = [
    singleMax,
    ...renal.flatMap(({ action, single_max: max }) => (action === "reduce" && max !== undefined ? [max] : [])),
  ];
  return {
    regimens,
    outlasted,
    routeKnown:
      fitting.length > 0 ||
      rules.regimens.length === 0 ||
      rules.regimens.some(({ only_products: only }) => only !== undefined),
    dailyMax,
    singleMax,
    dosesPerDayMax: greatest(
      regimens,
      (regimen) =>
        regimen.doses_per_day_max ??
        regimen.applications_per_day_max ??
        (regimen.interval_h_min === undefined ? null : 24 / regimen.interval_h_min),
    ),
    stricter: least(
      regimens.filter(({ for: use }) => use !== "antiplatelet"),
      (regimen) => regimen.daily_max_usual ?? dailyMaxOf(regimen, subject),
    ),
    usualMax: least(regimens, ({ daily_max_usual: usual }) => usual ?? null),
    stricterForPain:
      regimens.some(({ for: use }) => OTHER_USES.has(use)) && !regimens.every(({ for: use }) => OTHER_USES.has(use)),
    patientMax: smallest(narrowed),
    patientSingleMax: smallest(singles),
    group,
    groupFact: fact,
    renal,
    hepatic,
  };
}

/** What is told as the most in a day: never the amount that a label allows in few people only. */
export function ordinaryMax({ usualMax, patientMax }: Limits): number | null {
  return smallest([usualMax, patientMax]);
}

/** The same without the phases of a regimen, such as the first days: for the days of all steps together. */
export function withoutPhases(limits: Limits): Limits {
  const whole = (regimens: readonly Regimen[]) => regimens.filter(({ phase }) => phase === undefined);
  return { ...limits, regimens: whole(limits.regimens), outlasted: whole(limits.outlasted) };
}

function outlasts({ durationDays }: Order, { max_duration_days: max }: Regimen): boolean {
  return max !== undefined && durationDays !== null && durationDays > max;
}

/** Routes that share the limits of another. */
const LIKE: Readonly<Record<string, string>> = { sublingual: "oral", rectal: "oral", nasal: "oral" };

function regimensFor(subject: Subject, group: Limits["group"]): Regimen[] {
  const { rules, order } = subject;
  const products = rules.regimens.filter(
    ({ only_products: only }) => only === undefined || only.some((name) => order.name.includes(name)),
  );
  const byRoute = products.filter(
    ({ routes }) => routes.includes(order.route) || routes.includes(LIKE[order.route] ?? ""),
  );
  const extended = order.forms.includes("extended_release");
  const byForm = byRoute.filter(({ form }) =>
    extended
      ? form === "extended_release"
      : form !== "extended_release" && (form !== "patch" || order.forms.includes("patch")),
  );
  const fitting = (byForm.length > 0 ? byForm : byRoute).filter(
    (regimen) => group === null || regimen.group === undefined || regimen.group === group,
  );
  if (order.selfCare) {
    const own = fitting.filter((regimen) => regimen.for === "self_care");
    if (own.length > 0) return own;
  }
  const open = fitting.filter((regimen) => isOpen(regimen, subject));
  const wanted = open.filter((regimen) => !isForAnother(regimen, subject));
  return wanted.length > 0 ? wanted : open.length > 0 ? open : fitting;
}

/** Some regimens count only when the order or a condition says what they are for. */
function isOpen(regimen: Regimen, { order, facts }: Subject): boolean {
  if (!regimen.only_if_stated) return true;
  if (regimen.form === "patch" && order.forms.includes("patch")) return true;
  return (regimen.opens_with ?? []).some((id) => facts.conditions.has(id)) || matchesUse(regimen.for, order.indication);
}

/** Uses that are no pain: an order for pain does not get their limits unless the patient has the condition. */
const OTHER_USES = new Set(["depression", "rheumatoid"]);

function isForAnother(regimen: Regimen, { order, facts }: Subject): boolean {
  if (order.indication === null || !OTHER_USES.has(regimen.for)) return false;
  return (
    !matchesUse(regimen.for, order.indication) && !(regimen.opens_with ?? []).some((id) => facts.conditions.has(id))
  );
}

const USES: Readonly<Record<string, RegExp>> = {
  depression: /depress|anxiety/,
  rheumatoid: /rheumatoid|ankylosing|spondyloarthritis/,
  self_care: /self[- ]care|otc|over[- ]the[- ]counter/,
  diabetic_neuropathy: /diabetic/,
  osteoporosis_prevention: /prevention/,
  cancer_pain: /cancer/,
};

function matchesUse(use: string, indication: string | null): boolean {
  return indication !== null && (USES[use]?.test(indication) ?? false);
}

/** The most in a day of one way of giving it; for some people less. */
export function dailyMaxOf(regimen: Regimen, { facts }: Pick<Subject, "facts">): number | null {
  const reduced = regimen.daily_max_reduced !== undefined && metBy(regimen.reduced_when, facts) !== null;
  return (reduced ? regimen.daily_max_reduced : regimen.daily_max) ?? null;
}

function singleMaxOf(regimen: Regimen, order: Order): number | null {
  if (order.frequency?.once && regimen.single_dose_only_max !== undefined) return regimen.single_dose_only_max;
  return regimen.single_max ?? null;
}

/** Which of a label's two groups of people this one belongs to. */
function groupOf({ rules, facts }: Subject): { group: Limits["group"]; fact: Limits["groupFact"] } {
  const reduced = rules.regimens.filter(({ group }) => group === "reduced");
  if (reduced.length === 0) return { group: null, fact: null };
  const fact = reduced.map(({ reduced_when: when }) => metBy(when, facts)).find((met) => met !== null) ?? null;
  return { group: fact === null ? "standard" : "reduced", fact };
}

/** The clearances that a rule looks at: of all three weights unless a label names one, with the eGFR where it says so. */
export function clearancesFor(rule: RenalRule, facts: PatientFacts): readonly number[] {
  if (rule.weight === "actual" && facts.kidney !== null && !facts.dialysis) return [facts.kidney.all.actual];
  return rule.also_egfr && facts.egfr !== null && facts.kidney !== null
    ? [...facts.clearance, facts.egfr]
    : facts.clearance;
}

/** Rules of the band in which the lowest possible clearance lies. */
function renalRules({ rules, order, facts, antiplatelet, topical }: Subject): RenalRule[] {
  if (topical) return [];
  return rules.renal.filter((rule) => {
    if (rule.crcl === undefined) return facts.dialysis && rule.dialysis !== undefined && rule.action !== "none";
    if (rule.only_route !== undefined && rule.only_route !== order.route) return false;
    if (rule.aspirin_dose === "analgesic_if_aspirin" && antiplatelet) return false;
    const values = clearancesFor(rule, facts);
    return values.length > 0 && inBand(Math.min(...values), rule.crcl) && rule.action !== "none";
  });
}

/** Daily maxima of the band and of every better one: worse kidneys never allow more, also where a band says "avoid" alone. */
function renalMaxima({ rules, facts, topical }: Subject): number[] {
  if (topical) return [];
  return rules.renal.flatMap((rule) => {
    const values = clearancesFor(rule, facts);
    if (rule.daily_max === undefined || rule.crcl === undefined || values.length === 0) return [];
    const below = rule.crcl[1] ?? Number.POSITIVE_INFINITY;
    return Math.min(...values) < below ? [rule.daily_max] : [];
  });
}

/** Half-open: 30 belongs to 30 to 60. */
export function inBand(value: number, [from, to]: readonly [number | null, number | null]): boolean {
  return (from === null || value >= from) && (to === null || value < to);
}

export function hepaticRules(rules: readonly HepaticRule[], { liver }: Pick<PatientFacts, "liver">): HepaticRule[] {
  return rules.filter((rule) => rule.action !== "none" && rule.grades.some((grade) => meetsGrade(grade, liver)));
}

function meetsGrade(grade: HepaticRule["grades"][number], liver: Liver): boolean {
  switch (grade) {
    case "cirrhosis":
      return liver.cirrhosis;
    case "chronic":
      return liver.chronic || liver.cirrhosis;
    case "alcohol":
      // Told with the condition itself (knowledge/condition_rules): one reason, one alert.
      return false;
    default:
      return liver.grade === grade;
  }
}

export function hepaticMax(rule: HepaticRule, dailyMax: number | null): number | null {
  if (rule.action !== "reduce") return null;
  if (rule.daily_max !== undefined) return rule.daily_max;
  return rule.factor !== undefined && dailyMax !== null ? dailyMax * rule.factor : null;
}

/** Daily maxima that an age brings with it. */
export function ageMaxima({ rules, facts }: Pick<Subject, "rules" | "facts">): Subject["rules"]["age"] {
  return rules.age.filter(
    ({ daily_max: max, age_min: from }) =>
      max !== undefined && facts.ageYears !== null && facts.ageYears >= (from ?? 0),
  );
}

function greatest<T>(list: readonly T[], of: (item: T) => number | null): number | null {
  const values = list.map(of).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(...values);
}

function least<T>(list: readonly T[], of: (item: T) => number | null): number | null {
  return smallest(list.map(of));
}

function smallest(list: readonly (number | null)[]): number | null {
  const values = list.filter((value) => value !== null);
  return values.length === 0 ? null : Math.min(...values);
}
