import type { Selector } from "../../../src/knowledge/medication/rule-basis.ts";
import type { MedicationKnowledge } from "../../../src/knowledge/medication.ts";

/** A small usual dose, so that nothing but the rule is met. */
export function modest(drug: string, knowledge: MedicationKnowledge): Record<string, unknown> {
  const rules = knowledge.drugs[drug];
  const regimen = rules?.regimens.find(({ only_if_stated: stated }) => !stated) ?? rules?.regimens[0];
  const special = SPECIAL[drug];
  if (special !== undefined) return { drug: name(drug, knowledge), ...special };
  const dose =
    regimen?.single_usual?.[0] ?? regimen?.start_single ?? regimen?.daily_usual?.[0] ?? regimen?.single_max ?? 1;
  return {
    drug: name(drug, knowledge),
    dose,
    unit: rules?.unit === "IU" ? "IU" : rules?.unit === "mcg" ? "mcg" : "mg",
    route: regimen?.routes[0] ?? "oral",
    frequency: "once daily",
    duration_days: 3,
  };
}

const SPECIAL: Readonly<Record<string, Record<string, unknown>>> = {
  aspirin: { dose: 650, unit: "mg", route: "oral", frequency: "twice daily", duration_days: 3 },
  alendronate: { dose: 70, unit: "mg", route: "oral", frequency: "weekly" },
  zoledronic_acid: { dose: 5, unit: "mg", route: "IV", frequency: "once yearly" },
  methylprednisolone_epidural: { dose: 40, unit: "mg", route: "epidural", frequency: "once" },
  methylprednisolone_systemic: { dose: 40, unit: "mg", route: "IM", frequency: "once" },
  capsaicin_topical: { text: "capsaicin cream three times daily" },
  ketorolac: { dose: 15, unit: "mg", route: "IM", frequency: "every 8 hours", duration_days: 2 },
  prednisone: { dose: 40, unit: "mg", route: "oral", frequency: "once daily", duration_days: 21 },
};

export function name(drug: string, { names }: MedicationKnowledge): string {
  return drug === "methylprednisolone_epidural" ? "methylprednisolone acetate" : (names[drug]?.label ?? drug);
}

export function members(selector: Selector, { classes, drugs }: MedicationKnowledge): readonly string[] {
  const [kind, id = ""] = selector.split(":");
  if (selector === "class:all_listed") return Object.keys(drugs).filter((drug) => drugs[drug]!.kind === "drug");
  return kind === "drug" ? [id] : (classes[id] ?? []);
}

export function words(selector: Selector, knowledge: MedicationKnowledge): string {
  const [kind, id = ""] = selector.split(":");
  return kind === "allergen"
    ? knowledge.allergies.allergens[id]![0]!
    : name(members(selector, knowledge)[0]!, knowledge);
}
