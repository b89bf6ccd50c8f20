import { readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "./repository.ts";

type BundleFile = "knowledge" | "knowledge-texts" | "report-words" | "scan" | "plan" | "follow-up";

/** One file of the compiled knowledge as the engine reads it; `npm run build` makes all before the pages. */
export function knowledgeFile(name: BundleFile): string {
  return readFileSync(path.join(REPOSITORY, "engine", "dist", `${name}.json`), "utf8");
}

/** Model and texts, as `loadKnowledge` takes them. */
export function knowledgeBundle(): { readonly model: unknown; readonly texts: unknown } {
  return { model: JSON.parse(knowledgeFile("knowledge")), texts: JSON.parse(knowledgeFile("knowledge-texts")) };
}
