import type { Finding } from "../finding.ts";
import type { Subject } from "../subject.ts";

/** An order to stop at once a drug that has to be tapered; and a note to plan the end where an order begins one. */
export function stoppingFindings({ order, rules, drug, label }: Subject): Finding[] {
  const taper = rules.taper;
  if (taper === undefined || order.intention !== "stop") return [];
  const days = taper.over_days_min ?? taper.over_days?.[0];
  return [
    {
      type: "monitoring",
      severity: "major",
      reason: "taper",
      with: [drug],
      rules: [`dosing/${drug}#taper`],
      basis: taper,
      words: "taper_first",
      slots: {
        drug: label,
        days: days === undefined ? "some days" : `${days} days or more`,
        note: taper.note ?? "reduce step by step",
      },
    },
  ];
}
