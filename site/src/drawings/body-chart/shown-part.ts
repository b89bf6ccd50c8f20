import { BODY_BOX } from "../body/figures.ts";

/** What of the figures is shown: all of it, or one side twice as large, for a finger on a small screen. */
export const SHOWN = {
  whole: { x: 0, width: BODY_BOX.width, height: BODY_BOX.height, label: "Whole" },
  front: { x: 0, width: 172, height: 524, label: "Front" },
  back: { x: 168, width: 172, height: BODY_BOX.height, label: "Back" },
} as const;
export type Shown = keyof typeof SHOWN;
