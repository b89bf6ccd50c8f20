import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runStep } from "./step.mjs";

/** The folder of the repository. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What one run may leave for the next; goes away with node_modules. */
export const CACHE = path.join(ROOT, "node_modules", ".cache", "foramen");

/** The oldest Node that runs the project; the one it is pinned to is in package.json. */
export const OLDEST_NODE = 24;

/** A failure whose message is all that the reader needs. */
export class SetupError extends Error {}

/**
 * Makes a checkout ready to run: installs packages when they are missing or older than package-lock.json, then finds a
 * Node that the project runs on. Needs nothing but Node 20 and npm; without network it works once installed.
 *
 * @returns {Promise<{ node: string, version: string, found: string }>} path, version and a word on where it was found
 */
export async function prepare(root = ROOT) {
  if (installIsStale(root)) await install(root);
  const node = findNode(root);
  console.log(`Node ${node.version} (${node.found})`);
  return node;
}

/**
 * True when node_modules is missing or was made from another package-lock.json. Equal content counts as fresh, whatever the
 * times say: changing branches must not need a network.
 */
export function installIsStale(root = ROOT) {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return true;
  if (statSync(installed).mtimeMs >= statSync(path.join(root, "package-lock.json")).mtimeMs) return false;
  const stamp = path.join(root, "node_modules", ".cache", "foramen", "installed");
  return !existsSync(stamp) || readFileSync(stamp, "utf8") !== lockHash(root);
}

async function install(root) {
  console.log("Installing packages (npm ci) ...");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output, seconds } =
    npm && /\.[cm]?js$/.test(npm)
      ? await runStep("installing", process.execPath, [npm, ...args], { cwd: root })
      : await runStep("installing", process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd: root });
  if (code !== 0) {
    throw new SetupError(
      `${output.trim()}\n\nThe packages could not be installed (npm ci ended with ${code}). ` +
        "Check the network and the npm registry setting, then run the same command again.",
    );
  }
  const cache = path.join(root, "node_modules", ".cache", "foramen");
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, "installed"), lockHash(root));
  console.log(`Packages installed in ${seconds.toFixed(1)} s`);
}

function lockHash(root) {
  return createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
}

/** The pinned Node of the project, else the one that runs this, else one on the PATH; the first that is new enough. */
export function findNode(root = ROOT) {
  const pinned = path.join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  const candidates = [
    { node: pinned, found: "pinned in package.json" },
    { node: process.execPath, found: "this Node" },
    { node: "node", found: "on the PATH" },
  ];
  const seen = [];
  for (const { node, found } of candidates) {
    const version = versionOf(node);
    if (version && Number.parseInt(version, 10) >= OLDEST_NODE) return { node, version, found };
    if (version) seen.push(`${version} (${found})`);
  }
  throw new SetupError(
    `Foramen needs Node ${OLDEST_NODE} or newer; found ${seen.join(", ") || "none"}. The package "node" brings it on most ` +
      "systems: run `npm ci` with optional packages allowed, or install Node from nodejs.org and try again.",
  );
}

function versionOf(node) {
  const answer = spawnSync(node, ["-v"], { encoding: "utf8", timeout: 10_000 });
  return answer.status === 0 ? answer.stdout.trim().replace(/^v/, "") : undefined;
}

/** Runs a script's main function; a SetupError is shown as its message alone. */
export async function runMain(main) {
  endWithNpm();
  try {
    process.exitCode = await main();
  } catch (fault) {
    console.error(fault instanceof SetupError ? fault.message : fault);
    process.exitCode = 1;
  }
}

/**
 * npm hands a signal to its shell, and some shells end without handing it on. Who was started by npm and finds that shell
 * gone is asked to end too; who was started in another way may outlive its parent.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
