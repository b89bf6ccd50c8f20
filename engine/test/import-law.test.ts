import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MODULES = path.join(ROOT, "node_modules");

/** A copy of the sources in which what must be refused is planted: all of it at once, for a run over the sources takes seconds. */
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

function plant(plants: Record<string, string>): void {
  for (const [file, content] of Object.entries(plants)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), content);
  }
}

/** What a tool says of the copy, line by line. */
function run(tool: string, args: readonly string[]): { failed: boolean; said: string[] } {
  const answer = spawnSync(process.execPath, [path.join(MODULES, tool), ...args], { cwd: copy, encoding: "utf8" });
  return { failed: answer.status !== 0, said: `${answer.stdout}${answer.stderr}`.split("\n") };
}

const cruise = () =>
  run("dependency-cruiser/bin/dependency-cruiser.mjs", [
    "--config",
    ".dependency-cruiser.cjs",
    "engine/src",
    "cli/src",
    "server/src",
  ]);

const target = "export const planted = 1;\n";

/** Each with the rule that refuses the first of its files. */
const VIOLATIONS = [
  {
    claim: "knowledge may not use belief",
    rule: "knowledge-uses-only-what-is-below",
    plants: {
      "engine/src/knowledge/uses-belief.ts": 'import "../belief/used-by-knowledge.ts";\n',
      "engine/src/belief/used-by-knowledge.ts": target,
    },
  },
  {
    claim: "the vocabulary may not even take a type from above",
    rule: "vocabulary-uses-only-what-is-below",
    plants: {
      "engine/src/vocabulary/takes-a-type.ts":
        'import type { planted } from "../knowledge/has-a-type.ts";\nexport type P = typeof planted;\n',
      "engine/src/knowledge/has-a-type.ts": target,
    },
  },
  {
    claim: "reading may not use triage",
    rule: "reading-uses-only-what-is-below",
    plants: {
      "engine/src/reading/uses-triage.ts": 'import "../triage/used-by-reading.ts";\n',
      "engine/src/triage/used-by-reading.ts": target,
    },
  },
  {
    claim: "a question never imports another",
    rule: "triage-uses-no-other-question",
    plants: {
      "engine/src/triage/uses-a-question.ts": 'import "../cause/is-a-question.ts";\n',
      "engine/src/cause/is-a-question.ts": target,
    },
  },
  {
    claim: "the engine uses nothing of Node",
    rule: "engine-is-pure",
    plants: { "engine/src/belief/uses-node.ts": 'import "node:fs";\n' },
  },
  {
    claim: "the engine uses no package, though npm has hoisted it within reach",
    rule: "engine-is-pure",
    plants: { "engine/src/belief/uses-a-package.ts": 'import "yaml";\n' },
  },
  {
    claim: "the engine uses no other workspace",
    rule: "engine-is-pure",
    plants: {
      "engine/src/belief/uses-a-workspace.ts": 'import "../../../cli/src/used-by-the-engine.ts";\n',
      "cli/src/used-by-the-engine.ts": target,
    },
  },
  {
    claim: "the server knows no command",
    rule: "server-knows-no-command",
    plants: {
      "server/src/uses-a-command.ts": 'import "../../cli/src/used-by-the-server.ts";\n',
      "cli/src/used-by-the-server.ts": target,
    },
  },
  {
    claim: "two files do not need each other",
    rule: "no-circle",
    plants: {
      "engine/src/belief/one-of-two.ts": 'import { b } from "./two-of-two.ts";\nexport const a = () => b;\n',
      "engine/src/belief/two-of-two.ts": 'import { a } from "./one-of-two.ts";\nexport const b = () => a;\n',
    },
  },
] as const;

/** A test, which may import anything. */
const FREE = "engine/src/belief/is-a-test.test.ts";

describe("the import law", () => {
  it("accepts the sources as they stand", () => {
    const { failed, said } = cruise();
    expect(failed, said.join("\n")).toBe(false);
  });

  describe("with everything planted that it forbids", () => {
    let said: string[];

    beforeAll(() => {
      plant({ [FREE]: 'import "node:fs";\nimport "yaml";\n' });
      for (const { plants } of VIOLATIONS) plant(plants);
      const cruised = cruise();
      expect(cruised.failed).toBe(true);
      said = cruised.said;
    });

    it.each(VIOLATIONS)("refuses it by the rule for it: $claim", ({ rule, plants }) => {
      const [file] = Object.keys(plants);
      expect(said).toContainEqual(expect.stringMatching(new RegExp(`error ${rule}: .*${file}`)));
    });

    it("leaves tests free to import anything", () => expect(said.filter((line) => line.includes(FREE))).toEqual([]));
  });
});

describe("the types of the engine", () => {
  const HALF = "engine/src/belief/half.ts";
  const STRANGERS = [
    { name: "document", content: "export const title = document.title;\n" },
    { name: "node:fs", content: 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n' },
    { name: "process", content: "export const folder = process.cwd();\n" },
    { name: "fetch", content: 'export const get = () => fetch("/");\n' },
  ];
  const fileOf = (name: string) => `engine/src/belief/knows-${name.replace(":", "-")}.ts`;
  let said: string[];

  beforeAll(() => {
    plant({ [HALF]: "export const half = (x: number): number => x / 2;\n" });
    for (const { name, content } of STRANGERS) plant({ [fileOf(name)]: content });
    const compiled = run("typescript/bin/tsc", ["-p", "engine/tsconfig.json"]);
    expect(compiled.failed).toBe(true);
    said = compiled.said;
  });

  it("accept a file that uses the language alone", () =>
    expect(said.filter((line) => line.includes(HALF))).toEqual([]));

  it.each(STRANGERS)("do not know $name", ({ name }) =>
    expect(said.filter((line) => line.includes(fileOf(name)) && line.includes(`'${name}'`))).not.toEqual([]),
  );
});
