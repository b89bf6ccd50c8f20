import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { toldOf } from "../../test/reports/told.ts";
import { readReport } from "./read-report.ts";

describe("what was so before and is not so today", () => {
  it.each([
    ["The right L5 root was compressed but has been decompressed.", "L4-L5 root compression L5 right denied"],
    ["The right L5 root was compressed, but now appears decompressed.", "L4-L5 root compression L5 right denied"],
    [
      "The right L5 root, which was compressed preoperatively, has been decompressed.",
      "L4-L5 root compression L5 right denied",
    ],
    ["The previously compressed right L5 root is decompressed.", "L4-L5 root compression L5 right denied"],
    ["The left L5 root, formerly displaced and flattened, is now free.", "L4-L5 root compression L5 left denied"],
    ["The canal was severely narrowed and has been decompressed.", "L4-L5 canal stenosis denied"],
    ["The canal, which was stenotic before surgery, is now adequate.", "L4-L5 canal stenosis denied"],
  ])("is denied of today: %s", (text, denial) => {
    const told = toldOf(`MRI L4-5: ${text}`);
    expect(told).toContain(denial);
    expect(told.filter((line) => !/denied|decompression/.test(line))).toEqual([]);
  });

  it("what is left over is told", () =>
    expect(toldOf("MRI L4-5: the canal has been decompressed with residual moderate stenosis.")).toContain(
      "L4-L5 canal stenosis moderate",
    ));

  it("sounds no alarm", () =>
    expect(
      readReport("MRI L1-2: the conus was compressed and has been decompressed.", reportWords()).incidental,
    ).toEqual([]));
});

it.each(["CT is limited for epidural haematoma.", "CT is insensitive for epidural haematoma."])(
  "what the scan cannot show is not found: %s",
  (text) => {
    const { findings, incidental } = readReport(`CT lumbar. L4, L5: no fracture. ${text}`, reportWords());
    expect(findings.filter(({ condition }) => condition === "haematoma")).toEqual([]);
    expect(incidental).toContainEqual(expect.objectContaining({ id: "epidural_haematoma", certainty: "possible" }));
  },
);

it.each([
  "The left L3 root, which was compressed previously, is no longer compressed.",
  "The left L3 root, which was compressed previously, is now no longer compressed.",
  "The left L3 root, compressed before, is no longer compressed.",
])("what was so before and is not today is denied of its root: %s", (text) =>
  expect(toldOf(`MRI L2-3: ${text}`)).toEqual(["L2-L3 root compression L3 left denied"]),
);

describe("what is advised to be thought of", () => {
  const read = (text: string) => readReport(`MRI lumbar spine. L4-5: bulge. ${text}`, reportWords());

  it.each([
    "If clinically indicated, an epidural abscess should be considered.",
    "An epidural abscess should be considered if clinically indicated.",
    "A fracture, discitis or epidural abscess should be considered if symptoms persist.",
    "Clinical correlation for epidural abscess is recommended.",
  ])("is no finding, and no more than possible: %s", (text) => {
    const { findings, incidental } = read(text);
    expect(findings.map(({ condition }) => condition)).toEqual(["bulge"]);
    expect(incidental.map(({ id, certainty }) => [id, certainty])).toEqual([["epidural_abscess", "possible"]]);
  });

  it("leaves what is seen beside it", () =>
    expect(
      toldOf("MRI lumbar spine. L1 compression fracture, metastasis should be considered if clinically indicated."),
    ).toEqual(["L1 vertebra fracture"]));

  it("without a condition all of a list is left open", () =>
    expect(toldOf("MRI L4-5: a tumour, abscess or fracture should be considered.")).toEqual([
      "L4-L5 canal tumour perhaps",
      "L4-L5 canal infection perhaps",
      "L4-L5 vertebra fracture perhaps",
    ]));

  it("a syndrome that is a clinical diagnosis is none of the scan", () =>
    expect(read("Cauda equina syndrome is a clinical diagnosis.").incidental).toEqual([]));
});
