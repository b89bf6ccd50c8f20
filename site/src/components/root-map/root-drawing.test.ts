import type { RootAssessment } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { drawingInWords, drawRoots, tintOf } from "./root-drawing.ts";

const root = (name: string, side: "left" | "right", irritated: number): RootAssessment => ({
  root: name,
  side,
  irritated,
  deficit: irritated / 2,
  interval90: null,
});

describe("the drawing of the roots", () => {
  it("has seven roots on each side, also when nothing is known", () => {
    expect(drawRoots([]).length).toBe(14);
    expect(drawRoots([]).every((drawn) => drawn.tint === 0)).toBe(true);
  });

  it("puts the person's right on the left of the picture, as a scan does", () => {
    const [right, left] = drawRoots([]);
    expect(right).toMatchObject({ root: "T12", side: "right" });
    expect(right!.label.x).toBeLessThan(left!.label.x);
  });

  it("darkens the root that is likely irritated, on its side alone", () => {
    const drawn = drawRoots([root("L1", "left", 0.7)]);
    expect(drawn.filter((one) => one.tint > 0)).toMatchObject([{ root: "L1", side: "left", tint: 4 }]);
  });

  it.each([
    { irritated: 0.04, tint: 0 },
    { irritated: 0.05, tint: 1 },
    { irritated: 0.39, tint: 2 },
    { irritated: 0.9, tint: 4 },
  ])("has tint $tint at $irritated", ({ irritated, tint }) => expect(tintOf(irritated)).toBe(tint));

  const chance = (probability: number) => String(probability);

  it("says in words what it shows, the likeliest first", () => {
    const words = drawingInWords(drawRoots([root("L2", "right", 0.45), root("L1", "right", 0.7)]), chance);
    expect(words).toContain("L1 right 0.7, L2 right 0.45");
    expect(drawingInWords(drawRoots([]), chance)).toContain("no root is likely");
  });
});
