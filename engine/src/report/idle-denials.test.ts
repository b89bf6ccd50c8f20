import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

describe("denials that do not deny what stands beside them", () => {
  it.each([
    ["MRI. There is no evidence that the L3 lesion has progressed.", ["L3 vertebra lesion"]],
    ["MRI. Fracture of L1 is not new.", ["L1 vertebra fracture"]],
    [
      "MRI L2/3: Not only does the disc compress the left L3 root, it also narrows the canal.",
      ["L2-L3 root compression L3 left", "L2-L3 canal stenosis"],
    ],
    [
      "MRI. The conus is displaced but not compressed by the mass at L1.",
      ["L1 conus contact", "L1 conus compression denied", "L1 vertebra tumour"],
    ],
  ])("%s", (text, expected) => expect(toldOf(text)).toEqual(expected));

  it.each([
    ["MRI. There is no evidence that L3 is fractured.", ["L3 vertebra fracture denied"]],
    ["MRI. The fracture of L1 is not seen.", ["L1 vertebra fracture denied"]],
    ["MRI L4/5: the root is not compressed by disc material.", ["L4-L5 root compression denied"]],
  ])("and those that do: %s", (text, expected) => expect(toldOf(text)).toEqual(expected));
});

it("a side alone takes what was spoken of, with its own condition", () =>
  expect(toldOf("MRI L4/5: The right L5 root is impinged and the left is contacted.")).toEqual([
    "L4-L5 root compression L5 right",
    "L4-L5 root contact L5 left",
  ]));

it("'left none' denies the left", () =>
  expect(toldOf("MRI L4/5: foraminal stenosis: right severe, left none.")).toEqual([
    "L4-L5 foramen stenosis right severe",
    "L4-L5 foramen stenosis left denied",
  ]));

it("what may look like it is not there for sure", () =>
  expect(toldOf("MRI. No discitis at L3/4, although early infection can look like this.")).not.toContain(
    "L3-L4 disc infection",
  ));

it("a nerve between 'neither' and 'nor' is no vertebra", () =>
  expect(toldOf("MRI L4/5: Neither the L4 nor the L5 root is compressed.")).toEqual([
    "L4-L5 root compression L4 denied",
    "L4-L5 root compression L5 denied",
  ]));

describe("what a report says of no finding of today", () => {
  it.each([
    "MRI lumbar spine. If there is cauda equina compression clinically, urgent surgery is advised.",
    "MRI lumbar spine. The epidural abscess seen in the prior study has been drained.",
  ])("is told to nobody as there: %s", (text) => {
    const { findings, incidental } = readReport(text, reportWords());
    expect(findings.filter(({ negated }) => !negated)).toEqual([]);
    expect(incidental).toEqual([]);
  });

  it("takes what is unlikely for no more than possible", () =>
    expect(toldOf("MRI L3: a metastatic deposit is unlikely.")).toEqual(["L3 vertebra tumour perhaps"]));

  it("denies no nerve where a healed bone is not deformed", () =>
    expect(toldOf("MRI. Old L3 fracture without deformity.")).toEqual(["L3 vertebra fracture"]));

  it("denies a grade and not the thing", () =>
    expect(readReport("MRI L4/5: stenosis is not severe.", reportWords()).findings).toEqual([
      expect.objectContaining({ condition: "stenosis", negated: true, negationScope: "moderate-or-worse" }),
    ]));

  it("reads a sentence that begins with the word for an earlier scan", () =>
    expect(
      toldOf("MRI. Comparison with 2021: the L4/5 extrusion is smaller but still compresses the left L5 root."),
    ).toContain("L4-L5 root compression L5 left"));
});
