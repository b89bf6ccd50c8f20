import { availableParallelism } from "node:os";
import type { Io } from "./io.ts";
import { noticeWhenSlow } from "./slow-notice.ts";

/** The real streams, environment and signals. */
export function processIo(): Io {
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault.
  process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code === "EPIPE") process.exit(0);
    process.stderr.write(`The answer could not be written (${fault.code ?? fault.name}): see whether there is room.\n`);
    process.exit(1);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: () => process.stdin,
    env: process.env,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    threads: availableParallelism() > 1,
    // In a pipe or a log a line that is taken away again would only be in the way.
    whenSlow: process.stderr.isTTY === true ? noticeWhenSlow : () => () => {},
    stopped: () =>
      new Promise((resolve) => {
        // Stays in place after the first: a terminal and a parent process may both pass one Ctrl-C on.
        process.on("SIGINT", () => resolve());
        process.on("SIGTERM", () => resolve());
      }),
  };
}
