import { NERVE_ROOTS, type NerveRoot } from "@foramen/engine";
import { smooth } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { VERTEBRAE, vertebra, within } from "./vertebrae.ts";

/** A root from the cord to beyond its foramen. */
export interface SideRoot {
  readonly root: NerveRoot;
  /** Within the sac. */
  readonly inside: string;
  /** From the sac to the ganglion, behind the pedicle as one looks at it, and from there out of the foramen and on. */
  readonly outside: string;
  readonly beyond: string;
  /** Its ganglion in the upper part of the foramen. */
  readonly ganglion: Point;
  readonly end: Point;
}

export function sideRoots(): SideRoot[] {
  return NERVE_ROOTS.map((root, index) => {
    const own = vertebra(root);
    const next = VERTEBRAE[index + 1]!;
    const scale = own.height / 27;
    const sacral = root === "S1";
    const ganglion = sacral ? within(own, 5, 22) : within(own, 5.8, 21.8 * scale);
    const leaves = sacral ? within(own, 6.4, 9) : within(own, 9 - index * 0.2, (20.4 - index * 1.9) * scale);
    const origin = originOf(index);
    const lane = 10.8 - index * 0.7;
    const way = VERTEBRAE.slice(0, index)
      .map((passed) => within(passed, lane, passed.height))
      .filter(([, y]) => y > origin[1] + 8 && y < leaves[1] - 9);
    const course = sacral
      ? [within(own, 0.5, 26), within(next, -4.5, 4), within(next, -6.5, 11)]
      : [within(own, 0.4, 27.5 * scale), within(next, -4.6, 0), within(next, -8.4, 10)];
    const inside = smooth([origin, ...way, leaves, ganglion]);
    return {
      root,
      inside,
      outside: smooth([leaves, ganglion]),
      beyond: smooth([ganglion, ...course]),
      ganglion,
      end: course.at(-1)!,
    };
  });
}

/** Where a leader from the ganglion to its name leaves the bones: between two spinous processes. */
export function leaderBend(root: NerveRoot): Point {
  const own = vertebra(root);
  return root === "S1" ? within(own, 22, 30) : within(own, 27, 31.5 * (own.height / 27));
}

/** The lower sacral roots in the sac, which leave below the drawing. */
export function sacralStrands(): string[] {
  return [5.2, 6.2, 7.2].map((lane, index) =>
    smooth([
      within(vertebra("L1"), 7.6, vertebra("L1").height * (0.6 + index * 0.07)),
      ...(["L2", "L3", "L4", "L5"] as const).map((name) => within(vertebra(name), lane, vertebra(name).height * 0.6)),
      within(vertebra("S1"), 4.6 + index * 0.9, 16),
      within(vertebra("S2"), 4.6, 5),
    ]),
  );
}

function originOf(index: number): Point {
  // Rootlets leave the cord one after the other, high above where their root leaves the spine.
  const [name, share] = (
    [
      ["T12", -0.35],
      ["T12", 0.05],
      ["T12", 0.3],
      ["T12", 0.55],
      ["T12", 0.85],
      ["L1", 0.1],
      ["L1", 0.32],
    ] as const
  )[index]!;
  const one = vertebra(name);
  return within(one, name === "L1" ? 9 : 10.4, one.height * Math.max(0, share));
}
