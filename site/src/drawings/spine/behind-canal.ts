import type { Level } from "@foramen/engine";
import { smooth } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { heightOf, underPedicle } from "./behind-bones.ts";
import { type CanalZone, neighbours, type Side } from "./lit.ts";
import { PEDICLE } from "./side-bones.ts";
import { CONUS_TIP } from "./side-canal.ts";
import { type Placed, type Vertebra, vertebra } from "./vertebrae.ts";

/** Half the width of the dural sac, from above downwards: (vertebra, down, half). */
const SAC: readonly (readonly [Vertebra, number, number])[] = [
  ["T12", 0, 8.2],
  ["L1", 0, 8.6],
  ["L2", 0, 8.6],
  ["L3", 0, 8.4],
  ["L4", 0, 8],
  ["L5", 0, 7.4],
  ["L5", 24, 6.6],
  ["S1", 14, 4.9],
  ["S1", 26, 3.2],
  ["S2", 8, 1],
];

export function sac(): string {
  const right = SAC.map(([name, down, half]): Point => [half, heightOf(vertebra(name), down)]);
  const left = right.map(([x, y]): Point => [-x, y]).reverse();
  return `${smooth([...right, ...left])}Z`;
}

/** Half the width of the sac at a height of the picture. */
export function sacHalf(y: number): number {
  const rows = SAC.map(([name, down, half]) => ({ y: heightOf(vertebra(name), down), half }));
  const next = rows.findIndex((row) => row.y >= y);
  if (next <= 0) return rows.at(next)!.half;
  const [from, to] = [rows[next - 1]!, rows[next]!];
  return from.half + ((to.half - from.half) * (y - from.y)) / (to.y - from.y);
}

/** The cord with its cone; the tip is where the side view has it. */
export function cord(): string {
  const l1 = vertebra("L1");
  const tip = heightOf(l1, l1.height * CONUS_TIP.share);
  const right: Point[] = [
    [4.6, heightOf(vertebra("T12"), 0)],
    [4.6, heightOf(vertebra("T12"), 14)],
    [4.1, heightOf(l1, 0)],
    [2.8, heightOf(l1, 10)],
  ];
  return `${smooth([...right, [0, tip], ...right.map(([x, y]): Point => [-x, y]).reverse()])}Z`;
}

/** The four zones of a level as they lie beside and between the pedicles, from the middle outwards. */
export function zoneBox(
  level: Level,
  zone: CanalZone,
  side: Side,
): { x: number; y: number; width: number; height: number } {
  const [above, below] = neighbours(level).map(vertebra) as [Placed, Placed];
  const inner = above.apart / 2;
  const outer = inner + Math.min(above.pedicle, 11);
  const borders = {
    central: [-6, 6],
    lateral_recess: [6, inner],
    foraminal: [inner, outer],
    extraforaminal: [outer, outer + 14],
  }[zone] as [number, number];
  const top = underPedicle(above) + 0.8;
  const bottom = heightOf(below, PEDICLE.top) - 0.8;
  const x = side === "right" || zone === "central" ? borders[0] : -borders[1];
  return { x, y: top, width: borders[1] - borders[0], height: bottom - top };
}
