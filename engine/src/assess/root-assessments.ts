import { structureMarginals, syndromeProbability } from "../belief/marginals.ts";
import type { Network } from "../belief/network.ts";
import type { Inference, Posterior } from "../belief/posterior.ts";
import type { Assessment, RootAssessment } from "../vocabulary/assessment.ts";
import { twelveDigits } from "../vocabulary/digits.ts";

/** Roots, cauda, conus and nerves, the likeliest first. */
export function rootAssessments(inference: Inference, posterior: Posterior): RootAssessment[] {
  return structureMarginals(inference, posterior)
    .map(({ index, irritated, deficit }) => ({
      ...rootOf(inference.network, index),
      irritated: twelveDigits(irritated),
      deficit: twelveDigits(deficit),
      interval90: null,
    }))
    .sort((a, b) => b.irritated - a.irritated || (`${a.root}${a.side}` < `${b.root}${b.side}` ? -1 : 1));
}

/** A structure as it is told: a root by its short name, anything else by its id. */
export function rootOf({ instances, knowledge }: Network, index: number): Pick<RootAssessment, "root" | "side"> {
  const { id, side } = instances[index]!;
  return { root: knowledge.structures[id]!.root ?? id, side };
}

/** Syndromes are read off the states and sites. */
export function syndromeAssessments(inference: Inference, posterior: Posterior): Assessment["syndromes"] {
  const { syndromes } = inference.network.knowledge;
  return Object.keys(syndromes)
    .sort()
    .map((id) => ({
      id,
      label: syndromes[id]!.label,
      probability: twelveDigits(syndromeProbability(inference, posterior, syndromes[id]!)),
      interval90: null,
    }));
}
