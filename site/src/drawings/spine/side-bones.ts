import type { Level } from "@foramen/engine";
import { bent, outline } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { neighbours } from "./lit.ts";
import { atDisc, type Placed, type Vertebra, vertebra, within } from "./vertebrae.ts";

/** The bones of the spine from the side, as shapes in millimetres; the person faces the smaller x. */

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
