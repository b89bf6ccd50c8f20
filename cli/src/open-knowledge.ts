import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ForamenError, type Knowledge, loadKnowledge } from "@foramen/engine";

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
  const file = existsSync(KNOWLEDGE_FOLDER) ? await freshBundle() : join(ROOT, "engine", "dist", "knowledge.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new ForamenError("KNOWLEDGE_UNREADABLE", "The compiled knowledge is missing. Build it: npm run build.");
  }
  return loadKnowledge(JSON.parse(text));
}

async function freshBundle(): Promise<string> {
  const { buildKnowledge } = await import("../../scripts/build-knowledge.ts");
  return buildKnowledge().file;
}
