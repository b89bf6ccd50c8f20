import { isInside, type Point } from "../canvas/point.ts";
import { BACK } from "./back.ts";
import { FRONT } from "./front.ts";
import { acrossMidline, type HalfFigure, type Place, pathOf, polygonOf, ring } from "./mesh.ts";
import { SOLES } from "./soles.ts";

export const BODY_VIEWS = ["front", "back", "soles"] as const;
export type BodyView = (typeof BODY_VIEWS)[number];

/** Of an area: `midline` for those that cross the middle and have no side. */
export type AreaSide = "left" | "right" | "midline";

/** An area as it shows in one of the views; the same area may show in several. */
export interface DrawnArea {
  readonly view: BodyView;
  readonly area: string;
  readonly side: AreaSide;
  readonly path: string;
  readonly polygon: readonly Point[];
}

export const BODY_BOX = { width: 340, height: 600 } as const;

interface Standing {
  readonly figure: HalfFigure;
  /** Midline of the view, height of the floor in the picture, and units a centimetre. */
  readonly middle: number;
  readonly floor: number;
  readonly scale: number;
  /** Which way the person's left lies: 1 to the right of the picture, -1 to the left. */
  readonly left: 1 | -1;
}

export const STANDING: Readonly<Record<BodyView, Standing>> = {
  front: { figure: FRONT, middle: 86, floor: 482, scale: 3.85, left: 1 },
  back: { figure: BACK, middle: 254, floor: 482, scale: 3.85, left: -1 },
  soles: { figure: SOLES, middle: 254, floor: 512, scale: 2.9, left: -1 },
};

/** Areas that cross the midline. */
const MIDLINE = new Set(["suprapubic", "thoracolumbar_midline", "low_back", "perineum_saddle"]);

export const DRAWN_AREAS: readonly DrawnArea[] = BODY_VIEWS.flatMap((view) =>
  Object.entries(STANDING[view].figure.areas).flatMap<DrawnArea>(([area, texts]) => {
    const half = ring(STANDING[view].figure, texts);
    if (MIDLINE.has(area)) {
      const both = acrossMidline(half);
      const place = placeOn(view, "left");
      return [{ view, area, side: "midline", path: pathOf(both, place), polygon: polygonOf(both, place) }];
    }
    return (["left", "right"] as const).map((side) => {
      const place = placeOn(view, side);
      return { view, area, side, path: pathOf(half, place), polygon: polygonOf(half, place) };
    });
  }),
);

/** What belongs to the body and to no area, and the outline of everything, one path a half. */
export function restOf(view: BodyView): string[] {
  const { figure } = STANDING[view];
  return Object.values(figure.rest).flatMap((texts) =>
    (["left", "right"] as const).map((side) => pathOf(ring(figure, texts), placeOn(view, side))),
  );
}

export function outlineRing(view: BodyView, side: "left" | "right"): Point[] {
  const { figure } = STANDING[view];
  return polygonOf(ring(figure, figure.outline), placeOn(view, side));
}

export function outlinePaths(view: BodyView): string[] {
  const { figure } = STANDING[view];
  const lines = figure.outline.filter((text) => !text.startsWith("middle") && !text.startsWith("top"));
  return (["left", "right"] as const).map((side) =>
    pathOf(ring(figure, lines), placeOn(view, side)).replace(/Z$/, view === "soles" ? "Z" : ""),
  );
}

/** From the half figure's centimetres to the picture. */
export function placeOn(view: BodyView, side: "left" | "right"): Place {
  const { middle, floor, scale, left } = STANDING[view];
  const out = side === "left" ? left : -left;
  return ([x, y]) => [middle + out * x * scale, floor - y * scale];
}

/** The area under a point of the picture; null beside the body and where it has none. */
export function areaAt(point: Point): DrawnArea | null {
  return DRAWN_AREAS.find(({ polygon }) => isInside(point, polygon)) ?? null;
}

/** How far a stroke may go between two looks at what lies under it; less than the narrowest area. */
const STRIDE = 3;

/** Every area under a stroke from one point to another, in the order in which it is met. */
export function areasUnder(from: Point, to: Point): DrawnArea[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STRIDE));
  const met: DrawnArea[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps;
    const area = areaAt([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    if (area !== null && area !== met.at(-1)) met.push(area);
  }
  return met;
}

/** Where a word about the area would stand: a place well inside. */
export function heartOf({ polygon }: DrawnArea): Point {
  const [x, y] = polygon.reduce<Point>(
    ([sumX, sumY], [px, py]) => [sumX + px / polygon.length, sumY + py / polygon.length],
    [0, 0],
  );
  if (isInside([x, y], polygon)) return [x, y];
  const across = polygon.flatMap(([x1, y1], index) => {
    const [x2, y2] = polygon[(index + 1) % polygon.length]!;
    return y1 > y !== y2 > y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : [];
  });
  const [first, second] = across.toSorted((a, b) => a - b);
  return [((first ?? x) + (second ?? x)) / 2, y];
}
