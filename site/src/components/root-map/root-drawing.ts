import type { NerveRoot, RootAssessment } from "@foramen/engine";

/** From above downwards. */
export const ROOTS: readonly NerveRoot[] = ["T12", "L1", "L2", "L3", "L4", "L5", "S1"];

/** Seen from the front, as in a scan: the person's right is on the left of the picture. */
export const DRAWN_SIDES = ["right", "left"] as const;
export type DrawnSide = (typeof DRAWN_SIDES)[number];

export interface DrawnRoot {
  readonly root: NerveRoot;
  readonly side: DrawnSide;
  readonly irritated: number;
  readonly deficit: number;
  /** 0 (hardly likely) to 4 (very likely); also the thickness, so that colour is never alone. */
  readonly tint: number;
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number };
}

export const WIDTH = 320;
export const STEP = 52;
export const TOP = 16;
export const HEIGHT = TOP + STEP * ROOTS.length + 24;
const MIDDLE = WIDTH / 2;

/** Lower bounds of the tints, as chances. */
const TINTS = [0.05, 0.2, 0.4, 0.65];

export function tintOf(irritated: number): number {
  return TINTS.filter((bound) => irritated >= bound).length;
}

/** Half the width of a vertebra: they grow downwards. */
export function halfWidth(index: number): number {
  return 34 + index * 2;
}

/** Every root of both sides where it leaves the spine: below the vertebra whose name it bears. */
export function drawRoots(roots: readonly RootAssessment[]): DrawnRoot[] {
  return ROOTS.flatMap((root, index) =>
    DRAWN_SIDES.map((side) => {
      const found = roots.find((candidate) => candidate.root === root && candidate.side === side);
      const outwards = side === "right" ? -1 : 1;
      const y = TOP + index * STEP + 40;
      const from = MIDDLE + outwards * (halfWidth(index) - 14);
      const to = MIDDLE + outwards * 104;
      return {
        root,
        side,
        irritated: found?.irritated ?? 0,
        deficit: found?.deficit ?? 0,
        tint: tintOf(found?.irritated ?? 0),
        path: `M${from} ${y} Q${MIDDLE + outwards * 74} ${y + 2} ${to} ${y + 20}`,
        label: { x: MIDDLE + outwards * 112, y: y + 25 },
      };
    }),
  );
}

/** The drawing in a sentence, for who cannot see it; `chance` says one chance in words. */
export function drawingInWords(drawn: readonly DrawnRoot[], chance: (probability: number) => string): string {
  const likely = drawn
    .filter((root) => root.tint >= 2)
    .sort((a, b) => b.irritated - a.irritated)
    .map(({ root, side, irritated }) => `${root} ${side} ${chance(irritated)}`);
  return likely.length === 0
    ? "Drawing of the lumbar spine: no root is likely to be irritated. The table has every figure."
    : `Drawing of the lumbar spine. Most likely irritated: ${likely.slice(0, 4).join(", ")}. The table has every figure.`;
}
