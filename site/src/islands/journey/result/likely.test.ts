import { aboutRangeWords, likelihoodScale, loadKnowledge } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { knowledgeBundle } from "../../../build/knowledge-bundle.ts";
import { chanceLine, chanceSaid, scaleNote } from "./likely.ts";

const whole = loadKnowledge(knowledgeBundle());
const rate = (p: number) => ({ ...whole.thresholds.likelihood.likely, p });
const knowledge = {
  ...whole,
  thresholds: {
    ...whole.thresholds,
    cannot_tell: { ...whole.thresholds.cannot_tell, width: 0.6 },
    likelihood: { possible: rate(0.1), likely: rate(0.4), very_likely: rate(0.7) },
  },
};
const said = (chance: number, sureness: Parameters<typeof chanceSaid>[1]) =>
  chanceSaid({ id: "disc", chance }, sureness, knowledge);

describe("how likely a cause is", () => {
  it.each([
    {
      chance: 0.83,
      range: [0.6, 0.95],
      line: "From likely to very likely: about 83 out of 100. It could be between about 60 and 95 out of 100.",
    },
    {
      chance: 0.04,
      range: [0.001, 0.09],
      line: "Not likely: about 4 out of 100. It could be anything up to about 9 out of 100.",
    },
    {
      chance: 0.002,
      range: [0.001, 0.004],
      line: "Not likely: fewer than 1 out of 100. It could be fewer than 1 out of 100.",
    },
  ] as const)("of $chance within $range is told in words, with its number and the range", ({ chance, range, line }) => {
    expect(chanceLine(said(chance, { disc: range }))).toBe(line);
    expect(said(chance, { disc: range }).range).toEqual(range);
  });

  it.each([
    { chance: 0.83, range: [0.02, 1], likely: "From not likely to very likely" },
    { chance: 0.04, range: [0, 0.76], likely: "From not likely to very likely" },
    { chance: 0.5, range: [0.2, 0.8], likely: "From possible to very likely" },
  ] as const)("of $chance within $range is told by its range alone", ({ chance, range, likely }) => {
    const { number, sure, ...rest } = said(chance, { disc: range });
    expect(rest).toEqual({ likely, range });
    expect(number).toBeNull();
    expect(sure).toBe(`It could be ${aboutRangeWords({ knowledge, reader: "patient" }, range)}.`);
  });

  it("is not told before its range is known, so that nothing has to be taken back", () =>
    expect(said(0.83, null)).toEqual({
      likely: null,
      number: null,
      sure: "Working out how sure this is ...",
      range: null,
    }));

  it("is a word without a number where the range could not be worked out", () => {
    for (const sureness of ["broken", {}] as const)
      expect(chanceLine(said(0.83, sureness))).toBe("Very likely. How sure this is could not be worked out.");
  });
});

it("explains the scale with the figures that the knowledge holds", () => {
  const figures = (scaleNote(whole).split("Most numbers")[0]!.match(/\d+/g) ?? []).map(Number);
  const [, possible, likely, veryLikely] = likelihoodScale(whole.thresholds).map(({ from }) => from);
  expect(figures).toEqual([possible, 100, possible, likely! - 1, likely, veryLikely! - 1, veryLikely]);
});
