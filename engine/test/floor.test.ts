import { beforeAll, describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { assess } from "../src/assess.ts";
import { ForamenError } from "../src/errors.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { readCase } from "../src/reading/read-case.ts";
import { mostlyAbsent } from "./answer-sequences.ts";
import { FLOOR, lowestShare } from "./safety-laws.ts";

const knowledge = loadForScripts();
const SETS = 200;
/** Answers leave the engine with twelve digits. */
const ROUNDING = 1e-9;

interface Lowest {
  readonly seed: number;
  readonly cause: string;
  readonly share: number;
}

/**
 * The serious cause that has lost most against non-specific pain, over its prior ratio; null where answers exclude each
 * other, and outside the scope, where no causes are told.
 */
function lowest(known: Knowledge, seed: number): Lowest | null {
  const given = mostlyAbsent(known, seed);
  try {
    const found = lowestShare(known, readCase(given, known), assess(given, known, { explain: false }));
    return found && { seed, ...found };
  } catch (error) {
    if (error instanceof ForamenError) return null;
    throw error;
  }
}

const seen: Lowest[] = [];

beforeAll(() => {
  for (let seed = 0; seed < SETS; seed += 1) {
    const found = lowest(knowledge, seed);
    if (found !== null) seen.push(found);
  }
}, 120_000);

describe("Before imaging, many absent findings", () => {
  it("never push a serious cause below one twentieth of its prior ratio to non-specific pain", () => {
    expect(seen.filter(({ share }) => share < FLOOR * (1 - ROUNDING))).toEqual([]);
  });

  it("nearly always make a case that can be answered", () => {
    expect(seen.length).toBeGreaterThan(0.9 * SETS);
  });

  it("come close to the floor, so that it is the floor that holds", () => {
    expect(Math.min(...seen.map(({ share }) => share))).toBeLessThan(FLOOR * 1.02);
  });

  it("go through the floor once the quiet share is smaller", () => {
    const quiet = { ...knowledge.thresholds.quiet_share, p: 0.02 };
    const thinner: Knowledge = { ...knowledge, thresholds: { ...knowledge.thresholds, quiet_share: quiet } };
    const nearest = seen.reduce((a, b) => (b.share < a.share ? b : a));
    expect(lowest(thinner, nearest.seed)!.share).toBeLessThan(FLOOR);
  });
});
