import { at, curve, type Piece, pieces } from "../canvas/path.ts";
import { mirrored, type Point } from "../canvas/point.ts";

/**
 * Half of a figure, cut into areas along shared lines. Two neighbours name the same piece of the same line, so that there
 * can be neither a gap nor an overlap between them. Centimetres: x from the midline outwards, y upwards from the floor.
 */
export interface HalfFigure {
  /** Places where lines meet. */
  readonly nodes: Readonly<Record<string, Point>>;
  /** Smooth lines through nodes and places between them. */
  readonly lines: Readonly<Record<string, readonly (string | Point)[]>>;
  /** The ring of each area: pieces of lines, "line from to", each beginning where the last one ends. */
  readonly areas: Readonly<Record<string, readonly string[]>>;
  /** Part of the body, but no area of the list. */
  readonly rest: Readonly<Record<string, readonly string[]>>;
  /** The outline of the half, the midline included. */
  readonly outline: readonly string[];
}

interface Course {
  readonly start: Point;
  readonly pieces: readonly Piece[];
}

/** One piece of a line, from one node to another, in either direction. Throws when the line does not pass through both. */
export function piece(figure: HalfFigure, text: string): Course {
  const [name, from, to] = text.split(" ") as [string, string, string];
  const line = figure.lines[name];
  const first = line?.indexOf(from) ?? -1;
  const last = line?.indexOf(to) ?? -1;
  if (line === undefined || first < 0 || last < 0)
    throw new Error(`The line "${name}" does not join ${from} and ${to}.`);
  const points = line.map((entry) => (typeof entry === "string" ? figure.nodes[entry]! : entry));
  const all = pieces(points);
  if (first < last) return { start: points[first]!, pieces: all.slice(first, last) };
  const backwards = all
    .slice(last, first)
    .map(({ first: one, second }, index) => ({ first: second, second: one, to: points[last + index]! }));
  return { start: points[first]!, pieces: backwards.reverse() };
}

/** The whole ring: it ends where it began. */
export function ring(figure: HalfFigure, texts: readonly string[]): Course {
  const parts = texts.map((text) => piece(figure, text));
  return { start: parts[0]!.start, pieces: parts.flatMap((part) => part.pieces) };
}

/** Moves a course of the half figure to a place in the picture. */
export type Place = (point: Point) => Point;

export function pathOf({ start, pieces: all }: Course, place: Place): string {
  const moved = all.map(({ first, second, to }) =>
    curve({ first: place(first), second: place(second), to: place(to) }),
  );
  return `M${at(place(start))}${moved.join("")}Z`;
}

/** The ring as straight lines, for finding what lies under a finger. */
export function polygonOf({ start, pieces: all }: Course, place: Place, steps = 6): Point[] {
  const points: Point[] = [];
  let from = start;
  for (const { first, second, to } of all) {
    for (let step = 0; step < steps; step += 1) points.push(place(onCurve(from, first, second, to, step / steps)));
    from = to;
  }
  return points;
}

/** Both halves of an area that crosses the midline, as one ring: the half without its way along the midline, and its mirror image. */
export function acrossMidline({ start, pieces: all }: Course): Course {
  const turn = all.findIndex((_, index) => isMidline(fromOf(start, all, index), all[index]!.to));
  const open = [...all.slice(turn + 1), ...all.slice(0, turn)];
  const begin = all[turn]!.to;
  const back: Piece[] = open
    .map(({ first, second }, index) => ({
      first: mirrored(second, 0),
      second: mirrored(first, 0),
      to: mirrored(fromOf(begin, open, index), 0),
    }))
    .reverse();
  return { start: begin, pieces: [...open, ...back] };
}

function fromOf(start: Point, all: readonly Piece[], index: number): Point {
  return index === 0 ? start : all[index - 1]!.to;
}

function isMidline(from: Point, to: Point): boolean {
  return from[0] === 0 && to[0] === 0;
}

function onCurve(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const u = 1 - t;
  const along = (axis: 0 | 1) =>
    u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return [along(0), along(1)];
}
