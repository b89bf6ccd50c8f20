import type { MedicationKnowledge } from "../knowledge/medication.ts";
import type { MedicationTotals } from "../vocabulary/medication.ts";
import type { PatientFacts } from "./facts.ts";
import { bodyMassIndex } from "./kidney.ts";
import { mmeOf, mmeOfList } from "./mme.ts";
import type { Order } from "./order/order.ts";
import { selects } from "./selects.ts";
import { subjectOf } from "./subject.ts";

const LOADS = {
  anticholinergic: ["class:tca", "drug:cyclobenzaprine", "class:anticholinergic", "class:antihistamine_sedating"],
  sedating: [
    "class:cns_depressant",
    "class:opioid",
    "class:benzodiazepine",
    "class:z_hypnotic",
    "class:gabapentinoid",
    "class:muscle_relaxant",
    "class:antihistamine_sedating",
    "class:antipsychotic",
    "class:tca",
  ],
  qtProlonging: ["class:qt_prolonging", "class:tca", "drug:cyclobenzaprine", "drug:tizanidine"],
  serotonergic: [
    "class:ssri",
    "class:snri",
    "class:tca",
    "class:triptan",
    "class:serotonergic",
    "drug:lithium",
    "drug:st_johns_wort",
    "drug:methadone",
    "drug:fentanyl",
    "drug:meperidine",
  ],
} as const;

/** What all orders and current drugs come to together; a drug that an order replaces counts once. */
export function totalsOf(
  orders: readonly Order[],
  facts: PatientFacts,
  knowledge: MedicationKnowledge,
): MedicationTotals {
  const given = orders.filter(({ intention }) => intention !== "stop");
  let mme = mmeOfList(facts, given, knowledge);
  const taken = new Set<string>();
  for (const order of given) {
    for (const id of order.ingredients) {
      taken.add(id);
      const { amounts } = subjectOf(order, id, [], facts, knowledge);
      if (amounts !== null) mme += mmeOf({ id, daily: amounts.daily, unit: amounts.unit }, knowledge) ?? 0;
    }
  }
  for (const current of facts.drugs) {
    if (current.stoppedDays !== null && current.stoppedDays >= 1) continue;
    for (const id of current.ids) taken.add(id);
  }
  const loaded = (selectors: readonly string[]) =>
    [...taken].filter((id) => selectors.some((selector) => selects(selector, id, knowledge))).sort();
  return {
    mmePerDay: Math.round(mme * 10) / 10,
    creatinineClearanceMlMin: facts.clearanceUsed,
    creatinineClearance: facts.kidney,
    weightKg: facts.weightKg === null ? null : Math.round(facts.weightKg * 10) / 10,
    heightCm: facts.heightCm === null ? null : Math.round(facts.heightCm * 10) / 10,
    bmi:
      facts.weightKg === null || facts.heightCm === null
        ? null
        : Math.round(bodyMassIndex(facts.weightKg, facts.heightCm) * 10) / 10,
    creatinineMgDl: facts.creatinineMgDl === null ? null : Math.round(facts.creatinineMgDl * 1000) / 1000,
    anticholinergic: loaded(LOADS.anticholinergic),
    sedating: loaded(LOADS.sedating),
    qtProlonging: loaded(LOADS.qtProlonging),
    serotonergic: loaded(LOADS.serotonergic),
  };
}
