/** node scripts/import-evidence/main.ts <folder with the evidence YAML> <knowledge folder> */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readEvidence } from "./evidence.ts";
import { importEvidence } from "./import.ts";
import { citedSources } from "./sources.ts";
import { type KnowledgeFiles, writeKnowledge } from "./write-knowledge.ts";

const [evidenceFolder = "", knowledgeFolder = ""] = process.argv.slice(2);
if (evidenceFolder === "" || knowledgeFolder === "") {
  console.error("usage: node scripts/import-evidence/main.ts <folder with the evidence YAML> <knowledge folder>");
  process.exit(2);
}

const beside = (name: string) => parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), "utf8"));

/** Sources cited by the new files, by the hand-written ones, and by the gate of the evidence. */
function cited(files: KnowledgeFiles): Set<string> {
  const ids = citedSources(files);
  const gate = join(evidenceFolder, "gate-rules.yaml");
  if (existsSync(gate)) citedSources(parse(readFileSync(gate, "utf8")), ids);
  for (const room of ["model", "gate"]) {
    const folder = join(knowledgeFolder, room);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml") && !(`${room}/${name}` in files))) {
      citedSources(parse(readFileSync(join(folder, file), "utf8")), ids);
    }
  }
  return ids;
}

const files = importEvidence(
  readEvidence(evidenceFolder),
  {
    corrections: beside("corrections").corrections,
    additions: beside("additions"),
    addedCauses: beside("added-causes"),
    vocabulary: beside("vocabulary"),
    wording: beside("wording"),
    syndromes: beside("syndromes"),
    statedDefaults: beside("description-defaults"),
  },
  cited,
);
writeKnowledge(knowledgeFolder, files);
console.log(`${Object.keys(files).length} files written to ${knowledgeFolder}`);
