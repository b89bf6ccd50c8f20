import { KNEELING } from "./kneeling.ts";
import { ON_THE_BACK } from "./on-the-back.ts";
import { ON_THE_TUMMY } from "./on-the-tummy.ts";
import type { Shown } from "./shown.ts";
import { STANDING } from "./standing.ts";

const DRAWN = { ...ON_THE_BACK, ...ON_THE_TUMMY, ...KNEELING, ...STANDING };

/** Every exercise of knowledge/exercises, by its id; what it is good for stands in the knowledge, not here. */
export type Exercise = keyof typeof DRAWN;
export const EXERCISES = Object.keys(DRAWN) as Exercise[];
export const SHOWN: Readonly<Record<Exercise, Shown>> = DRAWN;

/** Whether there is a figure of that id. */
export function isDrawn(id: string): id is Exercise {
  return Object.hasOwn(DRAWN, id);
}
