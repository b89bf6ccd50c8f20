import { describe, expect, it } from "vitest";
import { howSure } from "./likely.ts";

const WIDTH = 0.6;

describe("how sure a chance is", () => {
  it.each([
    { chance: 0.83, range: [0.02, 1], told: "(cannot be told well yet). It could be between about 2 and 100." },
    { chance: 0.04, range: [0, 0.76], told: "(cannot be told well yet). It could be anything up to about 76." },
    { chance: 0.83, range: [0.6, 0.95], told: "(very likely). It could be between about 60 and 95." },
    { chance: 0.04, range: [0.01, 0.1], told: "(not likely). It could be between about 1 and 10." },
  ] as const)("of $chance within $range is told as one", ({ chance, range, told }) => {
    expect(howSure(chance, range, {}, WIDTH)).toBe(told);
  });

  it("has no word while its range is not known, or could not be worked out", () => {
    expect(howSure(0.83, undefined, null, WIDTH)).toBe("Working out how sure this is ...");
    expect(howSure(0.83, undefined, "broken", WIDTH)).toBe("How sure this is could not be worked out.");
  });
});
