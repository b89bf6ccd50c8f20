import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { citationsIn } from "../../cli/src/knowledge/citations.ts";
import { readFiles } from "../../cli/src/knowledge/read-files.ts";
import { readTexts } from "../../cli/src/knowledge/read-texts.ts";
import { houseYaml } from "../import-evidence/house-yaml.ts";
import { joined, type Registry, sourceEntry } from "./registries.ts";

/**
 * node scripts/import-sources/main.ts <files or folders with registries of sources>
 *
 * Writes knowledge/sources/<id>.yaml for every source that knowledge or texts cite and that has no file yet, and says
 * which it did not find. Files that are there are left alone: facts are corrected in knowledge/.
 */
const KNOWLEDGE = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "knowledge");
const SOURCES = join(KNOWLEDGE, "sources");

function registriesIn(path: string): Registry[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) => {
    const { sources } = parse(readFileSync(file, "utf8")) as { sources?: Registry };
    return sources !== undefined && !Array.isArray(sources) ? [sources] : [];
  });
}

const { rows, same } = joined(process.argv.slice(2).flatMap(registriesIn));
const cited = new Set([
  ...readFiles(KNOWLEDGE).files.flatMap((file) => [...citationsIn(file.contents)].map(({ source }) => source)),
  ...readTexts(KNOWLEDGE).flatMap(({ sources }) => sources),
]);
let written = 0;
for (const id of [...cited].sort()) {
  const file = join(SOURCES, `${id}.yaml`);
  if (same.has(id)) console.log(`${id}: cite ${same.get(id)} instead, the same but for capitals`);
  else if (existsSync(file)) continue;
  else if (!rows.has(id)) console.log(`${id}: in none of the registries; write knowledge/sources/${id}.yaml`);
  else {
    writeFileSync(file, houseYaml(sourceEntry(id, rows.get(id)!)).concat("\n"));
    written += 1;
  }
}
console.log(`${written} sources written.`);
