import type { Inference } from "./posterior.ts";
import { unitPriors } from "./principal-units.ts";
import { priorsFor } from "./prior.ts";

/** P(cause present) before any finding, for the people that the reading may be; like network.causes. */
export function priorPresence(inference: Inference): number[] {
  const { network, units, figures } = inference;
  const out = network.causes.map(() => 0);
  for (const { weight, context } of inference.people) {
    const priors = priorsFor(network, context, figures.knowledge);
    const principal = network.causes.map(() => 0);
    const weights = unitPriors(network, figures.knowledge, priors);
    for (const unit of units) for (const cause of unit.causes) principal[cause]! += weights[unit.index]!;
    network.causes.forEach((cause, i) => {
      out[i]! += weight * (cause.serious ? principal[i]! : priors.present[i]!);
    });
  }
  return out;
}
