#!/usr/bin/env node
// Plain JavaScript, so that any Node can at least read it: TypeScript needs a newer one than many machines have.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
/** The Node that the checkout brings along. */
const pinned = process.env.FORAMEN_ON_PINNED_NODE
  ? undefined
  : installed("node", "bin", process.platform === "win32" ? "node.exe" : "node");
const packages = installed();
/** What was compiled for an earlier run: a third of a second less for each further one. */
const compiled = process.env.NODE_COMPILE_CACHE ?? (packages && join(packages, ".cache", "foramen", "compiled"));

if (major >= 24 || pinned === undefined) {
  if (major < 22 || (major === 22 && minor < 18)) {
    process.stderr.write(
      `Foramen needs Node 22.18 or later, better 24; this is ${process.versions.node}.\n` +
        "  Run npm install in the checkout (it brings its own Node), or install Node 24.\n",
    );
    process.exitCode = 1;
  } else {
    if (compiled) module.enableCompileCache?.(compiled);
    await (await import("./main.ts")).run();
  }
} else {
  await runOn(pinned);
}

/** The nearest of such packages, or the nearest folder of packages, seen from here. */
function installed(...names) {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", ...names);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

function runOn(node) {
  return new Promise((resolve) => {
    const child = spawn(node, [fileURLToPath(new URL("main.ts", import.meta.url)), ...process.argv.slice(2)], {
      stdio: "inherit",
      env: { ...process.env, FORAMEN_ON_PINNED_NODE: "1", ...(compiled ? { NODE_COMPILE_CACHE: compiled } : {}) },
    });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
    child.on("error", (fault) => {
      process.stderr.write(`Foramen could not start its own Node: ${fault.code ?? fault.name}.\n`);
      process.exitCode = 1;
      resolve();
    });
    child.on("exit", (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
