import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { readCase } from "../reading/read-case.ts";
import type { Level } from "../vocabulary/anatomy.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";
import { concordanceOf } from "./concordance.ts";

const knowledge = loadForScripts();
const bounds = { causes: 15, roots: 9 };

const sign = (id: string, side: "left" | "right" | undefined, value = "present"): EnteredFinding => ({
  id,
  value,
  ...(side ? { side } : {}),
});
const scan = (id: string, value: string, level?: Level, side?: "left" | "right"): EnteredFinding => ({
  id,
  value,
  ...(level ? { level } : {}),
  ...(side ? { side } : {}),
});

/** Pain and numbness of the left groin and upper thigh, a weak hip, a hip joint that moves freely. */
const LEFT_L1_L2: readonly EnteredFinding[] = [
  sign("pain_inguinal_groin", "left"),
  sign("pain_thigh_upper_anterior", "left"),
  sign("numb_inguinal_groin", "left"),
  sign("weak_hip_flexion", "left", "4"),
  sign("femoral_stretch", "left"),
  sign("hip_rotation_limited", "left", "absent"),
];
const STIFF_RIGHT_HIP: readonly EnteredFinding[] = [
  sign("pain_inguinal_groin", "right"),
  sign("hip_rotation_limited", "right"),
  sign("worse_weight_bearing", undefined),
];

function judged(signs: readonly EnteredFinding[], scans: readonly EnteredFinding[], age = 60) {
  const given = { patient: { age, sex: "male" }, findings: [...signs, ...scans] };
  return concordanceOf(knowledge, readCase(given, knowledge), bounds);
}
const verdicts = (signs: readonly EnteredFinding[], scans: readonly EnteredFinding[], age = 60) =>
  Object.fromEntries(
    judged(signs, scans, age).map(({ finding, level, side, verdict }) => [
      [finding, level, side].filter(Boolean).join(" "),
      verdict,
    ]),
  );

describe("Whether a scan explains the symptoms", () => {
  it("a foraminal herniation at L1-L2 on the left explains signs of the left groin and thigh", () => {
    const seen = [
      scan("mri_disc", "extrusion", "L1-L2"),
      scan("mri_foraminal_stenosis", "moderate", "L1-L2", "left"),
      scan("mri_root_compressed", "compressed", "L1-L2", "left"),
    ];
    expect(verdicts(LEFT_L1_L2, seen)).toEqual({
      "mri_disc L1-L2": "explains",
      "mri_foraminal_stenosis L1-L2 left": "explains",
      "mri_root_compressed L1-L2 left": "explains",
    });
  });

  it("a bulge at L4-L5, as half of all people have it, does not explain signs of L1 and L2", () => {
    const [bulge] = judged(LEFT_L1_L2, [scan("mri_disc", "bulge", "L4-L5")]);
    expect(bulge).toMatchObject({ verdict: "does-not-explain", value: "bulge", level: "L4-L5" });
    expect(bulge!.background).toBeGreaterThan(0.3);
    expect(bulge!.probability).toBeLessThan(0.05);
  });

  it("what is seen on the right does not explain signs on the left", () => {
    const right = [
      scan("mri_foraminal_stenosis", "severe", "L1-L2", "right"),
      scan("mri_root_compressed", "compressed", "L1-L2", "right"),
    ];
    for (const verdict of Object.values(verdicts(LEFT_L1_L2, right))) expect(verdict).toBe("does-not-explain");
    const [left, mirrored] = judged(LEFT_L1_L2, [
      scan("mri_root_compressed", "compressed", "L1-L2", "left"),
      scan("mri_root_compressed", "compressed", "L1-L2", "right"),
    ]);
    expect(left!.probability).toBeGreaterThan(20 * mirrored!.probability);
  });

  it("a worn hip explains a stiff and painful hip on its side: what has no level is judged too", () => {
    const both = [scan("xr_hip_oa", "moderate", undefined, "right"), scan("xr_hip_oa", "moderate", undefined, "left")];
    expect(verdicts(STIFF_RIGHT_HIP, both)).toEqual({
      "xr_hip_oa right": "explains",
      "xr_hip_oa left": "does-not-explain",
    });
    expect(verdicts(LEFT_L1_L2, both)["xr_hip_oa left"]).not.toBe("explains");
  });

  it("is asked of the picture without the scan: no scan finding changes what another is judged by", () => {
    const compressed = scan("mri_root_compressed", "compressed", "L1-L2", "left");
    const [alone] = judged(LEFT_L1_L2, [compressed]);
    const among = judged(LEFT_L1_L2, [scan("mri_disc", "extrusion", "L5-S1"), compressed]);
    expect(among.find(({ finding }) => finding === "mri_root_compressed")).toEqual(alone);
  });

  it("what is seen says more at an age at which it is rare", () => {
    const worn = [scan("mri_facet_arthropathy", "moderate", "L4-L5")];
    const back = [sign("pain_low_back", undefined), sign("extension_provokes", undefined)];
    const [young] = judged(back, worn, 32);
    const [old] = judged(back, worn, 78);
    expect(young!.background!).toBeLessThan(old!.background! / 5);
    expect(["explains", "partly"]).toContain(young!.verdict);
  });

  it("what mostly serious causes show is never told not to explain", () => {
    const [aorta] = judged(STIFF_RIGHT_HIP, [scan("us_aorta_dilated", "present")]);
    expect(aorta!.probability).toBeLessThan(0.01);
    expect(aorta!.verdict).toBe("partly");
  });

  it("says nothing of what was not seen, was not there, or has no place", () => {
    const seen = [scan("mri_disc", "none", "L1-L2"), scan("mri_lumbar_abnormal", "present")];
    expect(judged(LEFT_L1_L2, seen)).toEqual([]);
    expect(judged(LEFT_L1_L2, [])).toEqual([]);
  });

  it("does not guess how common a finding is in people without pain", () => {
    const [dilated] = judged(LEFT_L1_L2, [scan("us_aorta_dilated", "present")]);
    expect(dilated!.background).toBeNull();
  });
});
