import { arm, HANDS_ON_TUMMY, HOOK_LYING, leg, type Shown } from "./shown.ts";

/** Exercises lying on the back. */
export const ON_THE_BACK = {
  abdominal_brace: {
    name: "Abdominal bracing",
    start: HANDS_ON_TUMMY,
    end: { ...HANDS_ON_TUMMY, lumbar: 174, thorax: 186, arms: { near: arm(-1.8, 13, -1), far: arm(-0.8, 13, -1) } },
    startWords: "on the back with knees bent, feet on the floor and hands on the lower tummy",
    endWords: "the lower tummy drawn in a little, nothing else moves",
    moves: "waist",
  },
  heel_slide: {
    name: "Heel slide",
    start: { ...HANDS_ON_TUMMY, lumbar: 174, thorax: 186 },
    end: {
      ...HANDS_ON_TUMMY,
      lumbar: 174,
      thorax: 186,
      legs: { near: leg(46.5, 4, 1, 66), far: HOOK_LYING.legs.far },
    },
    startWords: "on the back with knees bent and feet on the floor, hands on the lower tummy",
    endWords: "one heel slid away until the leg is nearly straight; the back stays still",
    moves: "nearAnkle",
  },
  pelvic_tilt: {
    name: "Pelvic tilt",
    start: { ...HOOK_LYING, lumbar: 165, thorax: 195 },
    end: { ...HOOK_LYING, hip: [-0.6, 7.2], lumbar: 185, thorax: 180 },
    startWords: "on the back with knees bent, feet on the floor, the low back a little hollow",
    endWords: "hips rocked back so that the low back presses on the floor",
    moves: "waist",
  },
  low_bridge: {
    name: "Low bridge",
    start: HOOK_LYING,
    end: { ...HOOK_LYING, hip: [-1, 13], lumbar: 200, thorax: 187, head: 174 },
    startWords: "on the back with knees bent, feet on the floor and arms beside the body",
    endWords: "hips lifted a hand above the floor; shoulders and feet stay down",
    moves: "hip",
  },
  full_bridge: {
    name: "Bridge",
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
  hamstring_stretch_lying: {
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
  single_knee_to_chest: {
    name: "One knee to the chest",
    start: HOOK_LYING,
    end: {
      ...HOOK_LYING,
      arms: { near: arm(-14, 24, -1), far: arm(-13, 24.6, -1) },
      legs: { near: leg(4, 33, 1, 40), far: HOOK_LYING.legs.far },
    },
    startWords: "on the back with knees bent and feet on the floor",
    endWords: "one knee drawn to the chest with both hands, the other foot stays on the floor",
    moves: "nearKnee",
  },
  double_knee_to_chest: {
    name: "Both knees to the chest",
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
} as const satisfies Readonly<Record<string, Shown>>;
