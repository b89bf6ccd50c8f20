/**
 * Checks the medication check: written cases and both sides of every rule.
 * Writes docs/validation-medication.json, from which docs/validation.md takes its section.
 *
 *   node scripts/medication.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadMedication } from "../engine/src/knowledge/compile-medication.ts";
import { ENGINE_VERSION } from "../engine/src/version.ts";
import { buildMedication } from "./build-knowledge.ts";
import { medicationSection } from "./medication/section.ts";
import { type MedicationResults, validateMedication } from "./medication/validate.ts";

export const MEDICATION_RESULTS = fileURLToPath(new URL("../docs/validation-medication.json", import.meta.url));

/** The results last written; null when there are none. */
export function lastMedicationResults(file = MEDICATION_RESULTS): MedicationResults | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as MedicationResults;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw fault;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const knowledge = loadMedication(JSON.parse(readFileSync(buildMedication().file, "utf8")));
  const results = validateMedication(knowledge, ENGINE_VERSION);
  writeFileSync(MEDICATION_RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  console.log(medicationSection(results));
}
