import { describe, expect, it } from "vitest";
import { drawn } from "../../../test/drawn.ts";
import { drawnAnatomy } from "../../build/drawn-anatomy.ts";
import { areaAt, areasUnder, DRAWN_AREAS, type DrawnArea, heartOf } from "../body/figures.ts";
import { BRUSHES, hasMark, type Marks, marksInWords, setMark, toggleMark } from "../body/marks.ts";
import { BodyChart } from "./body-chart.tsx";
import { type Arrow, FIRST_AREA, nextArea } from "./nearest-area.ts";

const { areas } = drawnAnatomy();
const find = (area: string, side = "left", view = "front"): DrawnArea =>
  DRAWN_AREAS.find((one) => one.area === area && one.side === side && one.view === view)!;

const THIGH = ["thigh_upper_anterior", "thigh_mid_anterior", "thigh_lower_anterior"];

describe("four ways, one result", () => {
  const brush = "numbness";
  const tapped = THIGH.reduce<Marks>((marks, area) => {
    const under = areaAt(heartOf(find(area)))!;
    return setMark(marks, { area: under.area, side: under.side, brush }, !hasMark(marks, { ...under, brush }));
  }, []);
  const drawnOver = areasUnder(heartOf(find(THIGH[0]!)), heartOf(find(THIGH[2]!))).reduce<Marks>(
    (marks, { area, side }) => setMark(marks, { area, side, brush }, true),
    [],
  );
  const listed = THIGH.toReversed().reduce<Marks>(
    (marks, area) => setMark(marks, { area, side: "left", brush }, true),
    [],
  );
  let current = find(THIGH[0]!);
  let typed: Marks = [];
  for (const _ of THIGH) {
    typed = toggleMark(typed, { area: current.area, side: current.side, brush });
    current = nextArea(current, "ArrowDown");
  }

  it.each([
    ["drawing", drawnOver],
    ["the list", listed],
    ["the keyboard", typed],
  ])("%s gives what tapping gives", (_way, marks) => expect(marks).toEqual(tapped));

  it("marks something at all", () => expect(tapped.map(({ area }) => area).toSorted()).toEqual(THIGH.toSorted()));
});

describe("the keyboard", () => {
  it("reaches every area from the first one by arrows", () => {
    const reached = new Set([FIRST_AREA]);
    for (const one of reached)
      for (const arrow of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] satisfies Arrow[])
        reached.add(nextArea(one, arrow));
    const missed = DRAWN_AREAS.filter((one) => !reached.has(one)).map(
      ({ view, area, side }) => `${view} ${area} ${side}`,
    );
    expect(missed).toEqual([]);
  });

  it("goes where the arrow points", () => {
    expect(nextArea(find("thigh_mid_anterior"), "ArrowDown")).toBe(find("thigh_lower_anterior"));
    expect(nextArea(find("leg_medial"), "ArrowRight")).toBe(find("leg_lateral"));
  });
});

describe("marks", () => {
  it("are apart for each brush and each side", () => {
    const one = { area: "inguinal_groin", side: "left", brush: "pain" } as const;
    const marks = setMark([], one, true);
    expect(hasMark(marks, { ...one, brush: "tingling" })).toBe(false);
    expect(hasMark(marks, { ...one, side: "right" })).toBe(false);
    expect(setMark(marks, one, true)).toBe(marks);
    expect(toggleMark(marks, one)).toEqual([]);
  });

  it("are told in a sentence", () => {
    const marks = setMark(
      setMark([], { area: "inguinal_groin", side: "left", brush: "pain" }, true),
      { area: "low_back", side: "midline", brush: "pain" },
      true,
    );
    expect(marksInWords(areas, marks)).toBe("You marked pain: groin on the left, lower back.");
    const both = setMark(marks, { area: "inguinal_groin", side: "right", brush: "pain" }, true);
    expect(marksInWords(areas, both)).toBe("You marked pain: groin on both sides, lower back.");
    expect(marksInWords(areas, [])).toBe("Nothing is marked yet.");
  });
});

describe("the chart", () => {
  const everything: Marks = DRAWN_AREAS.flatMap(({ area, side }) => BRUSHES.map((brush) => ({ area, side, brush })));
  const full = drawn(<BodyChart id="chart" areas={areas} marks={everything} change={() => {}} />);
  const empty = drawn(<BodyChart id="chart" areas={areas} marks={[]} change={() => {}} />);

  it("names every area in figure and list, and has one place to tab to in the figure", () => {
    for (const { plain } of Object.values(areas))
      expect(empty.svg.split(`="${plain}`).length - 1, plain).toBeGreaterThan(1);
    expect(empty.svg.match(/<path[^>]*tabindex="0"/gi)).toHaveLength(1);
    expect(empty.svg.match(/role="checkbox"/g)).toHaveLength(DRAWN_AREAS.length);
  });

  it("shows a mark in the figure and in the list", () => {
    const { svg } = drawn(
      <BodyChart
        id="chart"
        areas={areas}
        marks={[{ area: "low_back", side: "midline", brush: "pain" }]}
        change={() => {}}
      />,
    );
    expect(svg.match(/aria-checked="true"/g)).toHaveLength(1);
    expect(svg.match(/<input type="checkbox" checked/g)).toHaveLength(1);
  });

  it("weighs at most 15 kB with everything marked, and has no style attribute", () => {
    expect(full.bytes).toBeLessThanOrEqual(15_000);
    expect(full.svg).not.toContain("style=");
  });
});
