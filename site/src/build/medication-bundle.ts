import { readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "./repository.ts";

/** The compiled rules of the medication check; `npm run build` makes them before the pages. */
export function medicationBundle(): string {
  return readFileSync(path.join(REPOSITORY, "engine", "dist", "medication.json"), "utf8");
}
