#!/usr/bin/env node
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ENGINE_VERSION, ForamenError, nearest } from "@foramen/engine";
import { NOT_YET, notYet } from "./commands/not-yet.ts";
import { exitCode } from "./exit-code.ts";
import { HELP } from "./help.ts";
import type { Io } from "./io.ts";

import { processIo } from "./process-io.ts";
import { errorText, faultText } from "./text/error-text.ts";

type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Loaded only when named, so that `--help` and a refusal do not wait for the server or the knowledge reader. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  assess: async () => (await import("./commands/assess.ts")).assess,
  medication: async () => (await import("./commands/medication.ts")).medication,
  plan: async () => (await import("./commands/plan.ts")).plan,
  report: async () => (await import("./commands/report.ts")).report,
  vocabulary: async () => (await import("./commands/vocabulary.ts")).vocabulary,
  knowledge: async () => (await import("./commands/knowledge.ts")).knowledge,
  serve: async () => (await import("./commands/serve.ts")).serve,
};

/**
 * The command `foramen`.
 *
 * @param argv the words after the program's name
 * @returns    exit code: 0 for an answer, 2 for bad input (one error on standard error, nothing on standard output),
 *             1 for a fault of ours
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  try {
    if (name === "--help" || name === "-h") return say(io, HELP.all);
    if (name === "help") return say(io, args[0] === undefined ? HELP.all : HELP.of(known(args[0])));
    if (name === "--version" || name === "-v") return say(io, await versions());
    if (name === undefined) throw noCommand("No command is given.");
    const command = COMMANDS[known(name)];
    const planned = NOT_YET.find((one) => one === name);
    const help = args.slice(0, endOfOptions(args)).some((word) => word === "--help" || word === "-h");
    if (help) return say(io, HELP.of(name));
    if (planned !== undefined) return notYet(planned);
    return await (await (command as () => Promise<Command>)())(args, io);
  } catch (fault) {
    io.err(fault instanceof ForamenError ? errorText(fault) : faultText(fault));
    return exitCode(fault, name);
  }
}

/** The name itself, where there is such a command now or later. */
function known(name: string): string {
  const all = [...Object.keys(COMMANDS), ...NOT_YET];
  if (all.includes(name)) return name;
  const near = nearest(name, all);
  throw noCommand(`There is no such command.${near.length > 0 ? ` Nearest: ${near.join(", ")}.` : ""}`);
}

function endOfOptions(args: readonly string[]): number {
  const end = args.indexOf("--");
  return end < 0 ? args.length : end;
}

function noCommand(found: string): ForamenError {
  return new ForamenError("COMMAND_USAGE", `${found} What Foramen can do: foramen --help.`, "foramen");
}

function say(io: Io, text: string): number {
  io.out(text);
  return 0;
}

async function versions(): Promise<string> {
  const { openKnowledge } = await import("./open-knowledge.ts");
  return `foramen ${ENGINE_VERSION}, knowledge ${(await openKnowledge()).version}\n`;
}

/** Runs the command for the process it stands in. Sets the exit code instead of exiting, so that output is flushed. */
export async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processIo());
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await run();
