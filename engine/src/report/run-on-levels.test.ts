import { expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

it("levels of a report without marks each have what stands behind them", () =>
  expect(
    toldOf(
      "mri lumbar spine l1-2 no bulge l2-3 left protrusion contacting the left l3 root l3-4 canal stenosis has progressed from mild to moderate l4-5 status post right laminectomy no canal stenosis",
    ),
  ).toEqual([
    "L1-L2 disc bulge denied",
    "L2-L3 disc protrusion left",
    "L2-L3 root contact L3 left",
    "L3-L4 canal stenosis moderate",
    "L4-L5 vertebra decompression right",
    "L4-L5 canal stenosis denied",
  ]));

it("a grade before a level stays that of the level, and a preposition keeps what it leads to", () =>
  expect(toldOf("MRI. Moderate L3-4 and severe L4-5 canal stenosis. Bulge at L1-2 and protrusion at L2-3.")).toEqual([
    "L3-L4 canal stenosis moderate",
    "L4-L5 canal stenosis severe",
    "L1-L2 disc bulge",
    "L2-L3 disc protrusion",
  ]));
