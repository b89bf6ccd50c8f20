import type { Level } from "@foramen/engine";
import type { Point } from "../canvas/point.ts";
import { slice } from "./axial-measures.ts";

/** Joint facets of the left side: the upper one of the vertebra below in front, the lower one of the vertebra above behind it. */
const FACET_FRONT: readonly Point[] = [
  [12.4, 6.2],
  [15.5, 4.4],
  [20, 5.4],
  [23.6, 9.5],
  [24, 14.5],
  [21.4, 19],
  [18.9, 18.6],
  [17.4, 14.5],
  [15.2, 10.6],
];
const FACET_BACK: readonly Point[] = [
  [11.8, 9.6],
  [14.4, 12],
  [16.4, 15.6],
  [18, 19.8],
  [17.4, 23],
  [13, 26],
  [8.5, 26.5],
  [7.6, 23],
  [10.4, 17],
];
const JOINT: Point = [16, 14];

export function facetFront(level: Level): Point[] {
  return FACET_FRONT.map((point) => turned(point, slice(level).joints));
}

export function facetBack(level: Level): Point[] {
  return FACET_BACK.map((point) => turned(point, slice(level).joints));
}

/** Lamina and spinous process, one half. */
export const ARCH_HALF: readonly Point[] = [
  [0, 17.6],
  [3.6, 19.6],
  [8.6, 20.6],
  [12.4, 23],
  [11, 26.6],
  [5.4, 27],
  [3, 31],
  [2.7, 41],
  [3.6, 47],
  [0, 49.5],
];

/** The ligament between the laminae, one side: it lines the canal from the joint to the midline. */
export const FLAVUM: readonly Point[] = [
  [0.4, 17.2],
  [4.4, 17.9],
  [8.8, 16.2],
  [11.6, 10.4],
  [12.4, 7.4],
  [13.6, 9],
  [11.4, 15],
  [9.4, 19.6],
  [4.6, 20.4],
  [0.4, 19.2],
];

function turned([x, y]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [across, down] = [x - JOINT[0], y - JOINT[1]];
  return [
    JOINT[0] + across * Math.cos(angle) + down * Math.sin(angle),
    JOINT[1] - across * Math.sin(angle) + down * Math.cos(angle),
  ];
}
