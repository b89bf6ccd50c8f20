import type { Posture } from "./skeleton.ts";

/** The eight exercise therapies of the article, by their id; what they are good for stands in the knowledge, not here. */
export const EXERCISES = [
  "core_stabilisation",
  "pelvic_tilt_bridge",
  "hamstring_stretch",
  "hip_flexor_stretch",
  "mckenzie_extension",
  "williams_flexion",
  "bird_dog",
  "aquatic",
] as const;
export type Exercise = (typeof EXERCISES)[number];

export interface Shown {
  readonly name: string;
  readonly start: Posture;
  readonly end: Posture;
  /** The two postures in words. */
  readonly startWords: string;
  readonly endWords: string;
  /** The joint whose way from start to end is marked by an arrow. */
  readonly moves: "hip" | "shoulder" | "nearAnkle" | "nearKnee";
  /** Height of the water, where there is any. */
  readonly water?: number;
}

type Leg = Posture["legs"]["near"];
const leg = (x: number, y: number, bend: 1 | -1, foot: number): Leg => ({ to: [x, y], bend, foot });
const arm = (x: number, y: number, bend: 1 | -1) => ({ to: [x, y] as const, bend });
const both = <T>(one: T): { near: T; far: T } => ({ near: one, far: one });

/** On the back with bent knees, feet on the floor. */
const HOOK_LYING: Posture = {
  hip: [0, 6],
  lumbar: 180,
  thorax: 180,
  head: 176,
  arms: { near: arm(0.5, 3, 1), far: arm(1.5, 3, 1) },
  legs: { near: leg(19, 4, 1, -8), far: leg(22, 4, 1, -8) },
};

const ALL_FOURS: Posture = {
  hip: [0, 29.2],
  lumbar: 171,
  thorax: 171,
  head: 182,
  arms: { near: arm(-30, 2.4, 1), far: arm(-27, 2.4, 1) },
  legs: { near: leg(24, 4.2, -1, -4), far: leg(27, 4.2, -1, -4) },
};

export const SHOWN: Readonly<Record<Exercise, Shown>> = {
  core_stabilisation: {
    name: "Core stability: forearm plank",
    start: {
      hip: [-2, 14.5],
      lumbar: 172,
      thorax: 168,
      head: 178,
      arms: both(arm(-46, 2.6, 1)),
      legs: { near: leg(44.7, 5, -1, -8), far: leg(45.2, 5, -1, -8) },
    },
    end: {
      hip: [0, 17],
      lumbar: 177,
      thorax: 176,
      head: 176,
      arms: both(arm(-46.5, 2.6, 1)),
      legs: { near: leg(48, 10.5, -1, -86), far: leg(48.4, 10.5, -1, -78) },
    },
    startWords: "face down on forearms and knees",
    endWords: "knees lifted, body in one straight line from head to heels, resting on forearms and toes",
    moves: "hip",
  },
  pelvic_tilt_bridge: {
    name: "Pelvic tilt and bridge",
    start: HOOK_LYING,
    end: {
      ...HOOK_LYING,
      hip: [-3.1, 19.2],
      lumbar: 207,
      thorax: 205,
      head: 172,
      arms: { near: arm(0, 3, 1), far: arm(1, 3, 1) },
    },
    startWords: "on the back with knees bent, feet on the floor and arms beside the body",
    endWords: "hips lifted until thighs and trunk form one line; shoulders and feet stay down",
    moves: "hip",
  },
  hamstring_stretch: {
    name: "Hamstring stretch",
    start: {
      ...HOOK_LYING,
      arms: { near: arm(-2.2, 19, -1), far: arm(-1, 19, -1) },
      legs: { near: leg(23, 30, 1, 80), far: leg(48.7, 4, 1, 78) },
    },
    end: {
      ...HOOK_LYING,
      arms: { near: arm(-1.6, 19, -1), far: arm(-0.4, 19, -1) },
      legs: { near: leg(5, 54.4, 1, 160), far: leg(48.7, 4, 1, 78) },
    },
    startWords: "on the back, one leg straight on the floor, both hands behind the other thigh, that knee bent",
    endWords: "the raised knee straightened towards the ceiling; the thigh stays where it is",
    moves: "nearAnkle",
  },
  hip_flexor_stretch: {
    name: "Hip flexor stretch",
    start: {
      hip: [0, 29],
      lumbar: 90,
      thorax: 90,
      head: 92,
      arms: { near: arm(-5, 33, -1), far: arm(-6, 33, -1) },
      legs: { near: leg(27.2, 4.2, -1, -4), far: leg(-26, 4, -1, 188) },
    },
    end: {
      hip: [-9, 26],
      lumbar: 90,
      thorax: 90,
      head: 92,
      arms: { near: arm(-14, 30, -1), far: arm(-15, 30, -1) },
      legs: { near: leg(27.2, 4.2, -1, -4), far: leg(-26, 4, -1, 188) },
    },
    startWords: "kneeling on one knee, the other foot flat in front, trunk upright, hands on the hips",
    endWords: "hips moved forwards over the front foot, trunk still upright",
    moves: "hip",
  },
  mckenzie_extension: {
    name: "McKenzie press-up",
    start: {
      hip: [0, 6],
      lumbar: 180,
      thorax: 180,
      head: 176,
      arms: { near: arm(-30.4, 2.4, 1), far: arm(-30.8, 2.4, 1) },
      legs: { near: leg(48.97, 5.2, -1, -6), far: leg(48.96, 5.4, -1, -4) },
    },
    end: {
      hip: [0, 6.4],
      lumbar: 146,
      thorax: 112,
      head: 104,
      arms: { near: arm(-30.4, 2.4, 1), far: arm(-30.8, 2.4, 1) },
      legs: { near: leg(48.97, 5.2, -1, -6), far: leg(48.96, 5.4, -1, -4) },
    },
    startWords: "face down, hands under the shoulders",
    endWords: "arms straightened to lift the chest, hips and legs staying on the floor",
    moves: "shoulder",
  },
  williams_flexion: {
    name: "Williams flexion: knees to chest",
    start: HOOK_LYING,
    end: {
      ...HOOK_LYING,
      hip: [-1, 7.4],
      lumbar: 182,
      arms: { near: arm(-14, 25, -1), far: arm(-13, 25.6, -1) },
      legs: { near: leg(3, 34, 1, 40), far: leg(5, 34, 1, 40) },
    },
    startWords: "on the back with knees bent and feet on the floor",
    endWords: "both knees drawn to the chest with the hands",
    moves: "nearKnee",
  },
  bird_dog: {
    name: "Bird-dog",
    start: ALL_FOURS,
    end: {
      ...ALL_FOURS,
      arms: { near: ALL_FOURS.arms.near, far: arm(-62, 37, -1) },
      legs: { near: leg(48.4, 33, -1, -8), far: ALL_FOURS.legs.far },
    },
    startWords: "on hands and knees, back level",
    endWords: "one leg stretched backwards and the opposite arm forwards, back still level",
    moves: "nearAnkle",
  },
  aquatic: {
    name: "Exercise in water: walking on the spot",
    start: {
      hip: [0, 52],
      lumbar: 90,
      thorax: 91,
      head: 93,
      arms: { near: arm(-3, 50.5, 1), far: arm(3, 50.5, 1) },
      legs: { near: leg(1, 4, -1, 184), far: leg(-1.5, 4, -1, 184) },
    },
    end: {
      hip: [0, 52.4],
      lumbar: 91,
      thorax: 91,
      head: 93,
      arms: { near: arm(14, 57, 1), far: arm(-18, 62, 1) },
      legs: { near: leg(-18, 31, -1, 200), far: leg(0.5, 4, -1, 184) },
    },
    startWords: "standing in water up to the chest",
    endWords: "one knee lifted, arms swinging as in walking",
    moves: "nearKnee",
    water: 72,
  },
};
