import type { Regimen } from "../../../src/knowledge/medication/regimen.ts";
import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import { modest, name } from "./modest-order.ts";
import { PERSON, type Person } from "./person.ts";
import { alertsOf, ofType, type RuleCase, request } from "./rule-case.ts";

export function doseCases(knowledge: MedicationKnowledge): RuleCase[] {
  return Object.entries(knowledge.drugs).flatMap(([drug, rules]) =>
    rules.regimens.flatMap((regimen, at): RuleCase[] => {
      const unit = rules.unit === "IU" ? "IU" : rules.unit === "mcg" ? "mcg" : "mg";
      if (rules.unit === "unit" || rules.kind === "background" || regimen.routes[0] === "epidural") return [];
      const base = {
        drug: name(drug, knowledge),
        unit,
        route: regimen.routes[0],
        duration_days: regimen.max_duration_days ?? 3,
        form: regimen.form?.replaceAll("_", " "),
      };
      const person = personFor(regimen);
      const taken = { ...person, current_drugs: [`${name(drug, knowledge)}`] };
      const words = indicationFor(regimen);
      const peers = rules.regimens.filter((other) => comparable(regimen, other));
      const most = Math.max(...peers.map((other) => other.daily_max ?? 0));
      const cases: RuleCase[] = [];
      if (regimen.daily_max !== undefined && regimen.daily_max === most && regimen.for !== "antiplatelet") {
        const times = timesFor(regimen, peers);
        cases.push({
          rule: `dosing/${drug}[${at}] daily_max`,
          kind: "dose",
          on: request(
            { ...base, ...words, dose: (regimen.daily_max * 1.1) / times, frequency: `${times} times a day` },
            taken,
          ),
          off: request(
            { ...base, ...words, dose: regimen.daily_max / times, frequency: `${times} times a day` },
            taken,
          ),
          hit: (answer) =>
            answer.orders[0]!.verdict === "dose-too-high" ||
            alertsOf(answer).some(
              (alert) => alert.type === "dose" && /above|limit/.test(alert.because) && alert.strength === "check",
            ),
        });
      }
      if (regimen.max_duration_days !== undefined && regimen.phase === undefined && !regimen.only_if_stated) {
        const order = {
          ...modest(drug, knowledge),
          route: regimen.routes[0],
          form: regimen.form?.replaceAll("_", " "),
        };
        cases.push({
          rule: `dosing/${drug}[${at}] max_duration_days`,
          kind: "duration",
          on: request({ ...order, duration_days: regimen.max_duration_days + 1 }),
          off: request({ ...order, duration_days: regimen.max_duration_days }),
          hit: ofType("duration"),
        });
      }
      return cases;
    }),
  );
}

function comparable(one: Regimen, other: Regimen): boolean {
  return (
    other.routes.some((route) => one.routes.includes(route)) &&
    (one.form === "extended_release") === (other.form === "extended_release") &&
    (one.group === undefined || other.group === undefined || one.group === other.group) &&
    (other === one || !other.only_if_stated)
  );
}

function personFor({ group, opens_with: opens }: Regimen): Person {
  const person = group === "reduced" ? { ...PERSON, age: 70 } : { ...PERSON };
  return opens === undefined ? person : { ...person, conditions: [opens[0]!] };
}

function indicationFor(regimen: Regimen): object {
  return regimen.for === "self_care"
    ? { indication: "self-care" }
    : regimen.for === "cancer_pain"
      ? { indication: "cancer pain" }
      : {};
}

/** As many doses as no other limit forbids. */
function timesFor(regimen: Regimen, peers: readonly Regimen[]): number {
  const single = Math.max(...peers.map(({ single_max: max }) => max ?? 0));
  const needed = single === 0 ? 1 : Math.ceil((regimen.daily_max! * 1.1) / single);
  const often = Math.max(
    ...peers.map(
      ({ doses_per_day_max: most, interval_h_min: hours }) => most ?? (hours === undefined ? 24 : 24 / hours),
    ),
  );
  return Math.min(Math.max(needed, 1), often);
}
