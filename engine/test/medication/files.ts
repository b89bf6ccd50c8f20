import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { loadMedication } from "../../src/knowledge/compile-medication.ts";
import type { MedicationKnowledge } from "../../src/knowledge/medication.ts";
import type { MedicationCase } from "./judged.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CASES = `${ROOT}vignettes/medication/`;

/** The compiled rules, as `npm run build` leaves them. */
export function medicationKnowledge(): MedicationKnowledge {
  return loadMedication(JSON.parse(readFileSync(`${ROOT}engine/dist/medication.json`, "utf8")));
}

/** Every case worked by hand, with the file that it stands in. */
export function writtenCases(): (MedicationCase & { readonly file: string })[] {
  return readdirSync(CASES)
    .filter((name) => name.endsWith(".yaml") && name !== "sources.yaml")
    .sort()
    .flatMap((file) =>
      (parse(readFileSync(CASES + file, "utf8")).cases as MedicationCase[]).map((one) => ({ ...one, file })),
    );
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
  return {
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
          with: involves.filter((name) => name !== "epidural" && name !== "morphine ER"),
        })),
      ...(kind === "clean" ? {} : { tolerated: ["load", "age", "renal", "condition", "route"] }),
      ...(expected.figures === undefined ? {} : { figures: expected.figures }),
    },
  };
}
