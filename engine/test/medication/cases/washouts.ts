import type { WashoutRow } from "../../../src/knowledge/medication/washout.ts";
import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";
import { washoutDays } from "../../../src/medication/washout.ts";
import { members, modest, name } from "./modest-order.ts";
import { PERSON } from "./person.ts";
import { alertsOf, type RuleCase, request } from "./rule-case.ts";

/** Stopped a day before it is gone, and on the day on which it is. */
export function washoutCases(knowledge: MedicationKnowledge): RuleCase[] {
  return knowledge.washout.map((row): RuleCase => {
    const [drug, other] = pairFor(row, knowledge);
    const beside = `${name(other, knowledge)}${row.form === "depot" ? " depot" : ""}`;
    const stopped = (days: number) => ({
      ...PERSON,
      current_drugs: [`${beside}, stopped ${days < 1 ? `${days * 24} hours` : `${days} days`} ago`],
    });
    return {
      rule: `washout ${row.target}${row.form === undefined ? "" : ` ${row.form}`}`,
      kind: "washout",
      on: request(modest(drug, knowledge), stopped(row.days - (row.days > 1 ? 1 : 0.25))),
      off: request(modest(drug, knowledge), stopped(row.days)),
      hit: (answer) =>
        alertsOf(answer).some(
          ({ type, with: ids }) => ["interaction", "duplicate"].includes(type) && ids.includes(other),
        ),
    };
  });
}

/** A drug of the list, and one whose time this row is, between which a rule stands. */
function pairFor(row: WashoutRow, knowledge: MedicationKnowledge): readonly [string, string] {
  const depot = row.form === "depot";
  for (const other of members(row.target, knowledge)) {
    if (washoutDays({ id: other, depot }, knowledge) !== row.days) continue;
    for (const drug of Object.keys(knowledge.drugs)) {
      if (knowledge.drugs[drug]!.kind !== "drug") continue;
      const [first, second] = drug < other ? [drug, other] : [other, drug];
      const rules = (knowledge.pairs[first]?.[second] ?? []).map((at) => knowledge.interactions[at]!);
      if (rules.some(({ when = {} }) => Object.keys(when).every((key) => key === "distinct"))) return [drug, other];
    }
    // Only together with others: what lengthens the QT interval.
    if (knowledge.classes.qt_prolonging?.includes(other)) return ["amitriptyline", other];
  }
  throw new Error(`No order meets ${row.target}.`);
}
