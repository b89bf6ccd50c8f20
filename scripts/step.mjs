import { spawn } from "node:child_process";
import { once } from "node:events";

/** Steps that last longer than this say so while they run. */
const QUIET_MS = 2_000;
const REPEAT_MS = 15_000;

/**
 * Runs one command and says what it is doing as soon as it lasts longer than two seconds.
 *
 * @param {string} name what is being done, for the reader
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: Record<string, string>, output?: "show" | "on-failure", limitMs?: number }} options
 * @returns {Promise<{ code: number, output: string, seconds: number }>} `output` holds what was kept back; a command that
 *   cannot be started or outlives `limitMs` has code 1
 */
export async function runStep(name, command, args, options) {
  const kept = [];
  const shown = options.output === "show";
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"],
  });
  child.stdout?.on("data", (chunk) => kept.push(chunk));
  child.stderr?.on("data", (chunk) => kept.push(chunk));
  const progress = sayWhileRunning(name, began);
  const limit = options.limitMs ? setTimeout(() => child.kill("SIGKILL"), options.limitMs) : undefined;
  const forward = (signal) => child.kill(signal);
  process.on("SIGINT", forward).on("SIGTERM", forward);
  let code;
  try {
    [code] = await once(child, "close");
  } catch (fault) {
    kept.push(Buffer.from(`${fault.message}\n`));
  } finally {
    clearTimeout(limit);
    progress.stop();
    process.off("SIGINT", forward).off("SIGTERM", forward);
  }
  if (child.signalCode === "SIGINT" || child.signalCode === "SIGTERM") process.exit(130);
  const seconds = (performance.now() - began) / 1_000;
  return { code: code ?? 1, output: Buffer.concat(kept).toString("utf8"), seconds };
}

/** A line after two seconds, then one from time to time, so that nobody has to wonder whether it still works. */
function sayWhileRunning(name, began) {
  let timer = setTimeout(function say() {
    const seconds = Math.round((performance.now() - began) / 1_000);
    console.log(seconds < 4 ? `  ${name} ...` : `  ${name} ... ${seconds} s`);
    timer = setTimeout(say, REPEAT_MS);
  }, QUIET_MS);
  return { stop: () => clearTimeout(timer) };
}
