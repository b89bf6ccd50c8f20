import type { Level } from "@foramen/engine";
import type { Point } from "../canvas/point.ts";
import { slice } from "./axial-measures.ts";

/** The psoas beside the spine, left side. */
export function psoas(level: Level): Point[] {
  const half = slice(level).psoas;
  const x = slice(level).width / 2 + 3 + half * 0.82;
  const y = -slice(level).depth * 0.42;
  const round: Point[] = [
    [0, -1.35],
    [0.72, -0.95],
    [1, -0.1],
    [0.8, 0.75],
    [0.1, 1.2],
    [-0.66, 0.9],
    [-0.98, 0.1],
    [-0.7, -0.85],
  ];
  return round.map(([across, down]): Point => [x + across * half, y + down * half]);
}

/** The muscles of the back, left side. */
export const BACK_MUSCLE: readonly Point[] = [
  [29, 10],
  [26, 22],
  [14, 29],
  [5, 31],
  [5, 50],
  [22, 53],
  [42, 46],
  [46, 30],
  [38, 13],
];

/** Fat around sac and roots, one half. */
export const FAT_HALF: readonly Point[] = [
  [0, -2],
  [10, -1],
  [22, -4],
  [31, -6],
  [28, 8],
  [14, 9],
  [8, 17],
  [0, 19],
];

/** The great vessels: they tell left from right on a scan. */
export function vessels(level: Level): { name: string; at: Point; half: Point }[] {
  const front = -slice(level).depth;
  return [
    { name: "aorta", at: [6.5, front - 9.5], half: [8, 7.6] },
    { name: "vena cava", at: [-13.5, front - 8], half: [10.4, 6.8] },
  ];
}
