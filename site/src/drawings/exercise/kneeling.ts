import { ALL_FOURS, arm, leg, type Shown } from "./shown.ts";

/** Exercises on hands and knees or on one knee. */
export const KNEELING = {
  arm_reach: {
    name: "Arm reach on all fours",
    start: ALL_FOURS,
    end: { ...ALL_FOURS, arms: { near: ALL_FOURS.arms.near, far: arm(-62, 37, -1) } },
    startWords: "on hands and knees, back level",
    endWords: "one arm stretched forwards, back still level",
    moves: "farHand",
  },
  leg_slide_back: {
    name: "Leg slide on all fours",
    start: ALL_FOURS,
    end: { ...ALL_FOURS, legs: { near: leg(43.5, 9.5, -1, -60), far: ALL_FOURS.legs.far } },
    startWords: "on hands and knees, back level",
    endWords: "one leg slid backwards until straight, toes on the floor, back still level",
    moves: "nearAnkle",
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
  kneel_and_fold: {
    name: "Kneeling fold",
    start: ALL_FOURS,
    end: {
      hip: [20.5, 18.5],
      lumbar: 190,
      thorax: 200,
      head: 193,
      arms: { near: arm(-39.5, 2.4, 1), far: arm(-39, 2.4, 1) },
      legs: { near: leg(24, 4.2, -1, -4), far: leg(25, 4.2, -1, -4) },
    },
    startWords: "on hands and knees, back level",
    endWords: "hips sat back towards the heels, arms stretched out in front, back round",
    moves: "hip",
  },
  half_kneeling_lunge: {
    name: "Kneeling lunge",
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
} as const satisfies Readonly<Record<string, Shown>>;
