import { DRAWS, parameterTable } from "../../engine/src/belief/draws.ts";
import { redrawn } from "../../engine/src/belief/evidence.ts";
import { figuresOf } from "../../engine/src/belief/figures.ts";
import { drawnInference } from "../../engine/src/belief/intervals.ts";
import { narrowed } from "../../engine/src/belief/narrowing.ts";
import type { Network } from "../../engine/src/belief/network.ts";
import { Inference, type Posterior } from "../../engine/src/belief/posterior.ts";
import type { Knowledge } from "../../engine/src/knowledge/knowledge.ts";
import { readCase } from "../../engine/src/reading/read-case.ts";
import { drawParameters } from "../../engine/src/uncertainty/draws.ts";
import { knowledgeWith } from "../../engine/src/uncertainty/resampled-knowledge.ts";
import { drawWeights } from "../../engine/src/uncertainty/weighted-interval.ts";
import type { Case } from "../../engine/src/vocabulary/case.ts";
import { unlessTooWide } from "./too-wide.ts";

/** One patient who comes from other numbers than the engine has, and what the engine makes of the case. */
export interface RedrawnPatient {
  /** P(cause present), like network.causes, by the numbers of the knowledge. */
  readonly chances: readonly number[];
  /** The specific cause that stands first. */
  readonly leading: number;
  /** The same chances by the numbers that the patient comes from. */
  readonly truth: readonly number[];
  /** P(cause present) in each draw from which intervals are read, by cause. */
  readonly draws: readonly Float64Array[];
  /** How much each draw counts. */
  readonly weights: Float64Array;
}

/** So many present findings are held jointly; intervals are given with no more. */
const MOST_JOINT = 9;
/** Draws of the engine's own have another seed, so that no patient comes from one of them. */
const SEED_OF_PATIENTS = 7919;

/** Numbers that the knowledge may have as well: those of one synthetic patient. */
export function numbersOf(knowledge: Knowledge, seed: number, patient: number): Knowledge {
  const table = parameterTable(knowledge);
  return knowledgeWith(knowledge, table, drawParameters(table, SEED_OF_PATIENTS + seed, patient));
}

/**
 * What the engine says of a case, what would be right by the numbers that it comes from, and the draws between which
 * the interval lies: the same as in `intervalsOf`, without levels and structures.
 *
 * @param numbers knowledge of the same structure with other numbers
 * @returns       null when the engine refuses to weigh it
 */
export function judgeRedrawn(network: Network, numbers: Knowledge, said: Case): RedrawnPatient | null {
  const whole = readCase(said, network.knowledge);
  return unlessTooWide(() => {
    const { reading } = narrowed(network, whole, MOST_JOINT);
    const inference = new Inference(network, reading);
    const posterior = inference.run({ companions: true });
    const draws = network.causes.map(() => new Float64Array(DRAWS));
    const likely = new Float64Array(DRAWS);
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const drawn = drawnInference(inference, reading, draw).runIfPossible({ companions: true });
      // As in the answer of the engine: such a draw does not count.
      if (drawn === null) continue;
      likely[draw] = drawn.evidence;
      drawn.present.forEach((p, cause) => {
        draws[cause]![draw] = p;
      });
    }
    const evidence = redrawn(network, inference.evidence, numbers, reading.setting);
    const truth = presence(new Inference(network, reading, { figures: figuresOf(network, numbers), evidence }));
    return {
      chances: posterior.present,
      leading: leadingOf(inference, posterior),
      truth,
      draws,
      weights: drawWeights(likely),
    };
  });
}

function presence(inference: Inference): readonly number[] {
  return inference.run({ companions: true }).present;
}

/** A specific cause beside plain pain is the cause, as in the list of causes in an assessment. */
function leadingOf(inference: Inference, { principal, evidence }: Posterior): number {
  const { nonSpecific } = inference.network;
  const besidePlain = inference.companionsOf(nonSpecific);
  let best = nonSpecific === 0 ? 1 : 0;
  const chance = (cause: number) => principal[cause]! + besidePlain[cause]! / evidence;
  principal.forEach((_, cause) => {
    if (cause !== nonSpecific && chance(cause) > chance(best)) best = cause;
  });
  return best;
}
