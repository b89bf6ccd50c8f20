import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { PatientFacts } from "../facts.ts";
import { limitsOf } from "../limits.ts";
import type { Order } from "../order/order.ts";
import { subjectOf } from "../subject.ts";

/** How a drug is begun in this patient: the label's start, lowered where kidneys, liver or age ask for it; null where none is on file. */
export function beginning(drug: string, facts: PatientFacts, knowledge: MedicationKnowledge): Order | null {
  const rules = knowledge.drugs[drug];
  const regimen =
    rules?.regimens.find(({ only_if_stated: stated, group }) => !stated && group !== "standard") ?? rules?.regimens[0];
  if (rules === undefined || regimen === undefined) return null;
  const order = (dose: number | null, perDay: number, days: number | null): Order => ({
    drug,
    ingredients: [drug],
    name: drug,
    route: regimen.routes[0]!,
    routeStated: true,
    forms: regimen.form === undefined ? [] : [regimen.form],
    dose: dose === null ? null : { least: dose, most: dose, unit: rules.unit === "IU" ? "IU" : "mg" },
    second: null,
    frequency: {
      perDay: [perDay, perDay],
      intervalHours: null,
      once: false,
      prn: false,
      said: WORDS[perDay] ?? `${perDay} times a day`,
    },
    statedMaximum: null,
    prn: false,
    durationDays: days,
    longTerm: false,
    infusionMinutes: null,
    selfCare: false,
    intention: "start",
    indication: "pain",
    salt: null,
    steps: [],
    firstStepDays: null,
    where: "alternatives",
    readAs: [],
  });
  const days = regimen.max_duration_days === undefined ? null : Math.min(regimen.max_duration_days, 7);
  if (regimen.applications_per_day !== undefined) return order(null, regimen.applications_per_day[0], days);
  const first = rules.titration?.steps?.[0];
  const titrated = first?.doses.filter((dose) => dose > 0) ?? [];
  const banded = rules.renal.some(({ start_daily: start }) => start !== undefined);
  const renal = !banded
    ? undefined
    : limitsOf(subjectOf(order(1, 1, days), drug, [], facts, knowledge)).renal.find(
        ({ start_daily: start }) => start !== undefined,
      )?.start_daily;
  if (renal !== undefined) return order(renal, 1, days);
  if (titrated.length > 0) return order(titrated[0]!, titrated.length, days);
  const single = regimen.single_usual?.[0] ?? regimen.start_single ?? regimen.start_daily;
  if (single === undefined) return null;
  const perDay =
    regimen.doses_per_day?.[0] ??
    (regimen.daily_usual === undefined
      ? usualPerDay(regimen.interval_h_min)
      : Math.max(1, Math.round(regimen.daily_usual[0] / single)));
  return order(single, perDay, days);
}

const WORDS: Readonly<Record<number, string>> = {
  1: "once daily",
  2: "twice daily",
  3: "three times daily",
  4: "four times daily",
};

function usualPerDay(intervalHours: number | undefined): number {
  return intervalHours === undefined ? 1 : Math.max(1, Math.min(3, Math.floor(24 / intervalHours)));
}
