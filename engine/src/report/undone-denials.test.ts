import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

const read = (text: string) => readReport(`MRI LUMBAR SPINE\nFINDINGS:\n${text}`, reportWords());

describe("a denial that is taken back", () => {
  it.each([
    "Epidural abscess is not absent.",
    "It would be wrong to say there is no cauda equina compression.",
    "No mass except in the left psoas.",
    "The previously described absence of cauda equina compression no longer holds.",
    "No evidence to exclude epidural abscess at L3.",
  ])("leaves possible: %s", (text) => {
    expect(read(text).findings.map(({ negated, certainty }) => ({ negated, certainty }))).toEqual([
      { negated: false, certainty: "possible" },
    ]);
  });

  it.each([
    "There is no doubt that there is an epidural abscess at L2-L3.",
    "There is no question of the presence of metastasis in L3.",
    "No reduction in size of the epidural haematoma at L2.",
    "No improvement in cauda equina compression.",
    "No change in the epidural abscess at L3-L4.",
  ])("was none: %s", (text) => {
    expect(read(text).findings.map(({ negated }) => negated)).toEqual([false]);
  });

  it("stands beside what the sentence says is there", () => {
    expect(
      read("No fracture other than the old compression fracture of L1.").findings.filter(({ negated }) => !negated),
    ).toHaveLength(1);
  });
});

describe("a denial in short", () => {
  it.each([
    "Epidural abscess (-). Cauda equina compression (-). Fracture (-). Metastasis (-).",
    "The conus is not compressed.",
    "The cauda equina is not compressed.",
    "(-) fracture (-) abscess",
    "Cauda equina compression: N.",
    "Cauda equina compression: neg",
    "Cauda equina compression: negative. Fracture: neg.",
    "Cauda equina compression [X] no\nFracture [X] no",
    "Cauda equina compression - no",
    "Cauda equina compression: [ ] yes [x] no",
    "Fracture, metastasis, abscess: no.",
  ])("is a denial, and no alarm: %s", (text) => {
    const { findings, incidental } = read(text);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ negated }) => !negated)).toEqual([]);
    expect(incidental).toEqual([]);
  });

  it.each([
    "Severe canal stenosis at L4-L5, fracture no.",
    "Severe canal stenosis at L4-L5, fracture: N.",
    "Severe canal stenosis at L4-L5, fracture: negative.",
  ])("reaches nothing that was said with a grade before it: %s", (text) =>
    expect(read(text).findings.map(({ condition, negated }) => [condition, negated])).toEqual([
      ["stenosis", false],
      ["fracture", true],
    ]),
  );

  it("goes on in the next line, and says yes in the same way", () => {
    expect(read("There is no\ncauda equina compression.").findings.map(({ negated }) => negated)).toEqual([true]);
    expect(read("Cauda equina compression [X] yes").findings.map(({ negated }) => negated)).toEqual([false]);
  });

  it("raises an alarm for what has not got better", () => {
    expect(read("No improvement in cauda equina compression.").incidental.map(({ id }) => id)).toEqual([
      "cauda_equina_compression",
    ]);
  });
});

describe("what is or was to be excluded", () => {
  it.each([
    ["MRI. L3 lesion: metastasis needs to be excluded.", "L3 vertebra tumour perhaps"],
    ["MRI L1-2. Infection should be excluded.", "L1-L2 disc infection perhaps"],
    ["MRI L1-2: a fracture of L1 must be ruled out.", "L1 vertebra fracture perhaps"],
  ])("is still to be looked for, and not denied: %s", (text, expected) => expect(toldOf(text)).toContain(expected));

  it.each([
    ["MRI lumbar spine. Fracture has been excluded.", "spine vertebra fracture denied"],
    ["MRI L4/5: fracture excluded.", "L4-L5 vertebra fracture denied"],
  ])("is denied where it has been: %s", (text, expected) => expect(toldOf(text)).toEqual([expected]));
});
