import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bar, fit, outOf100, tinted, wrap } from "./layout.ts";

describe("lines", () => {
  it("break at spaces, and later lines hang", () => {
    expect(wrap("one two three", 9, "- ", "  ")).toEqual(["- one two", "  three"]);
  });

  it("never exceed the width unless a single word does, and lose no word", () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/)), fc.integer({ min: 24, max: 80 }), (words, width) => {
        const lines = wrap(words.join(" "), width, "  ");
        expect(lines.every((line) => line.length <= width)).toBe(true);
        expect(lines.flatMap((line) => line.trim().split(" "))).toEqual(words);
      }),
    ));

  it("are filled or cut to fit a column exactly", () => {
    expect([fit("abc", 5), fit("abcdef", 5)]).toEqual(["abc  ", "abcd…"]);
  });
});

describe("a chance", () => {
  it.each([
    [0, "under 1"],
    [0.004, "under 1"],
    [0.005, "1"],
    [0.426, "43"],
    [0.994, "99"],
    [0.995, "over 99"],
    [1, "over 99"],
  ])("of %s is %s out of 100", (probability, words) => {
    expect(outOf100(probability)).toBe(words);
  });

  it.each([
    [0, "····"],
    [0.5, "██··"],
    [1, "████"],
    [1.2, "████"],
  ])("of %s is drawn as %s", (share, drawn) => {
    expect(bar(share, 4)).toBe(drawn);
  });
});

describe("colour", () => {
  it("is given only where it was asked for", () => {
    expect(tinted("EMERGENCY", "emergency", { colour: false })).toBe("EMERGENCY");
    expect(tinted("EMERGENCY", "emergency", { colour: true })).toBe("\u001b[1;97;41mEMERGENCY\u001b[0m");
  });
});
