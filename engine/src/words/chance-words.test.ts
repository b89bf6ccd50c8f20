import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleTelling } from "../../test/words-example.ts";
import { chanceWithout, chanceWords, factorWords, figureWords, intervalWords, strengthOf } from "./chance-words.ts";
import { powerOfTen } from "./power-of-ten.ts";

const plain = exampleTelling("patient");
const clinical = exampleTelling("practitioner");

describe("a chance in words", () => {
  it.each([
    { probability: 0, words: "fewer than 1 out of 100" },
    { probability: 0.0004, words: "fewer than 1 out of 100" },
    { probability: 0.004, words: "fewer than 1 out of 100" },
    { probability: 0.0096, words: "1 out of 100" },
    { probability: 0.314, words: "31 out of 100" },
    { probability: 0.994, words: "99 out of 100" },
    { probability: 1, words: "more than 99 out of 100" },
  ])("says $words for $probability", ({ probability, words }) => expect(chanceWords(plain, probability)).toBe(words));

  it("is shorter for a practitioner, and told to a tenth below 1", () => {
    expect(chanceWords(clinical, 0.314)).toBe("31 in 100");
    expect(chanceWords(clinical, 0.004)).toBe("0.4 in 100");
    expect(chanceWords(clinical, 0.0004)).toBe("below 0.1 in 100");
  });

  it("never claims certainty", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        expect(figureWords(plain, probability)).not.toMatch(/^(0|100|0\.0)$/);
      }),
    ));

  it("gives an interval only where there is one", () => {
    expect(intervalWords(plain, [0.2, 0.45])).toBe("between 20 and 45 out of 100");
    expect(intervalWords(plain, [0.2, 0.201])).toBeNull();
    expect(intervalWords(plain, null)).toBeNull();
  });
});

describe("the strength of a finding", () => {
  it.each([
    { weight: 1.2, word: "strongly", factor: "16" },
    { weight: 0.5, word: "clearly", factor: "3.2" },
    { weight: -0.5, word: "clearly", factor: "3.2" },
    { weight: 0.1, word: "a_little", factor: "1.3" },
    { weight: -4, word: "strongly", factor: "over 1,000" },
  ])("is $word, $factor, for $weight", ({ weight, word, factor }) => {
    expect(strengthOf(weight)).toBe(word);
    expect(factorWords(clinical, weight)).toBe(factor);
  });
});

describe("the chance without a finding", () => {
  it.each([
    { probability: 0.5, weight: 1, without: 1 / 11 }, //  odds 1:1 fall to 1:10
    { probability: 0.5, weight: -1, without: 10 / 11 }, // odds 1:1 rise to 10:1
    { probability: 0.8, weight: 0.6020599913279624, without: 0.5 }, // odds 4:1, four times less
  ])("takes $probability back to $without for $weight", ({ probability, weight, without }) =>
    expect(chanceWithout(probability, weight)).toBeCloseTo(without, 9),
  );

  it("is lower for a finding that speaks for the cause, and stays a chance", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (probability, weight) => {
          const without = chanceWithout(probability, weight);
          expect(without).toBeLessThanOrEqual(probability * (1 + 1e-12));
          expect(without).toBeGreaterThanOrEqual(0);
        },
      ),
    ));
});

it("raises ten to any power up to its bound by square roots alone", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 15, noNaN: true }), (exponent) => {
      expect(powerOfTen(exponent) / 10 ** exponent).toBeCloseTo(1, 10);
    }),
  );
  expect(powerOfTen(40)).toBe(1e15);
});
