import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barWidth, between, outOf100, strengthOf } from "./chance.ts";

describe("a chance in words", () => {
  it.each([
    { probability: 0, words: "fewer than 0.1 out of 100" },
    { probability: 0.0004, words: "fewer than 0.1 out of 100" },
    { probability: 0.004, words: "0.4 out of 100" },
    { probability: 0.0096, words: "1 out of 100" },
    { probability: 0.314, words: "31 out of 100" },
    { probability: 0.994, words: "99 out of 100" },
    { probability: 1, words: "more than 99 out of 100" },
  ])("says $words for $probability", ({ probability, words }) => expect(outOf100(probability)).toBe(words));

  it("never claims certainty", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        expect(outOf100(probability)).not.toMatch(/^(0|100|0\.0) /);
      }),
    ));

  it("gives an interval only where there is one", () => {
    expect(between([0.2, 0.45])).toBe("between 20 and 45");
    expect(between([0.2, 0.201])).toBe("");
    expect(between(null)).toBe("");
  });
});

describe("a bar", () => {
  it("stays visible for a small chance and inside its frame for a sure one", () => {
    expect(barWidth(0.0001)).toBe("0.5%");
    expect(barWidth(1)).toBe("100.0%");
  });
});

describe("the strength of a finding", () => {
  it.each([
    { weight: 1.2, word: "strongly", factor: "× 16" },
    { weight: 0.5, word: "clearly", factor: "× 3.2" },
    { weight: -0.5, word: "clearly", factor: "÷ 3.2" },
    { weight: 0.1, word: "slightly", factor: "× 1.3" },
    { weight: -4, word: "strongly", factor: "÷ over 1,000" },
  ])("is $word, $factor, for $weight", ({ weight, word, factor }) =>
    expect(strengthOf(weight)).toEqual({ word, factor }),
  );
});
