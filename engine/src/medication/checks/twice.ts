import type { CurrentDrug } from "../facts.ts";
import type { Finding } from "../finding.ts";
import type { Limits } from "../limits.ts";
import { sameDrugs } from "../names.ts";
import { exceeds, shown } from "../numbers.ts";
import { type Subject, sameOrders } from "../subject.ts";

/** Paracetamol has a rule of its own: knowledge/combinations. */
const OWN_RULE = "paracetamol";

/**
 * The same drug twice: a product taken in addition, or two orders for it, and what they come to in a day where that is
 * stated. The same drug alone on the list of what is prescribed is the dose that the order replaces.
 */
export function twiceFindings(subject: Subject, limits: Limits): Finding[] {
  const { drug, label, rules, amounts } = subject;
  const products = productsOf(subject);
  const orders = sameOrders(subject);
  if (rules.regimens.length === 0) return [];
  if (products.length + orders.length === 0) return replaced(subject, limits);
  const parts = [
    amounts?.daily ?? null,
    ...products.map((product) => amountIn(product, subject)),
    ...orders.map(({ daily }) => daily),
  ];
  const total = parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
  const unit = amounts?.unit ?? rules.unit;
  const limit = limits.patientMax;
  const over = total !== null && limit !== null && exceeds(total, limit);
  const base = {
    type: "duplicate" as const,
    reason: "same drug",
    with: [drug],
    rules: ["same_drug"],
    basis: rules.regimens[0]!,
  };
  // By the alphabet: the list has no order of its own.
  const names = [...products.map(({ text }) => text.split(/[\d,(]/)[0]!.trim()), ...orders.map(({ name }) => name)];
  const words = products.length === 0 ? "same_ordered" : "same_twice";
  const slots = { drug: label, other: [...new Set(names)].sort().join(", ") };
  if (total === null || limit === null) return [{ ...base, severity: "major", words, slots }];
  return [
    {
      ...base,
      // Two orders that keep within the limit may be one dose for the morning and one for the night.
      severity: over || products.length > 0 ? "major" : "moderate",
      words: over ? `${words}_over` : `${words}_within`,
      slots: { ...slots, total: shown(total, unit), limit: shown(limit, unit) },
      ...(over ? { breaks: "dose-too-high" as const } : {}),
    },
  ];
}

/** The same drug on the list counts as the dose until now; where both together would be too much, that is said. */
function replaced(subject: Subject, { patientMax: limit }: Limits): Finding[] {
  const { drug, label, rules, amounts, facts, topical, order } = subject;
  if (amounts?.daily == null || limit === null || exceeds(amounts.daily, limit)) return [];
  const now = facts.drugs.filter(
    ({ ids, stoppedDays, topical: onSkin }) =>
      ids.includes(drug) && stoppedDays === null && onSkin === topical && continues(order, ids),
  );
  const [first] = now.map(({ text }) => text.trim()).sort();
  const total = now.reduce((sum, product) => sum + (amountIn(product, subject) ?? 0), amounts.daily);
  if (first === undefined || !exceeds(total, limit)) return [];
  return [
    {
      type: "duplicate",
      severity: "minor",
      reason: "same drug",
      with: [drug],
      rules: ["same_drug"],
      basis: rules.regimens[0]!,
      words: "same_replaced",
      slots: {
        drug: label,
        other: first,
        total: shown(total, amounts.unit),
        limit: shown(limit, amounts.unit),
      },
    },
  ];
}

/** Products on the list with this drug in them that the order does not continue. */
function productsOf({ drug, order, facts, knowledge, topical }: Subject): CurrentDrug[] {
  const same = sameDrugs(drug, knowledge);
  return facts.drugs.filter(({ ids, brand, topical: onSkin, stoppedDays }) => {
    if (onSkin !== topical || stoppedDays !== null || !ids.some((id) => same.includes(id))) return false;
    const another = !continues(order, ids);
    // Two products of it are told by its own rule.
    if (another && drug === OWN_RULE) return false;
    return brand || (another && (ids.length > 1 || order.ingredients.length > 1));
  });
}

/** The same product: an order for paracetamol goes on with no co-codamol. */
function continues({ ingredients }: Subject["order"], ids: readonly string[]): boolean {
  return ids.length === ingredients.length && ids.every((id) => ingredients.includes(id));
}

/** What a product gives of the drug in a day: of two amounts the one in its place. */
function amountIn({ ids, daily, second }: CurrentDrug, { drug, knowledge }: Subject): number | null {
  const same = sameDrugs(drug, knowledge);
  return ids.findIndex((id) => same.includes(id)) === 1 ? second : daily;
}
