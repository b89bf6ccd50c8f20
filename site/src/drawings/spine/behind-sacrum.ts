import { outline } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { heightOf, outwards } from "./behind-bones.ts";
import type { Side } from "./lit.ts";
import { vertebra } from "./vertebrae.ts";

/** The last rib, cut off: it tells T12 from L1. */
export function rib(side: Side): string {
  const one = vertebra("T12");
  const x = (value: number) => outwards(side) * value;
  const y = heightOf(one, 6);
  return outline([
    [x(18), y - 2.6],
    [x(27), y - 4],
    [x(36), y - 1],
    [x(45), y + 5],
    [x(53), y + 12.5],
    [x(52), y + 16],
    [x(49), y + 15.6],
    [x(41), y + 9],
    [x(33), y + 3.6],
    [x(26), y + 1.4],
    [x(18), y + 3],
  ]);
}

/** Body, wings and crest of the sacrum down to S2. */
export function sacrum(): string {
  const y = heightOf(vertebra("S1"), 0);
  const half: Point[] = [
    [24, y],
    [29, y + 2.5],
    [36, y - 2.5],
    [45, y - 1],
    [51, y + 5],
    [51.5, y + 14],
    [47, y + 24],
    [41, y + 34],
    [35, y + 43],
    [24, y + 46.5],
    [12, y + 47.5],
  ];
  const left = half.map(([x, height]): Point => [-x, height]).reverse();
  return outline([...half, ...left]);
}

/** First and second sacral foramen of a side. */
export function sacralForamina(side: Side): Point[] {
  return [
    [outwards(side) * 19, heightOf(vertebra("S1"), 25.5)],
    [outwards(side) * 16.5, heightOf(vertebra("S2"), 20)],
  ];
}
