import { arm, leg, type Shown } from "./shown.ts";

/** Exercises on the feet, on land and in water. */
export const STANDING = {
  hip_flexor_stride: {
    name: "Long step",
    start: {
      hip: [0, 48],
      lumbar: 90,
      thorax: 90,
      head: 92,
      arms: { near: arm(-5, 52, -1), far: arm(-6, 52, -1) },
      legs: { near: leg(20, 4, -1, 184), far: leg(-16, 4, -1, 184) },
    },
    end: {
      hip: [-6, 45],
      lumbar: 90,
      thorax: 90,
      head: 92,
      arms: { near: arm(-11, 49, -1), far: arm(-12, 49, -1) },
      legs: { near: leg(20, 4, -1, 184), far: leg(-16, 4, -1, 184) },
    },
    startWords: "standing in a long step, trunk upright, hands on the hips",
    endWords: "front knee bent and hips moved forwards, trunk still upright",
    moves: "hip",
  },
  water_walking: {
    name: "Walking in water",
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
  water_squat: {
    name: "Half squat in water",
    start: {
      hip: [0, 52],
      lumbar: 90,
      thorax: 91,
      head: 93,
      arms: { near: arm(-22, 66, 1), far: arm(-23, 66, 1) },
      legs: { near: leg(1, 4, -1, 184), far: leg(-1.5, 4, -1, 184) },
    },
    end: {
      hip: [8, 42],
      lumbar: 100,
      thorax: 102,
      head: 98,
      arms: { near: arm(-22, 66, 1), far: arm(-23, 66, 1) },
      legs: { near: leg(1, 4, -1, 184), far: leg(-1.5, 4, -1, 184) },
    },
    startWords: "standing in water up to the chest, hands on a rail in front",
    endWords: "knees bent halfway, hips moved back and down",
    moves: "hip",
    water: 72,
  },
} as const satisfies Readonly<Record<string, Shown>>;
