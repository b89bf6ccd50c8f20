import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleTelling } from "../../test/words-example.ts";
import { aboutRangeWords, aboutWords, likelihoodOf, likelihoodScale, likelihoodWords } from "./likelihood.ts";

const plain = exampleTelling("patient");
const { thresholds } = plain.knowledge;

describe("how likely something is, in words", () => {
  it.each([
    { chance: 0, words: "not likely" },
    { chance: 0.094, words: "not likely" },
    // What reads as 10 out of 100 has the word of 10.
    { chance: 0.096, words: "possible" },
    { chance: 0.39, words: "possible" },
    { chance: 0.4, words: "likely" },
    { chance: 0.69, words: "likely" },
    { chance: 0.7, words: "very likely" },
    { chance: 1, words: "very likely" },
  ])("is $words for $chance", ({ chance, words }) => expect(likelihoodWords(plain, chance)).toBe(words));

  it("goes by the scale of the knowledge, whatever it is", () => {
    const rate = (p: number) => ({ ...thresholds.likelihood.likely, p });
    const other = { likelihood: { possible: rate(0.2), likely: rate(0.5), very_likely: rate(0.9) } };
    expect(likelihoodScale(other).map(({ from }) => from)).toEqual([0, 20, 50, 90]);
    expect([0.19, 0.49, 0.5, 0.9].map((chance) => likelihoodOf(other, chance))).toEqual([
      "unlikely",
      "possible",
      "likely",
      "very_likely",
    ]);
  });

  it("names both ends of a range, and one where both are the same", () => {
    expect(likelihoodWords(plain, [0.03, 0.8])).toBe("from not likely to very likely");
    expect(likelihoodWords(plain, [0.42, 0.61])).toBe("likely");
  });

  it("has figures in whole people, and one where both ends of a range read the same", () => {
    expect(aboutWords(plain, 0.194)).toBe("about 19 out of 100");
    expect(aboutWords(plain, 0.004)).toBe("fewer than 1 out of 100");
    expect(aboutRangeWords(plain, [0.2, 0.454])).toBe("between about 20 and 45 out of 100");
    expect(aboutRangeWords(plain, [0.001, 0.09])).toBe("anything up to about 9 out of 100");
    expect(aboutRangeWords(plain, [0.201, 0.204])).toBe("about 20 out of 100");
    expect(aboutRangeWords(plain, [0, 0.004])).toBe("fewer than 1 out of 100");
  });

  it("never falls while the chance rises", () => {
    const rank = (chance: number) =>
      likelihoodScale(thresholds).findIndex(({ word }) => word === likelihoodOf(thresholds, chance));
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(chance, chance, (a, b) => rank(Math.min(a, b)) <= rank(Math.max(a, b))));
  });
});
