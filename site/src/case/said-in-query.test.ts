import { describe, expect, it } from "vitest";
import { saidInQuery } from "./said-in-query.ts";

const SILENT = { side: null, level: null, polarity: null, figure: null };

it.each([
  { query: "groin pain", search: "groin pain" },
  { query: "Right groin pain", search: "groin pain", side: "right" },
  { query: "no fever", search: "fever", polarity: "denied" },
  { query: "denies numbness left", search: "numbness", side: "left", polarity: "denied" },
  { query: "weak hip both", search: "weak hip", side: "bilateral" },
  { query: "can't pee", search: "cannot pee" },
  { query: "hip flexion 4", search: "hip flexion", figure: "4" },
  { query: "l hip flexion power 4-/5", search: "hip flexion", side: "left", figure: "4-" },
  { query: "knee extension MRC 3 rt", search: "knee extension", side: "right", figure: "3" },
  { query: "temp 38,5", search: "temp", figure: "38.5" },
  { query: "pain score 7/10", search: "pain score", figure: "7" },
  { query: "hip flexion 4 left 5 right", search: "hip flexion", side: "right", figure: "4 5" },
  { query: "knee jerk absent left", search: "knee jerk", side: "left", polarity: "absent" },
  { query: "SLR pos right", search: "SLR", side: "right", polarity: "positive" },
  { query: "slr- l", search: "slr", side: "left", polarity: "negative" },
  { query: "slump +ve", search: "slump", polarity: "positive" },
  { query: "disc extrusion L1/2 left", search: "disc extrusion", side: "left", level: "L1-L2" },
  { query: "stenosis t12-l1", search: "stenosis", level: "T12-L1" },
  { query: "stenosis L5/S1", search: "stenosis", level: "L5-S1" },
  { query: "pinprick L2", search: "pinprick L2" },
  { query: "disc L1/4", search: "disc L1/4" },
  { query: "4", search: "4" },
  { query: "r", search: "r" },
  { query: "  ", search: "" },
  { query: "toString", search: "toString" },
])("reads '$query'", ({ query, ...said }) => expect(saidInQuery(query)).toEqual({ ...SILENT, ...said }));

describe("a denial that may be the finding itself", () => {
  it.each([
    "no bowel control",
    "no sensation saddle",
    "no control of my bladder",
    "no feeling between my legs",
    "no pulse in foot",
    "no improvement",
    "not able to walk",
    "knee jerk not absent",
    "no fever present",
  ])("is left unclear: '%s'", (query) => expect(saidInQuery(query).polarity).toBe("unclear"));
});
