import { describe, expect, it } from "vitest";
import { cutOff, drawn } from "../../../test/drawn.ts";
import { distance, type Point } from "../canvas/point.ts";
import { ExerciseFigure } from "./exercise-figure.tsx";
import { EXERCISES, type Exercise, SHOWN } from "./exercises.ts";
import { ON_THE_BACK } from "./on-the-back.ts";
import { type Joints, jointsOf, LENGTH, type Posture } from "./skeleton.ts";

const POSTURES = EXERCISES.flatMap((exercise) =>
  (["start", "end"] as const).flatMap((when) => {
    const posture = SHOWN[exercise][when];
    return posture === undefined ? [] : [{ exercise, when, posture }];
  }),
);

function bones({ hip, waist, shoulder, head, near, far }: Joints): [keyof typeof LENGTH, Point, Point][] {
  const limbs = [near, far].flatMap((one): [keyof typeof LENGTH, Point, Point][] => [
    ["upperArm", shoulder, one.elbow],
    ["forearm", one.elbow, one.hand],
    ["thigh", hip, one.knee],
    ["shank", one.knee, one.ankle],
    ["foot", one.ankle, one.toe],
  ]);
  return [["lumbar", hip, waist], ["thorax", waist, shoulder], ["neck", shoulder, head], ...limbs];
}

describe.each(POSTURES)("$exercise, $when", ({ posture, exercise }) => {
  const joints = jointsOf(posture);

  it("has limbs of the same length as in every other figure", () => {
    for (const [part, from, to] of bones(joints)) expect(distance(from, to), part).toBeCloseTo(LENGTH[part], 9);
  });

  it("rests on the floor and goes through it nowhere", () => {
    // Half the thickness with which each part is drawn, in the units of the skeleton.
    const half = {
      lumbar: 5.8,
      thorax: 5.8,
      neck: 2.3,
      upperArm: 2.9,
      forearm: 2.3,
      thigh: 4.3,
      shank: 3.3,
      foot: 2.3,
    };
    const lowest = Math.min(...bones(joints).map(([part, from, to]) => Math.min(from[1], to[1]) - half[part]));
    expect(lowest, exercise).toBeGreaterThan(-1.6);
    expect(lowest, exercise).toBeLessThan(1.2);
  });

  it("bends no knee forwards and no elbow backwards beyond straight", () => {
    for (const { knee, ankle } of [joints.near, joints.far]) {
      // The shank folds towards the seat: on the side of the back as one looks from hip to knee.
      const thigh = turn(joints.hip, knee);
      const bend = ((turn(knee, ankle) - thigh + 540) % 360) - 180;
      const facesUp = exercise in ON_THE_BACK;
      expect(facesUp ? -bend : bend, `${exercise} ${bend}`).toBeGreaterThan(-8);
    }
  });
});

describe("the parts that must not move", () => {
  const both = (exercise: Exercise) => [SHOWN[exercise].start, SHOWN[exercise].end!].map(jointsOf) as [Joints, Joints];

  it.each(["low_bridge", "full_bridge"] as const)("feet and shoulders stay in the %s", (bridge) => {
    const [start, end] = both(bridge);
    expect(end.near.ankle).toEqual(start.near.ankle);
    expect(distance(start.shoulder, end.shoulder)).toBeLessThan(1);
    expect(end.hip[1]).toBeGreaterThan(start.hip[1] + 6);
  });

  it("the knee on the floor and the front foot stay in the hip flexor stretch, and the hip goes forward", () => {
    const [start, end] = both("half_kneeling_lunge");
    expect(distance(start.near.knee, end.near.knee)).toBeLessThan(1);
    expect(end.far.ankle).toEqual(start.far.ankle);
    expect(end.hip[0]).toBeLessThan(start.hip[0]);
  });

  it("hands and hips stay down in the press-up, and the back bends backwards", () => {
    const [start, end] = both("press_up");
    expect(end.near.hand).toEqual(start.near.hand);
    expect(end.hip[1]).toBeLessThan(8);
    expect(SHOWN.press_up.end!.thorax).toBeLessThan(SHOWN.press_up.end!.lumbar);
  });

  it("opposite arm and leg are raised in the bird-dog, the other two stay", () => {
    const [start, end] = both("bird_dog");
    expect(end.near.hand).toEqual(start.near.hand);
    expect(end.far.ankle).toEqual(start.far.ankle);
    expect(end.far.hand[1]).toBeGreaterThan(25);
    expect(end.near.ankle[1]).toBeGreaterThan(25);
  });

  it("the raised thigh stays in the hamstring stretch while the knee straightens", () => {
    const [start, end] = both("hamstring_stretch_lying");
    expect(distance(start.near.knee, end.near.knee)).toBeLessThan(6);
    expect(distance(end.hip, end.near.ankle)).toBeGreaterThan(LENGTH.thigh + LENGTH.shank - 1);
  });

  it("the knees come nearer to the chest in the flexion exercise", () => {
    const [start, end] = both("double_knee_to_chest");
    expect(distance(end.near.knee, end.shoulder)).toBeLessThan(distance(start.near.knee, start.shoulder) - 8);
  });

  it("the plank is straight from shoulder to ankle", () => {
    const { shoulder, hip, near } = jointsOf(SHOWN.forearm_plank.end!);
    expect(Math.abs(turn(shoulder, hip) - turn(hip, near.ankle))).toBeLessThan(12);
  });

  it("the other arm and both knees stay in the arm reach, both hands and the other knee in the leg slide", () => {
    const [start, end] = both("arm_reach");
    expect([end.near.hand, end.near.knee, end.far.knee]).toEqual([start.near.hand, start.near.knee, start.far.knee]);
    const [before, after] = both("leg_slide_back");
    expect([after.near.hand, after.far.hand, after.far.knee]).toEqual([
      before.near.hand,
      before.far.hand,
      before.far.knee,
    ]);
    expect(after.near.toe[1]).toBeLessThan(4);
  });

  it("the back foot stays in the long step, and both feet in the squat", () => {
    for (const exercise of ["hip_flexor_stride", "water_squat"] as const) {
      const [start, end] = both(exercise);
      expect([end.near.ankle, end.far.ankle]).toEqual([start.near.ankle, start.far.ankle]);
      expect(end.hip[1]).toBeLessThan(start.hip[1]);
    }
  });

  it("the plank on knees is straight from shoulder to knee", () => {
    const { shoulder, hip, near } = jointsOf(SHOWN.plank_on_knees.end!);
    expect(Math.abs(turn(shoulder, hip) - turn(hip, near.knee))).toBeLessThan(14);
  });

  it("the water reaches the chest and leaves the head free", () => {
    const { shoulder, waist, head } = jointsOf(SHOWN.water_walking.start);
    expect(SHOWN.water_walking.water).toBeGreaterThan(waist[1]);
    expect(SHOWN.water_walking.water).toBeLessThan(shoulder[1]);
    expect(SHOWN.water_walking.water).toBeLessThan(head[1]);
  });
});

it("refuses a limb that would have to grow", () => {
  const far: Posture = {
    ...SHOWN.water_walking.start,
    arms: { near: { to: [90, 90], bend: 1 }, far: { to: [90, 90], bend: 1 } },
  };
  expect(() => jointsOf(far)).toThrow("cannot end");
});

describe.each(EXERCISES)("the drawing of %s", (exercise) => {
  const one = drawn(<ExerciseFigure exercise={exercise} />);

  it("says start and end in words", () => {
    expect(one.alternative).toMatch(SHOWN[exercise].end === undefined ? /Hold: / : /Start: .*End: /);
  });

  it("keeps everything in the picture and weighs at most 15 kB", () => {
    expect(cutOff(one)).toEqual([]);
    for (const [, x, y] of one.svg.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(one.viewBox.width);
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(one.viewBox.height);
    }
    expect(one.bytes).toBeLessThanOrEqual(15_000);
    expect(one.svg).not.toContain("style=");
  });
});

/** Direction from one point to another in degrees, 0 to 360. */
function turn(from: Point, to: Point): number {
  return ((Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI + 360) % 360;
}
