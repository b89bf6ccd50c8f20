import { writeFileSync } from "node:fs";
import { ENGINE_VERSION } from "../../engine/src/version.ts";
import { SETTINGS } from "../../engine/src/vocabulary/case.ts";
import { loadForScripts } from "../load-for-scripts.ts";
import { DECOYS_FILE, type DecoyResults, decoysGrown, decoysTakenUp, lastDecoys } from "./decoy-results.ts";
import { type DecoyPortion, type DecoyResult, tableVersion } from "./decoys.ts";
import { workOffWith } from "./pool.ts";

/** Patients handed to a worker at a time. */
const EACH = 4;
const TELL_EVERY_SECONDS = 15;

export interface DecoyRun {
  readonly seed: number;
  /** In all, in equal parts of each setting. */
  readonly patients: number;
  /** From the first patient on, whatever was counted before. */
  readonly afresh: boolean;
  /** False: nothing is kept. */
  readonly written: boolean;
}

/**
 * Does concordance tell the cause from what a scan shows by the way? Synthetic patients with a true lesion and one decoy
 * at another level or side. What has been counted is kept every quarter of a minute; the next run with the same engine,
 * knowledge, table and seed goes on from there.
 */
export async function validateDecoys({ seed, patients, afresh, written }: DecoyRun): Promise<DecoyResults> {
  const origin = { engine: ENGINE_VERSION, knowledge: loadForScripts().version, tables: tableVersion(), seed };
  const start = decoysTakenUp(afresh || !written ? null : lastDecoys(), origin);
  const to = Math.ceil(patients / SETTINGS.length);
  const portions = SETTINGS.flatMap((setting) =>
    Array.from({ length: Math.max(0, Math.ceil((to - start.next[setting]) / EACH)) }, (_, round): DecoyPortion => {
      const from = start.next[setting] + round * EACH;
      return { setting, seed, from, to: Math.min(from + EACH, to) };
    }),
  ).sort((a, b) => a.from - b.from);
  const save = (results: DecoyResults): DecoyResults => {
    if (written) writeFileSync(DECOYS_FILE, `${JSON.stringify(results, null, 2)}\n`);
    return results;
  };
  const started = performance.now();
  let told = started;
  const all = await workOffWith<DecoyPortion, DecoyResult>(
    new URL("decoy-worker.ts", import.meta.url),
    portions,
    (soFar) => {
      const now = performance.now();
      const done = soFar.filter((one) => one !== undefined).length;
      if (now - told < TELL_EVERY_SECONDS * 1000 && done < portions.length) return;
      told = now;
      save(decoysGrown(start, soFar));
      console.error(`Decoys: ${done} of ${portions.length} portions in ${Math.round((now - started) / 1000)} s`);
    },
  );
  return save(decoysGrown(start, all));
}
