import type { Io } from "./io.ts";
import { main } from "./main.ts";

/** What a run of the command left behind. */
export interface Recorded {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What a person at a terminal would be told if it took long, and when that was over. */
  readonly notices: readonly string[];
  readonly milliseconds: number;
}

/** For tests: runs the command in this process, with its own standard input, and keeps what it writes. */
export async function record(
  argv: readonly string[],
  { stdin = "", env = {}, colour = false, stopped = Promise.resolve() }: RecordOptions = {},
): Promise<Recorded> {
  let out = "";
  let err = "";
  const notices: string[] = [];
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async function* () {
      yield typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
    },
    env,
    colour,
    threads: false,
    whenSlow: (text) => {
      notices.push(text);
      return () => {
        notices.push("done");
      };
    },
    stopped: () => stopped,
  };
  const began = performance.now();
  const code = await main(argv, io);
  return { code, out, err, notices, milliseconds: performance.now() - began };
}

export interface RecordOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Io["env"];
  readonly colour?: boolean;
  /** When the person asks the command to end; at once unless given. */
  readonly stopped?: Promise<void>;
}
