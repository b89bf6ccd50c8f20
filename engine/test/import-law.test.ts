import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MODULES = path.join(ROOT, "node_modules");

/** A copy of the sources in which a test may plant what must be refused. */
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), "foramen-import-law-"));
  for (const kept of [
    ".dependency-cruiser.cjs",
    "tsconfig.json",
    "package.json",
    "engine",
    "cli",
    "server",
    "scripts",
  ]) {
    cpSync(path.join(ROOT, kept), path.join(copy, kept), {
      recursive: true,
      filter: (from) => !/[\\/](node_modules|dist)([\\/]|$)/.test(path.relative(ROOT, from)),
    });
  }
  symlinkSync(MODULES, path.join(copy, "node_modules"), "dir");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function plant(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  writeFileSync(path.join(copy, file), content);
}

/** Runs a tool in the copy with the plants in place, and takes them out again. */
function withPlants(
  plants: Record<string, string>,
  tool: string,
  args: readonly string[],
): { failed: boolean; said: string } {
  for (const [file, content] of Object.entries(plants)) plant(file, content);
  const answer = spawnSync(process.execPath, [path.join(MODULES, tool), ...args], { cwd: copy, encoding: "utf8" });
  for (const file of Object.keys(plants)) rmSync(path.join(copy, file));
  return { failed: answer.status !== 0, said: `${answer.stdout}${answer.stderr}` };
}

const cruise = (plants: Record<string, string>) =>
  withPlants(plants, "dependency-cruiser/bin/dependency-cruiser.mjs", [
    "--config",
    ".dependency-cruiser.cjs",
    "engine/src",
    "cli/src",
    "server/src",
  ]);

const compile = (plants: Record<string, string>) =>
  withPlants(plants, "typescript/bin/tsc", ["-p", "engine/tsconfig.json"]);

const target = "export const planted = 1;\n";

describe("the import law", () => {
  it("accepts the sources as they stand", () => {
    const { failed, said } = cruise({});
    expect(failed, said).toBe(false);
  });

  it.each([
    {
      claim: "knowledge may not use belief",
      rule: "knowledge-uses-only-what-is-below",
      plants: {
        "engine/src/knowledge/planted.ts": 'import "../belief/planted.ts";\n',
        "engine/src/belief/planted.ts": target,
      },
    },
    {
      claim: "the vocabulary may not even take a type from above",
      rule: "vocabulary-uses-only-what-is-below",
      plants: {
        "engine/src/vocabulary/planted.ts":
          'import type { planted } from "../knowledge/planted.ts";\nexport type P = typeof planted;\n',
        "engine/src/knowledge/planted.ts": target,
      },
    },
    {
      claim: "reading may not use triage",
      rule: "reading-uses-only-what-is-below",
      plants: {
        "engine/src/reading/planted.ts": 'import "../triage/planted.ts";\n',
        "engine/src/triage/planted.ts": target,
      },
    },
    {
      claim: "a question never imports another",
      rule: "triage-uses-no-other-question",
      plants: {
        "engine/src/triage/planted.ts": 'import "../cause/planted.ts";\n',
        "engine/src/cause/planted.ts": target,
      },
    },
    {
      claim: "the engine uses nothing of Node",
      rule: "engine-is-pure",
      plants: { "engine/src/belief/planted.ts": 'import "node:fs";\n' },
    },
    {
      claim: "the engine uses no package, though npm has hoisted it within reach",
      rule: "engine-is-pure",
      plants: { "engine/src/belief/planted.ts": 'import "yaml";\n' },
    },
    {
      claim: "the engine uses no other workspace",
      rule: "engine-is-pure",
      plants: {
        "engine/src/belief/planted.ts": 'import "../../../cli/src/planted.ts";\n',
        "cli/src/planted.ts": target,
      },
    },
    {
      claim: "the server knows no command",
      rule: "server-knows-no-command",
      plants: { "server/src/planted.ts": 'import "../../cli/src/planted.ts";\n', "cli/src/planted.ts": target },
    },
    {
      claim: "two files do not need each other",
      rule: "no-circle",
      plants: {
        "engine/src/belief/planted.ts": 'import { b } from "./planted-too.ts";\nexport const a = () => b;\n',
        "engine/src/belief/planted-too.ts": 'import { a } from "./planted.ts";\nexport const b = () => a;\n',
      },
    },
  ])("refuses a planted violation: $claim", ({ rule, plants }) => {
    const { failed, said } = cruise(plants);
    expect(failed).toBe(true);
    expect(said).toContain(rule);
    expect(said).toContain("planted.ts");
  });

  it("leaves tests free to import anything", () => {
    const { failed, said } = cruise({ "engine/src/belief/planted.test.ts": 'import "node:fs";\nimport "yaml";\n' });
    expect(failed, said).toBe(false);
  });
});

describe("the types of the engine", () => {
  it("accept a file that uses the language alone", () => {
    const { said } = compile({ "engine/src/belief/planted.ts": "export const half = (x: number): number => x / 2;\n" });
    expect(said).not.toContain("planted.ts");
  });

  it.each([
    { name: "document", content: "export const title = document.title;\n" },
    { name: "node:fs", content: 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n' },
    { name: "process", content: "export const folder = process.cwd();\n" },
    { name: "fetch", content: 'export const get = () => fetch("/");\n' },
  ])("do not know $name", ({ name, content }) => {
    const { failed, said } = compile({ "engine/src/belief/planted.ts": content });
    expect(failed).toBe(true);
    expect(said).toMatch(/planted\.ts/);
    expect(said).toContain(`'${name}'`);
  });
});
