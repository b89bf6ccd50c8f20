import { readFileSync } from "node:fs";
import path from "node:path";
import type { Services } from "@foramen/engine";
import { parse } from "yaml";
import { REPOSITORY } from "./repository.ts";

/** Whom to call in which country, from knowledge/services/countries.yaml. */
export function services(): Services {
  return parse(readFileSync(path.join(REPOSITORY, "knowledge", "services", "countries.yaml"), "utf8")) as Services;
}
