import type { MedicationKnowledge } from "../knowledge/medication.ts";

const selected = new WeakMap<MedicationKnowledge["classes"], Map<string, ReadonlySet<string>>>();

/** Whether a drug is named by a selector (`drug:x`, `class:y`). */
export function selects(selector: string, id: string, { classes }: Pick<MedicationKnowledge, "classes">): boolean {
  let sets = selected.get(classes);
  if (sets === undefined) {
    sets = new Map();
    selected.set(classes, sets);
  }
  let set = sets.get(selector);
  if (set === undefined) {
    const [kind, name = ""] = selector.split(":");
    set = new Set(kind === "drug" ? [name] : kind === "class" ? (classes[name] ?? []) : []);
    sets.set(selector, set);
  }
  return set.has(id);
}
