import type { Level } from "@foramen/engine";
import type { Point } from "../canvas/point.ts";
import { slice } from "./axial-measures.ts";

/** The right half of a ring, from the midline at the top to the midline at the bottom, closed with its mirror image. */
export function whole(half: readonly Point[]): Point[] {
  return [
    ...half,
    ...half
      .filter(([x]) => x !== 0)
      .map(([x, y]): Point => [-x, y])
      .reverse(),
  ];
}

export function discHalf(level: Level): Point[] {
  const { width, depth, hollow } = slice(level);
  const half = width / 2;
  return [
    [0, -depth],
    [half * 0.5, -depth * 0.965],
    [half * 0.85, -depth * 0.79],
    [half, -depth * 0.5],
    [half * 0.955, -depth * 0.23],
    [half * 0.74, -depth * 0.03],
    [half * 0.36, 0.6 - hollow * 0.35],
    [0, -hollow],
  ];
}

/** The back of the disc at a distance from the midline (no more than the edge of the foramen). */
export function discBack(level: Level, x: number): number {
  const half = discHalf(level)
    .slice(4)
    .toSorted((a, b) => a[0] - b[0]);
  const next = Math.max(
    1,
    half.findIndex(([across]) => across >= Math.abs(x)),
  );
  const [from, to] = [half[next - 1]!, half[next === -1 ? half.length - 1 : next]!];
  return from[1] + ((to[1] - from[1]) * (Math.abs(x) - from[0])) / (to[0] - from[0]);
}

/** The soft core of the disc. */
export function nucleus(level: Level): Point[] {
  const middle = -slice(level).depth * 0.5;
  return whole(discHalf(level)).map(([x, y]): Point => [x * 0.6, middle + (y - middle) * 0.58 + 1.5]);
}
