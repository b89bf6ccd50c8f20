import type { PlanKnowledge } from "../knowledge/plan.ts";
import type { PlanFact } from "../knowledge/plan-entries.ts";
import type { PlanFactTold } from "../vocabulary/plan.ts";
import type { CaseView } from "./case-view.ts";
import { tryTest } from "./plan-test.ts";

/** What holds of the person, what does not, and what nobody has said. */
export interface KnownFacts {
  readonly present: ReadonlyMap<string, PlanFactTold>;
  /** Ids of facts that can be asked and were not answered. */
  readonly unknown: ReadonlySet<string>;
  /** Ids of the care that is followed as the likeliest although no cause of it leads: nobody is told that the answers fit it. */
  readonly unled: ReadonlySet<string>;
}

/** Every fact of the rules, looked up in the case. */
export function knowFacts(view: CaseView, { facts }: PlanKnowledge): KnownFacts {
  const present = new Map<string, PlanFactTold>();
  const unknown = new Set<string>();
  for (const [id, fact] of Object.entries(facts)) {
    const outcome = tryTest(fact.when, view);
    if (outcome.holds) present.set(id, { id, label: fact.label, plain: fact.plain, findings: outcome.findings });
    else if (fact.ask !== undefined && !outcome.known && !isSettled(fact, view)) unknown.add(id);
  }
  const led = isLed(view);
  return {
    present,
    unknown,
    unled: new Set([...present.keys()].filter((id) => !led && isOfCare(facts[id]!, view))),
  };
}

/** Whether the likeliest cause is one of those that the followed care is for; care that was reached by its threshold needs none. */
function isLed({ picture: { care, leading }, knowledge }: CaseView): boolean {
  const plan = knowledge.plans.find(({ id }) => id === care);
  return plan === undefined || plan.followed_from !== undefined || plan.causes.includes(leading?.id ?? "");
}

function isOfCare({ when }: PlanFact, { picture: { care } }: CaseView): boolean {
  return "care" in when && care !== null && when.care.includes(care);
}

/** Whether the findings that stand for the fact were all asked about, and none is there. */
function isSettled({ settled_by: findings }: PlanFact, { stated }: CaseView): boolean {
  if (findings === undefined) return false;
  return findings.every((id) => (stated.byId.get(id) ?? []).some(({ hi }) => hi === 0));
}

/** Whether something comes first to which everything else has to give way: the plan then has no stage but now. */
export function isOnlyNow({ present }: KnownFacts, { facts }: PlanKnowledge): boolean {
  return [...present.keys()].some((id) => facts[id]?.only_now === true);
}
