import { NERVE_ROOTS, type NerveRoot } from "@foramen/engine";
import { at, smooth } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { heightOf, outwards, underPedicle } from "./behind-bones.ts";
import { sacHalf } from "./behind-canal.ts";
import type { Side } from "./lit.ts";
import { VERTEBRAE, vertebra } from "./vertebrae.ts";

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
