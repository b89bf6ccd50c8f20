import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

const BODY = "MRI L2-3: left extrusion, moderate canal stenosis. L3-4: bulge.";
const unread = (text: string) => readReport(text, reportWords()).unread.map((each) => each.text);

describe("a level that an addendum puts right", () => {
  it.each(['"L2-L3" should read "L1-L2".', "For L2/3 read L1/2.", "L2-3 ought to be L1-2."])(
    "is the level of all that was said of the wrong one: %s",
    (text) => {
      const whole = `${BODY}\nADDENDUM: ${text}`;
      expect(toldOf(whole)).toEqual(["L1-L2 disc extrusion left", "L1-L2 canal stenosis moderate", "L3-L4 disc bulge"]);
      expect(unread(whole)).toEqual([]);
    },
  );

  it("is that of the kind that is named, and the rest is told for a person to compare", () => {
    const text = `${BODY}\nADDENDUM: The extrusion at L2/3 should read L1/2.`;
    expect(toldOf(text)).toEqual(["L1-L2 disc extrusion left", "L2-L3 canal stenosis moderate", "L3-L4 disc bulge"]);
    expect(unread(text)).toEqual([expect.stringContaining("should read L1/2")]);
  });

  it("is told where a root was named with the wrong level", () =>
    expect(unread("MRI L2-3: extrusion compressing the left L3 root.\nADDENDUM: L2-3 should read L1-2.")).toEqual([
      expect.stringContaining("should read L1-2"),
    ]));

  it("moves nothing to a level that the report speaks of already", () => {
    const text = `${BODY} L1-2: right protrusion.\nADDENDUM: L2-3 should read L1-2.`;
    expect(toldOf(text)).toContain("L2-L3 disc extrusion left");
    expect(unread(text)).toEqual([expect.stringContaining("should read L1-2")]);
  });

  it("is a vertebra too", () =>
    expect(toldOf("MRI. L2 burst fracture.\nADDENDUM: The fracture is in fact of L1, not L2.")).toEqual([
      "L1 vertebra fracture",
    ]));

  it("is not found once more where the level is only said to be wrong", () =>
    expect(toldOf(`${BODY}\nADDENDUM 14/05: The level of the extrusion was misstated above.`)).toEqual(toldOf(BODY)));
});
