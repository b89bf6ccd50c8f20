import { figure, shown } from "../numbers.ts";
import type { Order } from "../order/order.ts";
import type { Subject } from "../subject.ts";

/** The order in one line as it was understood, so that a misreading is seen. */
export function understood(
  order: Order,
  { label, amounts, rules }: Pick<Subject, "label" | "amounts" | "rules">,
): string {
  const parts = [label];
  if (amounts !== null) parts.push(shown(amounts.single, amounts.unit));
  parts.push(order.routeStated ? order.route : `${order.route} (usual)`);
  if (order.frequency !== null) parts.push(order.frequency.once ? "once" : perDayWords(order.frequency.perDay));
  if (order.prn) parts.push("as needed");
  if (order.statedMaximum !== null) parts.push(`at most ${figure(order.statedMaximum)} a day`);
  if (order.durationDays !== null) parts.push(`for ${order.durationDays} days`);
  if (order.salt !== null) parts.push(`from ${order.salt}, as ${rules.generic}`);
  for (const step of order.steps) parts.push(`then ${shown(step.dose.most, rules.unit)}`);
  return parts.join(", ");
}

function perDayWords([least, most]: readonly [number, number]): string {
  if (most < 1) return `once in ${Math.round(1 / most)} days`;
  return least === most ? `${figure(most)} a day` : `${figure(Math.max(1, least))} to ${figure(most)} a day`;
}
