import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Setting } from "../../engine/src/vocabulary/case.ts";
import type { CoverageTally } from "./coverage.ts";
import type { Changes, Tally } from "./tally.ts";

/** What `npm run validate` found; written to docs/validation-synthetic.json. */
export interface SyntheticResults {
  readonly engine: string;
  /** Version of the knowledge that drew the patients and judged them. */
  readonly knowledge: string;
  readonly seed: number;
  /** Patients of each setting. */
  readonly patients: number;
  /** Risk factors are known where somebody asked about them. */
  readonly calibration: Readonly<Record<Setting, Tally>>;
  /** The first of the same patients with every risk factor known. */
  readonly knownRisks: Readonly<Record<Setting, Tally>>;
  readonly robustness: {
    /** Patients of each setting, and how many of them share one set of wrong numbers. */
    readonly patients: number;
    readonly portion: number;
    readonly changes: Readonly<Record<Setting, Changes>>;
    /** How right the engine with the wrong numbers is. */
    readonly calibration: Readonly<Record<Setting, Tally>>;
  };
  /** Null before intervals were tried. */
  readonly coverage: CoverageResults | null;
}

/** Grows portion by portion, and is taken up again where it was left. */
export interface CoverageResults {
  readonly engine: string;
  readonly knowledge: string;
  readonly seed: number;
  /** Draws from which each interval is read. */
  readonly draws: number;
  readonly tallies: Readonly<Record<Setting, CoverageTally>>;
}

export const RESULTS_FILE = fileURLToPath(new URL("../../docs/validation-synthetic.json", import.meta.url));

/** The results last written; null when there are none. */
export function lastResults(file = RESULTS_FILE): SyntheticResults | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as SyntheticResults;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw fault;
  }
}
