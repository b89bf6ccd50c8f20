/** A place in a drawing: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

export function along(from: Point, direction: Point, distance: number): Point {
  return [from[0] + direction[0] * distance, from[1] + direction[1] * distance];
}

export function between(one: Point, other: Point, share: number): Point {
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

/** The other side of an upright line at x = `middle`. */
export function mirrored([x, y]: Point, middle: number): Point {
  return [2 * middle - x, y];
}

/** Whether a place lies inside a closed ring of straight lines. */
export function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (const [place, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(place + 1) % ring.length]!;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}
