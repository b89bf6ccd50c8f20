import { expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { FindingIndex } from "./search-index.ts";
import { typedFindings } from "./typed-findings.ts";

const { findings } = loadForScripts();
const index = new FindingIndex(findings);

it.each([
  { query: "hip flexion 4", id: "weak_hip_flexion", value: "4" },
  { query: "hip flexion 4 left", id: "weak_hip_flexion", value: "4" },
  { query: "left hip flexion power 4-/5", id: "weak_hip_flexion", value: "4-" },
  { query: "knee extension 3 r", id: "weak_knee_extension", value: "3" },
  { query: "ankle dorsiflexion MRC 2 left", id: "weak_ankle_dorsiflexion", value: "2" },
  { query: "quadriceps 4+", id: "weak_knee_extension", value: "4+" },
  { query: "iliopsoas 4", id: "weak_hip_flexion", value: "4" },
  { query: "psoas weakness", id: "weak_hip_flexion", value: null },
  { query: "knee jerk absent left", id: "reflex_patellar_reduced", value: "present" },
  { query: "ankle jerk normal", id: "reflex_achilles_reduced", value: "absent" },
  { query: "SLR pos right", id: "slr", value: "present" },
  { query: "slr neg", id: "slr", value: "absent" },
  { query: "femoral stretch + left", id: "femoral_stretch", value: "present" },
  { query: "temperature 38.5", id: "temperature_c", value: "38.5" },
  { query: "crp 120", id: "crp", value: "120" },
  { query: "residual 400", id: "post_void_residual", value: "400" },
  { query: "pain score 7/10", id: "pain_intensity", value: "7" },
  { query: "mri normal", id: "mri_lumbar_abnormal", value: "absent" },
  { query: "foraminal stenosis severe L2/3 left", id: "mri_foraminal_stenosis", value: "severe" },
  { query: "no fever", id: "fever_history", value: "absent" },
  { query: "right groin crease pain", id: "pain_inguinal_groin", value: null },
])("the first offer for '$query' is $id: $value", ({ query, id, value }) => {
  const [first] = typedFindings(query, index, findings);
  expect([first?.finding.id, first?.said.value]).toEqual([id, value]);
});
