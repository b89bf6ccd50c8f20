import { mainCauses } from "../belief/intervals.ts";
import { type SiteJoints, sitePosterior } from "../belief/marginals.ts";
import type { Network } from "../belief/network.ts";
import type { Inference, Posterior } from "../belief/posterior.ts";
import { priorPresence } from "../belief/prior-presence.ts";
import { tellingFindings } from "../explain/telling-findings.ts";
import type { EvidenceWeights } from "../explain/weigh-evidence.ts";
import type { Assessment, CauseAssessment, Weight } from "../vocabulary/assessment.ts";
import { twelveDigits } from "../vocabulary/digits.ts";
import { refOf } from "./finding-ref.ts";

/** Weights below this change odds by less than 5 % and are not told. */
const TELLING = 0.02;
/** Sites less likely than this are not listed. */
const LIKELY_SITE = 0.005;

/** Specific causes, likeliest main cause first. */
export function causeAssessments(
  inference: Inference,
  posterior: Posterior,
  places: SiteJoints,
  weights: readonly EvidenceWeights[],
): CauseAssessment[] {
  const { network } = inference;
  const prior = priorPresence(inference);
  const main = mainCauses(inference, posterior);
  return rankedCauses(network, posterior, main)
    .map((index) => network.causes[index]!)
    .map((cause): CauseAssessment => {
      const own = weights
        .map(
          ({ answer, weights: w }): Weight => ({
            ...refOf(answer, network.knowledge.findings),
            weight: twelveDigits(w[cause.index]!),
          }),
        )
        .filter(({ weight }) => weight >= TELLING || weight <= -TELLING)
        .sort((a, b) => b.weight - a.weight || (a.finding < b.finding ? -1 : 1));
      return {
        id: cause.entry.id,
        label: cause.entry.label,
        probability: twelveDigits(posterior.present[cause.index]!),
        principal: twelveDigits(main[cause.index]!),
        prior: twelveDigits(prior[cause.index]!),
        serious: cause.serious,
        interval90: null,
        sites: sitePosterior(inference, places, cause.index)
          .filter(({ probability }) => probability >= LIKELY_SITE)
          .slice(0, 8)
          .map(({ site, probability }) => ({
            ...(site.level === null ? {} : { level: site.level }),
            ...(site.zone === null ? {} : { zone: site.zone }),
            ...(site.root === null ? {} : { root: site.root }),
            side: site.side,
            probability: twelveDigits(probability),
          })),
        for: own.filter(({ weight }) => weight > 0),
        against: own.filter(({ weight }) => weight < 0).reverse(),
        missing: tellingFindings(inference, cause.index),
      };
    });
}

/**
 * Specific causes by number, likeliest main cause first: the list answers "what causes this?", and a companion that is
 * merely there does not come before a likely culprit.
 * @param chances of each cause to be the main one, as `mainCauses` gives them
 */
export function rankedCauses(
  { causes, nonSpecific }: Network,
  posterior: Posterior,
  chances: readonly number[],
): number[] {
  const main = chances.map(twelveDigits);
  const present = posterior.present.map(twelveDigits);
  return causes
    .filter(({ index }) => index !== nonSpecific)
    .sort(
      (a, b) =>
        main[b.index]! - main[a.index]! || present[b.index]! - present[a.index]! || (a.entry.id < b.entry.id ? -1 : 1),
    )
    .map(({ index }) => index);
}

/** Serious causes stay in sight whatever their probability: those above the threshold, and at least the five likeliest. */
export function cannotMiss(inference: Inference, posterior: Posterior): Assessment["cannotMiss"] {
  const threshold = inference.network.knowledge.thresholds.cannot_miss.p;
  return inference.network.causes
    .filter((cause) => cause.serious)
    .map((cause) => ({
      id: cause.entry.id,
      label: cause.entry.label,
      probability: twelveDigits(posterior.present[cause.index]!),
    }))
    .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1))
    .filter(({ probability }, i) => i < 5 || probability >= threshold);
}
