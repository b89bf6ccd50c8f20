import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Portion, PortionResult } from "./portion.ts";

/**
 * Has all portions worked off on all cores.
 *
 * @param told called after each portion with the number of portions done
 * @returns    results in the order of the portions, whoever was faster
 */
export async function workOffAll(portions: readonly Portion[], told: (done: number) => void): Promise<PortionResult[]> {
  const results: PortionResult[] = [];
  let next = 0;
  let done = 0;
  const workers = Math.min(availableParallelism(), portions.length);
  await Promise.all(
    Array.from({ length: workers }, () => {
      const worker = new Worker(fileURLToPath(new URL("worker.ts", import.meta.url)));
      return new Promise<void>((resolve, reject) => {
        let mine = -1;
        const hand = (): void => {
          if (next >= portions.length) {
            void worker.terminate().then(() => resolve());
            return;
          }
          mine = next;
          next += 1;
          worker.postMessage(portions[mine]);
        };
        worker.on("error", reject);
        worker.on("message", (result: PortionResult) => {
          results[mine] = result;
          done += 1;
          told(done);
          hand();
        });
        hand();
      });
    }),
  );
  return results;
}
