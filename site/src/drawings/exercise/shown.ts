import type { Posture } from "./skeleton.ts";

/** One exercise as it is drawn. */
export interface Shown {
  readonly name: string;
  readonly start: Posture;
  /** Left out where one position is held and nothing moves. */
  readonly end?: Posture;
  /** The postures in words. */
  readonly startWords: string;
  readonly endWords?: string;
  /** The joint whose way from start to end is marked by an arrow. */
  readonly moves: "hip" | "waist" | "shoulder" | "nearAnkle" | "nearKnee" | "farHand";
  /** Height of the water, where there is any. */
  readonly water?: number;
}

type Leg = Posture["legs"]["near"];
export const leg = (x: number, y: number, bend: 1 | -1, foot: number): Leg => ({ to: [x, y], bend, foot });
export const arm = (x: number, y: number, bend: 1 | -1) => ({ to: [x, y] as const, bend });
export const both = <T>(one: T): { near: T; far: T } => ({ near: one, far: one });

/** On the back with bent knees, feet on the floor. */
export const HOOK_LYING: Posture = {
  hip: [0, 6],
  lumbar: 180,
  thorax: 180,
  head: 176,
  arms: { near: arm(0.5, 3, 1), far: arm(1.5, 3, 1) },
  legs: { near: leg(19, 4, 1, -8), far: leg(22, 4, 1, -8) },
};

/** The same with a hollow back and the hands on the tummy. */
export const HANDS_ON_TUMMY: Posture = {
  ...HOOK_LYING,
  lumbar: 168,
  thorax: 192,
  arms: { near: arm(-1.8, 14, -1), far: arm(-0.8, 14, -1) },
};

export const PRONE: Posture = {
  hip: [0, 6],
  lumbar: 180,
  thorax: 180,
  head: 176,
  arms: { near: arm(-30.4, 2.4, 1), far: arm(-30.8, 2.4, 1) },
  legs: { near: leg(48.97, 5.2, -1, -6), far: leg(48.96, 5.4, -1, -4) },
};

export const ALL_FOURS: Posture = {
  hip: [0, 29.2],
  lumbar: 171,
  thorax: 171,
  head: 182,
  arms: { near: arm(-30, 2.4, 1), far: arm(-27, 2.4, 1) },
  legs: { near: leg(24, 4.2, -1, -4), far: leg(27, 4.2, -1, -4) },
};
