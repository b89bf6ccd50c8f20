import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { saidInQuery } from "./said-in-query.ts";
import { saidOfFinding } from "./said-of-finding.ts";

const { findings } = loadForScripts();
const read = (id: string, query: string) => {
  const finding = findings[id];
  if (finding === undefined) throw new Error(`No finding ${id}`);
  return saidOfFinding(finding, saidInQuery(query));
};

describe("what is typed beside a finding enters with it", () => {
  it.each([
    { id: "weak_hip_flexion", query: "hip flexion 4 left", value: "4", side: "left" },
    { id: "weak_hip_flexion", query: "hip flexion 4-/5 r", value: "4-", side: "right" },
    { id: "weak_hip_flexion", query: "hip flexion normal", value: "absent", side: null },
    { id: "reflex_patellar_reduced", query: "knee jerk absent left", value: "present", side: "left" },
    { id: "reflex_patellar_reduced", query: "knee jerk 1+ right", value: "present", side: "right" },
    { id: "reflex_patellar_reduced", query: "knee jerk 0 right", value: "present", side: "right" },
    { id: "reflex_patellar_reduced", query: "knee jerk normal", value: "absent", side: null },
    { id: "reflex_cremasteric_absent", query: "cremasteric absent r", value: "present", side: "right" },
    { id: "anal_tone_or_squeeze_reduced", query: "anal tone normal", value: "absent", side: null },
    { id: "slr", query: "SLR pos right", value: "present", side: "right" },
    { id: "slr", query: "straight leg raise negative", value: "absent", side: null },
    { id: "kemp_leg_pain", query: "kemp + left", value: "present", side: "left" },
    { id: "mri_lumbar_abnormal", query: "mri normal", value: "absent", side: null },
    { id: "temperature_c", query: "temperature 38.5", value: "38.5", side: null },
    { id: "mri_foraminal_stenosis", query: "foraminal stenosis severe left", value: "severe", side: "left" },
    { id: "fever_history", query: "no fever", value: "absent", side: null },
    { id: "slr", query: "slr", value: null, side: null },
  ])("$query: $value", ({ id, query, value, side }) => {
    expect(read(id, query)).toMatchObject({ value, side, leftOut: null });
  });
});

describe("nothing is taken for granted", () => {
  it.each([
    // A grade or number that the finding cannot have.
    { id: "weak_hip_flexion", query: "hip flexion 6" },
    { id: "weak_hip_flexion", query: "hip flexion 4 left 5 right" },
    { id: "temperature_c", query: "temperature 101" },
    { id: "reflex_patellar_reduced", query: "knee jerk 2+" },
    { id: "pain_inguinal_groin", query: "groin pain 0/10" },
    // Words that could mean either.
    { id: "reflex_patellar_reduced", query: "knee jerk present" },
    { id: "reflex_patellar_reduced", query: "knee jerk positive" },
    { id: "reflex_patellar_reduced", query: "reduced knee jerk absent" },
    { id: "reflex_patellar_reduced", query: "no knee jerk" },
    { id: "weight_loss", query: "weight loss absent" },
    { id: "numb_perineum_saddle", query: "saddle sensation absent" },
    { id: "mri_root_avulsion", query: "pseudomeningocele absent" },
    { id: "duration_weeks", query: "no duration" },
    // Two statements at once.
    { id: "weak_hip_flexion", query: "no hip flexion 4" },
  ])("$query: choose", ({ id, query }) => {
    const said = read(id, query);
    expect(said.value).toBe("not-assessed");
    expect(said.words).toMatch(/choose/);
  });

  it("and what has no place is named", () => {
    expect(read("temperature_c", "temperature 38 left").leftOut).toBe("without a side");
    expect(read("slr", "slr L1-L2 right").leftOut).toBe("without a level");
  });
});
