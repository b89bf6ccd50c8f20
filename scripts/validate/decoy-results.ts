import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SETTINGS, type Setting } from "../../engine/src/vocabulary/case.ts";
import { addDecoys, type DecoyResult, type DecoyTally, NO_DECOYS } from "./decoys.ts";

/** What `npm run validate -- --only decoys` found; grows portion by portion, and is taken up again where it was left. */
export interface DecoyResults {
  readonly engine: string;
  readonly knowledge: string;
  /** Version of knowledge/scan/imaging.yaml. */
  readonly tables: string;
  readonly seed: number;
  readonly tallies: Readonly<Record<Setting, DecoyTally>>;
  /** Number of the patient to go on with. */
  readonly next: Readonly<Record<Setting, number>>;
}

export const DECOYS_FILE = fileURLToPath(new URL("../../docs/validation-decoys.json", import.meta.url));

/** The results last written; null when there are none. */
export function lastDecoys(file = DECOYS_FILE): DecoyResults | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as DecoyResults;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw fault;
  }
}

const each = <T>(of: (setting: Setting) => T) =>
  Object.fromEntries(SETTINGS.map((setting) => [setting, of(setting)])) as Record<Setting, T>;

/** Of which engine, knowledge, tables and seed these are. */
export type DecoyOrigin = Omit<DecoyResults, "tallies" | "next">;

/** Where to go on: what was counted before, if it is of the same origin; else nothing. */
export function decoysTakenUp(before: DecoyResults | null, origin: DecoyOrigin): DecoyResults {
  const same =
    before !== null && (Object.keys(origin) as (keyof DecoyOrigin)[]).every((field) => before[field] === origin[field]);
  return same ? before : { ...origin, tallies: each(() => NO_DECOYS), next: each(() => 0) };
}

/** What was known and what has been added: of each setting the portions without a gap. */
export function decoysGrown(known: DecoyResults, results: readonly (DecoyResult | undefined)[]): DecoyResults {
  const tallies = { ...known.tallies };
  const next = { ...known.next };
  for (const result of results) {
    if (result === undefined) continue;
    const { setting, from, to } = result.portion;
    if (from !== next[setting]) continue;
    tallies[setting] = addDecoys(tallies[setting], result.tally);
    next[setting] = to;
  }
  return { ...known, tallies, next };
}
