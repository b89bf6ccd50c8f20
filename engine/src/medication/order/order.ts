import type { Amount } from "./amount.ts";
import type { Frequency } from "./frequency.ts";

/** Unit of a patch that gives so much an hour: micrograms an hour. */
export const PATCH_RATE = "mcg/h";

/** One order as it is checked. Amounts are in the unit of the drug's rules where that could be told. */
export interface Order {
  /** Id, or null when no drug of the list is named. */
  readonly drug: string | null;
  /** Single drugs in it: of a product of two, both. */
  readonly ingredients: readonly string[];
  /** The name as it was written. */
  readonly name: string;
  readonly route: string;
  /** False when the route was not said and the usual one is taken. */
  readonly routeStated: boolean;
  readonly forms: readonly string[];
  readonly dose: Amount | null;
  /** Of a product of two drugs, the amount of the second in one dose, mg. */
  readonly second: number | null;
  readonly frequency: Frequency | null;
  /** Greatest amount in a day that the order allows, in the unit of `dose`. */
  readonly statedMaximum: number | null;
  readonly prn: boolean;
  readonly durationDays: number | null;
  readonly longTerm: boolean;
  readonly infusionMinutes: number | null;
  readonly selfCare: boolean;
  readonly intention: "start" | "continue" | "stop" | null;
  readonly indication: string | null;
  /** A salt whose weight was turned into that of the drug. */
  readonly salt: string | null;
  /** Later steps of one order ("then 60 mg"), each with its own dose. */
  readonly steps: readonly OrderStep[];
  /** Days of the first of several steps; null where there is one step only, or none are stated. */
  readonly firstStepDays: number | null;
  /** Where it stood: `order`, `orders[1]`. */
  readonly where: string;
  /** Misspelt names, and what they were read as. */
  readonly readAs: readonly { readonly text: string; readonly name: string }[];
}

export interface OrderStep {
  readonly dose: Amount;
  readonly frequency: Frequency;
  readonly durationDays: number | null;
}

/** What is understood of the doses of one day. */
export interface DailyAmount {
  /** Greatest in one day: of every other day that of the day on which it is taken; a weekly dose counts a seventh. Null when the frequency is not known. */
  readonly daily: number | null;
  readonly single: number;
  readonly perDay: number | null;
  readonly unit: string;
}

/** Up to every third day a dose is that of its day; from then on it is one for several days. */
const FEW_DAYS = 1 / 3;

export function dailyAmount(order: Pick<Order, "dose" | "frequency" | "statedMaximum" | "steps">): DailyAmount | null {
  if (order.dose === null) return null;
  const steps = [{ dose: order.dose, frequency: order.frequency }, ...order.steps];
  // A patch gives so much an hour, however often it is changed.
  if (steps.every(({ dose }) => dose.unit === PATCH_RATE)) {
    const rate = Math.max(...steps.map(({ dose }) => dose.most));
    return { daily: rate, single: rate, perDay: order.frequency?.perDay[1] ?? null, unit: PATCH_RATE };
  }
  let daily: number | null = null;
  let perDay: number | null = null;
  let single = 0;
  for (const { dose, frequency } of steps) {
    single = Math.max(single, dose.most);
    if (frequency === null) continue;
    const most = frequency.perDay[1];
    const inDay = dose.most * (most < 1 && most >= FEW_DAYS ? 1 : most);
    if (daily === null || inDay > daily) daily = inDay;
    perDay = Math.max(perDay ?? 0, most);
  }
  if (order.statedMaximum !== null) {
    daily = daily === null ? order.statedMaximum : Math.min(daily, order.statedMaximum);
    if (single > 0) perDay = Math.min(perDay ?? Number.POSITIVE_INFINITY, Math.max(1, order.statedMaximum / single));
  }
  return { daily: daily === null ? null : Number(daily.toPrecision(12)), single, perDay, unit: order.dose.unit };
}
