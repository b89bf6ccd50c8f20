import type { Finding } from "../finding.ts";
import { sameDrugs } from "../names.ts";
import type { Subject } from "../subject.ts";

/**
 * The same drug twice: a shop product taken in addition, or two orders for it. The same drug on the list of what is
 * prescribed is the dose that the order replaces.
 */
export function twiceFindings(subject: Subject, ordersOfDrug: readonly string[] = subject.twice): Finding[] {
  const { drug, label, facts, knowledge, rules, topical } = subject;
  const same = sameDrugs(drug, knowledge);
  const products = facts.drugs.filter(
    ({ ids, brand, topical: onSkin, stoppedDays }) =>
      brand && onSkin === topical && stoppedDays === null && ids.some((id) => same.includes(id)),
  );
  const names = [...products.map(({ text }) => text.split(/[\d,(]/)[0]!.trim()), ...ordersOfDrug];
  if (names.length === 0 || rules.regimens.length === 0) return [];
  return [
    {
      type: "duplicate",
      severity: "major",
      reason: "same drug",
      with: [drug],
      rules: ["same_drug"],
      basis: rules.regimens[0]!,
      words: "same_twice",
      slots: { drug: label, other: [...new Set(names)].join(", ") },
    },
  ];
}
