import { MOST_JOINT } from "../../engine/src/assess/weighed-case.ts";
import { mainCauses } from "../../engine/src/belief/intervals.ts";
import { narrowed } from "../../engine/src/belief/narrowing.ts";
import type { Network } from "../../engine/src/belief/network.ts";
import { Inference } from "../../engine/src/belief/posterior.ts";
import { ForamenError } from "../../engine/src/errors.ts";
import { UNWEIGHABLE } from "../../engine/src/explain/leading-answers.ts";
import { readCase } from "../../engine/src/reading/read-case.ts";
import { scopeOf } from "../../engine/src/triage/scope.ts";
import type { Case } from "../../engine/src/vocabulary/case.ts";

/** Which cause an answer names first. */
export interface Leading {
  /** The likeliest main cause, pain without one single cause being one of them ("plain"). */
  readonly main: string;
  /** The likeliest specific cause. */
  readonly specific: string;
}

/**
 * What `assess` would name first, without all else that it works out (a test holds the two equal); null where it gives no
 * chances. For a case with age and sex.
 */
export function leadingCauses(given: Case, network: Network): Leading | null {
  const { knowledge } = network;
  const reading = readCase(given, knowledge);
  if (reading.ageBand === null || reading.sex === null) throw new Error("age and sex are needed");
  if (scopeOf(reading, knowledge).see !== null) return null;
  try {
    const inference = new Inference(network, narrowed(network, reading, MOST_JOINT).reading);
    const chanceOf = mainCauses(inference, inference.run({ companions: false }));
    const chances = network.causes
      .filter(({ index }) => index !== network.nonSpecific)
      .map(({ index, entry }) => ({ id: entry.id, chance: chanceOf[index]! }))
      .sort((a, b) => b.chance - a.chance || (a.id < b.id ? -1 : 1));
    const specific = chances.reduce((sum, { chance }) => sum + chance, 0);
    const first = chances[0]!;
    return { main: 1 - specific > first.chance ? "plain" : first.id, specific: first.id };
  } catch (fault) {
    if (fault instanceof ForamenError && UNWEIGHABLE.includes(fault.code)) return null;
    throw fault;
  }
}
