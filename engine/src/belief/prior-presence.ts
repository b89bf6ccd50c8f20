import { formPrior } from "./forms.ts";
import type { Inference } from "./posterior.ts";
import { priorsFor } from "./prior.ts";

/** P(cause present) before any finding, for the people that the reading may be; like network.causes. */
export function priorPresence(inference: Inference): number[] {
  const { network, forms } = inference;
  const out = network.causes.map(() => 0);
  for (const { weight, context } of inference.people) {
    const priors = priorsFor(network, context);
    const principal = network.causes.map(() => 0);
    for (const form of forms) for (const cause of form.causes) principal[cause]! += formPrior(form, priors);
    network.causes.forEach((cause, i) => {
      out[i]! += weight * (cause.serious ? principal[i]! : priors.present[i]!);
    });
  }
  return out;
}
