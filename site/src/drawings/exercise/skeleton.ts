import { distance, type Point } from "../canvas/point.ts";

/** Lengths of the parts of the body; a standing person is about 110 high. They are the same in every figure. */
export const LENGTH = {
  lumbar: 15,
  thorax: 15,
  neck: 11.5,
  upperArm: 16,
  forearm: 17,
  thigh: 25,
  shank: 24,
  foot: 9,
} as const;

/** Where a limb ends; the joint between is found. `bend` is the side to which elbow or knee points: 1 to the left of the way. */
export interface Limb {
  readonly to: Point;
  readonly bend: 1 | -1;
}

/** A posture from the side: x to the right, y upwards from the floor. Angles in degrees, 0 to the right, 90 upwards. */
export interface Posture {
  readonly hip: Point;
  /** From the hip to the middle of the back, from there to the shoulder, from there to the head. */
  readonly lumbar: number;
  readonly thorax: number;
  readonly head: number;
  readonly arms: { readonly near: Limb; readonly far: Limb };
  readonly legs: { readonly near: Limb & { readonly foot: number }; readonly far: Limb & { readonly foot: number } };
}

/** Joint by joint, where everything is. */
export interface Joints {
  readonly hip: Point;
  readonly waist: Point;
  readonly shoulder: Point;
  readonly head: Point;
  readonly near: LimbJoints;
  readonly far: LimbJoints;
}

export interface LimbJoints {
  readonly elbow: Point;
  readonly hand: Point;
  readonly knee: Point;
  readonly ankle: Point;
  readonly toe: Point;
}

export function jointsOf(posture: Posture): Joints {
  const waist = from(posture.hip, posture.lumbar, LENGTH.lumbar);
  const shoulder = from(waist, posture.thorax, LENGTH.thorax);
  const limbs = (side: "near" | "far"): LimbJoints => {
    const arm = posture.arms[side];
    const leg = posture.legs[side];
    return {
      elbow: between(shoulder, arm, LENGTH.upperArm, LENGTH.forearm),
      hand: arm.to,
      knee: between(posture.hip, leg, LENGTH.thigh, LENGTH.shank),
      ankle: leg.to,
      toe: from(leg.to, leg.foot, LENGTH.foot),
    };
  };
  const head = from(shoulder, posture.head, LENGTH.neck);
  return { hip: posture.hip, waist, shoulder, head, near: limbs("near"), far: limbs("far") };
}

/** The joint of a limb whose two parts keep their lengths. Throws where the limb would have to be longer or shorter. */
function between(start: Point, { to, bend }: Limb, first: number, second: number): Point {
  const reach = distance(start, to);
  if (reach > first + second || reach < Math.abs(first - second)) {
    throw new Error(`A limb of ${first} and ${second} cannot end ${reach.toFixed(1)} away.`);
  }
  const along = (first * first - second * second + reach * reach) / (2 * reach);
  const aside = Math.sqrt(Math.max(0, first * first - along * along)) * bend;
  const [ux, uy] = [(to[0] - start[0]) / reach, (to[1] - start[1]) / reach];
  return [start[0] + ux * along - uy * aside, start[1] + uy * along + ux * aside];
}

function from([x, y]: Point, degrees: number, length: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
}
