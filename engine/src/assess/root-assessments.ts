import type { Intervals } from "../belief/intervals.ts";
import { structureMarginals, syndromeProbability } from "../belief/marginals.ts";
import type { Inference, Posterior } from "../belief/posterior.ts";
import type { Assessment, RootAssessment } from "../vocabulary/assessment.ts";
import { twelveDigits } from "../vocabulary/digits.ts";
import { rounded } from "./rounded.ts";

/** Roots, cauda, conus and nerves, the likeliest first. */
export function rootAssessments(
  inference: Inference,
  posterior: Posterior,
  intervals: Intervals | null,
): RootAssessment[] {
  return structureMarginals(inference, posterior)
    .map(({ index, id, side, irritated, deficit }) => ({
      root: inference.network.knowledge.structures[id]!.root ?? id,
      side,
      irritated: twelveDigits(irritated),
      deficit: twelveDigits(deficit),
      interval90: rounded(intervals?.irritated.get(index)),
    }))
    .sort((a, b) => b.irritated - a.irritated || (`${a.root}${a.side}` < `${b.root}${b.side}` ? -1 : 1));
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
