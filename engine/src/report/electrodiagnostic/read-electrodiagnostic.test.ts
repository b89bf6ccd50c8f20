import { describe, expect, it } from "vitest";
import { reportWords } from "../../../test/reports/report-words.ts";
import { notedOf } from "../../../test/reports/told.ts";
import { readReport } from "../read-report.ts";

const HEAD = "EMG AND NERVE CONDUCTION REPORT\n";
const noted = (text: string) => notedOf(HEAD + text);

describe("nerve conduction, late responses and evoked potentials", () => {
  it.each([
    ["Left sural and saphenous SNAPs are normal and symmetric.", ["snap-saphenous-low absent left"]],
    ["Normal saphenous and sural responses bilaterally.", ["snap-saphenous-low absent bilateral"]],
    ["Lateral femoral cutaneous SNAP: right absent, left 9.2 uV.", ["snap-lfcn-low present right"]],
    ["Left femoral CMAP 2.1 mV vs 6.4 mV on the right (reduced).", ["cmap-femoral-low present left"]],
    ["H reflex left absent, right normal.", ["h-reflex-abnormal present left", "h-reflex-abnormal absent right"]],
    ["H reflexes not reduced.", ["h-reflex-abnormal absent"]],
    ["F waves of both tibial nerves are prolonged.", ["f-wave-prolonged present bilateral"]],
    // beside an evoked potential the nerve says only where
    ["SSEP of the right saphenous nerve: delayed.", ["ssep-abnormal present right"]],
    ["Tibial SSEPs delayed on both sides.", ["ssep-abnormal present bilateral"]],
    ["MEP: central motor conduction time is normal.", ["mep-abnormal absent"]],
    [
      "Right lateral femoral cutaneous response: borderline amplitude, not clearly reduced.",
      ["snap-lfcn-low possible right"],
    ],
    ["Left peroneal and tibial CMAPs are reduced.", []],
  ])("%s", (text, expected) => expect(noted(text)).toEqual(expected));
});

describe("what the needle found", () => {
  it.each([
    [
      "Fibrillations and positive sharp waves in the right iliopsoas and right lumbar paraspinals.",
      ["emg-femoral-root-denervation present right", "emg-paraspinal-abnormal present right"],
    ],
    [
      "Fibrillations in the right vastus lateralis, sparing the lumbar paraspinals.",
      ["emg-femoral-root-denervation present right", "emg-paraspinal-abnormal absent right"],
    ],
    ["Right adductor longus: no fibrillations, normal units.", ["emg-adductor-denervation absent right"]],
    [
      "Left vastus medialis and adductor longus were sampled. No spontaneous activity.",
      ["emg-femoral-root-denervation absent left", "emg-adductor-denervation absent left"],
    ],
    // one muscle of a group is enough
    ["Left rectus femoris silent. Left iliacus: fibrillations 2+.", ["emg-femoral-root-denervation present left"]],
    // rebuilt units neither show nor deny fresh loss
    ["Reduced recruitment in the left vastus medialis.", ["emg-femoral-root-denervation possible left"]],
    ["Equivocal fibrillations in the left quadriceps.", ["emg-femoral-root-denervation possible left"]],
    ["Fibrillations in the left medial gastrocnemius.", []],
    ["Paraspinals and adductors were not examined.", []],
  ])("%s", (text, expected) => expect(noted(text)).toEqual(expected));

  it("is read row by row from a table", () =>
    expect(
      noted(
        "Muscle  Ins  Fibs  PSW  MUAP\nL iliopsoas  incr  2+  2+  reduced recruitment\nL adductor longus  nl  0  0  normal\nL tibialis ant  incr  3+  2+  normal\nL L3 paraspinals  nl  0  0  -",
      ),
    ).toEqual([
      "emg-femoral-root-denervation present left",
      "emg-adductor-denervation absent left",
      "emg-paraspinal-abnormal absent left",
    ]));

  it.each(["EMG 9 days after onset.", "EMG 2 weeks after onset.", "The study is too early."])(
    "a denial that comes too early is left open: %s",
    (text) =>
      expect(noted(`${text} Left vastus medialis: no fibrillations.`)).toEqual([
        "emg-femoral-root-denervation possible left",
      ]),
  );

  it("seven weeks are not too early", () =>
    expect(noted("Pain for 7 weeks. Left vastus medialis: no fibrillations.")).toContain(
      "emg-femoral-root-denervation absent left",
    ));
});

describe("the rest of such a report", () => {
  it("tells history and examination, and takes no nerve for a strength", () => {
    const items = noted(
      "History: back pain. Cannot pass urine since today.\nOn examination left quadriceps 4/5.\nMotor studies: normal. Sensory studies: normal.",
    );
    expect(items).toEqual(
      expect.arrayContaining([
        "back-pain present",
        "bladder-dysfunction present",
        "weakness-knee-extension present left",
      ]),
    );
    expect(items.filter((line) => /absent/.test(line))).toEqual([]);
  });

  it("is told as what it is, with what was not understood", () => {
    const { modality, findings, unread } = readReport(
      `${HEAD}Saphenous SNAP 5.1 uV on the left.\nNo evidence of an L3 radiculopathy.`,
      reportWords(),
    );
    expect([modality, findings]).toEqual(["electrodiagnostic", []]);
    expect(unread.map(({ text }) => text)).toEqual(["Saphenous SNAP 5.1 uV on the left."]);
  });
});

it("a note that quotes an EMG tells it too, and the report of a scan does not", () => {
  expect(
    notedOf("Spine clinic. Low back pain. Left thigh pain. No fever.\nEMG: fibrillations in left vastus lateralis."),
  ).toContain("emg-femoral-root-denervation present left");
  expect(
    readReport(
      "MRI lumbar spine. Indication: EMG showed denervation in the left quadriceps.\nL2-3: left extrusion.",
      reportWords(),
    ),
  ).toMatchObject({ kind: "imaging", modality: "mri", notes: [] });
});

it("what has no abnormality is normal on its side, whatever the other shows", () =>
  expect(
    notedOf(
      "EMG/NCS. Needle EMG: left paraspinals showed no abnormality, whereas right L3 paraspinals showed fibrillation potentials.",
    ),
  ).toEqual(expect.arrayContaining(["emg-paraspinal-abnormal absent left", "emg-paraspinal-abnormal present right"])));

it("what a study does not exclude is not said to be normal", () =>
  expect(
    notedOf("Clinic. Right leg pain. No fever. Weight stable. EMG does not exclude a sensory root lesion."),
  ).not.toContainEqual(expect.stringContaining("sensory-loss absent")));

describe("what a study concludes, where it tells no muscles", () => {
  it.each([
    ["Impression: consistent with an active left L2/L3 radiculopathy.", ["emg-femoral-root-denervation present left"]],
    ["Conclusion: radiculopathy L3 right.", ["emg-femoral-root-denervation present right"]],
    ["Impression: no evidence of a right L2-L4 radiculopathy.", ["emg-femoral-root-denervation absent right"]],
    ["Impression: suggestive of a right L3 radiculopathy.", ["emg-femoral-root-denervation possible right"]],
    ["Impression: chronic left L3 radiculopathy.", ["emg-femoral-root-denervation possible left"]],
    ["Impression: left lumbar plexopathy or L3 radiculopathy.", ["emg-femoral-root-denervation possible left"]],
    ["Referral: ?left L3 radiculopathy.", []],
    ["Impression: femoral neuropathy rather than L3 radiculopathy.", []],
    ["Impression: right L5 radiculopathy.", []],
    ["Impression: no lumbar radiculopathy.", []],
  ])("%s", (text, expected) => expect(noted(text)).toEqual(expected));

  it("says less than the muscles", () =>
    expect(noted("Left vastus medialis: no fibrillations.\nImpression: chronic left L3 radiculopathy.")).toEqual([
      "emg-femoral-root-denervation absent left",
    ]));
});
