import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { readReport } from "./read-report.ts";

const told = (text: string) =>
  readReport(text, reportWords()).incidental.map(({ id, certainty }) => `${id} ${certainty}`);

const HEAD =
  "GP consultation. 41 year old man with low back pain and leg pain for six weeks. On examination walks normally. Night pain. ";

describe("letters for a cauda equina syndrome or a pressed cord", () => {
  it.each([
    ["MRI L4/5: large extrusion. CES.", "cauda_equina_compression definite"],
    ["MRI L4/5 large extrusion causing CES.", "cauda_equina_compression definite"],
    ["MRI lumbar spine: CES confirmed.", "cauda_equina_compression definite"],
    ["L4-L5: no fracture, CES confirmed.", "cauda_equina_compression definite"],
    ["MRI spine: MESCC at T12.", "metastatic_cord_compression definite"],
    ["MRI spine: MSCC.", "metastatic_cord_compression definite"],
  ])("are read as what they mean in spinal care: %s", (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    "CES.",
    "hello CES",
    "MRI lumbar spine. ?CES",
    "L4-L5: extrusion. CES cannot be excluded.",
    "L4-L5: bulge. MRI does not exclude CES.",
    "L4-L5: bulge. CES must be excluded.",
    "L4-L5: bulge. CES likely.",
    "L4-L5: bulge. CES not yet excluded.",
    "L4-L5: bulge. CES to be ruled out.",
  ])("stay possible where the text is about nothing else, or asks: %s", (text) =>
    expect(told(text)).toEqual(["cauda_equina_compression possible"]),
  );

  it.each([
    "MRI lumbar spine: no CES.",
    "MRI lumbar spine: CES excluded.",
    "L4-L5: bulge. CES has been ruled out.",
    "L4-L5: CES: N.",
    "L4-L5: CES neg",
    "L4-L5: bulge. Negative for CES.",
    "L4-L5: bulge. CES not present.",
    "MRI spine: No MSCC.",
    "MRI spine: MESCC excluded.",
  ])("are denied: %s", (text) => expect(told(text)).toEqual([]));

  it.each([
    ["Imp: ?CES.", ["cauda_equina_compression possible"]],
    [
      "CES confirmed, transferred. MSCC suspected.",
      ["cauda_equina_compression definite", "metastatic_cord_compression possible"],
    ],
    ["Previous CES 2019, now CES again.", ["cauda_equina_compression definite"]],
    ["Imp: cauda equina syndrome.", ["cauda_equina_compression definite"]],
    ["No CES.", []],
    ["Denies CES symptoms. CES red flags negative.", []],
    ["CES screen: bladder no change, saddle sensation normal.", []],
    ["Clear advice on MSCC symptoms, card given.", []],
    ["CES leaflet given, return if CES symptoms. Mother had MSCC. Previous CES 2019.", []],
  ])("are told of a clinic note: %s", (text, expected) => expect(told(HEAD + text)).toEqual(expected));
});

describe("what else is absent or normal", () => {
  it.each([
    "L4-L5: extrusion, cauda equina compression, normal conus.",
    "L4-L5: cauda equina compression and ankle jerks absent.",
    "L4-L5: cauda equina compression with fracture excluded.",
    "L4-L5: cauda equina compression, negative for infection.",
  ])("denies no compression: %s", (text) => expect(told(text)).toEqual(["cauda_equina_compression definite"]));

  it("is the compression where the answer is its own", () =>
    expect(told("L4-L5: compression of the cauda equina has been excluded.")).toEqual([]));
});

describe("a doubt about what nobody may miss", () => {
  it.each([
    ["L4-L5: cauda equina compression cannot be excluded.", ["cauda_equina_compression possible"]],
    ["L4-L5: cauda equina compression excluded.", []],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));
});

it("tells nothing of what relatives have, and no syndrome of a past year for sure", () => {
  expect(told("MRI lumbar spine. L4/5 bulge. Father had AAA.")).toEqual([]);
  expect(told("MRI lumbar spine. L4/5 bulge. Catheter since CES 2018.")).toEqual(["cauda_equina_compression possible"]);
});

describe("what was pressed and is no longer", () => {
  it.each([
    "The cauda equina, compressed before, is now no longer compressed.",
    "The cauda equina, previously compressed, is no longer compressed.",
    "The cauda equina was compressed on the previous scan and is now free.",
    "The conus, which was flattened on the prior study, is now of normal shape.",
    "Cauda equina compression on the previous study, now relieved.",
    "No evidence of: cauda equina compression, fracture.",
  ])("is not told as urgent: %s", (text) => expect(told(`MRI lumbar spine. L2-3: ${text}`)).toEqual([]));

  it.each([
    "The cauda equina was compressed and remains compressed.",
    "The cauda equina was free before and is now compressed.",
    "The cauda equina is no longer displaced but still compressed.",
    "The cauda equina is not displaced but is compressed.",
    "The cauda equina is no longer only mildly compressed.",
    "No longer mild: the cauda equina is now compressed.",
    "Previous cauda equina compression, now worse.",
    "Previous cauda equina compression, now over a longer segment.",
    "The earlier scan showed a free cauda equina, now compressed with no normal CSF.",
    "The cauda equina was compressed before surgery, now decompressed with a new haematoma compressing it.",
    "Cauda equina compression as before, now with normal signal of the roots.",
  ])("unless it is so again, still or otherwise: %s", (text) =>
    expect(told(`MRI lumbar spine. L2-3: ${text}`)).toEqual(["cauda_equina_compression definite"]),
  );
});
