import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { buildMedication } from "../../../scripts/build-knowledge.ts";
import { type MedicationCase, medicationCases } from "../../../scripts/medication/case-files.ts";
import { loadMedication } from "../../src/knowledge/compile-medication.ts";
import type { MedicationKnowledge } from "../../src/knowledge/medication.ts";
import { findDrug, labelOf } from "../../src/medication/names.ts";
import { normal } from "../../src/medication/normal.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** The rules as they lie in the folder now, from their bundle. */
export function medicationKnowledge(): MedicationKnowledge {
  return loadMedication(JSON.parse(readFileSync(buildMedication().file, "utf8")));
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
      /** One kind, or several of which any will do. */
      readonly type: string | readonly string[];
      readonly involves: readonly string[];
      readonly serious: boolean;
    }[];
    readonly figures?: Readonly<Record<string, unknown>>;
    readonly extra_alerts_tolerated?: readonly string[];
  };
  /** Why the answer given is another than the one written. */
  readonly differs?: string;
  /** The day of the check, where it is stated. */
  readonly date?: string;
  readonly refused?: "allowed";
}

/** `examples` are the first fifteen; `held-back` were run once before anything was adjusted to them. */
export function examples(
  file: "examples" | "held-back" | "held-back-third" | "held-back-fourth" = "examples",
): Example[] {
  return parse(readFileSync(`${ROOT}vignettes/medication-examples/${file}.yaml`, "utf8")).cases;
}

/** Kinds of alerts that a case tolerates, from the words by which it names them. */
function toleratedIn(words: readonly string[]): string[] {
  return words.flatMap((text) => [
    ...Object.entries(CONTRACT).flatMap(([word, kind]) => (text.includes(word) ? [kind] : [])),
    ...(/^(?:[a-z]+-[a-z]+|TCA-[a-z]+|moderate: [A-Za-z]+-)/.test(text) ? ["interaction"] : []),
  ]);
}

/**
 * Cases that name drugs, diseases and allergens in words of their own: a drug is looked for by its name here, anything
 * else by the kind of the alert alone.
 */
export function asCaseByDrugs(one: Example, knowledge: MedicationKnowledge): MedicationCase {
  const drugOf = (name: string) => findDrug(normal(name), knowledge)?.id;
  const written = asCase(one);
  const { expect } = written as unknown as {
    expect: {
      serious: { type: string | string[]; with: string[] }[];
      tolerated?: string[];
      figures?: Record<string, unknown>;
    };
  };
  return {
    ...written,
    expect: {
      ...expect,
      serious: expect.serious.map(({ type, with: names }) => ({
        type,
        with: names.flatMap((name) => {
          const id = drugOf(name);
          return id === undefined || [type].flat().includes("timing") ? [] : [labelOf(id, knowledge)];
        }),
      })),
      tolerated: [...(expect.tolerated ?? []), ...toleratedIn(one.expected.extra_alerts_tolerated ?? [])],
      ...(one.refused === undefined ? {} : { refused: one.refused }),
    },
  } as unknown as MedicationCase;
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
export function asCase({ title, date, patient, order, expected, kind }: Example): MedicationCase {
  const kidney = expected.figures?.crcl_ml_min as { value: number; all?: Record<string, number> } | undefined;
  const figures = {
    ...expected.figures,
    ...(kidney === undefined ? {} : { crcl_ml_min: { ...kidney, ...kidney.all } }),
  };
  const written = {
    file: "examples.yaml",
    name: title,
    ...(date === undefined ? {} : { date }),
    patient,
    order,
    expect: {
      verdict: expected.verdict.replaceAll(" ", "-"),
      acceptable: (expected.verdict_also_acceptable ?? []).map((verdict) => verdict.replaceAll(" ", "-")),
      serious: expected.alerts
        .filter(({ serious }) => serious)
        .map(({ type, involves }) => ({
          type: typeof type === "string" ? (CONTRACT[type] ?? type) : type.map((one) => CONTRACT[one] ?? one),
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
