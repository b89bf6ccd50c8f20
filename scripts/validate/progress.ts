import { SETTINGS, type Setting } from "../../engine/src/vocabulary/case.ts";
import { type CoverageTally, NO_COVERAGE_TALLY } from "./coverage.ts";
import type { Portion, PortionResult } from "./portion.ts";
import type { CoverageResults } from "./results.ts";
import { sumOf } from "./tally.ts";

/** For each setting. */
export function bySetting<T>(of: (setting: Setting) => T): Record<Setting, T> {
  return Object.fromEntries(SETTINGS.map((setting) => [setting, of(setting)])) as Record<Setting, T>;
}

/** What to try of one part: patients numbered from `from` up to, not including, `to`. */
export interface Order {
  readonly part: Portion["part"];
  readonly seed: number;
  readonly from: Readonly<Record<Setting, number>>;
  readonly to: number;
  /** Patients handed to a worker at a time. */
  readonly each: number;
}

/** All portions of an order, the settings in turn, so that a run that is stopped has about as many of each. */
export function portionsOf({ part, seed, from, to, each }: Order): Portion[] {
  const rounds = Math.ceil((to - Math.min(...Object.values(from))) / each);
  return Array.from({ length: Math.max(0, rounds) }, (_, round) =>
    SETTINGS.map((setting) => {
      const first = from[setting] + round * each;
      return { part, setting, seed, from: first, to: Math.min(first + each, to) };
    }).filter((portion) => portion.from < portion.to),
  ).flat();
}

/**
 * What was known of coverage and what has been added: of each setting the portions without a gap, so that the number of
 * patients tells where to go on.
 */
export function grown(known: CoverageResults, results: readonly (PortionResult | undefined)[]): CoverageResults {
  const tallies = bySetting((setting) => {
    let tally = known.tallies[setting];
    for (const result of results) {
      if (result?.portion.part !== "coverage" || result.portion.setting !== setting) continue;
      if (result.portion.from === tally.patients) tally = sumOf<CoverageTally>(tally, [result.coverage]);
    }
    return tally;
  });
  return { ...known, tallies };
}

/** Of which engine, knowledge, seed and draws these are. */
export type Origin = Omit<CoverageResults, "tallies">;

/** Where to go on: what was counted before, if it is of the same origin; else nothing. */
export function takenUp(before: CoverageResults | null, origin: Origin): CoverageResults {
  const { engine, knowledge, seed, draws } = origin;
  const same =
    before !== null &&
    before.engine === engine &&
    before.knowledge === knowledge &&
    before.seed === seed &&
    before.draws === draws;
  return same ? before : { ...origin, tallies: bySetting(() => NO_COVERAGE_TALLY) };
}
