import type { Level } from "@foramen/engine";
import type { Point } from "../canvas/point.ts";
import { discBack } from "./axial-disc.ts";
import { slice } from "./axial-measures.ts";

export function sacHalf(level: Level): Point[] {
  const [half, depth] = slice(level).sac;
  const top = discBack(level, 4) + 1.4;
  return [
    [0, top + 0.2],
    [half * 0.62, top],
    [half * 0.98, top + depth * 0.24],
    [half * 0.9, top + depth * 0.56],
    [half * 0.5, top + depth * 0.9],
    [0, top + depth],
  ];
}

/** The root that passes by to leave one level below, and the ganglion of the one that leaves here; left side. */
export function traversing(level: Level): Point {
  return [9.3, discBack(level, 9.3) + 3.6];
}

export function exiting(level: Level): Point {
  return [23.6, discBack(level, 19) + 1.2];
}

/** The roots of the cauda equina in the sac: they lie at the back of a person on their back. Left half. */
export function rootlets(level: Level): Point[] {
  const [half, depth] = slice(level).sac;
  const top = discBack(level, 4) + 1.4;
  const rows: Record<"cord" | "tip" | "none", readonly Point[]> = {
    cord: [
      [0.62, 0.36],
      [0.72, 0.5],
      [0.6, 0.66],
      [0.4, 0.8],
      [0.45, 0.2],
    ],
    tip: [
      [0.7, 0.34],
      [0.74, 0.5],
      [0.6, 0.64],
      [0.42, 0.76],
      [0.18, 0.82],
      [0.5, 0.5],
    ],
    none: [
      [0.72, 0.36],
      [0.76, 0.5],
      [0.62, 0.58],
      [0.5, 0.7],
      [0.32, 0.78],
      [0.12, 0.84],
      [0.36, 0.6],
      [0.14, 0.66],
    ],
  };
  return rows[slice(level).cord ?? "none"].map(([x, y]): Point => [x * half, top + y * depth]);
}

/** Middle and half width of cord or cone in the sac; null below it. */
export function cordIn(level: Level): { at: Point; half: number } | null {
  const { cord, sac } = slice(level);
  if (cord === null) return null;
  return { at: [0, discBack(level, 4) + 1.4 + sac[1] * 0.46], half: cord === "cord" ? 4 : 1.7 };
}
