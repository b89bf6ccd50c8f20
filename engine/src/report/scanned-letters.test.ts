import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

describe("a page that a machine has read", () => {
  it("keeps its levels and words", () =>
    expect(
      toldOf(`MRl lumbar spine
Ll-2 : disc normal .
L2 -3 : mild bu1ge , no canal sten0sis .
L4- 5 : bilatera1 facet hyper-
trophy .
L5 -Sl : bulge , no nerve ro0t compression .`),
    ).toEqual([
      "L1-L2 disc normal",
      "L2-L3 disc bulge mild",
      "L2-L3 canal stenosis denied",
      "L4-L5 facet hypertrophy bilateral",
      "L5-S1 disc bulge",
      "L5-S1 root compression denied",
    ]));

  it("keeps its levels where both are written out, and words with two letters for one", () =>
    expect(
      toldOf(`MRI
Ll-L2: left protrusion abutting the left L2 root.
L2-L3: rnoderate canal stenosis and rnild bilateral forarninal narrowing.
L3-L4: norrnal disc.`),
    ).toEqual([
      "L1-L2 disc protrusion left",
      "L1-L2 root contact L2 left",
      "L2-L3 canal stenosis moderate",
      "L2-L3 foramen stenosis bilateral mild",
      "L3-L4 disc normal",
    ]));

  it("leaves levels, sequences and sizes alone", () =>
    expect(toldOf("MRI L4-5: T1 and T2 images. L5S1 10mm extrusion. T10 fracture.")).toEqual([
      "L5-S1 disc extrusion",
      "T10 vertebra fracture",
    ]));
});

describe("levels that dictation heard as words", () => {
  it.each([
    ["MRI. At L1-L to there is a left disc protrusion.", "L1-L2 disc protrusion left"],
    ["MRI L1-L too bulge.", "L1-L2 disc bulge"],
    ["MRI L3-L for bulge.", "L3-L4 disc bulge"],
    ["MRI. At L for L5 there is stenosis.", "L4-L5 canal stenosis"],
    ["MRI L1-2: protrusion impinging the left L to nerve root.", "L1-L2 root compression L2 left"],
  ])("%s", (text, expected) => expect(toldOf(text)).toContain(expected));
});
