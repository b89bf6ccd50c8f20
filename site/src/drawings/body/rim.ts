import type { HalfFigure } from "./mesh.ts";

/** What front and back share: one body has one outline, wherever it is seen from. */
export const RIM_NODES = {
  T0: [0, 119],
  T1: [14.8, 119],
  C: [16.5, 91.4],
  D: [17.6, 81],
  F: [12.6, 43],
  M: [5.5, 12],
  N: [4.4, 43],
  O: [3.5, 53],
  P: [1.8, 66],
} as const satisfies HalfFigure["nodes"];

type Line = HalfFigure["lines"][string];

/** Outwards from the hip down the thigh, from the knee to the ankle, and inwards from the ankle up to the crotch. */
export const OUTER_THIGH_RIM: Line = ["C", [17.3, 86], "D", [17.4, 75], [16.4, 65], [15, 58]];
export const OUTER_LEG_RIM: Line = ["F", [13.2, 37.5], [13.2, 32], [12.3, 25], [11, 17], "G"];
export const INNER_RIM: Line = [
  "M",
  [5.4, 18],
  [4.6, 26],
  [3.8, 33],
  [3.8, 38],
  "N",
  [3.7, 47.4],
  [3.5, 50],
  "O",
  [2.8, 59],
  "P",
  [1.2, 71.5],
  "Q",
];

/** Areas of the inner side, bounded by lines of the same names. */
export const INNER_AREAS: HalfFigure["areas"] = {
  thigh_lower_medial: ["innerSeam k m", "kneeTop m O", "rim O P", "innerThird P k"],
  knee_medial: ["innerSeam m n", "kneeLow n N", "rim N O", "kneeTop O m"],
};
