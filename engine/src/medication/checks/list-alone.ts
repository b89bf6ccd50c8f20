import type { CurrentDrug } from "../facts.ts";
import type { Finding } from "../finding.ts";
import { dailyMaxOf } from "../limits.ts";
import { labelOf } from "../names.ts";
import { exceeds, shown } from "../numbers.ts";
import type { Subject } from "../subject.ts";

/**
 * Two products on the list that together give too much of a drug that is not ordered: the order does not cause it, and
 * whoever checks the order must not pass it over. Only where every amount is stated.
 */
export function listFindings({ drug, order, facts, knowledge }: Subject): Finding[] {
  const now = facts.drugs.filter(({ stoppedDays, topical }) => stoppedDays === null && !topical);
  const counts = new Map<string, CurrentDrug[]>();
  for (const product of now) for (const id of product.ids) counts.set(id, [...(counts.get(id) ?? []), product]);
  return [...counts].flatMap(([id, products]): Finding[] => {
    const rules = knowledge.drugs[id];
    if (products.length < 2 || rules === undefined || order.ingredients.includes(id)) return [];
    const maxima = rules.regimens.map((regimen) => dailyMaxOf(regimen, { facts })).filter((max) => max !== null);
    const amounts = products.map((product) => amountOf(product, id));
    const basis = rules.regimens[0];
    if (basis === undefined || maxima.length === 0 || amounts.includes(null)) return [];
    const total = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
    const limit = Math.max(...maxima);
    if (!exceeds(total, limit)) return [];
    return [
      {
        type: "duplicate",
        severity: "major",
        reason: `list ${id}`,
        with: [drug, id, ...new Set(products.flatMap(({ ids }) => ids.filter((one) => one !== id)))],
        rules: ["same_drug"],
        basis,
        words: "list_twice",
        slots: {
          drug: labelOf(id, knowledge),
          others: products
            .map(({ text }) => text.split(",")[0]!.trim())
            .sort()
            .join(" and "),
          total: shown(total, rules.unit),
          limit: shown(limit, rules.unit),
        },
      },
    ];
  });
}

/** What a product gives of the drug in a day; of two strengths the greater counts for paracetamol, whichever stands first. */
function amountOf({ ids, daily, second }: CurrentDrug, id: string): number | null {
  if (ids.length === 1) return daily;
  if (daily === null || second === null) return null;
  return id === "paracetamol" ? Math.max(daily, second) : ids.indexOf(id) === 1 ? second : daily;
}
