import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

describe("one statement about several levels", () => {
  it.each([
    [
      "MRI. Protrusions are present on the left at L1/2 and on the right at L2/3.",
      ["L1-L2 disc protrusion left", "L2-L3 disc protrusion right"],
    ],
    [
      "MRI. Small protrusions at L1/2 on the left and at L2/3 on the right.",
      ["L1-L2 disc protrusion left mild", "L2-L3 disc protrusion right mild"],
    ],
    [
      "MRI. Protrusions at L1/2 and L2/3, touching the L1 and L2 roots respectively.",
      ["L1-L2 disc protrusion", "L2-L3 disc protrusion", "L1-L2 root contact L1", "L2-L3 root contact L2"],
    ],
  ])("gives each its own side and root: %s", (text, expected) => expect(toldOf(text)).toEqual(expected));

  it.each([
    ["MRI. Canal stenosis: L2/3 mild, L5/S1 none.", ["L2-L3 canal stenosis mild", "L5-S1 canal stenosis denied"]],
    ["MRI. L4/5 moderate canal stenosis, L3/4 none.", ["L4-L5 canal stenosis moderate", "L3-L4 canal stenosis denied"]],
    [
      "MRI. Retrolisthesis of L3 on L4 but not of L4 on L5.",
      ["L3-L4 vertebra spondylolisthesis", "L4-L5 vertebra spondylolisthesis denied"],
    ],
  ])("denies it where it says so: %s", (text, expected) => expect(toldOf(text)).toEqual(expected));

  it("takes a side and a level alone for the same there", () =>
    expect(toldOf("MRI. Foraminal stenosis: left L3/4 and L4/5; right L5/S1.")).toEqual([
      "L3-L4 foramen stenosis left",
      "L4-L5 foramen stenosis left",
      "L5-S1 foramen stenosis right",
    ]));

  it("denies the canal and the root together", () =>
    expect(toldOf("MRI L4/5: no canal or root compromise.")).toEqual([
      "L4-L5 canal stenosis denied",
      "L4-L5 root compression denied",
    ]));
});
