import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { PlanReferral } from "../vocabulary/plan.ts";
import type { Within } from "../vocabulary/urgency.ts";
import { basisOf } from "./basis.ts";
import type { KnownFacts } from "./facts.ts";
import { citedBy, isMet } from "./verdict.ts";

const SOONEST: readonly Within[] = ["now", "hours", "next-day", "two-weeks", "routine"];

type Rule = PlanKnowledge["referrals"][number];

/**
 * Whom to see, soonest first. Where the gate names a time, the first is no later than that, and nobody is called sooner
 * for what the gate has looked at.
 *
 * @param urgent by when the gate asks to be seen; a referral that says so is no later than that
 */
export function referralsOf(known: KnownFacts, urgent: Within | null, rules: PlanKnowledge): PlanReferral[] {
  const met = rules.referrals.filter((rule) => isMet(rule, known));
  const within = ({ as_urgent: hurries, with_gate: follows, within: own }: Rule): Within => {
    if (urgent === null || urgent === "routine") return own;
    return follows === true || (hurries === true && isNoLater(urgent, own)) ? urgent : own;
  };
  const inTime = met.some((rule) => rule.otherwise !== true && (urgent === null || isNoLater(within(rule), urgent)));
  return met
    .filter(({ otherwise }) => otherwise !== true || !inTime)
    .map((rule) => {
      const { setting = null, clinical, plain } = rules.services[rule.service]!;
      return {
        id: rule.id,
        to: rule.to ?? { clinical, plain },
        service: { id: rule.service, clinical, plain, setting },
        within: within(rule),
        because: rule.because,
        question: rule.question,
        facts: citedBy(rule, known),
        ...basisOf(rule, rules),
      };
    })
    .sort((a, b) => SOONEST.indexOf(a.within) - SOONEST.indexOf(b.within));
}

export function isNoLater(a: Within, b: Within): boolean {
  return SOONEST.indexOf(a) <= SOONEST.indexOf(b);
}

/** In an emergency nobody is named but those whom their own rule calls the same day, or for an emergency. */
export function ofTheEmergency(referrals: readonly PlanReferral[], { referrals: own }: PlanKnowledge): PlanReferral[] {
  const called = own.filter((rule) => rule.in_emergency === true || isNoLater(rule.within, "hours"));
  const atOnce = new Set(called.map(({ id }) => id));
  return referrals.filter(({ id }) => atOnce.has(id));
}
