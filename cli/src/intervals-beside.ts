import { Worker } from "node:worker_threads";
import type { CaseIntervals, Setting } from "@foramen/engine";

export interface IntervalsAsked {
  readonly input: unknown;
  readonly setting: Setting | undefined;
}

/** Intervals that are worked out in a thread of their own, beside everything else about the case. */
export interface IntervalsBeside {
  /** null where the case has no chances. Rejects with the thread's fault. */
  readonly intervals: Promise<CaseIntervals | null>;
  /** Ends the thread; nobody waits for it any more. */
  stop(): void;
}

/** @param asked a case that has been read without a fault */
export function intervalsBeside(asked: IntervalsAsked): IntervalsBeside {
  const thread = new Worker(new URL("./intervals-thread.ts", import.meta.url), { workerData: asked });
  const intervals = new Promise<CaseIntervals | null>((resolve, reject) => {
    thread.once("message", resolve).once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The thread of the intervals ended (${code}) without an answer.`)));
  });
  // Where the case itself is at fault, that fault is told and nobody listens here.
  intervals.catch(() => {});
  return { intervals, stop: () => void thread.terminate() };
}
