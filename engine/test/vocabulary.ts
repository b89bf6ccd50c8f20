import type { FindingEntry } from "../src/knowledge/entries.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { PatientMix } from "../src/knowledge/model-entries.ts";

/** A finding of a test's vocabulary: a plain boolean one without side, unless said otherwise. */
export function finding(id: string, said: Partial<FindingEntry> = {}): FindingEntry {
  return {
    id,
    label: id,
    ask: `${id}?`,
    family: "general",
    stage: "history",
    role: "evidence",
    kind: "plain",
    type: "boolean",
    laterality: "none",
    tier: "core",
    who: ["patient", "practitioner"],
    cost: { burden: 0, money: 0, harm: 0 },
    article: [],
    ...said,
  };
}

export function findingsById(entries: readonly FindingEntry[]): Record<string, FindingEntry> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}

/** Only what reading a case needs of the patient mix. */
export const AGE_BANDS = { age_bands: ["18-29", "30-49", "50-64", "65-79", "80+"] } as PatientMix;

const sided = { laterality: "sided" } as const;
const context = { role: "context" } as const;
const strength: Partial<FindingEntry> = {
  ...sided,
  type: "ordinal",
  stage: "examination",
  bands: ["5", "4", "3_or_less"],
};
const image = { stage: "imaging", by_level: true } as const;

/** One finding of every kind that a case can hold, with ids of the real vocabulary where the form needs them. */
export const SMALL_VOCABULARY: Pick<Knowledge, "findings" | "implied" | "mix"> = {
  mix: AGE_BANDS,
  implied: {
    "aortic aneurysm": "known_aaa",
    "family history of aortic aneurysm": "family_aaa",
    apixaban: "anticoagulant",
    "deep vein thrombosis treatment": "anticoagulant",
    prednisolone: "steroid_long_term",
  },
  findings: findingsById([
    finding("age_band", { ...context, type: "categorical", values: AGE_BANDS.age_bands }),
    finding("sex", { ...context, type: "categorical", values: ["female", "male"] }),
    finding("anticoagulant", context),
    finding("steroid_long_term", { ...context, synonyms: ["steroid tablets for months"] }),
    finding("diabetes", context),
    finding("pregnancy", { ...context, applies_to: "female" }),
    finding("known_aaa", context),
    finding("family_aaa", context),
    finding("known_aaa_or_family", { ...context, kind: "any-of", parts: ["known_aaa", "family_aaa"] }),
    finding("urinary_retention"),
    finding("urinary_incontinence_new"),
    finding("bladder_trouble_unspecified", {
      kind: "any-of",
      parts: ["urinary_retention", "urinary_incontinence_new"],
    }),
    finding("numb_perineum_saddle", { laterality: "midline" }),
    finding("pain_inguinal_groin", sided),
    finding("pain_thigh_mid_anterior", sided),
    finding("numb_thigh_mid_anterior", sided),
    finding("leg_symptoms_unspecified", {
      ...sided,
      kind: "any-of",
      parts: ["pain_thigh_mid_anterior", "numb_thigh_mid_anterior"],
    }),
    finding("both_legs_symptoms", { kind: "both-sides", each_side_of: "leg_symptoms_unspecified" }),
    finding("weak_hip_flexion", strength),
    finding("weak_knee_extension", strength),
    finding("leg_weak_movement_unknown", {
      ...sided,
      kind: "any-of",
      parts: ["weak_hip_flexion", "weak_knee_extension"],
    }),
    finding("both_legs_weak", { kind: "both-sides", each_side_of: "leg_weak_movement_unknown" }),
    finding("duration_weeks", {
      type: "ordinal",
      kind: "description",
      bands: ["<6", "6-12", ">12"],
      units: "weeks",
      cuts: { at: [6, 12], direction: "up", strict: [false, true] },
    }),
    finding("temperature_c", {
      type: "ordinal",
      bands: ["<38.0", ">=38.0"],
      units: "degC",
      plausible: [25, 45],
      cuts: { at: [38], direction: "up" },
    }),
    finding("systolic_bp", {
      type: "ordinal",
      bands: [">=100", "<100"],
      units: "mmHg",
      cuts: { at: [100], direction: "down" },
    }),
    finding("esr", {
      type: "ordinal",
      bands: ["<20", "20-49", "50-99", ">=100"],
      units: "mm/h",
      cuts: { at: [20, 50, 100], direction: "up" },
    }),
    finding("haemoglobin_low", { units: "g/L", cuts_by_sex: { female: 120, male: 130 } }),
    finding("calcium_raised", { units: "mmol/L", cuts: { at: [2.6], direction: "up" } }),
    finding("reflex_cremasteric_absent", { ...sided, applies_to: "male" }),
    finding("missed_period_or_bleeding", { applies_to: "female" }),
    finding("mri_disc", { ...image, type: "ordinal", bands: ["none", "bulge", "protrusion", "extrusion"] }),
    finding("mri_disc_bulge", image),
    finding("mri_disc_protrusion", image),
    finding("mri_disc_extrusion", image),
    finding("mri_lumbar_abnormal", {
      stage: "imaging",
      kind: "any-of",
      parts: ["mri_disc_bulge", "mri_foraminal_stenosis"],
    }),
    finding("mri_foraminal_stenosis", {
      ...image,
      ...sided,
      type: "ordinal",
      bands: ["none", "mild", "moderate", "severe"],
    }),
  ]),
};
