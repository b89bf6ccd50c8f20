import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const PROGRAM = `
  const { processIo } = await import(${JSON.stringify(new URL("process-io.ts", import.meta.url).href)});
  const io = processIo();
  const stopped = io.stopped();
  const alive = setInterval(() => {}, 1000);
  io.out("ready " + io.colour + "\\n");
  await stopped;
  await new Promise((resolve) => setTimeout(resolve, 200));
  io.out("closed in order\\n");
  clearInterval(alive);
`;

describe("the real process", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "is asked to end by %s, and a second one does not cut it short",
    async (signal) => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM], {
        cwd: fileURLToPath(new URL(".", import.meta.url)),
      });
      let out = "";
      child.stdout.on("data", (text) => {
        if (out === "") for (let times = 0; times < 2; times++) setTimeout(() => child.kill(signal), 50 * times);
        out += text;
      });
      const code = await new Promise((resolve) => child.on("close", resolve));
      // Through a pipe there is no terminal, and so no colour.
      expect([code, out]).toEqual([0, "ready false\nclosed in order\n"]);
    },
  );
});
