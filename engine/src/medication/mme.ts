import type { MedicationKnowledge } from "../knowledge/medication.ts";
import type { CurrentDrug, PatientFacts } from "./facts.ts";
import type { Order } from "./order/order.ts";

/** Amounts of one opioid in a day. */
interface OpioidAmount {
  readonly id: string;
  readonly daily: number | null;
  readonly unit: string | null;
}

/** Morphine equivalents in mg a day; null for a drug that does not count or whose amount is not known. Source: CDC22. */
export function mmeOf(
  { id, daily, unit }: OpioidAmount,
  { measures }: Pick<MedicationKnowledge, "measures">,
): number | null {
  if (daily === null) return null;
  if (unit === "mcg/h") return id === PATCH ? tenths(daily * measures.mme.fentanyl_patch_per_mcg_h) : null;
  const factor = measures.mme.factors[id];
  return factor === undefined || unit !== "mg" ? null : tenths(daily * factor);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Morphine equivalents of each line of the list that is taken beside these orders: what an order replaces counts once, the
 * same opioid on two lines twice.
 */
export function mmeOfList(
  { drugs }: Pick<PatientFacts, "drugs">,
  orders: readonly Pick<Order, "ingredients" | "intention">[],
  knowledge: Pick<MedicationKnowledge, "measures">,
): number {
  return lines(drugs, orders).reduce((sum, line) => sum + (mmeOf(line, knowledge) ?? 0), 0);
}

/** Lines of the list with an opioid that would count and whose amount in a day is not known. */
export function withoutAmount(
  { drugs }: Pick<PatientFacts, "drugs">,
  orders: readonly Pick<Order, "ingredients" | "intention">[],
  { measures }: Pick<MedicationKnowledge, "measures">,
): string[] {
  const counts = (id: string) => measures.mme.factors[id] !== undefined || id === PATCH;
  return lines(drugs, orders).flatMap(({ id, daily, text }) => (daily === null && counts(id) ? [text] : []));
}

/** The opioid of which the equivalents go by the rate of a patch. */
const PATCH = "fentanyl";

interface Line extends OpioidAmount {
  readonly text: string;
}

/** Single drugs of the list; of a product of two the second figure is that of the second. */
function lines(
  drugs: readonly CurrentDrug[],
  orders: readonly Pick<Order, "ingredients" | "intention">[],
): readonly Line[] {
  const replaced = new Set(orders.flatMap(({ ingredients, intention }) => (intention === "stop" ? [] : ingredients)));
  return drugs
    .filter(({ stoppedDays }) => stoppedDays === null || stoppedDays < 1)
    .flatMap(({ ids, brand, daily, second, unit, text }) =>
      ids
        .map((id, at) => ({ id, daily: at === 0 ? daily : at === 1 ? second : null, unit, text }))
        .filter(({ id }) => !replaced.has(id) || brand),
    );
}
