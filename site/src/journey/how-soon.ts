import type { CarePlan, PlanReferral, Within } from "@foramen/engine";

const SOONEST: readonly Within[] = ["now", "hours", "next-day", "two-weeks", "routine"];

/**
 * By when to see somebody, beside the care card: what is to be soon waits no longer than the card says. A usual visit, for
 * something else, stays one.
 */
export function leading(within: Within, card: Within | null): Within {
  if (card === null || within === "routine") return within;
  return SOONEST.indexOf(card) < SOONEST.indexOf(within) ? card : within;
}

/**
 * Steps that the page does not tell elsewhere: the care card says what is urgent and lists what to answer first, and the list
 * of whom to see tells the rest.
 */
export function stepsBeside<S extends { readonly plain: string; readonly list?: unknown }>(
  steps: readonly S[],
  { level, action }: Pick<CarePlan["urgency"], "level" | "action">,
  referrals: readonly Pick<PlanReferral, "to" | "because">[],
): S[] {
  return steps.filter(({ plain, list }) => {
    if (list !== undefined) return false;
    if (level === "urgent" && action !== "" && plain.includes(action)) return false;
    return !referrals.some(({ to, because }) => plain.includes(to.plain) && plain.includes(because.plain));
  });
}
