import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, prepare, ROOT, runMain, SetupError } from "./bootstrap.mjs";
import { build } from "./build.mjs";
import { runStep } from "./step.mjs";

const bin = (...parts) => path.join(ROOT, "node_modules", ...parts);

/** Everything that has to hold. */
export const CHECKS = {
  format: (node) => one("format and lint", node, [bin("@biomejs", "biome", "bin", "biome"), "ci", "--colors=off", "."]),
  types: async (node) => [
    ...(await one("types of the engine", node, [bin("typescript", "bin", "tsc"), "-p", "engine/tsconfig.json"])),
    ...(await one("types of the rest", node, [bin("typescript", "bin", "tsc"), "-p", "tsconfig.json"])),
    ...(await one("types of the pages", node, [bin("typescript", "bin", "tsc"), "-p", "site/tsconfig.json"])),
    ...(await one("types of the journeys", node, [bin("typescript", "bin", "tsc"), "-p", "e2e/tsconfig.json"])),
  ],
  imports: (node) =>
    one("import law", node, [
      bin("dependency-cruiser", "bin", "dependency-cruiser.mjs"),
      "--config",
      ".dependency-cruiser.cjs",
      "engine/src",
      "cli/src",
      "server/src",
      "site/src",
    ]),
  knowledge: async (node) => [
    ...(await one("knowledge", node, ["cli/src/main.ts", "knowledge", "check"])),
    // The tests read the compiled knowledge and the pages made of it.
    ...(await one("knowledge bundle", node, ["scripts/build-knowledge.ts"])),
    ...(await one("pages for readers", node, ["scripts/build-pages.ts"])),
  ],
  tests: (node) => vitest("tests", node, "!e2e"),
  build: (node) => built(node),
  e2e: (node) => vitest("browser", node, "e2e"),
};

/** Row after row; the lanes of a row run side by side, because most of their checks keep one core busy and two are there. */
export const ORDER = [
  [
    ["format", "types", "imports"],
    ["knowledge", "build"],
  ],
  [["tests"]],
  [["e2e"]],
];

/**
 * Runs checks by name, all of them when none is named, and prints as the last line `N passed, N failed`.
 *
 * @param {readonly string[]} names
 * @returns {Promise<number>} 0 when nothing failed
 */
export async function check(names) {
  const unknown = names.filter((name) => !Object.hasOwn(CHECKS, name));
  if (unknown.length > 0) {
    throw new SetupError(`No check is called ${unknown.join(", ")}. There are: ${Object.keys(CHECKS).join(", ")}.`);
  }
  const { node } = await prepare();
  const counts = [];
  for (const lanes of names.length > 0 ? [[names]] : ORDER)
    counts.push(...(await Promise.all(lanes.map((lane) => inTurn(lane, node)))).flat());
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

async function inTurn(names, node) {
  const counts = [];
  for (const name of names) counts.push(...(await CHECKS[name](node)));
  return counts;
}

/** A command that passes or fails as a whole; its own words are shown only when it fails. */
async function one(name, node, args) {
  const { code, output, seconds } = await runStep(name, node, args, { cwd: ROOT, limitMs: 300_000 });
  say(name, code === 0, seconds, output);
  return [code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }];
}

async function vitest(name, node, project) {
  const file = path.join(CACHE, `counts-${name}.json`);
  rmSync(file, { force: true });
  const args = [bin("vitest", "vitest.mjs"), "run", "--project", project];
  const { code, seconds } = await runStep(name, node, args, {
    cwd: ROOT,
    env: { FORAMEN_COUNTS: file },
    output: "show",
    // A machine that is busy with other work takes twice as long.
    limitMs: 900_000,
  });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: 1, skipped: 0 };
  // Vitest also fails for reasons that belong to no test: they must not end as "0 failed".
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  say(`${name}: ${counts.passed} of ${counts.passed + counts.failed}${skipped}`, counts.failed === 0, seconds, "");
  return [counts];
}

async function built(node) {
  const began = performance.now();
  try {
    await build(node);
  } catch (fault) {
    say("build", false, (performance.now() - began) / 1_000, fault.message);
    return [{ passed: 0, failed: 1 }];
  }
  say("build", true, (performance.now() - began) / 1_000, "");
  return [{ passed: 1, failed: 0 }];
}

function say(name, passed, seconds, output) {
  console.log(`${passed ? "passed" : "FAILED"}  ${name}  (${seconds.toFixed(1)} s)`);
  if (!passed && output.trim()) console.log(output.trim());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  runMain(() => check(process.argv.slice(2)));
}
