import { describe, expect, it } from "vitest";
import { cutOff, drawn } from "../../../test/drawn.ts";
import { placeIn, TREND_VIEW, Trend } from "./trend.tsx";
import { courseOf, type Measured } from "./trend-in-words.ts";

const pain = (values: readonly number[], change: Partial<Measured> = {}): Measured => ({
  name: "leg pain",
  scale: [0, 10],
  points: values.map((value, index) => ({ day: index * 7, value })),
  error: 1.5,
  matters: 3,
  better: "lower",
  ...change,
});

describe("what may be said of a course", () => {
  it.each([
    { values: [], course: "nothing" },
    { values: [7], course: "first" },
    { values: [7, 3, 5.5], course: "within error" }, // 1.5 is still what measuring may do
    { values: [7, 5], course: "better" },
    { values: [7, 4], course: "much better" },
    { values: [4, 6], course: "worse" },
    { values: [4, 7], course: "much worse" },
  ] as const)("$values: $course", ({ values, course }) => expect(courseOf(pain(values))).toBe(course));

  it("turns round where higher is better", () =>
    expect(courseOf(pain([4, 8], { better: "higher", name: "walking" }))).toBe("much better"));
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

  it("says values and judgement in words", () => {
    const { alternative } = drawn(<Trend {...pain([7, 5.5, 3])} />);
    expect(alternative).toContain("day 0: 7; day 7: 5.5; day 14: 3");
    expect(alternative).toContain("better by a change that matters");
    expect(drawn(<Trend {...pain([])} />).alternative).toContain("Nothing has been noted yet.");
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
