import type { Level } from "@foramen/engine";
import { bent, outline } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { neighbours, type Side } from "./lit.ts";
import { PEDICLE } from "./side-bones.ts";
import { type Placed, type Vertebra, vertebra, within } from "./vertebrae.ts";

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
