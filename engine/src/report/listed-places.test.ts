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

it.each([
  [
    "Foraminal stenosis: L2-3 right moderate, left none; L3-4 right severe, left mild.",
    [
      "L2-L3 foramen stenosis right moderate",
      "L2-L3 foramen stenosis left denied",
      "L3-L4 foramen stenosis right severe",
      "L3-L4 foramen stenosis left mild",
    ],
  ],
  [
    "Foraminal narrowing: R L2-3 moderate, L L2-3 none, R L3-4 severe, L L3-4 mild.",
    [
      "L2-L3 foramen stenosis right moderate",
      "L2-L3 foramen stenosis left denied",
      "L3-L4 foramen stenosis right severe",
      "L3-L4 foramen stenosis left mild",
    ],
  ],
  [
    "Canal stenosis: L2-3 mild; L3-4 severe; L4-5 none.\nL5-S1 normal.",
    ["L2-L3 canal stenosis mild", "L3-L4 canal stenosis severe", "L4-L5 canal stenosis denied", "L5-S1 other normal"],
  ],
])("behind the name of a place and a colon each level and side has its own grade: %s", (text, expected) =>
  expect(toldOf(`MRI lumbar\n${text}`)).toEqual(expected),
);
