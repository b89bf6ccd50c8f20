import { readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "./repository.ts";

/** One file of the compiled knowledge as the engine reads it; `npm run build` makes both before the pages. */
export function knowledgeFile(name: "knowledge.json" | "knowledge-texts.json"): Response {
  const text = readFileSync(path.join(REPOSITORY, "engine", "dist", name), "utf8");
  return new Response(text, { headers: { "content-type": "application/json" } });
}
