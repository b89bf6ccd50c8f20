import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

describe("a line at the top that asks and does not tell", () => {
  it.each([
    ["MR lumbar spine\nQuery CES.\nNo cauda equina compression. L3-4: bulge.", "spine root compression denied"],
    [
      "CT LUMBAR SPINE\n78M, sudden flank pain, collapse. ?disc ?fracture.\nNo fracture of L2. L3-4: bulge.",
      "L2 vertebra fracture denied",
    ],
  ])("is no finding, and is told as not read: %s", (text, denial) => {
    expect(toldOf(text)).toEqual([denial, "L3-L4 disc bulge"]);
    expect(readReport(text, reportWords()).unread.some(({ text: line }) => /CES|fracture/.test(line))).toBe(true);
    expect(readReport(text, reportWords()).incidental).toEqual([]);
  });

  it("sounds the alarm all the same where the report says nothing of it", () =>
    expect(
      readReport("MRI lumbar spine\n?Epidural haematoma.\nDiscs normal.", reportWords()).incidental,
    ).toContainEqual(expect.objectContaining({ id: "epidural_haematoma", certainty: "possible" })));

  it.each([
    ["MRI lumbar spine\n?Small synovial cyst at L4-5.\nConus at L1.", "L4-L5 facet cyst mild perhaps"],
    ["MRI lumbar spine\nL4-5: bulge.\n?Epidural haematoma dorsally.", "L4-L5 canal haematoma perhaps"],
  ])("is a doubtful finding where it names a level or stands among findings: %s", (text, found) =>
    expect(toldOf(text)).toContain(found),
  );
});
