/**
 * A lumbar root is named for the vertebra above its way out: L1 leaves between L1 and L2.
 * T12 and S1 stand at the two ends because their pain is mistaken for its neighbours'.
 */
export const NERVE_ROOTS = ["T12", "L1", "L2", "L3", "L4", "L5", "S1"] as const;
export type NerveRoot = (typeof NERVE_ROOTS)[number];

/** Motion segments from above downwards. A vertebral-body disorder is filed under the segment below its vertebra. */
export const LEVELS = ["T12-L1", "L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"] as const;
export type Level = (typeof LEVELS)[number];

/** Where in the cross-section a spinal cause lies; `vertebral_body` and `diffuse` name causes without a canal zone. */
export const ZONES = ["central", "lateral_recess", "foraminal", "extraforaminal", "vertebral_body", "diffuse"] as const;
export type Zone = (typeof ZONES)[number];

export const SIDES = ["left", "right", "bilateral", "unknown"] as const;
/** The side as entered; `unknown` means on one side, not stated which. */
export type EnteredSide = (typeof SIDES)[number];
export type BodySide = "left" | "right";

/** `intact < irritated` (pain, paraesthesia) `< deficit` (numbness, weakness, reflex loss). */
export type StructureState = "intact" | "irritated" | "deficit";
