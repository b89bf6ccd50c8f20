import type { Point } from "../canvas/point.ts";
import type { BodyView } from "./figures.ts";

/** Lines that make the figure a body and divide nothing: one half each, in the centimetres of the half figure. */
export const DETAIL: Readonly<Record<BodyView, readonly (readonly Point[])[]>> = {
  front: [
    [
      [0, 104.6],
      [0.7, 103.8],
      [0, 102.9],
    ],
    [
      [10.2, 51.4],
      [8.8, 52.4],
      [7.4, 51.2],
    ],
    [
      [7.2, 47.2],
      [8.7, 45.6],
      [10.2, 47],
    ],
    [
      [6.4, 8.2],
      [5.9, 7.4],
      [6.3, 6.6],
    ],
  ],
  back: [
    [
      [0, 118],
      [0, 97],
    ],
    [
      [3.6, 93.6],
      [3, 93],
      [3.5, 92.4],
    ],
    [
      [8.2, 17],
      [8.1, 11],
      [8.4, 6],
    ],
  ],
  soles: [
    [
      [5.6, -18.6],
      [8, -17.6],
      [10, -18.4],
    ],
  ],
};
