import { expect, it } from "vitest";
import { toldOf } from "../../test/reports/told.ts";

it("below the name of a place the lines of the levels need only a grade", () =>
  expect(
    toldOf(
      "MRI LSPINE\nForamina:\nT12-L1 patent.\nL1-2 mild right.\nL2-3 severe right, mild left; right L2 nerve root impinged.\nL4-5 severe left with compressed L4 root, right patent.\nL5-S1 none.\nCanal: moderate stenosis at L2-3.",
    ),
  ).toEqual([
    "T12-L1 foramen stenosis denied",
    "L1-L2 foramen stenosis right mild",
    "L2-L3 foramen stenosis right severe",
    "L2-L3 foramen stenosis left mild",
    "L2-L3 root compression L2 right",
    "L4-L5 foramen stenosis left severe",
    "L4-L5 root compression L4 left",
    "L4-L5 foramen stenosis right denied",
    "L5-S1 foramen stenosis denied",
    "L2-L3 canal stenosis moderate",
  ]));

it("a line about something else ends the list", () =>
  expect(toldOf("MRI LSPINE\nForamina:\nL1-2 mild right.\nConus at L1.\nL4-5 severe left")).toEqual([
    "L1-L2 foramen stenosis right mild",
  ]));
