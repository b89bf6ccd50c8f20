import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

describe("a report in one line, its history within it", () => {
  it("is read from where a sentence begins with a part of the spine", () => {
    const text =
      "MRI Lumbar Spine. Clinical: ?fracture ?malignancy, weak leg. Vertebral alignment is preserved. No fracture. There is a large L3-4 extrusion. The conus ends at L1/2.";
    expect(toldOf(text)).toEqual([
      "spine vertebra spondylolisthesis denied",
      "spine vertebra fracture denied",
      "L3-L4 disc extrusion severe",
    ]);
    expect(readReport(text, reportWords()).conus).toBe("L1-L2");
  });

  it("is read from the first disc with a colon", () =>
    expect(toldOf("MRI. History: back pain, ?disc prolapse. L3/4: normal. L4/5: large extrusion.")).toEqual([
      "L3-L4 other normal",
      "L4-L5 disc extrusion severe",
    ]));

  it("does not take its history for findings", () =>
    expect(
      toldOf(
        "MRI lumbar spine. History: known L4/5 protrusion. L5 radiculopathy. Root compression? The discs are normal.",
      ),
    ).toEqual(["spine disc normal"]));
});

it("a line behind that of the comparison is of the report", () =>
  expect(
    toldOf(`MRI LUMBAR SPINE
History: wound drainage.
Comparison: preoperative MRI.
Dorsal fluid collection in the epidural space at L3-4.
L4-5: bulge.`),
  ).toContain("L3-L4 canal fluid-collection"));
