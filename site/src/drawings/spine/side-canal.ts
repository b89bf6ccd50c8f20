import type { Level } from "@foramen/engine";
import { bent, smooth } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { neighbours } from "./lit.ts";
import { atDisc, type Placed, type Vertebra, vertebra, within } from "./vertebrae.ts";

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
