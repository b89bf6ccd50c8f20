import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { FindingEntry } from "../src/knowledge/entries.ts";
import type { GateFile, GateGroups, GateOrder, SafetyScreens, ScopeRules } from "../src/knowledge/gate.ts";
import { rulesInOrder } from "../src/knowledge/gate-order.ts";
import type { GateKnowledge } from "../src/triage/gate-test.ts";
import { AGE_BANDS, findingsById } from "./vocabulary.ts";

const KNOWLEDGE = fileURLToPath(new URL("../../knowledge/", import.meta.url));
const SHARED = ["groups.yaml", "screens.yaml", "scope.yaml", "order.yaml"];

/** The real red-flag gate and vocabulary, without the rest of the knowledge. */
export function gateKnowledge(): GateKnowledge & { implied: Record<string, string> } {
  return {
    findings: findingsById(folder("findings").map((name) => yaml<FindingEntry>(`findings/${name}`))),
    implied: {},
    mix: AGE_BANDS,
    gate: {
      groups: yaml<GateGroups>("gate/groups.yaml").groups,
      rules: rulesInOrder(
        gateFiles().flatMap(({ rules }) => rules),
        yaml<GateOrder>("gate/order.yaml"),
      ),
      ...yaml<SafetyScreens>("gate/screens.yaml"),
      scope: yaml<ScopeRules>("gate/scope.yaml"),
    },
  };
}

/** The topic files of knowledge/gate/. */
export function gateFiles(): GateFile[] {
  return folder("gate")
    .filter((name) => !SHARED.includes(name))
    .map((name) => yaml<GateFile>(`gate/${name}`));
}

/** Ids of all sources that exist. */
export function sourceIds(): string[] {
  return folder("sources").map((name) => name.replace(".yaml", ""));
}

function folder(name: string): string[] {
  return readdirSync(KNOWLEDGE + name)
    .filter((file) => file.endsWith(".yaml"))
    .sort();
}

function yaml<T>(path: string): T {
  return parse(readFileSync(KNOWLEDGE + path, "utf8")) as T;
}
