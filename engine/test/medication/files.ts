import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type MedicationCase, medicationCases } from "../../../scripts/medication/case-files.ts";
import { loadMedication } from "../../src/knowledge/compile-medication.ts";
import type { MedicationKnowledge } from "../../src/knowledge/medication.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** The compiled rules, as `npm run build` leaves them. */
export function medicationKnowledge(): MedicationKnowledge {
  return loadMedication(JSON.parse(readFileSync(`${ROOT}engine/dist/medication.json`, "utf8")));
}

/** Every case worked by hand. */
export function writtenCases(): readonly MedicationCase[] {
  return medicationCases();
}

/** One of the first fifteen examples, in their own form. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly kind: "clean" | "problem";
  readonly patient: Readonly<Record<string, unknown>>;
  readonly order: Readonly<Record<string, unknown>>;
  readonly expected: {
    readonly verdict: string;
    readonly verdict_also_acceptable?: readonly string[];
    readonly alerts: readonly {
      readonly type: string;
      readonly involves: readonly string[];
      readonly serious: boolean;
    }[];
    readonly figures?: Readonly<Record<string, unknown>>;
  };
}

export function examples(): Example[] {
  return parse(readFileSync(`${ROOT}vignettes/medication-examples/examples.yaml`, "utf8")).cases;
}

const CONTRACT: Readonly<Record<string, string>> = {
  drug_drug: "interaction",
  duplicate_therapy: "duplicate",
  drug_condition: "condition",
  drug_allergy: "allergy",
  dose_daily_high: "dose",
  dose_single_high: "dose",
  dose_start_high: "dose",
  dose_low: "dose",
  mme: "load",
  procedure_timing: "timing",
};

/** An example in the form of the written cases: the contract says how its words map. */
export function asCase({ title, patient, order, expected, kind }: Example): MedicationCase {
  const kidney = expected.figures?.crcl_ml_min as { value: number; all?: Record<string, number> } | undefined;
  const figures = {
    ...expected.figures,
    ...(kidney === undefined ? {} : { crcl_ml_min: { ...kidney, ...kidney.all } }),
  };
  const written = {
    file: "examples.yaml",
    name: title,
    patient,
    order,
    expect: {
      verdict: expected.verdict.replaceAll(" ", "-"),
      acceptable: (expected.verdict_also_acceptable ?? []).map((verdict) => verdict.replaceAll(" ", "-")),
      serious: expected.alerts
        .filter(({ serious }) => serious)
        .map(({ type, involves }) => ({
          type: CONTRACT[type] ?? type,
          with: involves.filter((name) => name !== "morphine ER"),
        })),
      ...(kind === "clean" ? {} : { tolerated: ["load", "age", "renal", "condition", "route"] }),
      figures,
    },
    working: [],
    source: [],
  };
  return written as unknown as MedicationCase;
}
