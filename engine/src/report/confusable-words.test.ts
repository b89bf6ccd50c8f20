import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

describe("words that were taken for something graver", () => {
  it("a lytic slip is no destroyed bone", () => {
    expect(toldOf("MRI L5/S1: Grade 1 lytic spondylolisthesis.")).toEqual(["L5-S1 vertebra spondylolisthesis"]);
    expect(toldOf("MRI. Lytic lesion of L3.")).toEqual(["L3 vertebra tumour"]);
  });

  it("what a root is pressed against is not broken", () =>
    expect(
      toldOf("MRI L2-3: a schwannoma of the left L2 root, which it compresses against the pedicle."),
    ).not.toContainEqual(expect.stringContaining("fracture")));

  it("the foramen of S1 is no root", () =>
    expect(toldOf("MRI: a mass in the left side of S1 which involves the left S1 foramen.")).toEqual([
      "S1 vertebra tumour left",
    ]));
});

it("a blood clot behind the belly, denied, denies nothing of the canal", () =>
  expect(toldOf("CT lumbar spine: no retroperitoneal haematoma.")).toEqual(["spine other haematoma denied"]));

it("a mass within the conus is of the conus", () =>
  expect(toldOf("MRI: an intramedullary mass within the conus at L1.")).toEqual(["L1 conus tumour"]));

describe("narrow places in few words", () => {
  it.each([
    ["MRI L4/5: severe bilat LR stenosis.", ["L4-L5 lateral-recess stenosis bilateral severe"]],
    [
      "MRI L4/5: Mild R foraminal narrowing, L patent.",
      ["L4-L5 foramen stenosis right mild", "L4-L5 foramen stenosis left denied"],
    ],
    ["MRI L4-5: tight left nerve root canal.", ["L4-L5 foramen stenosis left"]],
    ["MRI L4-5: tight canal stenosis.", ["L4-L5 canal stenosis severe"]],
  ])("%s", (text, expected) => expect(toldOf(text)).toEqual(expected));
});

describe("the letters CES in the report of a scan", () => {
  it.each([
    ["MRI L4/5: large extrusion. CES confirmed.", "L4-L5 root compression"],
    ["MRI L4/5: large extrusion. Cauda equina syndrome.", "L4-L5 root compression"],
    ["MRI L4/5: bulge. ?CES", "L4-L5 root compression perhaps"],
    ["MRI L4/5: bulge. No CES.", "L4-L5 root compression denied"],
  ])("are what presses on the cauda equina: %s", (text, expected) => expect(toldOf(text)).toContain(expected));

  it("are nothing of today where they are of the past", () =>
    expect(toldOf("MRI lumbar spine. Previous CES 2019. L4/5 bulge.")).toEqual(["L4-L5 disc bulge"]));
});

it("says no more than that it may be where a scan cannot tell", () => {
  const told = (text: string) => readReport(text, reportWords()).incidental.map(({ id, certainty }) => [id, certainty]);
  expect(told("CT lumbar spine. An epidural haematoma cannot be assessed on CT.")).toEqual([
    ["epidural_haematoma", "possible"],
  ]);
  expect(told("CT lumbar spine. Aortic aneurysm of 5.6 cm, its upper end not included.")).toEqual([
    ["aortic_aneurysm", "definite"],
  ]);
});

it.each([
  ["MRI L4-5: solid arthrodesis.", ["L4-L5 vertebra instrumentation"]],
  ["MRI. Spondylodesis L4/5.", ["L4-L5 vertebra instrumentation"]],
  ["MRI L4-5: bulge of doubtful significance.", ["L4-L5 disc bulge perhaps"]],
  ["MRI. The L4-5 facets were injected in May; injections were ineffective.", []],
  ["MRI. Neutral alignment. Skin marker at L1. Confusion.", []],
  ["CT. Lessons: corrections of level labels.", []],
])("words that are spelt rightly are not mended into others: %s", (text, expected) =>
  expect(toldOf(text)).toEqual(expected),
);
