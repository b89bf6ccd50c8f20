import { readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "./repository.ts";

/** The compiled exercises, measures and rules of the diary; `npm run build` makes them before the pages. */
export function followUpBundle(): string {
  return readFileSync(path.join(REPOSITORY, "engine", "dist", "follow-up.json"), "utf8");
}
