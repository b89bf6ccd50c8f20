import type { NerveRoot } from "@foramen/engine";
import { along, between, type Point } from "../canvas/point.ts";

/**
 * The lumbar spine from the side, built downwards from T12 to S2, in millimetres of an average adult who stands.
 * Front is towards smaller x: the person is seen from the left. Proportions only; nobody is measured by them.
 */
export type Vertebra = NerveRoot | "S2";

interface Measures {
  readonly name: Vertebra;
  /** Front to back at the upper endplate, and at the lower one where that differs. */
  readonly depth: number;
  readonly lowerDepth?: number;
  readonly height: number;
  /** How far the front edge of the upper and lower endplate is tilted down, degrees. The change from above to below is the lordosis. */
  readonly upper: number;
  readonly lower: number;
  /** Height of the disc below; 0 where bone goes on. */
  readonly disc: number;
  /** As seen from behind: width of the body, distance between the pedicles, width of a pedicle, span of the transverse processes. */
  readonly width: number;
  readonly apart: number;
  readonly pedicle: number;
  readonly span: number;
}

const MEASURES: readonly Measures[] = [
  { name: "T12", depth: 30, height: 25, upper: -15, lower: -18, disc: 6, width: 40, apart: 22, pedicle: 8, span: 46 },
  { name: "L1", depth: 31, height: 26, upper: -17, lower: -18, disc: 8, width: 42, apart: 23, pedicle: 8, span: 72 },
  {
    name: "L2",
    depth: 32,
    height: 27,
    upper: -13,
    lower: -13,
    disc: 9.5,
    width: 44,
    apart: 23.5,
    pedicle: 8.5,
    span: 80,
  },
  { name: "L3", depth: 33, height: 27, upper: -6, lower: -5, disc: 10.5, width: 46, apart: 24, pedicle: 10, span: 92 },
  { name: "L4", depth: 34, height: 27, upper: 4, lower: 6, disc: 11.5, width: 48, apart: 25.5, pedicle: 12, span: 86 },
  {
    name: "L5",
    depth: 34,
    height: 26,
    upper: 17,
    lower: 24,
    disc: 10.5,
    width: 51,
    apart: 28.5,
    pedicle: 16,
    span: 92,
  },
  {
    name: "S1",
    depth: 32,
    lowerDepth: 22,
    height: 27,
    upper: 39,
    lower: 48,
    disc: 1,
    width: 50,
    apart: 31,
    pedicle: 20,
    span: 100,
  },
  {
    name: "S2",
    depth: 21,
    lowerDepth: 15,
    height: 21,
    upper: 50,
    lower: 58,
    disc: 0,
    width: 40,
    apart: 27,
    pedicle: 20,
    span: 84,
  },
];

/** A vertebra where it stands. `posterior` and `downward` are its own directions, seen from the side. */
export interface Placed extends Measures {
  readonly upperFront: Point;
  readonly upperBack: Point;
  readonly lowerFront: Point;
  readonly lowerBack: Point;
  readonly posterior: Point;
  readonly downward: Point;
}

/** Middle of the first upper endplate. */
const START: Point = [62, 8];

export const VERTEBRAE: readonly Placed[] = place();

export function vertebra(name: Vertebra): Placed {
  return VERTEBRAE.find((one) => one.name === name)!;
}

/** A point of a vertebra's own frame: `back` mm behind the posterior wall and `down` mm below the upper endplate. */
export function within({ upperBack, posterior, downward }: Placed, back: number, down: number): Point {
  return along(along(upperBack, posterior, back), downward, down);
}

/** A point between the vertebra above and the one below, `back` mm behind the posterior wall. */
export function atDisc(above: Placed, below: Placed, back: number): Point {
  return between(within(above, back, above.height), within(below, back, 0), 0.5);
}

function place(): Placed[] {
  let middle = START;
  return MEASURES.map((measures) => {
    const { depth, height, upper, lower, disc, lowerDepth = depth } = measures;
    const centre = along(middle, down((upper + lower) / 2), height);
    const placed: Placed = {
      ...measures,
      upperFront: along(middle, back(upper), -depth / 2),
      upperBack: along(middle, back(upper), depth / 2),
      lowerFront: along(centre, back(lower), -lowerDepth / 2),
      lowerBack: along(centre, back(lower), lowerDepth / 2),
      posterior: back((upper + lower) / 2),
      downward: down((upper + lower) / 2),
    };
    middle = along(centre, down(lower + (nextTilt(measures.name) - lower) / 2), disc);
    return placed;
  });
}

function nextTilt(name: Vertebra): number {
  const index = MEASURES.findIndex((one) => one.name === name);
  return (MEASURES[index + 1] ?? MEASURES[index]!).upper;
}

function back(degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), -Math.sin(angle)];
}

function down(degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [Math.sin(angle), Math.cos(angle)];
}
