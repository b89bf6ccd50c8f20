import { readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "./repository.ts";

/** One compiled part of the knowledge beside the model; `npm run build` makes them before the pages. */
export function compiled(name: "plan"): string {
  return readFileSync(path.join(REPOSITORY, "engine", "dist", `${name}.json`), "utf8");
}
