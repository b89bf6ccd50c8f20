import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

describe("where a history ends and no heading says so", () => {
  it("a line behind a full stop that states a finding at a place is the report", () =>
    expect(
      toldOf(
        "NM BONE SCAN WITH CT\nHistory: prostate cancer, back pain.\nLinear increased uptake across the L1 vertebral body, corresponding to a recent compression fracture. No osseous metastases.",
      ),
    ).toEqual(["L1 vertebra fracture", "spine vertebra tumour denied"]));

  it("words of what was before do not keep a line in the history that says what is so today", () =>
    expect(
      toldOf(
        "MRI lumbar spine\nClinical history: right thigh pain returning after decompression at L2/3.\nThe right L3 root was decompressed at operation and is again compressed by a recurrent right extrusion at L2/3.\nL3-4: bulge.",
      ),
    ).toEqual(expect.arrayContaining(["L2-L3 disc extrusion right", "L2-L3 root compression L3 right"])));

  it.each([
    "Post-surgical changes of left L2/3 laminotomy. There is a rim-enhancing epidural abscess at L2/3.",
    "Day 9 after laminotomy. There is a rim-enhancing epidural abscess at L2/3.",
  ])("what an operation left, or what there is at a place, is seen on the scan: %s", (text) =>
    expect(toldOf(`MRI lumbar spine\nHistory: left L2/3 microdiscectomy, fever.\n${text}`)).toContain(
      "L2-L3 canal infection",
    ),
  );

  it.each([
    "MRI lumbar spine\nHistory: Back pain. Previous fracture of L1.\nFell down stairs in 2020.\nL4-5: bulge.",
    "MRI lumbar spine\nClinical details: Back pain.\nKnown compression fracture of the L2 body since March.\nL4-5: bulge.",
  ])("what is told of the person is none: %s", (text) => expect(toldOf(text)).toEqual(["L4-L5 disc bulge"]));
});

it("a heading near the end makes no prelude of the findings before it", () =>
  expect(
    toldOf(
      "DXA WITH VERTEBRAL ASSESSMENT\nLumbar spine L1-L4: T-score -3.1.\nGrade 2 wedge fracture of L1 and an old fracture of L3, seen on the lateral view.\nInterpretation: Osteoporosis. High fracture risk.",
    ),
  ).toEqual(["L1 vertebra fracture", "L3 vertebra fracture"]));
