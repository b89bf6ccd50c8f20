import type { MedicationKnowledge } from "../../src/knowledge/medication.ts";
import { type Random, randomFrom } from "../patients/random.ts";
import { modest } from "./cases/modest-order.ts";

export interface RandomRequest {
  readonly patient: Record<string, unknown> & {
    readonly current_drugs: readonly string[];
    readonly conditions: readonly string[];
  };
  readonly orders: readonly object[];
}

/** A patient with many drugs, diseases and two orders, the same for the same seed. Anything may meet anything. */
export function randomRequest(seed: number, knowledge: MedicationKnowledge): RandomRequest {
  const random = randomFrom(seed, 0);
  const listed = Object.keys(knowledge.drugs).filter((id) => knowledge.drugs[id]!.kind !== "background");
  const names = Object.entries(knowledge.names).filter(([, { ruled }]) => ruled);
  const female = random() < 0.5;
  const some = <T>(list: readonly T[], most: number) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(list, random));
  const chosen = [pick(listed, random), pick(listed, random)];
  return {
    patient: {
      age: 16 + Math.floor(random() * 80),
      sex: female ? "F" : "M",
      weight: { value: 40 + Math.floor(random() * 90), unit: "kg" },
      height: { value: 150 + Math.floor(random() * 45), unit: "cm" },
      creatinine: { value: Math.round((0.5 + random() * 3) * 100) / 100, unit: "mg/dL" },
      liver: pick(["normal", "normal", "normal", "Child-Pugh A", "Child-Pugh B", "Child-Pugh C"], random),
      pregnancy: female
        ? pick(["not pregnant", "not pregnant", "10 weeks", "25 weeks", "33 weeks", "unknown"], random)
        : "not applicable",
      breastfeeding: female && random() < 0.1,
      conditions: some(
        Object.values(knowledge.conditions).map(({ label }) => label),
        5,
      ),
      allergies: some(["penicillin", "aspirin (urticaria)", "codeine (nausea)", "sulfa", "latex"], 2),
      current_drugs: some(
        names.map(([, { label }]) => label),
        10,
      ),
    },
    orders: [...new Set(chosen)].map((drug) => modest(drug, knowledge)),
  };
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}
