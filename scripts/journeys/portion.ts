import { networkOf } from "../../engine/src/belief/network.ts";
import { patientsLike } from "../../engine/test/patients/draw-patient.ts";
import { drawPerson } from "../../engine/test/patients/draw-person.ts";
import { randomFrom } from "../../engine/test/patients/random.ts";
import { loadForScripts } from "../load-for-scripts.ts";
import { perturb } from "../validate/perturb.ts";
import { type JudgedWalk, judged } from "./judged-walk.ts";

/** Where people are drawn from: the model itself, or the model with its judged numbers wrong. */
export const KINDS = ["model", "perturbed"] as const;
export type Kind = (typeof KINDS)[number];

/** People of a kind, numbered from `from` up to, not including, `to`; they share one draw of wrong numbers. */
export interface JourneyPortion {
  readonly kind: Kind;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export interface JourneyPortionResult {
  readonly portion: JourneyPortion;
  readonly walks: readonly JudgedWalk[];
}

/** Sends some people on their way; the engine knows the numbers of the knowledge. */
export function workOffJourneys(portion: JourneyPortion): JourneyPortionResult {
  const { kind, seed, from, to } = portion;
  const knowledge = loadForScripts();
  const network = networkOf(knowledge);
  const source = kind === "model" ? network : networkOf(perturb(knowledge, randomFrom(seed, 1, from)));
  const walks = Array.from({ length: to - from }, (_, step) => {
    const random = randomFrom(seed, kind === "model" ? 2 : 3, from + step);
    const patient = patientsLike(source, drawPerson(source.knowledge, "primary_care", random))(random);
    return judged(network, patient, random);
  });
  return { portion, walks };
}
