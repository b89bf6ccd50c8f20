import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

describe("fields of a form in one line", () => {
  it.each(["  ", ", ", " "])("each answers its own name, parted by %j", (between) =>
    expect(
      toldOf(
        `MRI LUMBAR\nL2-L3\n${["Disc: left subarticular extrusion", "Canal: severe stenosis", "L foramen: patent", "R foramen: mild stenosis", "Right lateral recess: clear"].join(between)}`,
      ),
    ).toEqual([
      "L2-L3 disc extrusion left",
      "L2-L3 canal stenosis severe",
      "L2-L3 foramen stenosis left denied",
      "L2-L3 foramen stenosis right mild",
      "L2-L3 lateral-recess stenosis right denied",
    ]),
  );
});
