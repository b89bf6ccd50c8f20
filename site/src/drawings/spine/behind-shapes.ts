import { type Level, NERVE_ROOTS, type NerveRoot } from "@foramen/engine";
import { at, bent, outline, smooth } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { type CanalZone, neighbours, type Side } from "./lit.ts";
import { CONUS_TIP, PEDICLE } from "./side-shapes.ts";
import { type Placed, VERTEBRAE, type Vertebra, vertebra, within } from "./vertebrae.ts";

/**
 * The spine from behind, in millimetres from the midline; the heights are those of the side view, so that both drawings
 * stand level. The person's left is on the left, at negative x.
 */
export function outwards(side: Side): 1 | -1 {
  return side === "left" ? -1 : 1;
}

/** Height in the picture of a place on the posterior wall, `down` mm below the upper endplate. */
export function heightOf(one: Placed, down: number): number {
  return within(one, 0, down)[1];
}

export function body(one: Placed): string {
  const half = one.width / 2;
  const top = heightOf(one, 0);
  const bottom = heightOf(one, one.height);
  return bent(
    [
      [-half + 1, top],
      [half - 1, top],
      [half, bottom],
      [-half, bottom],
    ],
    [-0.5, -1.9, -0.5, -1.9],
    2.6,
  );
}

export function disc(level: Level): string {
  const [above, below] = neighbours(level).map(vertebra) as [Placed, Placed];
  const half = above.width / 2;
  const top = heightOf(above, above.height);
  const bottom = heightOf(below, 0);
  return bent(
    [
      [-half, top],
      [half, top],
      [half, bottom],
      [-half, bottom],
    ],
    [0.5, 1, 0.5, 1],
    1.4,
  );
}

/** The cut end of a pedicle: in the upper half of its vertebra. */
export function pedicle(one: Placed, side: Side): { at: Point; across: number; down: number } {
  const top = heightOf(one, PEDICLE.top);
  const bottom = heightOf(one, PEDICLE.bottom);
  return {
    at: [outwards(side) * (one.apart / 2 + one.pedicle / 2), (top + bottom) / 2],
    across: one.pedicle / 2,
    down: (bottom - top) / 2,
  };
}

/** Lower border of the pedicle. */
export function underPedicle(one: Placed): number {
  return heightOf(one, PEDICLE.bottom);
}

/** Transverse process of L1 to L5; how far its tip points up (negative) or down. */
const TIP: Partial<Record<Vertebra, { rise: number; thick: number }>> = {
  L1: { rise: 1, thick: 3 },
  L2: { rise: 0, thick: 3.2 },
  L3: { rise: -1, thick: 3.2 },
  L4: { rise: -4, thick: 3.4 },
  L5: { rise: -4.5, thick: 5.5 },
};

export function transverseProcess(one: Placed, side: Side): string | null {
  const tip = TIP[one.name];
  if (tip === undefined) return null;
  const x = (value: number) => outwards(side) * value;
  const root = one.width / 2 - 3;
  const y = heightOf(one, 9.5);
  const end = one.span / 2;
  const ring: Point[] = [
    [x(root - 4), y - 5.2],
    [x(root + 3), y - 4.2],
    [x((root + end) / 2), y + tip.rise / 2 - tip.thick],
    [x(end - 2), y + tip.rise - tip.thick * 0.9],
    [x(end + 0.6), y + tip.rise],
    [x(end - 2), y + tip.rise + tip.thick * 0.9],
    [x((root + end) / 2), y + tip.rise / 2 + tip.thick],
    [x(root + 2), y + 5.4],
    [x(root - 4), y + 6.4],
  ];
  return outline(ring);
}

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

/** A root on one side. */
export interface BehindRoot {
  readonly root: NerveRoot;
  readonly side: Side;
  readonly inside: string;
  readonly outside: string;
  /** Where it leaves the sac, and its ganglion under the pedicle. */
  readonly leaves: Point;
  readonly ganglion: Point;
  readonly end: Point;
}

/** How far beyond its ganglion a root is drawn, outwards and downwards. */
const BEYOND: Readonly<Record<NerveRoot, Point>> = {
  T12: [33, 15],
  L1: [31, 17],
  L2: [29, 20],
  L3: [27, 24],
  L4: [26, 27],
  L5: [24, 31],
  S1: [14, 24],
};

/** Degrees between root and sac; the values of knowledge/anatomy/spine-course.yaml, to which a test holds them. */
export const TAKE_OFF: Readonly<Record<NerveRoot, number>> = {
  T12: 80,
  L1: 75,
  L2: 70,
  L3: 62,
  L4: 54,
  L5: 45,
  S1: 30,
};

export function behindRoot(root: NerveRoot, side: Side): BehindRoot {
  const index = NERVE_ROOTS.indexOf(root);
  const own = vertebra(root);
  const out = outwards(side);
  const away = root === "S1" ? 19 : own.apart / 2 + Math.min(own.pedicle, 11) * 0.5;
  const y = root === "S1" ? heightOf(own, 24) : underPedicle(own) + 4.2;
  const steep = Math.tan((TAKE_OFF[root] * Math.PI) / 180);
  let rise = 0;
  // The sac narrows: the place where the root leaves it depends on its height.
  for (let round = 0; round < 6; round += 1) rise = (away - sacHalf(y - rise)) / steep;
  const leaves: Point = [out * (sacHalf(y - rise) - 0.3), y - rise];
  const ganglion: Point = [out * away, y];
  const [further, deeper] = BEYOND[root];
  const end: Point = [out * (away + further), y + deeper];
  // On in the direction in which it left the sac, then bending down along the psoas.
  const bend: Point = [out * (away + further * 0.55), Math.min(y + (further * 0.55) / steep, y + deeper * 0.7)];
  const origin: Point = [out * (3.4 - index * 0.32), heightOf(vertebra("T12"), [0, 0, 5, 10, 17, 24, 29][index]!)];
  const lane = out * (7.6 - index * 0.55);
  const way = VERTEBRAE.slice(0, index)
    .map(
      (passed): Point => [
        Math.min(Math.abs(lane), sacHalf(heightOf(passed, passed.height)) - 1) * out,
        heightOf(passed, passed.height),
      ],
    )
    .filter(([, height]) => height > origin[1] + 10 && height < leaves[1] - 8);
  return {
    root,
    side,
    inside: smooth([origin, ...way, leaves]),
    outside: `M${at(leaves)}L${at(ganglion)}Q${at(bend)} ${at(end)}`,
    leaves,
    ganglion,
    end,
  };
}

export function sacralStrands(): string[] {
  return [-1.8, -0.6, 0.6, 1.8].map((lane) =>
    smooth([
      [lane * 0.5, heightOf(vertebra("L1"), 17)],
      ...(["L2", "L3", "L4", "L5"] as const).map((name): Point => [lane, heightOf(vertebra(name), 12)]),
      [lane * 0.8, heightOf(vertebra("S1"), 14)],
      [lane * 0.25, heightOf(vertebra("S2"), 4)],
    ]),
  );
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

/** Lamina, joints and spinous process of a vertebra, which are opened in this view: only their outline. */
export function archLine(one: Placed): string {
  const y = (down: number) => heightOf(one, down);
  const half: Point[] = [
    [2, y(8)],
    [7, y(11)],
    [one.apart / 2 + 1, y(5)],
    [one.apart / 2 + 3, y(-6)],
    [one.apart / 2 + 6.5, y(-6)],
    [one.apart / 2 + 7, y(4)],
    [one.apart / 2 + 2.5, y(18)],
    [one.apart / 2 + 2.2, y(30)],
    [one.apart / 2 - 3, y(36)],
    [one.apart / 2 - 6, y(29)],
    [4.6, y(24)],
    [3.4, y(33)],
  ];
  return outline([...half, [0, y(35)], ...half.map(([x, height]): Point => [-x, height]).reverse(), [0, y(7.4)]]);
}
