import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { houseYaml } from "./house-yaml.ts";

/** Path below the knowledge folder to what it holds. */
export type KnowledgeFiles = Record<string, object>;

/** Writes each file; what else lies in the folder is left alone. */
export function writeKnowledge(folder: string, files: KnowledgeFiles): void {
  for (const [path, entity] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${houseYaml(entity)}\n`);
  }
}
