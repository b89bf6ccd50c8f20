import { describe, expect, it } from "vitest";
import { drawn } from "../../../test/drawn.ts";
import { ICON_VIEW, IconArray } from "./icon-array.tsx";

const words = { happens: "get better", otherwise: "do not", among: "people after 6 weeks" };
const countOf = (svg: string, kind: string) => svg.split(`class="icon-${kind}"`).length - 1;

describe("an icon array", () => {
  it.each([0, 1, 7, 50, 99, 100])("of %d has 100 people and so many of them filled", (count) => {
    const { svg } = drawn(<IconArray count={count} {...words} />);
    expect(countOf(svg, "happens")).toBe(count);
    expect(countOf(svg, "otherwise")).toBe(100 - count);
  });

  it("tells both framings, in text and for who cannot see it", () => {
    const { svg, alternative } = drawn(<IconArray count={7} {...words} />);
    expect(alternative).toBe("Out of 100 people after 6 weeks: 7 get better, 93 do not.");
    expect(svg).toContain("<b>7</b> get better");
    expect(svg).toContain("<b>93</b> do not");
  });

  it("draws those between the ends of a range neither way, and turns the range for the other framing", () => {
    const { svg, alternative } = drawn(<IconArray count={30} range={[20, 45]} {...words} />);
    expect([countOf(svg, "happens"), countOf(svg, "perhaps"), countOf(svg, "otherwise")]).toEqual([20, 25, 55]);
    expect(alternative).toContain("20 to 45 get better, 55 to 80 do not");
  });

  it("keeps everybody inside the picture, and weighs little", () => {
    const { svg, bytes } = drawn(<IconArray count={7} {...words} />);
    for (const [, x, y] of svg.matchAll(/M([\d.]+) ([\d.]+)a/g)) {
      expect(Number(x)).toBeLessThan(ICON_VIEW.width - 7);
      expect(Number(y)).toBeLessThan(ICON_VIEW.height - 20);
    }
    expect(bytes).toBeLessThanOrEqual(15_000);
    expect(svg).not.toContain("style=");
  });
});
