import { describe, expect, it } from "vitest";
import { randomFrom, shuffled, weighted, wholeNumber } from "./random.ts";

const DRAWN = 20_000;
const draws = <T>(seed: number, of: (random: () => number) => T): T[] => {
  const random = randomFrom(seed);
  return Array.from({ length: DRAWN }, () => of(random));
};
const shareOf = <T>(all: readonly T[], one: T) => all.filter((drawn) => drawn === one).length / all.length;

describe("Random numbers", () => {
  it("come again with the same seeds and with no others", () => {
    const first = (...seeds: number[]) => randomFrom(...seeds)();
    expect(first(1, 2)).toBe(first(1, 2));
    expect(new Set([first(1, 2), first(2, 1), first(1), first(1, 3), first(0, 0), first(0)]).size).toBe(6);
  });

  it("are even, within one sequence and over the beginnings of many", () => {
    const beginnings = Array.from({ length: DRAWN }, (_, seed) => randomFrom(3, seed)());
    for (const numbers of [draws(1, (random) => random()), beginnings])
      for (let tenth = 0; tenth < 10; tenth += 1)
        // Standard error 0.002.
        expect(
          shareOf(
            numbers.map((number) => Math.floor(number * 10)),
            tenth,
          ),
        ).toBeCloseTo(0.1, 2);
  });

  it("choose by weight, and never what has none", () => {
    const chosen = draws(2, (random) => weighted(random, ["a", "b", "c"], (one) => ({ a: 1, b: 3, c: 0 })[one]!));
    expect(shareOf(chosen, "b")).toBeCloseTo(0.75, 1);
    expect(shareOf(chosen, "c")).toBe(0);
  });

  it("give whole numbers with both ends, and any order of things", () => {
    expect(new Set(draws(3, (random) => wholeNumber(random, 8, 10)))).toEqual(new Set([8, 9, 10]));
    expect(new Set(draws(4, (random) => shuffled(random, ["a", "b", "c"]).join("")).values()).size).toBe(6);
  });
});
