import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FindingEntry } from "@foramen/engine";
import { parse } from "yaml";
import { REPOSITORY } from "./repository.ts";

let names: Readonly<Record<string, string>> | undefined;

/** Clinical names of the findings, by id. */
export function namesOfFindings(): Readonly<Record<string, string>> {
  const folder = path.join(REPOSITORY, "knowledge", "findings");
  names ??= Object.fromEntries(
    readdirSync(folder).map((file) => {
      const { id, label } = parse(readFileSync(path.join(folder, file), "utf8")) as FindingEntry;
      return [id, label];
    }),
  );
  return names;
}
