import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AlertStrength, MedicationAlertType, MedicationVerdict } from "@foramen/engine";
import { parse } from "yaml";

export interface Measured {
  readonly value: number;
  readonly unit: string;
}

export interface CasePatient {
  readonly age?: number;
  readonly sex?: "F" | "M";
  readonly weight?: Measured;
  readonly height?: Measured;
  readonly creatinine?: Measured;
  readonly liver: string;
  readonly pregnancy: string;
  readonly breastfeeding: boolean;
  readonly conditions: readonly string[];
  readonly allergies: readonly string[];
  readonly current_drugs: readonly string[];
  readonly extras?: Readonly<Record<string, number>>;
}

/** An alert that is expected; one of the types is enough, and every name of `with` is mentioned. */
export interface ExpectedAlert {
  readonly type: MedicationAlertType | readonly MedicationAlertType[];
  readonly with?: readonly string[];
}

export interface Clearance {
  readonly value: number;
  readonly weight_used: "actual" | "ideal" | "adjusted";
  readonly actual: number;
  readonly ideal?: number;
  readonly adjusted?: number;
}

/** What vignettes/medication/README.md describes. */
export interface Expectation {
  readonly verdict?: MedicationVerdict;
  readonly acceptable?: readonly MedicationVerdict[];
  readonly serious?: readonly ExpectedAlert[];
  readonly tolerated?: readonly MedicationAlertType[];
  readonly noted?: readonly ExpectedAlert[];
  readonly never?: readonly (ExpectedAlert & { readonly at: AlertStrength })[];
  readonly missing?: readonly string[];
  readonly notUnderstood?: readonly string[];
  readonly refused?: "allowed" | "required";
  readonly figures?: Readonly<Record<string, number | Clearance>>;
}

export interface MedicationCase {
  /** The topic: the name of the file. */
  readonly topic: string;
  readonly name: string;
  /** The day of the check, where it is stated. */
  readonly date?: string;
  readonly patient: CasePatient;
  readonly order: { readonly text: string; readonly indication?: string; readonly duration_days?: number };
  readonly expect: Expectation;
  readonly working?: readonly string[];
  readonly source: readonly { readonly id: string; readonly status: "seen" | "recalled"; readonly says: string }[];
}

const FOLDER = fileURLToPath(new URL("../../vignettes/medication/", import.meta.url));

/** Every case of every topic, in the order of the files. */
export function medicationCases(): MedicationCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml") && name !== "sources.yaml")
    .sort()
    .flatMap((name) =>
      (parse(readFileSync(FOLDER + name, "utf8")) as { cases: Omit<MedicationCase, "topic">[] }).cases.map((one) => ({
        topic: name.slice(0, -5),
        ...one,
      })),
    );
}

export function medicationSources(): readonly { readonly id: string; readonly status: "seen" | "recalled" }[] {
  return parse(readFileSync(`${FOLDER}sources.yaml`, "utf8")).sources;
}

/** Nothing serious is expected or even tolerated, all is known and the order can be read. */
export function isClean({ expect }: MedicationCase): boolean {
  const silent = (expect.serious ?? []).length === 0 && (expect.tolerated ?? []).length === 0;
  const plain = expect.verdict === "ok" || expect.verdict === "caution";
  return silent && plain && expect.refused !== "required" && (expect.missing ?? []).length === 0;
}
