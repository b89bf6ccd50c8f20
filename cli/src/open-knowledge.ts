import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ForamenError, type Knowledge, loadKnowledge, loadMedication, type MedicationKnowledge } from "@foramen/engine";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The YAML files, where they lie beside the command. */
export const KNOWLEDGE_FOLDER = join(ROOT, "knowledge");

/**
 * The knowledge to reason with: the compiled bundle, compiled anew first where the YAML beside it has changed,
 * so that whoever corrects a fact sees the corrected answer at once.
 *
 * @throws KNOWLEDGE_UNREADABLE, KNOWLEDGE_INVALID, BUNDLE_MISMATCH
 */
export async function openKnowledge(): Promise<Knowledge> {
  return loadKnowledge(await bundle("knowledge"));
}

/** The rules of the medication check, in the same way. */
export async function openMedication(): Promise<MedicationKnowledge> {
  return loadMedication(await bundle("medication"));
}

async function bundle(name: "knowledge" | "medication"): Promise<unknown> {
  const file = existsSync(KNOWLEDGE_FOLDER) ? await freshBundle(name) : join(ROOT, "engine", "dist", `${name}.json`);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new ForamenError("KNOWLEDGE_UNREADABLE", "The compiled knowledge is missing. Build it: npm run build.");
  }
  return JSON.parse(text);
}

async function freshBundle(name: "knowledge" | "medication"): Promise<string> {
  const { buildKnowledge, buildMedication } = await import("../../scripts/build-knowledge.ts");
  return (name === "knowledge" ? buildKnowledge() : buildMedication()).file;
}
