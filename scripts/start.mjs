import { spawn } from "node:child_process";
import path from "node:path";
import { prepare, ROOT, runMain } from "./bootstrap.mjs";
import { build } from "./build.mjs";

/** How long the server may take to close after it was asked to. */
const GRACE_MS = 5_000;

runMain(async () => {
  const { node } = await prepare();
  await build(node);
  return serve(node);
});

/** Runs the server until it ends or is asked to; leaves no process behind. */
function serve(node) {
  return new Promise((resolve) => {
    const child = spawn(node, [path.join("cli", "src", "main.ts"), "serve", ...process.argv.slice(2)], {
      cwd: ROOT,
      stdio: "inherit",
    });
    let asked = false;
    const stop = (signal) => {
      asked = true;
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));
    child.on("error", (fault) => {
      console.error(`The server could not be started: ${fault.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(asked ? 0 : (code ?? 1)));
  });
}
