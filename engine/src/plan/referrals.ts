import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { PlanReferral } from "../vocabulary/plan.ts";
import type { Within } from "../vocabulary/urgency.ts";
import { basisOf } from "./basis.ts";
import type { KnownFacts } from "./facts.ts";
import { citedBy, isMet } from "./verdict.ts";

const SOONEST: readonly Within[] = ["now", "hours", "next-day", "two-weeks", "routine"];

/**
 * Whom to see, soonest first.
 *
 * @param urgent by when the gate asks to be seen; a referral that says so is no later than that
 */
export function referralsOf(known: KnownFacts, urgent: Within | null, rules: PlanKnowledge): PlanReferral[] {
  return rules.referrals
    .filter((rule) => isMet(rule, known))
    .map((rule) => ({
      id: rule.id,
      to: rule.to,
      within: rule.as_urgent === true && urgent !== null ? sooner(urgent, rule.within) : rule.within,
      because: rule.because,
      question: rule.question,
      facts: citedBy(rule, known),
      ...basisOf(rule, rules),
    }))
    .sort((a, b) => SOONEST.indexOf(a.within) - SOONEST.indexOf(b.within));
}

/** The gate can only bring a referral forward. */
function sooner(a: Within, b: Within): Within {
  return SOONEST.indexOf(a) <= SOONEST.indexOf(b) ? a : b;
}
