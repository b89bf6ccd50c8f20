import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

describe("what an earlier scan did not show", () => {
  it.each([
    ["MRI L4/5: mild spinal canal stenosis, previously absent.", "L4-L5 canal stenosis mild"],
    ["MRI L4/5: mild canal stenosis, absent previously.", "L4-L5 canal stenosis mild"],
    ["MRI lumbar spine. L2 fracture not seen on the prior study.", "L2 vertebra fracture"],
    ["MRI lumbar spine. L2 fracture, not present in 2021.", "L2 vertebra fracture"],
    ["MRI L3/4: right protrusion, which was not present on the previous scan.", "L3-L4 disc protrusion right"],
    ["MRI lumbar spine. Absent previously, a large metastasis now occupies L3.", "L3 vertebra tumour severe"],
  ])("is new, and not denied: %s", (text, expected) => expect(toldOf(text)).toEqual([expected]));

  it.each([
    ["MRI lumbar spine. The L2 fracture is not seen.", "L2 vertebra fracture denied"],
    ["MRI L4/5: canal stenosis is absent.", "L4-L5 canal stenosis denied"],
    ["MRI L4/5: there is no canal stenosis, as in 2021.", "L4-L5 canal stenosis denied"],
  ])("is denied where the denial is of today: %s", (text, expected) => expect(toldOf(text)).toEqual([expected]));
});

describe("what was so in a year that is past", () => {
  it.each([
    "MRI L5/S1: The right S1 root was compressed in 2022; it is now free.",
    "MRI L5/S1: The canal was severely narrowed in 2019.",
  ])("is no finding: %s", (text) => expect(toldOf(text).filter((line) => !line.endsWith("denied"))).toEqual([]));

  it("an operation of that year stays one", () =>
    expect(toldOf("MRI lumbar spine. L4/5 was decompressed in 2019.")).toEqual(["L4-L5 vertebra decompression"]));
});
