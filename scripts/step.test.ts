import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript: it has to run before TypeScript is installed
import { runStep } from "./step.mjs";

const run = (code: string, options = {}) => runStep("a step", process.execPath, ["-e", code], { cwd: ".", ...options });

describe("a step", () => {
  it("gives its exit code and what it said", async () => {
    const { code, output } = await run("console.log('out'); console.error('err'); process.exit(3)");
    expect(code).toBe(3);
    expect(output).toContain("out\n");
    expect(output).toContain("err\n");
  });

  it("fails when its command cannot be started", async () => {
    const { code, output } = await runStep("a step", "./no-such-command", [], { cwd: "." });
    expect(code).toBe(1);
    expect(output).toContain("ENOENT");
  });

  it("is ended when it outlives its limit", async () => {
    const { code, seconds } = await run("setInterval(() => {}, 1000)", { limitMs: 300 });
    expect(code).toBe(1);
    expect(seconds).toBeLessThan(10);
  });
});
