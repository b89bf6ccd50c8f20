import { describe, expect, it } from "vitest";
import { chanceSaid } from "./likely.ts";

const WIDTH = 0.6;
const UNSURE = "How likely this is cannot be told well yet.";

describe("how likely a cause is", () => {
  it.each([
    {
      chance: 0.83,
      range: [0.6, 0.95],
      number: "83 out of 100",
      sure: "(very likely). It could be between about 60 and 95.",
    },
    {
      chance: 0.04,
      range: [0.01, 0.1],
      number: "4 out of 100",
      sure: "(not likely). It could be between about 1 and 10.",
    },
  ] as const)(
    "of $chance within $range is told with its number, a word and the range",
    ({ chance, range, ...said }) => {
      expect(chanceSaid(chance, range, {}, WIDTH)).toEqual(said);
    },
  );

  it.each([
    { chance: 0.83, range: [0.02, 1] },
    { chance: 0.04, range: [0, 0.76] },
    { chance: 0.5, range: [0.2, 0.8] },
  ] as const)("of $chance within $range is told in words alone", ({ chance, range }) => {
    expect(chanceSaid(chance, range, {}, WIDTH)).toEqual({ number: null, sure: UNSURE });
    expect(UNSURE).not.toMatch(/\d/);
  });

  it("has no number that may have to be taken back, while its range is not known", () => {
    expect(chanceSaid(0.83, undefined, null, WIDTH)).toEqual({
      number: null,
      sure: "Working out how sure this is ...",
    });
  });

  it("is a number without a word where the range could not be worked out", () => {
    expect(chanceSaid(0.83, undefined, "broken", WIDTH)).toEqual({
      number: "83 out of 100",
      sure: "How sure this is could not be worked out.",
    });
  });
});
