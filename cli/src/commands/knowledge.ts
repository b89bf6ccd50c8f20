import { ENGINE_VERSION, ForamenError } from "@foramen/engine";
import { type ArgumentForm, oneValue, readArguments } from "../arguments.ts";
import { shownPath } from "../knowledge/layout.ts";
import { readFolder } from "../knowledge/read-folder.ts";
import { type Fault, knowledgeCheck } from "../lint/knowledge-check.ts";
import { knowledgeStats, type StatsAnswer } from "../lint/knowledge-stats.ts";
import { RULES } from "../lint/rules.ts";
import { statsText } from "../lint/stats-text.ts";
import { KNOWLEDGE_FOLDER } from "../open-knowledge.ts";

export const FORM: ArgumentForm = {
  usage: "foramen knowledge check|stats [--json] [--folder FOLDER]",
  flags: ["--json"],
  valued: ["--folder"],
  words: ["check or stats"],
};

/**
 * `check` says everything that is wrong with the knowledge, by file and line; `stats` counts it.
 * Exit code 0 when all is well, 2 when `check` has found a fault.
 */
export async function knowledge(
  args: readonly string[],
  io: { out(text: string): void; err(text: string): void },
): Promise<number> {
  const given = readArguments(args, FORM);
  const folder = oneValue(given, "--folder", FORM) ?? KNOWLEDGE_FOLDER;
  const json = given.flags.has("--json");
  if (given.words[0] === "check") return check(folder, json, io);
  if (given.words[0] === "stats") return stats(folder, json, io);
  throw new ForamenError(
    "COMMAND_USAGE",
    `There is no such question about the knowledge.\nUsage: ${FORM.usage}`,
    "word 1",
  );
}

function check(folder: string, json: boolean, io: { out(text: string): void; err(text: string): void }): number {
  const faults = knowledgeCheck(folder);
  if (json) io.out(`${JSON.stringify({ engine: ENGINE_VERSION, faults }, null, 2)}\n`);
  else if (faults.length === 0) io.out(`The knowledge keeps to all ${RULES.length} rules.\n`);
  else
    io.err(
      `${faults.map(faultLines).join("\n")}\n${counted(faults.length)}. docs/knowledge-guide.md tells how to mend them.\n`,
    );
  return faults.length === 0 ? 0 : 2;
}

function stats(folder: string, json: boolean, io: { out(text: string): void }): number {
  const counts = knowledgeStats(folder);
  if (json) {
    const head = { engine: ENGINE_VERSION, knowledge: readFolder(folder).version, inputHash: null };
    const answer: StatsAnswer = { ...head, ...counts };
    io.out(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    io.out(statsText(counts));
  }
  return 0;
}

function faultLines({ rule, file, line, message }: Fault): string {
  return `${shownPath(file)}${line === undefined ? "" : `:${line}`}  ${rule}\n  ${message}`;
}

function counted(faults: number): string {
  return faults === 1 ? "1 fault" : `${faults} faults`;
}
