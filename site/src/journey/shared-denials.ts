/**
 * What may be named in a shared text though it was denied: bladder, bowel, saddle, weakness, fever, accident, cancer. Every
 * other denial stays on the device: that somebody was asked about drugs, moods or infections is nobody else's business.
 */
export const SHARED_DENIALS: readonly string[] = [
  "urinary_retention",
  "urinary_incontinence_new",
  "bowel_control_change",
  "numb_perineum_saddle",
  "both_legs_weak",
  "both_legs_symptoms",
  "weakness_getting_worse",
  "foot_drop_tripping",
  "leg_gives_way",
  "trauma_major",
  "trauma_minor",
  "cannot_bear_weight",
  "fever_history",
  "feels_very_unwell",
  "cancer_history",
  "weight_loss",
];
