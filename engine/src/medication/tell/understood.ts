import { figure, shown } from "../numbers.ts";
import type { Order } from "../order/order.ts";
import { inUnitOf, type Subject } from "../subject.ts";

/** The order in one line as it was understood, so that a misreading is seen. */
export function understood(
  order: Order,
  { label, amounts, rules }: Pick<Subject, "label" | "amounts" | "rules">,
): string {
  const parts = [label];
  const stepwise = order.steps.length > 0;
  if (stepwise && order.dose !== null) parts.push(doseWords(order.dose, rules));
  else if (amounts !== null) parts.push(shown(amounts.single, amounts.unit));
  parts.push(order.routeStated ? order.route : `${order.route} (usual)`);
  if (order.frequency !== null) parts.push(order.frequency.once ? "once" : perDayWords(order.frequency.perDay));
  if (order.prn) parts.push("as needed");
  if (order.statedMaximum !== null) parts.push(`at most ${figure(order.statedMaximum)} a day`);
  if (stepwise && order.firstStepDays !== null) parts.push(forDays(order.firstStepDays));
  if (!stepwise && order.durationDays !== null) parts.push(forDays(order.durationDays));
  if (order.salt !== null) parts.push(`from ${order.salt}, as ${rules.generic}`);
  for (const { dose, frequency, durationDays } of order.steps) {
    parts.push(`then ${doseWords(dose, rules)}`);
    if (frequency !== order.frequency) parts.push(frequency.once ? "once" : perDayWords(frequency.perDay));
    if (durationDays !== null) parts.push(forDays(durationDays));
  }
  return parts.join(", ");
}

function doseWords({ most, unit }: NonNullable<Order["dose"]>, rules: Subject["rules"]): string {
  const { single, unit: own } = inUnitOf(rules, { single: most, daily: null, perDay: null, unit })!;
  return shown(single, own);
}

function forDays(days: number): string {
  return days === 1 ? "for 1 day" : `for ${days} days`;
}

function perDayWords([least, most]: readonly [number, number]): string {
  if (most < 1) return `once in ${Math.round(1 / most)} days`;
  return least === most ? `${figure(most)} a day` : `${figure(Math.max(1, least))} to ${figure(most)} a day`;
}
