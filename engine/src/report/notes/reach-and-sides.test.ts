import { describe, expect, it } from "vitest";
import { notedOf } from "../../../test/reports/told.ts";

const HEAD = "GP note. Low back pain. ";
const noted = (text: string) => notedOf(HEAD + text);

describe("how far a denial of a note reaches", () => {
  it.each([
    ["Prostate no - breast cancer 2015, takes prednisolone.", ["cancer-history present", "steroid-use present"]],
    ["Cannot climb stairs without pulling on the rail, gait antalgic.", ["gait-abnormal present"]],
    ["Never injected drugs.", ["iv-drug-use absent"]],
    ["Not sure whether saddle feels different.", ["saddle-anaesthesia possible"]],
    [
      "There is no disturbance of micturition and she remains continent of faeces.",
      ["bladder-dysfunction absent", "bowel-dysfunction absent"],
    ],
    ["No fever and has weight loss.", ["fever absent", "weight-loss present"]],
    ["Never smoked, prostate cancer 2019.", ["cancer-history present"]],
    ["Has lost weight and appetite.", ["weight-loss present"]],
    ["She has lost no weight.", ["weight-loss absent"]],
    ["Previously night pain, none now.", ["night-pain absent"]],
    ["Father had prostate ca. Pt himself no hx of malignancy.", ["cancer-history absent"]],
  ])("%s", (text, expected) => expect(noted(text)).toEqual(expect.arrayContaining(expected)));
});

it("what was so before an operation is not told of today", () =>
  expect(noted("Pre-op he had left quads 3/5 and was in retention. Left quads 5/5. Bladder normal.")).toEqual([
    "back-pain present",
    "weakness-knee-extension absent left",
    "bladder-dysfunction absent",
  ]));

describe("sides in a note", () => {
  it.each([
    ["Sensation decreased to LT in the R L2 dermatome.", "sensory-loss present right"],
    ["Hypoaesthesia over the anterior aspect of the left thigh.", "sensory-loss present left"],
    ["Reverse SLR + on R, SLR neg.", "femoral-stretch-positive present right"],
    ["Strength RLE HF 4-/5, KE 4/5. LLE 5/5 throughout.", "weakness-knee-extension present right"],
    ["Strength RLE HF 4-/5, KE 4/5. LLE 5/5 throughout.", "weakness-knee-extension absent left"],
    ["Lasègue negative on both sides, reversed Lasègue right positive.", "femoral-stretch-positive present right"],
  ])("%s", (text, expected) => expect(noted(text)).toContain(expected));

  it("'Lt' before a part of the body is left", () =>
    expect(noted("Pain radiates to Lt groin.")).toContain("groin-pain present left"));
});

describe("results that are told of places", () => {
  it.each([
    [
      "Reflexes absent at knees, present at ankles.",
      ["reflex-patellar-reduced present", "reflex-achilles-reduced absent"],
    ],
    [
      "Power reduced in hip flexion, normal in knee extension.",
      ["weakness-hip-flexion present", "weakness-knee-extension absent"],
    ],
    [
      "Legs: power 5/5 throughout except L hip flexion 4/5.",
      ["weakness-lower-limb absent", "weakness-hip-flexion present left"],
    ],
    [
      "Strength is 4/5 in the left iliopsoas and 5/5 in the quadriceps and tibialis anterior.",
      [
        "weakness-hip-flexion present left",
        "weakness-knee-extension absent left",
        "weakness-ankle-dorsiflexion absent left",
      ],
    ],
    ["Numb between legs. Both feet weak.", ["saddle-anaesthesia present", "weakness-lower-limb present bilateral"]],
    ["He has been unable to feel when he passes urine.", ["bladder-dysfunction present"]],
    ["Anal tone present.", ["rectal-tone-reduced absent"]],
    [
      "Hip flexion 3/5 and knee extension 3/5 on the left.",
      ["weakness-hip-flexion present left", "weakness-knee-extension present left"],
    ],
    ["Cannot lift L leg off bed.", ["weakness-hip-flexion present left"]],
    ["Two episodes of faecal leakage.", ["bowel-dysfunction present"]],
    ['Sensation between the legs "different" on wiping.', ["saddle-anaesthesia present"]],
    ["Straight leg raise to 70 degrees without pain.", ["straight-leg-raise-positive absent"]],
    ["T 36.7.", ["fever absent"]],
    ["Passing urine OK but can't tell when bladder is full.", ["bladder-dysfunction present"]],
    ["He can walk but has lost the urge to void.", ["bladder-dysfunction present"]],
    ["Denies bladder symptoms but wife says he has been wet at night.", ["bladder-dysfunction present"]],
    ["She cannot feel wiping.", ["saddle-anaesthesia present"]],
    ["Saddle: reduced pin prick L side only.", ["saddle-anaesthesia present", "sensory-loss present left"]],
  ])("%s", (text, expected) => expect(noted(text)).toEqual(["back-pain present", ...expected]));
});
