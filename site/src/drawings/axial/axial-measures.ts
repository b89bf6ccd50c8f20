import type { Level } from "@foramen/engine";

/**
 * A slice across the spine at a disc, in millimetres: x from the midline, the person's left at positive x; y downwards,
 * 0 at the back of the disc, the front of the body at negative y. One half is given; the other is its mirror image.
 */
interface SliceMeasures {
  /** Across and front to back. */
  readonly width: number;
  readonly depth: number;
  /** How far the back of the disc is hollow (above 0) or bulges in the middle. */
  readonly hollow: number;
  /** Half the width of the dural sac, and its depth. */
  readonly sac: readonly [half: number, depth: number];
  /** What the sac holds beside the roots. */
  readonly cord: "cord" | "tip" | null;
  /** Turn of the joints, degrees: they stand more across from above downwards. */
  readonly joints: number;
  /** The great vessels lie before the disc down to L3-L4; below they have divided. */
  readonly vessels: boolean;
  /** Half the width of the psoas, which grows downwards. */
  readonly psoas: number;
}

const SLICES: Readonly<Record<Level, SliceMeasures>> = {
  "T12-L1": { width: 42, depth: 30, hollow: 2, sac: [8.4, 12.5], cord: "cord", joints: -12, vessels: true, psoas: 5 },
  "L1-L2": { width: 44, depth: 32, hollow: 2, sac: [8.6, 12.5], cord: "tip", joints: -9, vessels: true, psoas: 7.5 },
  "L2-L3": { width: 46, depth: 33, hollow: 1.6, sac: [8.8, 12.4], cord: null, joints: -6, vessels: true, psoas: 10 },
  "L3-L4": { width: 48, depth: 34, hollow: 1.2, sac: [8.8, 12], cord: null, joints: 0, vessels: true, psoas: 12 },
  "L4-L5": { width: 51, depth: 35, hollow: 0.4, sac: [8.6, 11.5], cord: null, joints: 7, vessels: false, psoas: 13 },
  "L5-S1": { width: 52, depth: 34, hollow: -0.8, sac: [7.4, 10], cord: null, joints: 14, vessels: false, psoas: 12 },
};

export function slice(level: Level): SliceMeasures {
  return SLICES[level];
}
