import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import { members, modest, name } from "./modest-order.ts";
import { PERSON } from "./person.ts";
import { alertsOf, type RuleCase, request } from "./rule-case.ts";

/** Without height and with good kidneys: stopped a day too short, and just long enough. */
export function timingCases(knowledge: MedicationKnowledge): RuleCase[] {
  const order = modest("methylprednisolone_epidural", knowledge);
  return knowledge.timing.rows.flatMap((row): RuleCase[] => {
    const days = row.stop_days ?? (row.stop_hours === undefined ? null : row.stop_hours / 24);
    const drug = members(row.target, knowledge)[0]!;
    if (days === null) return [];
    const dose =
      row.variant === "prophylactic"
        ? "40 mg SC once daily"
        : row.variant === "therapeutic"
          ? "80 mg SC twice daily"
          : row.variant === "subcutaneous"
            ? "5000 units SC twice daily"
            : row.variant === "intravenous"
              ? "IV infusion"
              : "";
    const stopped = (hours: number) => ({
      ...PERSON,
      extras: { inr: 1 },
      current_drugs: [`${name(drug, knowledge)} ${dose}, last dose ${hours} hours ago`],
    });
    return [
      {
        rule: `neuraxial_timing ${row.target}${row.variant === undefined ? "" : ` ${row.variant}`}`,
        kind: "timing",
        on: request(order, stopped(Math.round(days * 24) - 1)),
        off: request(order, stopped(Math.round(days * 24))),
        hit: (answer) => alertsOf(answer).some(({ type, strength }) => type === "timing" && strength === "stop"),
      },
    ];
  });
}
