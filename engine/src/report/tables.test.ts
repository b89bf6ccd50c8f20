import { expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

it("reads a table whose heading is parted from its rows by a rule", () =>
  expect(
    toldOf(`MRI LUMBAR SPINE
| Level | Disc | Central canal | R foramen | L foramen |
|---|---|---|---|---|
| L2/3 | Right foraminal extrusion | Moderate stenosis | Severe stenosis | Mild stenosis |
| L4/5 | Desiccated | Patent | Mild stenosis | Patent |
`),
  ).toEqual([
    "L2-L3 disc extrusion right",
    "L2-L3 canal stenosis moderate",
    "L2-L3 foramen stenosis right severe",
    "L2-L3 foramen stenosis left mild",
    "L4-L5 disc desiccation",
    "L4-L5 canal stenosis denied",
    "L4-L5 foramen stenosis right mild",
    "L4-L5 foramen stenosis left denied",
  ]));
