import { readFileSync } from "node:fs";
import path from "node:path";
import { withoutGrounds } from "@foramen/engine/compile";
import { REPOSITORY } from "./repository.ts";

type BundleFile = "knowledge" | "knowledge-texts" | "knowledge-plain" | "report-words" | "scan" | "plan" | "follow-up";

/** One file of the compiled knowledge as the engine reads it; `npm run build` makes all before the pages. */
export function knowledgeFile(name: BundleFile): string {
  return readFileSync(path.join(REPOSITORY, "engine", "dist", `${name}.json`), "utf8");
}

/** The texts for the check, which names no source and no reason of the model one by one. */
export function textsForCheck(): string {
  return JSON.stringify(withoutGrounds(JSON.parse(knowledgeFile("knowledge-texts"))));
}

/** Model, texts and what persons are told, as `loadKnowledge` takes them. */
export function knowledgeBundle(): { readonly model: unknown; readonly texts: unknown; readonly plain: unknown } {
  const parsed = (name: BundleFile): unknown => JSON.parse(knowledgeFile(name));
  return { model: parsed("knowledge"), texts: parsed("knowledge-texts"), plain: parsed("knowledge-plain") };
}
