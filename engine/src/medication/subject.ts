import type { DrugRules, MedicationKnowledge } from "../knowledge/medication.ts";
import type { CurrentDrug, PatientFacts, StopUnread } from "./facts.ts";
import { labelOf, sameDrugs } from "./names.ts";
import { type DailyAmount, dailyAmount, type Order } from "./order/order.ts";
import { selects } from "./selects.ts";
import { withoutDosing } from "./without-dosing.ts";

/** One drug of one order, with all that its checks look at. */
export interface Subject {
  readonly order: Order;
  readonly drug: string;
  readonly rules: DrugRules;
  readonly label: string;
  readonly amounts: DailyAmount | null;
  readonly facts: PatientFacts;
  readonly knowledge: MedicationKnowledge;
  /** Given on the skin: it does not act in the whole body. */
  readonly topical: boolean;
  /** Aspirin in the dose that thins the blood. */
  readonly antiplatelet: boolean;
  /** Nothing of the same drug is taken yet. */
  readonly first: boolean;
  /** What is taken beside it: current drugs and the other orders, the drug that it replaces left out. */
  readonly others: readonly OtherDrug[];
  /** All orders, this one included. */
  readonly orders: readonly Order[];
}

/** A drug beside the one that is checked. */
export interface OtherDrug {
  readonly id: string;
  readonly label: string;
  readonly topical: boolean;
  readonly antiplatelet: boolean;
  readonly daily: number | null;
  readonly unit: string | null;
  readonly perDay: number | null;
  readonly route: string | null;
  readonly depot: boolean;
  /** Days since the last dose; null while it is taken. */
  readonly stoppedDays: number | null;
  readonly stoppedAtLeast: boolean;
  /** A stop is told, and not when. */
  readonly stopUnread: StopUnread | null;
  /** The text in which it stands. */
  readonly text: string;
}

export function subjectOf(
  order: Order,
  drug: string,
  orders: readonly Order[],
  facts: PatientFacts,
  knowledge: MedicationKnowledge,
): Subject {
  const rules = knowledge.drugs[drug] ?? withoutDosing(drug, knowledge);
  const same = sameDrugs(drug, knowledge);
  const amounts = inUnitOf(rules, ingredientAmount(order, drug));
  const first =
    order.intention !== "continue" &&
    !facts.drugs.some(({ ids, brand }) => !brand && ids.some((id) => same.includes(id)));
  return {
    order,
    drug,
    rules,
    label: labelOf(drug, knowledge),
    amounts,
    facts,
    knowledge,
    topical: order.route === "topical" || drug === "capsaicin_topical",
    antiplatelet: isAntiplatelet(drug, amounts?.daily ?? null, knowledge),
    first,
    others: othersOf(order, drug, same, orders, facts, knowledge),
    orders,
  };
}

/**
 * The steps of an order that goes by steps, each as an order of its own; none where it has one step. After the first
 * the drug is taken already. A step without an end goes on.
 */
export function stepsOf(subject: Subject): Subject[] {
  const { order, rules, drug } = subject;
  if (order.steps.length === 0) return [];
  const first = { dose: order.dose, frequency: order.frequency, durationDays: order.firstStepDays };
  return [first, ...order.steps].map((step, at) => {
    const own: Order = { ...order, ...step, statedMaximum: null, steps: [], firstStepDays: null };
    return {
      ...subject,
      order: own,
      amounts: inUnitOf(rules, ingredientAmount(own, drug)),
      first: subject.first && at === 0,
    };
  });
}

/** Other orders for the same drug, with what they give of it in a day. */
export function sameOrders({ order, drug, orders, rules }: Subject): { name: string; daily: number | null }[] {
  return orders
    .filter(
      (other) =>
        other !== order &&
        other.where !== order.where &&
        other.intention !== "stop" &&
        other.route === order.route &&
        other.ingredients.includes(drug),
    )
    .map((other) => ({
      name: other.name,
      daily: inUnitOf(rules, ingredientAmount(other, drug))?.daily ?? null,
    }));
}

/** The part of a product that is this drug: its second figure belongs to the second ingredient. */
export function ingredientAmount(order: Order, drug: string): DailyAmount | null {
  const place = order.ingredients.indexOf(drug);
  if (place <= 0) return dailyAmount(order);
  const second = order.second;
  return second === null || order.dose === null
    ? null
    : dailyAmount({ ...order, dose: { least: second, most: second, unit: "mg" }, statedMaximum: null, steps: [] });
}

/** Vitamin D in IU, B12 in micrograms: amounts in the unit in which the rules are written. */
export function inUnitOf(rules: Pick<DrugRules, "unit" | "id">, amounts: DailyAmount | null): DailyAmount | null {
  if (amounts === null || amounts.unit === rules.unit) return amounts;
  const factor =
    amounts.unit === "mg" && rules.unit === "mcg" ? 1000 : amounts.unit === "mg" && rules.unit === "IU" ? 40_000 : null;
  if (factor === null) return amounts;
  const turned = (value: number) => Number((value * factor).toPrecision(12));
  return {
    ...amounts,
    unit: rules.unit,
    single: turned(amounts.single),
    daily: amounts.daily === null ? null : turned(amounts.daily),
  };
}

export function isAntiplatelet(drug: string, daily: number | null, { drugs }: MedicationKnowledge): boolean {
  const limit = drugs[drug]?.antiplatelet?.daily_max;
  return limit !== undefined && daily !== null && daily <= limit;
}

function othersOf(
  order: Order,
  drug: string,
  same: readonly string[],
  orders: readonly Order[],
  facts: PatientFacts,
  knowledge: MedicationKnowledge,
): OtherDrug[] {
  const taken = takenDrugs(facts, knowledge);
  const beside = orders.flatMap((other) => {
    if (other.drug === null || other.intention === "stop") return [];
    const ids = other === order ? other.ingredients.filter((one) => one !== drug) : other.ingredients;
    return ids.map((id) => fromOrder(id, other, knowledge));
  });
  const all = beside.length === 0 ? taken : once([...taken, ...beside]);
  return all.filter(({ id }) => !same.includes(id));
}

const taken = new WeakMap<PatientFacts, readonly OtherDrug[]>();

/** The drugs on the list, the same for every order of one request. */
function takenDrugs(facts: PatientFacts, knowledge: MedicationKnowledge): readonly OtherDrug[] {
  const known = taken.get(facts);
  if (known !== undefined) return known;
  const drugs = once(facts.drugs.flatMap((current) => current.ids.map((id) => fromList(id, current, knowledge))));
  taken.set(facts, drugs);
  return drugs;
}

/** Each drug once, by the alphabet. What is taken counts before what was stopped, a known dose before an unknown one. */
function once(drugs: readonly OtherDrug[]): OtherDrug[] {
  const byId = new Map<string, OtherDrug>();
  for (const drug of drugs) {
    const known = byId.get(drug.id);
    const better =
      known === undefined ||
      (known.stoppedDays !== null && drug.stoppedDays === null) ||
      (known.daily === null && drug.daily !== null);
    if (better) byId.set(drug.id, drug);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function fromList(id: string, current: CurrentDrug, knowledge: MedicationKnowledge): OtherDrug {
  return {
    id,
    label: labelOf(id, knowledge),
    topical: current.topical,
    // "Aspirin 75 mg" on a list is the dose of a day.
    antiplatelet: isAntiplatelet(id, current.daily ?? current.single, knowledge),
    daily: current.daily,
    unit: current.unit,
    perDay: current.perDay,
    route: current.route,
    depot: current.depot,
    stoppedDays: current.stoppedDays,
    stoppedAtLeast: current.stoppedAtLeast,
    stopUnread: current.stopUnread,
    text: current.text,
  };
}

function fromOrder(id: string, order: Order, knowledge: MedicationKnowledge): OtherDrug {
  const amounts = ingredientAmount(order, id);
  return {
    id,
    label: labelOf(id, knowledge),
    topical: order.route === "topical",
    antiplatelet: isAntiplatelet(id, amounts?.daily ?? null, knowledge),
    daily: amounts?.daily ?? null,
    unit: amounts?.unit ?? null,
    perDay: amounts?.perDay ?? null,
    route: order.route,
    depot: false,
    stoppedDays: null,
    stoppedAtLeast: false,
    stopUnread: null,
    text: order.name,
  };
}
