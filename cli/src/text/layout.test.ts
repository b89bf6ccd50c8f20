import { figureWords } from "@foramen/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openKnowledge } from "../open-knowledge.ts";
import { bar, between, figure, fit, tinted, wrap } from "./layout.ts";

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
    [0, "under 0.1"],
    [0.0009, "under 0.1"],
    [0.004, "0.4"],
    [0.0094, "0.9"],
    [0.0096, "1"],
    [0.426, "43"],
    [0.994, "99"],
    [0.995, "over 99"],
    [1, "over 99"],
  ])("of %s is %s of 100", (probability, words) => {
    expect(figure(probability)).toBe(words);
  });

  it("has the same figure in a column as in the engine's sentences", async () => {
    const telling = { knowledge: await openKnowledge(), reader: "practitioner" as const };
    const digits = (words: string) => words.match(/[\d.]+/)?.[0];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        expect(digits(figure(probability))).toBe(digits(figureWords(telling, probability)));
      }),
    );
  });

  it.each([
    [[0.01, 0.58], "1 and 58"],
    [[0, 0.999], "less than 0.1 and more than 99"],
    [[0.421, 0.424], null],
    [null, null],
  ] as const)("between %j is told as %j", (interval, words) => {
    expect(between(interval)).toBe(words);
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
