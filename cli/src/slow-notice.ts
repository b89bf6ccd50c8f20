import { writeSync } from "node:fs";
import { Worker } from "node:worker_threads";

const WAITING = 0;
const WRITING = 1;
const WRITTEN = 2;
const DONE = 3;

const STANDARD_ERROR = 2;
const CLEAR_LINE = "\r\u001b[K";

/**
 * Writes a line to the terminal if the work is not done after so long; returns what to call when it is done, which
 * takes the line away again.
 *
 * The engine computes without a pause, so no timer of this thread would ever fire: a second thread waits instead.
 */
export function noticeWhenSlow(text: string, afterMilliseconds: number): () => void {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(WAIT, { eval: true, execArgv: [], workerData: { state, text, afterMilliseconds } });
  // A notice that cannot be given must not take the answer with it.
  worker.on("error", () => {});
  worker.unref();
  return () => {
    const was = Atomics.compareExchange(state, 0, WAITING, DONE);
    Atomics.notify(state, 0);
    if (was === WAITING) return;
    Atomics.wait(state, 0, WRITING);
    writeSync(STANDARD_ERROR, CLEAR_LINE);
  };
}

const WAIT = `
const { writeSync } = require("node:fs");
const { state, text, afterMilliseconds } = require("node:worker_threads").workerData;
Atomics.wait(state, 0, ${WAITING}, afterMilliseconds);
if (Atomics.compareExchange(state, 0, ${WAITING}, ${WRITING}) === ${WAITING}) {
  try {
    writeSync(${STANDARD_ERROR}, text);
  } finally {
    Atomics.store(state, 0, ${WRITTEN});
    Atomics.notify(state, 0);
  }
}
`;
