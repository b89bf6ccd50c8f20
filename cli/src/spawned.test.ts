import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assess } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";

const COMMAND = fileURLToPath(new URL("foramen.mjs", import.meta.url));
const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

/** Runs the command as its own process, away from the checkout. */
function run(args: readonly string[], stdin: string | null = "", program = COMMAND): Promise<Ended> {
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...args], { cwd: tmpdir() });
  let out = "";
  let err = "";
  child.stdout.on("data", (text) => (out += text));
  child.stderr.on("data", (text) => (err += text));
  child.stdin.on("error", () => {}); // the command may refuse before it has read everything
  if (stdin !== null) child.stdin.end(stdin);
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, out, err, milliseconds: performance.now() - began }));
  });
}

it("the example of a program of one's own runs from any folder", async () => {
  const { code, out, err } = await run(
    [],
    "",
    fileURLToPath(new URL("../../docs/example-library.ts", import.meta.url)),
  );
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^not-enough-known null \d+ safety screens open\n(0\.\d\d .+\n){3}$/);
});

describe("the command as its own process", () => {
  it("gives an answer with exit code 0, from any folder", async () => {
    const { code, out, err } = await run(
      ["assess", "-", "--json", "--no-intervals"],
      '{"findings":[{"id":"fever_history","value":"present"}]}',
    );
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toHaveProperty("urgency.level");
  });

  it("gives the intervals that the engine gives, worked out beside the rest", async () => {
    const input = {
      patient: { age: 40, sex: "male" as const },
      findings: [{ id: "slr", side: "left" as const, value: "present" }],
    };
    const { code, out, err } = await run(["assess", "-", "--json", "--setting", "spine_clinic"], JSON.stringify(input));
    expect([code, err]).toEqual([0, ""]);
    const whole = assess(input, loadForScripts(), { setting: "spine_clinic", intervals: true });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(whole)));
  });

  it("can be started by its TypeScript file as well", async () => {
    const { code, out } = await run(["--help"], "", MAIN);
    expect([code, out.split("\n")[0]]).toEqual([
      0,
      "foramen - clinical reasoning for back, groin and front-of-thigh pain",
    ]);
  });

  it("can be started through a link, as npm installs it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "foramen-bin-"));
    symlinkSync(COMMAND, join(folder, "foramen"));
    const { code, out } = await run(["--help"], "", join(folder, "foramen"));
    rmSync(folder, { recursive: true });
    expect([code, out.length > 100]).toEqual([0, true]);
  });

  it.each([
    ["10 MB of input", ["assess", "-"], "x".repeat(10_000_000), "CASE_TOO_LARGE"],
    ["an endless device", ["assess", "/dev/zero"], "", "CASE_TOO_LARGE"],
    ["a value that none is", ["assess", "-"], '{"findings":[{"id":"slr","value":"perhaps"}]}', "FINDING_VALUE_INVALID"],
    ["a missing file", ["assess", "no-such-case.yaml"], "", "CASE_UNREADABLE"],
    ["NUL bytes", ["assess", "-", "--json"], "\0\0\0", "CASE_UNREADABLE"],
    ["an unknown command", ["asess"], "", "COMMAND_USAGE"],
    ["a planned command", ["screen", "records"], "", "COMMAND_NOT_YET"],
  ])("refuses %s: exit code 2, one error, nothing on standard output", async (_, args, stdin, error) => {
    const { code, out, err, milliseconds } = await run(args, stdin);
    expect([code, out]).toEqual([2, ""]);
    expect(err.split("  ")[0]).toBe(error);
    expect(err.match(/^[A-Z_]{8,}/gm)).toEqual([error]);
    // The quickest run is the one that other work on the machine disturbed least.
    let quickest = milliseconds;
    for (let more = 0; more < 4 && quickest >= 2000; more += 1)
      quickest = Math.min(quickest, (await run(args, stdin)).milliseconds);
    expect(quickest).toBeLessThan(2000);
  });

  it("does not complain when the reader of its output has seen enough", async () => {
    const child = spawn(process.execPath, [COMMAND, "vocabulary"]);
    let err = "";
    child.stderr.on("data", (text) => (err += text));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });
});

describe.skipIf(!existsSync("/dev/full"))("the output of the command", () => {
  it("that finds no room is one plain sentence, and no answer", async () => {
    const child = spawn("sh", ["-c", `"${process.execPath}" "${COMMAND}" --help > /dev/full`]);
    let err = "";
    child.stderr.on("data", (text) => (err += text));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([1, "The answer could not be written (ENOSPC): see whether there is room.\n"]);
  });
});

describe("an old Node", () => {
  const OLD =
    "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.0.0'}})";
  const PINNED = fileURLToPath(new URL("../../node_modules/node/bin/node", import.meta.url));

  function runOnOld(env: Readonly<Record<string, string>>): Promise<Ended> {
    const began = performance.now();
    const child = spawn(process.execPath, ["--import", OLD, COMMAND, "screen"], { env: { ...process.env, ...env } });
    let out = "";
    let err = "";
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (err += text));
    return new Promise((resolve) => {
      child.on("close", (code) => resolve({ code, out, err, milliseconds: performance.now() - began }));
    });
  }

  it.skipIf(!existsSync(PINNED))(
    "hands over to the Node that the checkout brings, with the exit code kept",
    async () => {
      const { code, err } = await runOnOld({});
      expect([code, err.split("  ")[0]]).toEqual([2, "COMMAND_NOT_YET"]);
    },
  );

  it("says what is needed where there is no other", async () => {
    const { code, out, err } = await runOnOld({ FORAMEN_ON_PINNED_NODE: "1" });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("Foramen needs Node 22.18 or later");
  });
});
