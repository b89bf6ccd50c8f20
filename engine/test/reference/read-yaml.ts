import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";

/** The knowledge folder as the YAML says it: raw entries, nothing computed. Gate, screens and scope are left empty. */
export function readYaml(folder: string): Knowledge {
  const leaks: Record<string, unknown> = {};
  for (const file of yamlFiles(join(folder, "leaks"))) Object.assign(leaks, read(file).leaks);
  const model = (name: string) => read(join(folder, "model", `${name}.yaml`));
  return {
    version: "reference",
    sources: {},
    findings: entities(join(folder, "findings")),
    causes: entities(join(folder, "causes")),
    structures: entities(join(folder, "structures")),
    syndromes: {},
    leaks,
    leaksByAge: model("leaks-by-age"),
    leaksByRisk: model("leaks-by-risk"),
    mix: model("setting"),
    anatomy: model("anatomy"),
    imaging: model("imaging-background"),
    descriptions: model("descriptions"),
    latents: model("latents"),
    noise: model("noise"),
    tension: model("tension"),
    blankets: model("blankets"),
    joint: model("joint-causes"),
    companions: model("companions"),
    thresholds: model("thresholds"),
    gate: { groups: {}, rules: [], screens: [], scope: { rules: [], complaint: [], outside_reason: "" } },
    implied: {},
  } as unknown as Knowledge;
}

/** True once every part of the knowledge that the model needs is there. */
export function isComplete(folder: string): boolean {
  return ["causes", "findings", "structures", "leaks", "model/setting.yaml", "model/latents.yaml"].every((part) =>
    existsSync(join(folder, part)),
  );
}

function entities(folder: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const file of yamlFiles(folder)) {
    const entry = read(file);
    found[entry.id as string] = entry;
  }
  return found;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, name));
}

function read(file: string): Record<string, unknown> {
  return parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}
