import type { Point } from "./point.ts";

/** One piece of a curve: from where the last one ended, over two handles, to `to`. */
export interface Piece {
  readonly first: Point;
  readonly second: Point;
  readonly to: Point;
}

/** A number as short as a drawing needs it: one decimal. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function at([x, y]: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** Straight lines through the points. */
export function straight(points: readonly Point[], closed = false): string {
  return `M${points.map(at).join("L")}${closed ? "Z" : ""}`;
}

/** A smooth curve through the points (Catmull-Rom); `before` and `after` are where it would come from and go on to. */
export function pieces(points: readonly Point[], before?: Point, after?: Point): Piece[] {
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1]!;
    const previous = points[index - 1] ?? before ?? from;
    const next = points[index + 2] ?? after ?? to;
    return {
      first: [from[0] + (to[0] - previous[0]) / 6, from[1] + (to[1] - previous[1]) / 6],
      second: [to[0] - (next[0] - from[0]) / 6, to[1] - (next[1] - from[1]) / 6],
      to,
    };
  });
}

export function smooth(points: readonly Point[]): string {
  return `M${at(points[0]!)}${pieces(points).map(curve).join("")}`;
}

/** A closed smooth outline through the points. */
export function outline(points: readonly Point[]): string {
  const ring = [...points, points[0]!];
  return `M${at(points[0]!)}${pieces(ring, points.at(-1), points[1]).map(curve).join("")}Z`;
}

/** A closed outline whose corners are rounded by at most `radius`; its sides stay straight. */
export function rounded(points: readonly Point[], radius: number): string {
  const parts = points.map((corner, index) => {
    const before = towards(corner, points[(index + points.length - 1) % points.length]!, radius);
    const after = towards(corner, points[(index + 1) % points.length]!, radius);
    return `${index === 0 ? "M" : "L"}${at(before)}Q${at(corner)} ${at(after)}`;
  });
  return `${parts.join("")}Z`;
}

export function curve({ first, second, to }: Piece): string {
  return `C${at(first)} ${at(second)} ${at(to)}`;
}

function towards(from: Point, to: Point, most: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = Math.min(most, length / 2) / length;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/**
 * A closed outline of four or more corners whose sides are bent: `bends[i]` is how far the side after corner i swells
 * outwards (below 0: inwards). Corners run clockwise and are rounded by at most `radius`.
 */
export function bent(corners: readonly Point[], bends: readonly number[], radius: number): string {
  const parts = corners.map((corner, index) => {
    const next = corners[(index + 1) % corners.length]!;
    const start = towards(corner, next, radius);
    const end = towards(next, corner, radius);
    const length = Math.hypot(next[0] - corner[0], next[1] - corner[1]);
    const outwards: Point = [(next[1] - corner[1]) / length, (corner[0] - next[0]) / length];
    const push = 2 * (bends[index] ?? 0);
    const handle: Point = [(start[0] + end[0]) / 2 + outwards[0] * push, (start[1] + end[1]) / 2 + outwards[1] * push];
    return `${index === 0 ? `M${at(start)}` : ""}Q${at(handle)} ${at(end)}Q${at(next)} ${at(towards(next, corners[(index + 2) % corners.length]!, radius))}`;
  });
  return `${parts.join("")}Z`;
}
