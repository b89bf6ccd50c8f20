import { readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "./repository.ts";

/** The compiled knowledge as the engine reads it; `npm run build` makes it before the pages. */
export function knowledgeBundle(): string {
  return readFileSync(path.join(REPOSITORY, "engine", "dist", "knowledge.json"), "utf8");
}
