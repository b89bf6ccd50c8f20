import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type FollowUpKnowledge,
  ForamenError,
  type Knowledge,
  loadFollowUp,
  loadKnowledge,
  loadMedication,
  loadPlan,
  loadReportWords,
  loadScan,
  type MedicationKnowledge,
  type PlanKnowledge,
  type ReportWords,
  type ScanKnowledge,
} from "@foramen/engine";

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
  await makeFresh("knowledge");
  return compiledKnowledge();
}

/**
 * The knowledge as it was last compiled.
 *
 * @throws KNOWLEDGE_UNREADABLE, BUNDLE_MISMATCH
 */
export function compiledKnowledge(): Knowledge {
  const [model, texts, plain] = ["knowledge", "knowledge-texts", "knowledge-plain"].map(compiled);
  return loadKnowledge({ model, texts, plain });
}

/** The rules of the medication check, in the same way. */
export async function openMedication(): Promise<MedicationKnowledge> {
  await makeFresh("medication");
  return loadMedication(compiled("medication"));
}

/** The words of reports, in the same way. */
export async function openReportWords(): Promise<ReportWords> {
  await makeFresh("report-words");
  return loadReportWords(compiled("report-words"));
}

/** What is done with a report that was read. */
export async function openScan(): Promise<ScanKnowledge> {
  await makeFresh("scan");
  return loadScan(compiled("scan"));
}

/** Exercises, measures and the diary, in the same way. */
export async function openFollowUp(): Promise<FollowUpKnowledge> {
  await makeFresh("follow-up");
  return loadFollowUp(compiled("follow-up"));
}

/** The rules of the plan of care, in the same way. */
export async function openPlan(): Promise<PlanKnowledge> {
  await makeFresh("plan");
  return loadPlan(compiled("plan"));
}

/** Does nothing where there is no YAML to compile. */
async function makeFresh(
  name: "knowledge" | "medication" | "report-words" | "scan" | "plan" | "follow-up",
): Promise<void> {
  if (!existsSync(KNOWLEDGE_FOLDER)) return;
  const build = await import("../../scripts/build-knowledge.ts");
  if (name === "knowledge") build.buildKnowledge();
  else if (name === "medication") build.buildMedication();
  else if (name === "scan") build.buildScan();
  else if (name === "plan") build.buildPlan();
  else if (name === "follow-up") build.buildFollowUp();
  else build.buildReportWords();
}

function compiled(name: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(ROOT, "engine", "dist", `${name}.json`), "utf8");
  } catch {
    throw new ForamenError("KNOWLEDGE_UNREADABLE", "The compiled knowledge is missing. Build it: npm run build.");
  }
  return JSON.parse(text);
}
