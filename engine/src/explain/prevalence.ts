import type { Inference } from "../belief/posterior.ts";
import { prevalenceOf } from "../belief/prior.ts";
import type { Answer } from "../knowledge/reading.ts";

/** P(a risk factor is answered so) before any finding, in the people that the reading may be; 0 when nobody knows it. */
export function prevalenceIn({ network, people }: Inference, { id, lo }: Answer): number {
  if (network.knowledge.mix.risk_prevalence[id] === undefined) return 0;
  let present = 0;
  let whole = 0;
  for (const { weight, context } of people) {
    present += weight * prevalenceOf(network.knowledge, id, context);
    whole += weight;
  }
  return lo > 0 ? present / whole : 1 - present / whole;
}
