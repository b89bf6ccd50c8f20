import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { readReport } from "./read-report.ts";

const read = (text: string) => readReport(text, reportWords());
const told = (text: string) =>
  read(text).findings.map(({ level, structure, condition, side, negated, root }) =>
    [level, structure, condition, side, root ?? "", negated ? "denied" : "there"]
      .filter((part) => part !== "")
      .join(" "),
  );

/** Each was read wrongly once. */
describe("faults that were found", () => {
  it("takes no fluid around the roots for what it is, not for a denial", () => {
    const findings = told(
      "MRI L4/5: cauda equina roots are crowded with no surrounding CSF, cauda equina compression.",
    );
    expect(findings).toContain("L4-L5 root compression unspecified there");
    expect(findings.filter((finding) => finding.includes("denied"))).toEqual([]);
  });

  it.each([
    ["MRI L4/5: Cauda equina compression. Urgent surgical review.", "cauda_equina_compression"],
    [
      "L4/5: cauda equina roots are crowded with no surrounding CSF, cauda equina compression.",
      "cauda_equina_compression",
    ],
    ["XR: Undisplaced fracture of the left femoral neck.", "femoral_neck_fracture"],
    ["MRI lumbar spine. The abdominal aorta measures 5.6 cm.", "wide_aorta"],
  ])("says that somebody must be told: %s", (text, id) =>
    expect(read(text).incidental).toContainEqual(expect.objectContaining({ id, action: "urgent" })),
  );

  it("leaves it alone when it is denied", () =>
    expect(read("L4/5: large bulge. No cauda equina compression.").incidental).toEqual([]));

  it("gives a denial that begins with it no level that is not said of the cauda equina", () => {
    const findings = told("MRI L4/5: massive extrusion. No evidence of cauda equina compression.");
    expect(findings).toContain("spine root compression unspecified denied");
    expect(findings.filter((finding) => finding.startsWith("L4-L5 root"))).toEqual([]);
  });

  it.each([
    ["L4-L5: large extrusion. The cauda equina is compressed.", "there"],
    ["L4-L5: abscess with moderate canal stenosis. The cauda equina is displaced but not compressed.", "denied"],
    ["L4-L5: canal stenosis is now mild. The cauda equina is no longer compressed.", "denied"],
  ])("goes on about the level at hand where the cauda equina is what is spoken of: %s", (text, polarity) => {
    expect(told(text)).toContain(`L4-L5 root compression unspecified ${polarity}`);
  });

  it("does not deny what it has just affirmed of the cauda equina", () => {
    const findings = told("At L2 the cauda equina is compressed. The conus ended at L1-2; it was not compressed.");
    expect(findings).toContain("L2 root compression unspecified there");
    expect(findings).not.toContain("L2 root compression unspecified denied");
  });

  it("keeps the level that is said of the cauda equina, in its sentence or by pointing", () => {
    expect(told("L4-L5: bulge, no cauda equina compression.")).toContain("L4-L5 root compression unspecified denied");
    expect(told("L4-L5: large extrusion; cauda equina compressed.")).toContain(
      "L4-L5 root compression unspecified there",
    );
    expect(told("L4-L5: bulge. The cauda equina is compressed here.")).toContain(
      "L4-L5 root compression unspecified there",
    );
  });

  it("gives a pressed cord no level at which there is none", () =>
    expect(told("L4-L5: bulge. The conus is compressed.")).toContain("spine conus compression unspecified there"));

  it("does not call the level at hand normal for its neighbours", () => {
    const { findings, grid } = read("L4/5: massive disc extrusion. Levels above and below are unremarkable.");
    expect(findings.map(({ condition }) => condition)).toEqual(["extrusion"]);
    expect(grid["L4-L5"]!.canal).toBe("not-stated");
  });

  it("reads an exception as one", () =>
    expect(told("L2/3: No significant neural compromise except the left L2 root.")).toContain(
      "L2-L3 root compression left L2 there",
    ));

  it("takes no relative's disease for the person's", () => {
    const { findings, unread } = read("Her mother had myeloma. L2/3: mild bulge.");
    expect(findings.map(({ condition }) => condition)).toEqual(["bulge"]);
    expect(unread.map(({ text }) => text)).toEqual(["Her mother had myeloma."]);
  });

  it("takes an older scan for no finding of today", () =>
    expect(told("MRI 2015: left L2 root compression at L2/3. MRI 2026: no root compression at L2/3.")).toEqual([
      "L2-L3 root compression unspecified denied",
    ]));

  it("keeps the side that leads a sentence", () =>
    expect(
      told(
        "L2/3: on the right there is severe foraminal stenosis with compression of the L2 root; the left foramen is normal.",
      ),
    ).toEqual([
      "L2-L3 foramen stenosis right there",
      "L2-L3 root compression right L2 there",
      "L2-L3 foramen stenosis left denied",
    ]));

  it("keeps a hip out of the facet joints", () =>
    expect(told("Advanced OA right hip. Left hip effusion.")).toEqual([]));

  it("reads a misspelt grade, and gives no grade to what has none", () => {
    expect(read("L2-L3: severly narrowed left foramen.").grid["L2-L3"]!.leftForaminal).toBe("severe");
    expect(read("L2-L3: left foraminal stenosis.").grid["L2-L3"]!.leftForaminal).toBe("not-stated");
  });

  it("drops no dictated correction on a finding", () =>
    expect(told("at L1-L2 there is a right no correction left foraminal disc protrusion").join()).not.toContain(
      "denied",
    ));

  it("reads T1 and T2, which are letter and number", () =>
    expect(told("Conus: high T2 signal. L2-3: loss of T2 signal of the disc.")).toEqual([
      "spine conus signal-change unspecified there",
      "L2-L3 disc desiccation unspecified there",
    ]));

  it("denies the signal of the cord where only the signal is denied", () => {
    const { incidental } = read("T12-L1: disc protrusion flattens the distal cord without signal change.");
    expect(incidental.map(({ id }) => id)).toEqual(["conus_compression"]);
  });

  it("takes nodes beside the aorta for no wide aorta, and reads what is denied beside the spine", () => {
    expect(read("Enlarged para-aortic nodes up to 32 mm.").incidental.map(({ id }) => id)).toEqual(["lymphadenopathy"]);
    const denied = read("L2/3: mild bulge. No aneurysm of the aorta. Hydronephrosis: none.");
    expect([denied.incidental, denied.unread]).toEqual([[], []]);
  });

  it("tells a defect of the pars from a lesion that nobody has explained", () =>
    expect(read("Bilateral pars defects at L5. Lesion in L3.").findings).toEqual([
      expect.objectContaining({ level: "L5", condition: "lesion", detail: "pars-defect", side: "bilateral" }),
      expect.not.objectContaining({ detail: expect.anything() }),
    ]));

  it("begins behind the line that names the scan, where a history stands before it", () =>
    expect(told("Clin info: 38M. ?CES\nMRI lumbar spine. Sag T1, T2.\nLarge central disc extrusion at L2/3.")).toEqual([
      "L2-L3 disc extrusion central there",
    ]));

  it("sounds no alarm for what has resolved", () =>
    expect(read("L2-L3: the epidural abscess has resolved.").incidental).toEqual([]));

  it.each([
    ["MRI L3-4: not more than a bulge.", ["L3-L4 disc bulge unspecified there"]],
    [
      "MRI L2/3: New right protrusion, not present in March, compressing the right L3 root.",
      ["L2-L3 disc protrusion right there", "L2-L3 root compression right L3 there"],
    ],
    [
      "MRI L2/3: neither the canal nor the exit foramina are compromised.",
      ["L2-L3 canal stenosis unspecified denied", "L2-L3 foramen stenosis unspecified denied"],
    ],
    [
      "MRI scoliosis with apex at L2-3, where L2 has slipped laterally on L3 to the left.",
      ["spine vertebra scoliosis unspecified there", "L2-L3 vertebra spondylolisthesis left there"],
    ],
    [
      "XR Mild L4-5 disc space narrowing. Osteophytes at multiple levels.",
      ["L4-L5 disc height-loss unspecified there", "spine vertebra osteophyte unspecified there"],
    ],
    [
      "MRI At L2-3 the left foramen is severely and the right mildly narrowed.",
      ["L2-L3 foramen stenosis left there", "L2-L3 foramen stenosis right there"],
    ],
    [
      "MRI L2-3: narrowing of right neural foramen & compression of exiting right L2 nerve root.",
      ["L2-L3 foramen stenosis right there", "L2-L3 root compression right L2 there"],
    ],
    [
      "MRI L2-3: bulge. Diffusely low T1 marrow signal, in keeping with the known leukaemia.",
      ["L2-L3 disc bulge unspecified there", "spine vertebra tumour unspecified there"],
    ],
    ["CT: The facets narrow the left L2/3 foramen.", ["L2-L3 foramen stenosis left there"]],
    [
      "MRI L4-5 left foraminal stenosis with compressed L4 root, right patent.",
      [
        "L4-L5 foramen stenosis left there",
        "L4-L5 root compression left L4 there",
        "L4-L5 foramen stenosis right denied",
      ],
    ],
    [
      "MRI L2: metastasis. Soft tissue extends from L2 into the right anterior epidural space.",
      ["L2 vertebra tumour unspecified there", "L2 canal tumour right there"],
    ],
  ])("reads the sentence as it is meant: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("gives what is said at the worst place no other level", () =>
    expect(
      told(
        "MRI Dorsal epidural haematoma T12/L1 to L2/3, maximal thickness 13 mm at L1/2 with severe canal stenosis and compression of the conus.",
      ),
    ).toEqual([
      "T12-L1 canal haematoma unspecified there",
      "L1-L2 canal haematoma unspecified there",
      "L2-L3 canal haematoma unspecified there",
      "L1-L2 canal stenosis unspecified there",
      "L1-L2 conus compression unspecified there",
    ]));

  it("takes a risk of fracture for none, and low bone mass for no mass", () =>
    expect(told("DXA lumbar spine. Low bone mass. High fracture risk.")).toEqual([]));

  it("leaves open what is questioned", () =>
    expect(read("MRI L5: A pars defect is questioned on the left.").findings).toEqual([
      expect.objectContaining({ level: "L5", certainty: "possible" }),
    ]));

  it("keeps the rest of a line about a hip out of the spine", () => {
    const { findings, incidental } = read(
      "MRI PELVIS AND BOTH HIPS\nRight hip: incomplete fracture of the femoral neck with marrow oedema; fracture line less than half of the width. Small joint effusion.\nDegenerative L5/S1 disc.",
    );
    expect(findings.map(({ level, condition }) => `${level} ${condition}`)).toEqual(["L5-S1 degeneration"]);
    expect(incidental.map(({ id }) => id)).toEqual(["femoral_neck_fracture"]);
  });

  it("sounds no alarm for a cord that is free of abnormal signal", () =>
    expect(read("MRI. The conus ends at L1 and is free of abnormal signal.").incidental).toEqual([]));
});

/** A grade alone of one side, behind what is well on the other. */
describe("the grade of the other side", () => {
  const L3 = "MRI L3-L4: ";
  it.each([
    ["No foraminal stenosis on the left, severe on the right.", "foramen", "severe"],
    ["No narrowing of the left foramen but severe on the right.", "foramen", "severe"],
    ["Left foramen patent, right severely narrowed.", "foramen", "severe"],
    ["Left foramen patent, right foramen severely narrowed.", "foramen", "severe"],
    ["No left foraminal stenosis, mild right.", "foramen", "mild"],
    ["Left foramen patent. Right severely narrowed.", "foramen", "severe"],
    ["Left lateral recess clear, right moderately narrowed.", "lateral-recess", "moderate"],
    ["No stenosis on the left, severe on the right.", "canal", "severe"],
  ])("is of the same thing there: %s", (text, structure, severity) => {
    const { findings } = read(L3 + text);
    expect(findings).toHaveLength(2);
    expect(findings).toContainEqual(expect.objectContaining({ structure, side: "left", negated: true }));
    expect(findings).toContainEqual(expect.objectContaining({ structure, side: "right", negated: false, severity }));
  });
});

describe("what is so now", () => {
  it.each([
    [
      "MRI The cauda equina was decompressed but is now compressed again at L4-L5.",
      ["L4-L5 root compression unspecified there"],
    ],
    [
      "MRI L4-L5: cauda equina decompressed in 2020, now compressed again.",
      ["L4-L5 vertebra decompression unspecified there", "L4-L5 root compression unspecified there"],
    ],
    [
      "MRI L4-L5: the thecal sac was decompressed surgically but is re-compressed by an epidural collection.",
      [
        "L4-L5 vertebra decompression unspecified there",
        "L4-L5 canal thecal-indentation unspecified there",
        "L4-L5 canal fluid-collection unspecified there",
      ],
    ],
    ["MRI L4-L5: The left L5 root was compressed and is now free.", ["L4-L5 root compression left L5 denied"]],
  ])("counts, and not the freeing before it: %s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("the same at another level, the other way about", () => {
  it.each([
    [
      "MRI Cauda equina compression is not seen at L3-L4 but is seen at L4-L5.",
      ["L3-L4 root compression unspecified denied", "L4-L5 root compression unspecified there"],
    ],
    [
      "MRI Cord compression absent at L1 but present at T12.",
      ["L1 conus compression unspecified denied", "T12 conus compression unspecified there"],
    ],
    [
      "MRI Stenosis is seen at L3-L4 but is not seen at L4-L5.",
      ["L3-L4 canal stenosis unspecified there", "L4-L5 canal stenosis unspecified denied"],
    ],
  ])("is read: %s", (text, expected) => expect(told(text)).toEqual(expected));
});

it("a fracture that is said to be acute is a fresh one", () => {
  expect(read("MRI lumbar spine. Acute compression fracture of L1.").findings).toEqual([
    expect.objectContaining({ level: "L1", condition: "fracture", detail: "acute", negated: false }),
  ]);
  expect(read("MRI lumbar spine. Acute L1 fracture.").findings).toEqual([
    expect.objectContaining({ level: "L1", condition: "fracture", detail: "acute", negated: false }),
  ]);
  expect(read("MRI lumbar spine. Acute or old L1 fracture.").findings).toEqual([
    expect.not.objectContaining({ detail: expect.anything() }),
  ]);
  expect(told("MRI lumbar spine. No acute fracture of L1.")).toEqual(["L1 vertebra fracture unspecified denied"]);
});

describe("what is only looked for or supposed", () => {
  it.each([
    "MRI lumbar spine. Failure to identify an epidural haematoma.",
    "MRI lumbar spine. We failed to identify an epidural abscess.",
    "MRI lumbar spine. If you have a tumour, epidural abscess or fracture, tell us before the MRI.",
    "MRI lumbar spine. Should an epidural abscess be present, call us.",
    "MRI lumbar spine. Should there be cauda equina compression, refer.",
  ])("is not there, and sounds no alarm: %s", (text) => {
    expect(told(text).filter((line) => !line.endsWith("denied"))).toEqual([]);
    expect(read(text).incidental).toEqual([]);
  });

  it("a condition ends where a statement begins", () => {
    const { incidental } = read("MRI L1. If clinically indicated, CT; there is an epidural haematoma.");
    expect(incidental.map(({ id }) => id)).toEqual(["epidural_haematoma"]);
    expect(told("MRI L4-L5: an epidural abscess should be excluded.")).toEqual([
      "L4-L5 canal infection unspecified there",
    ]);
  });
});
