import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { measureRate } from "../../scripts/rates/measure-rate.ts";
import { rateRanges } from "../../scripts/rates/rate-ranges.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";

const knowledge = loadForScripts();
const rows = rateRanges(knowledge);
const rowOf = (id: string) => rows.find((row) => row.id === id)!;

describe("What follows from many numbers together lies where the studies say", () => {
  it.each(rows.filter((row) => row.exception).map((row) => [row.what, row] as const))("but not yet: %s", (_, row) => {
    expect(row.exception!.length).toBeGreaterThan(20);
    expect(measureRate(row, knowledge).within, "it does now: take the exception away").toBe(false);
  });

  it.each(rows.filter((row) => !row.exception).map((row) => [row.what, row] as const))("%s", (_, row) => {
    const { value } = measureRate(row, knowledge);
    expect(value, `${row.id}, published ${row.published.join(" to ") || "nowhere"}`).toBeGreaterThanOrEqual(
      row.range[0]!,
    );
    expect(value, `${row.id}, published ${row.published.join(" to ") || "nowhere"}`).toBeLessThanOrEqual(row.range[1]!);
  });
});

describe("The ranges", () => {
  it("hold every figure that their source gives", () => {
    const outside = rows.filter(({ published, range }) =>
      published.some((value) => value < range[0]! || value > range[1]!),
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it("rise, and each has an id of its own", () => {
    expect(rows.filter(({ range }) => range.length !== 2 || range[0]! > range[1]!).map(({ id }) => id)).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe("The table notices", () => {
  it("a leak that makes a weak sign nearly proof", () => {
    const crossed = { ...knowledge.leaks.crossed_slr!, p: 0.006 };
    const changed: Knowledge = { ...knowledge, leaks: { ...knowledge.leaks, crossed_slr: crossed } };
    const before = measureRate(rowOf("crossed_slr"), knowledge).value;
    expect(measureRate(rowOf("crossed_slr"), changed).value).toBeGreaterThan(2 * before);
    expect(measureRate(rowOf("crossed_slr"), changed).within).toBe(false);
  });

  it("a quiet share too small for the floor", () => {
    const quiet = { ...knowledge.thresholds.quiet_share, p: 0.01 };
    const changed: Knowledge = { ...knowledge, thresholds: { ...knowledge.thresholds, quiet_share: quiet } };
    expect(measureRate(rowOf("all_negative_man_floor"), changed).within).toBe(false);
  });
});
