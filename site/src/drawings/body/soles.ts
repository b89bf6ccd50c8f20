import type { HalfFigure } from "./mesh.ts";

/** The sole, as one sees it of somebody who kneels with their back to the viewer: toes down, big toe towards the middle. */
export const SOLES: HalfFigure = {
  nodes: { A: [8.6, 0.1], B: [11.4, -6.6], C: [9.7, -6.2], I: [11.9, -21.9], J: [7.7, -23.8], K: [4.9, -20.6] },
  lines: {
    rim: [
      "A",
      [10.3, -0.7],
      [11.3, -2.8],
      "B",
      [11.5, -10.5],
      [12.2, -14.5],
      [12.8, -18],
      [13, -20.4],
      [12.6, -21.7],
      "I",
      [11.5, -22.9],
      [10.7, -22.4],
      [10.1, -23.8],
      [9.3, -23.2],
      [8.6, -24.6],
      "J",
      [7.3, -25.6],
      [5.9, -26.2],
      [4.7, -25],
      [4.6, -22.6],
      "K",
    ],
    sole: ["K", [4.1, -18.4], [4.6, -15.6], [5.7, -12], [5.8, -8.4], [5, -4.8], [5.2, -2], [6.6, -0.2], "A"],
    heel: ["A", [9, -3], "C", [10.6, -6.6], "B"],
    seam: ["C", [9.9, -12], [10.6, -17.6], [11.2, -20.4], "I"],
    toe: ["J", [7.2, -21.4], [6.2, -20.4], "K"],
  },
  areas: {
    heel_lateral: ["rim A B", "heel B A"],
    foot_lateral: ["heel C B", "rim B I", "seam I C"],
    great_toe: ["rim J K", "toe K J"],
    foot_sole: ["heel A C", "seam C I", "rim I J", "toe J K", "sole K A"],
  },
  rest: {},
  outline: ["rim A K", "sole K A"],
};
