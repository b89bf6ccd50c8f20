import { LEVELS, type Level, NERVE_ROOTS, type NerveRoot } from "@foramen/engine";
import { bent, outline, smooth } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { neighbours } from "./lit.ts";
import { atDisc, type Placed, VERTEBRAE, type Vertebra, vertebra, within } from "./vertebrae.ts";

/** The spine from the side, as shapes in millimetres; the person faces the smaller x. */

/** Behind a body: pedicle, joint facets above and below, lamina and spinous process, as (back, down) of a height of 27. */
const ARCH: readonly Point[] = [
  [-0.6, 3.2],
  [5, 3],
  [8.5, 2.2],
  [10, -3],
  [11.3, -8.5],
  [13.6, -9.6],
  [15.4, -5],
  [16.6, 1],
  [19, 6],
  [23, 9],
  [31, 10.2],
  [42, 11.5],
  [47.5, 13.5],
  [49, 19],
  [48, 26],
  [44, 28.5],
  [36, 27.5],
  [28, 26.2],
  [24, 28.5],
  [22.6, 34],
  [21, 39],
  [18.2, 40.4],
  [16, 37],
  [15, 30.5],
  [13.2, 24.5],
  [10.5, 19.8],
  [7, 17.8],
  [3.5, 17.6],
  [-0.6, 18],
];

/** Of the pedicle in the arch: from its upper to its lower border, in the same frame. */
export const PEDICLE = { top: 3.2, bottom: 17.6, back: 9 };

/** How long the spinous process is against that of L3, and how much further down its tip points. */
const SPINOUS: Partial<Record<Vertebra, { length: number; drop: number }>> = {
  T12: { length: 0.8, drop: 9 },
  L1: { length: 0.9, drop: 4 },
  L2: { length: 0.97, drop: 1 },
  L5: { length: 0.72, drop: 0 },
};

export function body(one: Placed): string {
  return bent([one.upperFront, one.upperBack, one.lowerBack, one.lowerFront], [-0.7, -0.9, -0.7, -1.3], 2.6);
}

export function disc(level: Level): string {
  const [above, below] = neighbours(level).map(vertebra) as [Placed, Placed];
  return bent([above.lowerFront, above.lowerBack, below.upperBack, below.upperFront], [0.4, 1.1, 0.3, 1.6], 1.6);
}

export function arch(one: Placed): string {
  const { length, drop } = SPINOUS[one.name] ?? { length: 1, drop: 0 };
  const scale = one.height / 27;
  return outline(
    ARCH.map(([back, down]) => {
      const beyond = Math.max(0, back - 23);
      return within(one, Math.min(back, 23) + beyond * length, (down + (drop * beyond) / 26) * scale);
    }),
  );
}

/** The pedicle alone: the bridge from body to joint facets, over the canal. */
export function pedicle(one: Placed): string {
  const scale = one.height / 27;
  const corner = (back: number, down: number) => within(one, back, down * scale);
  const { top, bottom, back } = PEDICLE;
  return bent(
    [corner(0, top), corner(back, top), corner(back + 1, bottom + 1), corner(0, bottom)],
    [-0.5, 0.6, -0.6, 0],
    1.8,
  );
}

/** The depth of the canal behind the bodies, and what lies in it, from T12 downwards: (back from, back to). */
const CANAL: readonly (readonly [Vertebra, number, number, number])[] = [
  // vertebra, share of its height, front wall, back wall
  ["T12", 0, 0, 15.5],
  ["T12", 1, 0.5, 15.5],
  ["L1", 1, 0.5, 15.5],
  ["L2", 1, 0.5, 15.5],
  ["L3", 1, 0.5, 15],
  ["L4", 1, 0.5, 15],
  ["L5", 0.9, 0.5, 14],
  ["S1", 0.4, 0.5, 12],
  ["S1", 1, 0.4, 9],
  ["S2", 0.82, 0.3, 7],
];

const SAC: readonly (readonly [Vertebra, number, number, number])[] = [
  ["T12", 0, 2.2, 13],
  ["T12", 1, 2.2, 13],
  ["L1", 1, 2, 13],
  ["L2", 1, 2, 13],
  ["L3", 1, 2, 12.6],
  ["L4", 1, 2.2, 12],
  ["L5", 0.9, 3, 11],
  ["S1", 0.4, 3.6, 9.6],
  ["S1", 1, 3.4, 7.4],
  ["S2", 0.3, 3.6, 5.6],
];

export function canal(): string {
  return band(CANAL);
}

export function sac(): string {
  return band(SAC);
}

/** Where the dural sac ends. */
export const SAC_END: Vertebra = "S2";

/** The tip of the cord: in the lower third of L1 in most people (knowledge/anatomy/spine-course.yaml). */
export const CONUS_TIP = { vertebra: "L1", share: 0.78 } as const;

export function cord(): string {
  const at = (name: Vertebra, share: number, back: number) =>
    within(vertebra(name), back, vertebra(name).height * share);
  const tip = at("L1", CONUS_TIP.share, 7.8);
  const front: Point[] = [at("T12", 0, 4.4), at("T12", 0.7, 4.4), at("L1", 0.1, 5), at("L1", 0.5, 6.4), tip];
  const back: Point[] = [at("L1", 0.5, 9.4), at("L1", 0.1, 10.8), at("T12", 0.7, 11.2), at("T12", 0, 11.2)];
  return `${smooth([...front, ...back])}Z`;
}

/** A root from the cord to beyond its foramen. */
export interface SideRoot {
  readonly root: NerveRoot;
  /** Within the sac. */
  readonly inside: string;
  /** From the sac to the ganglion, behind the pedicle as one looks at it, and from there out of the foramen and on. */
  readonly outside: string;
  readonly beyond: string;
  /** Its ganglion in the upper part of the foramen. */
  readonly ganglion: Point;
  readonly end: Point;
}

export function sideRoots(): SideRoot[] {
  return NERVE_ROOTS.map((root, index) => {
    const own = vertebra(root);
    const next = VERTEBRAE[index + 1]!;
    const scale = own.height / 27;
    const sacral = root === "S1";
    const ganglion = sacral ? within(own, 5, 22) : within(own, 5.8, 21.8 * scale);
    const leaves = sacral ? within(own, 6.4, 9) : within(own, 9 - index * 0.2, (20.4 - index * 1.9) * scale);
    const origin = originOf(index);
    const lane = 10.8 - index * 0.7;
    const way = VERTEBRAE.slice(0, index)
      .map((passed) => within(passed, lane, passed.height))
      .filter(([, y]) => y > origin[1] + 8 && y < leaves[1] - 9);
    const course = sacral
      ? [within(own, 0.5, 26), within(next, -4.5, 4), within(next, -6.5, 11)]
      : [within(own, 0.4, 27.5 * scale), within(next, -4.6, 0), within(next, -8.4, 10)];
    const inside = smooth([origin, ...way, leaves, ganglion]);
    return {
      root,
      inside,
      outside: smooth([leaves, ganglion]),
      beyond: smooth([ganglion, ...course]),
      ganglion,
      end: course.at(-1)!,
    };
  });
}

/** Where a leader from the ganglion to its name leaves the bones: between two spinous processes. */
export function leaderBend(root: NerveRoot): Point {
  const own = vertebra(root);
  return root === "S1" ? within(own, 22, 30) : within(own, 27, 31.5 * (own.height / 27));
}

/** The back of the sacrum behind its canal. */
export function sacralCrest(): string {
  const first = vertebra("S1");
  const second = vertebra("S2");
  return outline([
    within(first, 11, 2),
    within(first, 16, 1),
    within(first, 19, 8),
    within(first, 18.5, 16),
    within(first, 14, 21),
    within(second, 14.5, 4),
    within(second, 14, 12),
    within(second, 9.5, 19.5),
    within(second, 6.4, 19),
    within(second, 7.4, 6),
    within(first, 9.6, 20),
    within(first, 11, 10),
  ]);
}

/** The lower sacral roots in the sac, which leave below the drawing. */
export function sacralStrands(): string[] {
  return [5.2, 6.2, 7.2].map((lane, index) =>
    smooth([
      within(vertebra("L1"), 7.6, vertebra("L1").height * (0.6 + index * 0.07)),
      ...(["L2", "L3", "L4", "L5"] as const).map((name) => within(vertebra(name), lane, vertebra(name).height * 0.6)),
      within(vertebra("S1"), 4.6 + index * 0.9, 16),
      within(vertebra("S2"), 4.6, 5),
    ]),
  );
}

/** The foramen of a level: pedicle above and below, body and disc in front, joint behind. */
export function foramen(level: Level): string {
  return outline(foramenRing(level));
}

export function foramenRing(level: Level): Point[] {
  const [above, below] = neighbours(level).map(vertebra) as [Placed, Placed];
  const scale = above.height / 27;
  const upper = (back: number, down: number) => within(above, back, down * scale);
  return [
    upper(1, 19.2),
    upper(5.5, 18.6),
    upper(9.6, 20.6),
    upper(12, 25),
    atDisc(above, below, 11.4),
    within(below, 8.6, 0.6),
    within(below, 3.5, 1.8),
    within(below, 0.6, 0.6),
    atDisc(above, below, 1.6),
    upper(0.6, 24),
  ];
}

/** Where a level's name and light stand in the canal: the strip of the sac beside the disc. */
export function centralZone(level: Level): string {
  const [above, below] = neighbours(level).map(vertebra) as [Placed, Placed];
  const bottom = above.height - 3;
  return bent(
    [within(above, 2.2, bottom), within(above, 12.8, bottom), within(below, 12.4, 3), within(below, 2.2, 3)],
    [0, 0, 0, 0],
    2,
  );
}

export const SIDE_LEVELS = LEVELS;

function originOf(index: number): Point {
  // Rootlets leave the cord one after the other, high above where their root leaves the spine.
  const [name, share] = (
    [
      ["T12", -0.35],
      ["T12", 0.05],
      ["T12", 0.3],
      ["T12", 0.55],
      ["T12", 0.85],
      ["L1", 0.1],
      ["L1", 0.32],
    ] as const
  )[index]!;
  const one = vertebra(name);
  return within(one, name === "L1" ? 9 : 10.4, one.height * Math.max(0, share));
}

function band(rows: readonly (readonly [Vertebra, number, number, number])[]): string {
  const point = (name: Vertebra, share: number, back: number) =>
    within(vertebra(name), back, vertebra(name).height * share);
  const front = rows.map(([name, share, from]) => point(name, share, from));
  const back = rows.map(([name, share, , to]) => point(name, share, to)).reverse();
  return `${smooth(front)}L${smooth(back).slice(1)}Z`;
}

/** Other parts that are named beside the drawing; `left` of it when seen from the left. */
export const PARTS: readonly { readonly name: string; readonly at: Point; readonly left: boolean }[] = [
  { name: "end of cord", at: within(vertebra("L1"), 8, vertebra("L1").height * CONUS_TIP.share - 1), left: false },
  { name: "cauda equina", at: within(vertebra("L3"), 9, 14), left: false },
  { name: "end of sac", at: within(vertebra("S2"), 4.8, 5), left: false },
  { name: "disc", at: atDisc(vertebra("L2"), vertebra("L3"), -30), left: true },
];
