import { describe, expect, it } from "vitest";
import { cutOff, drawn } from "../../../test/drawn.ts";
import { placeIn, TREND_VIEW, Trend } from "./trend.tsx";
import { type Measured, trendInWords } from "./trend-in-words.ts";

const pain = (values: readonly number[], change: Partial<Measured> = {}): Measured => ({
  name: "leg pain",
  scale: [0, 10],
  points: values.map((value, index) => ({ day: index * 7, value })),
  band: [5.5, 8.5],
  threshold: 5,
  better: "lower",
  said: "Better, by a change that matters.",
  ...change,
});

describe("the line", () => {
  it("puts the better end of pain at the bottom and days from left to right", () => {
    const place = placeIn(pain([7, 3]));
    expect(place(0, 0)[1]).toBe(TREND_VIEW.bottom);
    expect(place(0, 10)[1]).toBe(TREND_VIEW.top);
    expect(place(7, 3)[0]).toBeGreaterThan(place(0, 7)[0]);
  });

  it("keeps values inside the scale, so that a slip of the pen leaves the frame alone", () => {
    expect(placeIn(pain([70]))(0, 70)[1]).toBe(TREND_VIEW.top);
  });

  it("says values, band and threshold in words, and what the engine says, never a judgement of its own", () => {
    const { alternative } = drawn(<Trend {...pain([7, 5.5, 3])} />);
    expect(alternative).toContain("day 0: 7; day 7: 5.5; day 14: 3");
    expect(alternative).toContain("From 5.5 to 8.5 a change may be chance. From 5 downwards it matters.");
    expect(alternative).toContain("Better, by a change that matters.");
    expect(trendInWords(pain([7, 0, 0], { said: "Too early to tell.", band: null, threshold: null }))).not.toMatch(
      /better, by|may be chance/i,
    );
  });

  it("says of nothing that it is nothing, and of a scale where higher is better the way", () => {
    expect(trendInWords(pain([]))).toContain("Nothing has been noted yet.");
    expect(trendInWords(pain([10], { better: "higher" }))).toContain("From 5 upwards it matters.");
  });

  it("draws neither band nor legend while there is none", () => {
    expect(drawn(<Trend {...pain([7, 6])} />).svg).toContain("trend-band");
    expect(drawn(<Trend {...pain([7, 6], { band: null, threshold: null })} />).svg).not.toContain("trend-band");
  });

  it("cuts no word off and weighs little, with none, one and sixty values", () => {
    for (const values of [[], [5], Array.from({ length: 60 }, (_, day) => (day * 7) % 10)]) {
      const one = drawn(<Trend {...pain(values)} />);
      expect(cutOff(one)).toEqual([]);
      expect(one.bytes).toBeLessThanOrEqual(15_000);
      expect(one.svg).not.toContain("style=");
    }
  });
});
