import type { Level } from "@foramen/engine";
import type { Point } from "../canvas/point.ts";
import type { CanalZone, Side } from "../spine/lit.ts";

/**
 * A slice across the spine at a disc, in millimetres: x from the midline, the person's left at positive x; y downwards,
 * 0 at the back of the disc, the front of the body at negative y. One half is given; the other is its mirror image.
 */
interface SliceMeasures {
  /** Across and front to back. */
  readonly width: number;
  readonly depth: number;
  /** How far the back of the disc is hollow (above 0) or bulges in the middle. */
  readonly hollow: number;
  /** Half the width of the dural sac, and its depth. */
  readonly sac: readonly [half: number, depth: number];
  /** What the sac holds beside the roots. */
  readonly cord: "cord" | "tip" | null;
  /** Turn of the joints, degrees: they stand more across from above downwards. */
  readonly joints: number;
  /** The great vessels lie before the disc down to L3-L4; below they have divided. */
  readonly vessels: boolean;
  /** Half the width of the psoas, which grows downwards. */
  readonly psoas: number;
}

const SLICES: Readonly<Record<Level, SliceMeasures>> = {
  "T12-L1": { width: 42, depth: 30, hollow: 2, sac: [8.4, 12.5], cord: "cord", joints: -12, vessels: true, psoas: 5 },
  "L1-L2": { width: 44, depth: 32, hollow: 2, sac: [8.6, 12.5], cord: "tip", joints: -9, vessels: true, psoas: 7.5 },
  "L2-L3": { width: 46, depth: 33, hollow: 1.6, sac: [8.8, 12.4], cord: null, joints: -6, vessels: true, psoas: 10 },
  "L3-L4": { width: 48, depth: 34, hollow: 1.2, sac: [8.8, 12], cord: null, joints: 0, vessels: true, psoas: 12 },
  "L4-L5": { width: 51, depth: 35, hollow: 0.4, sac: [8.6, 11.5], cord: null, joints: 7, vessels: false, psoas: 13 },
  "L5-S1": { width: 52, depth: 34, hollow: -0.8, sac: [7.4, 10], cord: null, joints: 14, vessels: false, psoas: 12 },
};

export function slice(level: Level): SliceMeasures {
  return SLICES[level];
}

/** Borders between the zones, as distance from the midline: the middle of the sac, then both borders of the pedicle. */
export const ZONE_BORDERS = [6.5, 12.5, 21.5] as const;

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

/** Joint facets of the left side: the upper one of the vertebra below in front, the lower one of the vertebra above behind it. */
const FACET_FRONT: readonly Point[] = [
  [12.4, 6.2],
  [15.5, 4.4],
  [20, 5.4],
  [23.6, 9.5],
  [24, 14.5],
  [21.4, 19],
  [18.9, 18.6],
  [17.4, 14.5],
  [15.2, 10.6],
];
const FACET_BACK: readonly Point[] = [
  [11.8, 9.6],
  [14.4, 12],
  [16.4, 15.6],
  [18, 19.8],
  [17.4, 23],
  [13, 26],
  [8.5, 26.5],
  [7.6, 23],
  [10.4, 17],
];
const JOINT: Point = [16, 14];

export function facetFront(level: Level): Point[] {
  return FACET_FRONT.map((point) => turned(point, slice(level).joints));
}

export function facetBack(level: Level): Point[] {
  return FACET_BACK.map((point) => turned(point, slice(level).joints));
}

/** Lamina and spinous process, one half. */
export const ARCH_HALF: readonly Point[] = [
  [0, 17.6],
  [3.6, 19.6],
  [8.6, 20.6],
  [12.4, 23],
  [11, 26.6],
  [5.4, 27],
  [3, 31],
  [2.7, 41],
  [3.6, 47],
  [0, 49.5],
];

/** The ligament between the laminae, one side: it lines the canal from the joint to the midline. */
export const FLAVUM: readonly Point[] = [
  [0.4, 17.2],
  [4.4, 17.9],
  [8.8, 16.2],
  [11.6, 10.4],
  [12.4, 7.4],
  [13.6, 9],
  [11.4, 15],
  [9.4, 19.6],
  [4.6, 20.4],
  [0.4, 19.2],
];

/** The root that passes by to leave one level below, and the ganglion of the one that leaves here; left side. */
export function traversing(level: Level): Point {
  return [9.3, discBack(level, 9.3) + 3.6];
}

export function exiting(level: Level): Point {
  return [23.6, discBack(level, 19) + 1.2];
}

/** A zone as a ring on the left side; the central one reaches across. */
export function zoneRing(level: Level, zone: CanalZone, side: Side): Point[] {
  const [central, recess, foramen] = ZONE_BORDERS;
  const back = (x: number): Point => [x, discBack(level, x)];
  const rings: Record<CanalZone, Point[]> = {
    central: [back(-central), back(-3), back(0), back(3), back(central), [central, 16.4], [0, 17.4], [-central, 16.4]],
    lateral_recess: [back(central), back(9.5), back(recess), [recess, 6.4], [11.4, 10], [8.8, 15.6], [central, 16.4]],
    foraminal: [
      back(recess),
      back(16.5),
      back(20),
      [foramen, discBack(level, 20) - 1],
      [foramen, 6.4],
      [20, 5.4],
      [15.5, 4.4],
      [recess, 6.4],
    ],
    extraforaminal: [
      [foramen, discBack(level, 20) - 1],
      [slice(level).width / 2 - 0.6, -slice(level).depth * 0.26],
      [slice(level).width / 2, -slice(level).depth * 0.5],
      [slice(level).width / 2 + 8, -slice(level).depth * 0.5],
      [33, -4],
      [29, 7],
      [23.4, 9.4],
      [foramen, 6.4],
    ],
  };
  const ring = rings[zone];
  return side === "left" || zone === "central" ? ring : ring.map(([x, y]): Point => [-x, y]);
}

/** The soft core of the disc. */
export function nucleus(level: Level): Point[] {
  const middle = -slice(level).depth * 0.5;
  return whole(discHalf(level)).map(([x, y]): Point => [x * 0.6, middle + (y - middle) * 0.58 + 1.5]);
}

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

/** Where a zone's number stands, left side. */
export function zoneNumber(level: Level, zone: CanalZone): Point {
  const places: Record<CanalZone, Point> = {
    central: [0, 13.2],
    lateral_recess: [9.6, 11.2],
    foraminal: [16.4, 1.6],
    extraforaminal: [slice(level).width / 2 + 4.2, -slice(level).depth * 0.36],
  };
  return places[zone];
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

function turned([x, y]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [across, down] = [x - JOINT[0], y - JOINT[1]];
  return [
    JOINT[0] + across * Math.cos(angle) + down * Math.sin(angle),
    JOINT[1] - across * Math.sin(angle) + down * Math.cos(angle),
  ];
}
